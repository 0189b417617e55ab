// Characters as the grammar sees them: width, Traditional forms and bracket shapes folded, white space
// between them skipped but remembered. Read forwards or backwards from any place in a text.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/text/source_text.h"

namespace wenhao::number {

using text::Offset;
using text::Span;

// The grammar's character: Simplified, half width; every square-like bracket is 〔 or 〕, every round one (
// or ), every dash between digits '-'. Case is kept.
[[nodiscard]] char32_t grammar_fold(char32_t c);

// The character of three bytes led by E4 to E9 (U+4000 to U+9FFF) at `at`, which is in the text: what most of
// a text is made of. 0 for all else.
[[nodiscard]] inline char32_t han_at(std::string_view text, std::size_t at) {
  const auto a = static_cast<std::uint8_t>(text[at]);
  if (a < 0xE4 || a > 0xE9 || text.size() - at < 3) return 0;
  const auto b = static_cast<std::uint8_t>(text[at + 1]);
  const auto c = static_cast<std::uint8_t>(text[at + 2]);
  if ((b & 0xC0U) != 0x80 || (c & 0xC0U) != 0x80) return 0;
  return (a & 0x0FU) << 12U | (b & 0x3FU) << 6U | (c & 0x3FU);
}

// grammar_fold of such a character.
[[nodiscard]] char32_t folded_han(char32_t c);

struct Glyph {
  char32_t c = 0;  // folded; 0 past either end of the text
  Offset begin = 0;
  Offset end = 0;
  bool gap = false;   // white space stood between this glyph and the place it was read from
  bool line = false;  // … with a line end in it
};

// The next glyph at or after `at`; the last one before `at`. White space is skipped, at most kMaxGap bytes.
[[nodiscard]] Glyph glyph_at(std::string_view text, std::size_t at);
[[nodiscard]] Glyph glyph_before(std::string_view text, std::size_t at);
inline constexpr std::size_t kMaxGap = 64;

[[nodiscard]] inline bool is_open(char32_t c) { return c == U'〔' || c == U'('; }
[[nodiscard]] inline bool is_close(char32_t c) { return c == U'〕' || c == U')'; }
[[nodiscard]] inline bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
[[nodiscard]] inline bool is_letter(char32_t c) {
  return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}
[[nodiscard]] bool is_han_glyph(char32_t c);

// A run of digits, white space between them allowed: 2017, ２０１７, 二○一七, 2 0 1 7.
struct Digits {
  static constexpr std::size_t kMax = 12;
  std::array<std::uint8_t, kMax> value{};
  std::array<Offset, kMax + 1> end{};  // where each digit ends
  std::size_t size = 0;                // kMax + 1 where there are more
  std::size_t solid = 0;               // how many stand before the first white space
  bool han = false;                    // written in Han digits
  bool line = false;                   // a line end stands among them
  Offset begin = 0;

  [[nodiscard]] std::uint32_t number(std::size_t from, std::size_t count) const;
};

// The digits that begin at or after `at`. Look-alike zeros (О ○ Ｏ O) count between other digits only.
[[nodiscard]] Digits digits_at(std::string_view text, std::size_t at);

// The digits that end at `at` or before white space there; same shape, read backwards.
[[nodiscard]] Digits digits_before(std::string_view text, std::size_t at);

// A Han number with units at `at`: 四十四, 一百二十. Value 0 where there is none.
struct HanNumber {
  std::uint32_t value = 0;
  Offset begin = 0;
  Offset end = 0;
};
[[nodiscard]] HanNumber han_number_at(std::string_view text, std::size_t at);
[[nodiscard]] HanNumber han_number_before(std::string_view text, std::size_t at);

// The folded characters of a range, white space left out; brackets as （ and ）.
[[nodiscard]] std::string folded_words(std::string_view text, Span span);
void append_folded_words(std::string& out, std::string_view text, Span span);

}  // namespace wenhao::number
