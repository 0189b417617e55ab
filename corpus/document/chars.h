// Reading characters in the parser's loops: ASCII and the three-byte characters that Chinese text is made
// of are decoded in line, all others by text::decode. Total, as that is.
#pragma once

#include <string_view>

#include "corpus/text/utf8.h"

namespace wenhao::document {

// The character that begins at `at`; size 0 only at the end.
[[nodiscard]] inline text::Decoded next_char(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
  };
  const std::uint32_t lead = byte(at);
  if (lead < 0x80) return {static_cast<char32_t>(lead), 1};
  if (lead > 0xE0 && lead < 0xF0 && lead != 0xED && at + 2 < text.size()) {
    const std::uint32_t second = byte(at + 1);
    const std::uint32_t third = byte(at + 2);
    if ((second & 0xC0U) == 0x80 && (third & 0xC0U) == 0x80) {
      return {static_cast<char32_t>((lead & 0x0FU) << 12 | (second & 0x3FU) << 6 | (third & 0x3FU)), 3};
    }
  }
  return text::decode(text, at);
}

// The character that ends at `at`; size 0 only at the beginning.
[[nodiscard]] inline text::Decoded prev_char(std::string_view text, std::size_t at) {
  if (at >= 3 && at <= text.size()) {
    const text::Decoded c = next_char(text, at - 3);
    if (c.size == 3) return c;
  }
  if (at > 0 && at <= text.size() && static_cast<unsigned char>(text[at - 1]) < 0x80) {
    return {static_cast<char32_t>(text[at - 1]), 1};
  }
  return text::decode_before(text, at);
}

// The character at a place if it is one of U+4000 to U+9FFF, which most Han characters are, else 0.
[[nodiscard]] inline char32_t han_at(std::string_view text, std::size_t at) {
  if (at + 3 > text.size()) return 0;
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i]));
  };
  const std::uint32_t lead = byte(0) - 0xE4U;
  if (lead > 5) return 0;
  const std::uint32_t second = byte(1) ^ 0x80U;
  const std::uint32_t third = byte(2) ^ 0x80U;
  if ((second | third) > 0x3F) return 0;
  return static_cast<char32_t>(0x4000U + (lead << 12U | second << 6U | third));
}

// Whether a character of three bytes stands in a text. Looked for by its last byte: the first is that of
// every tenth character.
[[nodiscard]] inline bool holds_char(std::string_view text, std::string_view c) {
  for (std::size_t at = 2; (at = text.find(c[2], at)) != std::string_view::npos; ++at) {
    if (text[at - 1] == c[1] && text[at - 2] == c[0]) return true;
  }
  return false;
}

// What stands before the items of a list that is not numbered.
[[nodiscard]] inline bool is_bullet(char32_t c) {
  return c == U'•' || c == U'●' || c == U'▪' || c == U'■' || c == U'◆' || c == U'▶' || c == U'-' || c == U'*';
}

// text::is_space, with the answer for Han and ASCII letters in line.
[[nodiscard]] inline bool is_blank(char32_t c) {
  if ((c > 0x3000 && c < 0xFE00) || (c > 0x20 && c < 0x7F)) return false;
  if (c == U' ') return true;
  return text::is_space(c);
}

}  // namespace wenhao::document
