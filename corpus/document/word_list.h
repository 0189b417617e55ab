// Tables of words that the characters of a text are asked for: in it, at its beginning, at its end.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "corpus/document/glance.h"

namespace wenhao::document {

// A table of words, none of them empty, by their first characters: a text is searched for all in one pass.
template <std::size_t kSize>
class WordList {
 public:
  constexpr explicit WordList(const std::array<std::u32string_view, kSize>& words)
      : words_(words), firsts_(words) {
    std::ranges::sort(words_, {}, first);
  }

  [[nodiscard]] constexpr auto begin() const { return words_.begin(); }
  [[nodiscard]] constexpr auto end() const { return words_.end(); }

  [[nodiscard]] bool has_beginning_of(std::u32string_view chars) const {
    if (chars.empty() || !firsts_.holds(chars.front())) return false;
    auto word = std::ranges::lower_bound(words_, chars.front(), {}, first);
    for (; word != words_.end() && word->front() == chars.front(); ++word) {
      if (chars.starts_with(*word)) return true;
    }
    return false;
  }

 private:
  static constexpr char32_t first(std::u32string_view word) { return word.front(); }

  std::array<std::u32string_view, kSize> words_;
  Firsts firsts_;
};

// The same by their last characters, for what a text ends in.
template <std::size_t kSize>
class EndList {
 public:
  constexpr explicit EndList(const std::array<std::u32string_view, kSize>& words)
      : words_(words), lasts_(words) {
    std::ranges::sort(words_, {}, last);
  }

  [[nodiscard]] bool has_end_of(std::u32string_view chars) const {
    if (chars.empty() || !lasts_.holds(chars.back())) return false;
    auto word = std::ranges::lower_bound(words_, chars.back(), {}, last);
    for (; word != words_.end() && word->back() == chars.back(); ++word) {
      if (chars.ends_with(*word)) return true;
    }
    return false;
  }

 private:
  static constexpr char32_t last(std::u32string_view word) { return word.back(); }

  std::array<std::u32string_view, kSize> words_;
  Lasts lasts_;
};

template <std::size_t kSize>
[[nodiscard]] constexpr WordList<kSize> word_list(const std::u32string_view (&words)[kSize]) {
  return WordList<kSize>(std::to_array(words));
}

// The first characters of the words of a list.
template <std::size_t kSize>
[[nodiscard]] constexpr std::array<char32_t, kSize> firsts_of(const WordList<kSize>& words) {
  std::array<char32_t, kSize> firsts{};
  std::ranges::transform(words, firsts.begin(), [](std::u32string_view word) { return word.front(); });
  return firsts;
}

template <std::size_t kSize>
[[nodiscard]] constexpr EndList<kSize> end_list(const std::u32string_view (&words)[kSize]) {
  return EndList<kSize>(std::to_array(words));
}

template <std::size_t kSize>
[[nodiscard]] bool contains_any(std::u32string_view chars, const WordList<kSize>& words) {
  for (; !chars.empty(); chars.remove_prefix(1)) {
    if (words.has_beginning_of(chars)) return true;
  }
  return false;
}

template <std::size_t kSize>
[[nodiscard]] bool starts_with_any(std::u32string_view chars, const WordList<kSize>& words) {
  return words.has_beginning_of(chars);
}

template <std::size_t kSize>
[[nodiscard]] bool ends_with_any(std::u32string_view chars, const EndList<kSize>& words) {
  return words.has_end_of(chars);
}

// True where one of the words, none of them empty, stands in, begins or ends the characters.
template <class Words>
[[nodiscard]] bool contains_any(std::u32string_view chars, const Words& words) {
  for (const std::u32string_view word : words) {
    if (chars.find(word) != std::u32string_view::npos) return true;
  }
  return false;
}

template <class Words>
[[nodiscard]] bool starts_with_any(std::u32string_view chars, const Words& words) {
  if (chars.empty()) return false;
  const char32_t first = chars.front();
  for (const std::u32string_view word : words) {
    if (word.front() == first && chars.starts_with(word)) return true;
  }
  return false;
}

template <class Words>
[[nodiscard]] bool ends_with_any(std::u32string_view chars, const Words& words) {
  if (chars.empty()) return false;
  const char32_t last = chars.back();
  for (const std::u32string_view word : words) {
    if (word.back() == last && chars.ends_with(word)) return true;
  }
  return false;
}

}  // namespace wenhao::document
