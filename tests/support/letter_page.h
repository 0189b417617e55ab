// Putting a generated letter on paper: its lines as a plain text, or as a web page with what sites add.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/support/dice.h"
#include "tests/support/truth.h"

namespace wenhao {

// A letter before it is laid out.
struct LetterSheet {
  std::string title;
  bool numbered = true;
  std::string number;  // as written
  std::string addressee;
  std::vector<std::string> body;
  std::string signature;
  std::string date;      // as written
  std::string answered;  // the canonical proposal; empty for none
  truth::Document truth;
};

// Damage to characters, done to the lines and to the words of the truth alike.
void dress(LetterSheet& sheet, std::uint32_t damage);

[[nodiscard]] std::string text_of(const LetterSheet& sheet, std::uint32_t damage, Dice& dice);

// Also sets what the page alone says: the date it was published.
[[nodiscard]] std::string page_of(LetterSheet& sheet, std::uint32_t damage, Dice& dice);

}  // namespace wenhao
