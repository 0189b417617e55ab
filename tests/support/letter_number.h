// Numbers and titles of generated documents, and how damage writes them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "tests/support/dice.h"
#include "tests/support/letter_words.h"

namespace wenhao {

// What the number of a seed is made of.
struct LetterNumber {
  std::string_view code;
  int year = 0;
  int serial = 0;
};

[[nodiscard]] const letter_words::Bureau& bureau_of(std::uint64_t seed);
[[nodiscard]] std::string_view topic_of(std::uint64_t seed);
[[nodiscard]] LetterNumber letter_number(std::uint64_t seed);

// The number as a letter writes it, with the damage chosen; `closed` where nothing that could be read as part
// of it follows, so that a lost 号 stays readable.
[[nodiscard]] std::string written_number(std::uint64_t seed, std::uint32_t damage, bool closed, Dice& dice);

// The title as it stands within 《》: marks inside it are 〈〉.
[[nodiscard]] std::string cited_title(std::uint64_t seed);

// 2020年5月11日, or 2020511 where `lost` and only one reading fits.
[[nodiscard]] std::string written_date(int year, int month, int day, bool lost);
[[nodiscard]] std::string iso_date(int year, int month, int day);

[[nodiscard]] std::string replaced(std::string text, std::string_view from, std::string_view to);

}  // namespace wenhao
