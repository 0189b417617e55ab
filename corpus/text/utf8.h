// UTF-8 by hand where ICU's macros would hide the bounds: decoding forwards and backwards, validity,
// and the character classes the grammar and the analyser share.
//
// Decoders are total: a broken sequence reads as U+FFFD of one byte, so every loop ends.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace wenhao::text {

struct Decoded {
  char32_t code_point = 0;
  std::uint32_t size = 0;  // bytes; 0 only at the end (or the beginning, going backwards)
};

// The character that begins at `at`. O(1).
[[nodiscard]] Decoded decode(std::string_view text, std::size_t at);

// The character that ends at `at`. O(1).
[[nodiscard]] Decoded decode_before(std::string_view text, std::size_t at);

void append(std::string& out, char32_t code_point);
[[nodiscard]] std::string encode(char32_t code_point);

// All characters of a text; a broken byte is one U+FFFD.
[[nodiscard]] std::u32string code_points(std::string_view text);

// True where the whole text is well-formed UTF-8 (Unicode 15, table 3-7). O(n).
[[nodiscard]] bool is_valid_utf8(std::string_view text);

// Broken sequences replaced by U+FFFD, one for each maximal subpart. `broken` counts them.
[[nodiscard]] std::string repair_utf8(std::string_view text, std::size_t* broken = nullptr);

// Han: the unified ideographs with all extensions, compatibility ideographs, 〇 and 々.
[[nodiscard]] bool is_han(char32_t c);

// White space of any width: ASCII, U+00A0, U+2000–U+200B, U+3000, U+FEFF, line ends.
[[nodiscard]] bool is_space(char32_t c);
[[nodiscard]] inline bool is_line_end(char32_t c) {
  return c == U'\n' || c == U'\r' || c == 0x2028 || c == 0x2029 || c == 0x0B || c == 0x0C;
}

// The value of an Arabic digit, half or full width; -1 otherwise.
[[nodiscard]] inline int digit_value(char32_t c) {
  if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
  if (c >= 0xFF10 && c <= 0xFF19) return static_cast<int>(c - 0xFF10);
  return -1;
}

// 。！？；… and their kin: a phrase does not cross one. `;` counts, `.` does not.
[[nodiscard]] bool is_sentence_end(char32_t c);

// The text without white space at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

}  // namespace wenhao::text
