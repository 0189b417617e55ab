// The characters of a short text that its words are told by: in one dress, white space left out, each with
// the place it came from. Letter-spaced, full-width and Traditional labels compare equal by it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/source_text.h"

namespace wenhao::document {

inline constexpr std::size_t kWhole = static_cast<std::size_t>(-1);

struct Key {
  std::u32string chars;
  std::vector<text::Span> places;  // in the source, of each character

  [[nodiscard]] std::size_t size() const { return chars.size(); }
  [[nodiscard]] bool empty() const { return chars.empty(); }
  [[nodiscard]] bool starts_with(std::u32string_view word) const { return chars.starts_with(word); }
  [[nodiscard]] bool ends_with(std::u32string_view word) const { return chars.ends_with(word); }
  [[nodiscard]] bool contains(std::u32string_view word) const {
    return chars.find(word) != std::u32string::npos;
  }

  // The source range of the characters [first, last), which is not empty.
  [[nodiscard]] text::Span span(std::size_t first, std::size_t last) const {
    return {places[first].begin, places[last - 1].end};
  }
};

// A character as keys have it: Simplified, half width, lower case. Constant time.
[[nodiscard]] char32_t plain(char32_t c);

// The characters alone, where their places do not matter.
[[nodiscard]] std::u32string chars_of(std::string_view text, text::Span span, std::size_t most = kWhole);

// The first `most` characters of a range.
[[nodiscard]] Key key_of(std::string_view text, text::Span span, std::size_t most = kWhole);

// The last `most` characters of a range.
[[nodiscard]] Key tail_of(std::string_view text, text::Span span, std::size_t most);

// True where one of the words stands in, begins or ends the characters.
template <class Words>
[[nodiscard]] bool contains_any(std::u32string_view chars, const Words& words) {
  for (const std::u32string_view word : words) {
    if (chars.find(word) != std::u32string_view::npos) return true;
  }
  return false;
}

template <class Words>
[[nodiscard]] bool starts_with_any(std::u32string_view chars, const Words& words) {
  for (const std::u32string_view word : words) {
    if (chars.starts_with(word)) return true;
  }
  return false;
}

template <class Words>
[[nodiscard]] bool ends_with_any(std::u32string_view chars, const Words& words) {
  for (const std::u32string_view word : words) {
    if (chars.ends_with(word)) return true;
  }
  return false;
}

}  // namespace wenhao::document
