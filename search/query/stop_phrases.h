// Words that weigh nothing: those of questions, of letters' set phrases, and characters that only join.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace wenhao::query {

enum class StopClass : std::uint8_t { question, filler, formula, function, after_number, counter };

// The sizes in bytes of the stop phrases that begin at a place of a folded text, longest first. Only the
// classes but `after_number` and `counter`.
[[nodiscard]] std::vector<std::size_t> stop_phrases_at(std::string_view folded, std::size_t at);

// True for a single character that only joins others: 的, 和.
[[nodiscard]] bool is_function_word(std::string_view folded);

// True for a character that a numeral counts: 届, 年.
[[nodiscard]] bool is_counter(std::string_view folded);

// The size in bytes of a verb asked both ways (收不收, 有没有) that begins there; 0 where none does. It asks,
// whatever the dictionary makes of its last character and the next: 收不收费用.
[[nodiscard]] std::size_t verb_asked_both_ways_at(std::string_view folded, std::size_t at);

// The size in bytes of what only says that a number is one (文件, 文件精神), at the begin of the text
// that follows the number; 0 where the text begins with another word.
[[nodiscard]] std::size_t number_suffix_size(std::string_view after);

}  // namespace wenhao::query
