// Keys are made character by character, by one table of the folded forms.
#include "corpus/document/key.h"

#include <algorithm>
#include <array>

#include "corpus/document/chars.h"
#include "corpus/text/fold.h"

namespace wenhao::document {
namespace {

using text::Offset;
using text::Span;

constexpr std::size_t kPlane = 0x10000;

using Plane = std::array<char16_t, kPlane>;

char32_t folded(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
  if (c >= U'A' && c <= U'Z') return c + 32;
  return c >= 0x4E00 && c <= 0x9FFF ? text::fold(c) : c;
}

// Width by arithmetic, Han by the folding table; all other characters as they are.
const Plane& plane() {
  static const Plane kPlain = [] {
    Plane table{};
    for (std::size_t c = 0; c < kPlane; ++c) {
      const char32_t to = folded(static_cast<char32_t>(c));
      table[c] = static_cast<char16_t>(to < kPlane ? to : c);
    }
    return table;
  }();
  return kPlain;
}

// Hands each character that is no white space to `take`, with its range.
template <class Take>
void each_char(std::string_view text, Span span, std::size_t most, const Take& take) {
  const Plane& plain_of = plane();
  std::size_t count = 0;
  for (Offset at = span.begin; at < span.end && count < most;) {
    const text::Decoded c = next_char(text, at);
    const Offset next = at + c.size;
    if (!is_blank(c.code_point)) {
      take(c.code_point < kPlane ? plain_of[c.code_point] : c.code_point, Span{at, next});
      ++count;
    }
    at = next;
  }
}

}  // namespace

char32_t plain(char32_t c) { return c < kPlane ? plane()[c] : c; }

Key::Key(std::string_view text, Span span, std::size_t most) {
  each_char(text, span, most, [this](char32_t c, Span place) {
    char_list_.add(c);
    place_list_.add(place);
  });
  chars = {char_list_.data(), char_list_.size()};
  places = {place_list_.data(), place_list_.size()};
}

Chars::Chars(std::string_view text, Span span, std::size_t most) {
  each_char(text, span, most, [this](char32_t c, Span) { list_.add(c); });
}

Key tail_of(std::string_view text, Span span, std::size_t most) {
  Offset begin = span.end;
  for (std::size_t count = 0; begin > span.begin && count < most;) {
    const text::Decoded c = prev_char(text, begin);
    if (!is_blank(c.code_point)) ++count;
    begin -= c.size;
  }
  return key_of(text, {begin, span.end});
}

}  // namespace wenhao::document
