// The characters of a short text that its words are told by: in one dress, white space left out, each with
// the place it came from. Letter-spaced, full-width and Traditional labels compare equal by it.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "corpus/document/short_list.h"
#include "corpus/text/source_text.h"

namespace wenhao::document {

inline constexpr std::size_t kWhole = static_cast<std::size_t>(-1);
inline constexpr std::size_t kWithin = 128;  // characters of a key that need no allocation

// The first `most` characters of a range. A key stays where it is made; what is taken from `chars` and
// `places` lasts as long.
class Key {
 public:
  Key(std::string_view text, text::Span span, std::size_t most);

  [[nodiscard]] std::size_t size() const { return chars.size(); }
  [[nodiscard]] bool empty() const { return chars.empty(); }
  [[nodiscard]] bool starts_with(std::u32string_view word) const { return chars.starts_with(word); }
  [[nodiscard]] bool ends_with(std::u32string_view word) const { return chars.ends_with(word); }
  [[nodiscard]] bool contains(std::u32string_view word) const {
    return chars.find(word) != std::u32string_view::npos;
  }

  // The source range of the characters [first, last), which is not empty.
  [[nodiscard]] text::Span span(std::size_t first, std::size_t last) const {
    return {places[first].begin, places[last - 1].end};
  }

 private:
  ShortList<char32_t, kWithin> char_list_;
  ShortList<text::Span, kWithin> place_list_;

 public:
  std::u32string_view chars;
  std::span<const text::Span> places;  // in the source, of each character
};

// The characters alone, where their places do not matter.
class Chars {
 public:
  Chars(std::string_view text, text::Span span, std::size_t most);

  operator std::u32string_view() const { return {list_.data(), list_.size()}; }
  operator std::u32string() const { return {list_.data(), list_.size()}; }

  // Where in the source the last one ends.
  [[nodiscard]] text::Offset end() const { return end_; }

 private:
  text::Offset end_;
  ShortList<char32_t, kWithin> list_;
};

// A character as keys have it: Simplified, half width, lower case. Constant time.
[[nodiscard]] char32_t plain_of_plane(char32_t c);
[[nodiscard]] inline char32_t plain(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  return plain_of_plane(c);
}

[[nodiscard]] inline Chars chars_of(std::string_view text, text::Span span, std::size_t most = kWhole) {
  return {text, span, most};
}

[[nodiscard]] inline Key key_of(std::string_view text, text::Span span, std::size_t most = kWhole) {
  return {text, span, most};
}

// Of a text by itself.
[[nodiscard]] inline Key key_of(std::string_view words) {
  return {words, {0, static_cast<text::Offset>(words.size())}, kWhole};
}

// The last `most` characters of a range.
[[nodiscard]] Key tail_of(std::string_view text, text::Span span, std::size_t most);

// The same from behind the last stop among them: the clause that the range ends in.
[[nodiscard]] Key last_clause_of(std::string_view text, text::Span span, std::size_t most);

}  // namespace wenhao::document
