// Keys are made character by character, by one table of the folded forms.
#include "corpus/document/key.h"

#include <algorithm>
#include <array>

#include "corpus/document/chars.h"
#include "corpus/document/sentence.h"
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
  if (c == U'∶' || c == U'︰' || c == U'﹕') return U':';
  return c >= 0x4E00 && c <= 0x9FFF ? text::fold(c) : c;
}

// Width by arithmetic, Han by the folding table; all other characters as they are. Made once, and so kept
// out of line: what asks for the table is small.
[[gnu::noinline]] Plane make_plane() {
  Plane table{};
  for (std::size_t c = 0; c < kPlane; ++c) {
    const char32_t to = folded(static_cast<char32_t>(c));
    table[c] = static_cast<char16_t>(to < kPlane ? to : c);
  }
  return table;
}

inline const Plane& plane() {
  static const Plane kPlain = make_plane();
  return kPlain;
}

// A visible character of ASCII.
bool is_graphic(char c) { return c > 0x20 && c < 0x7F; }

// Fills `most` places at the utmost with the characters from `at` on that are no white space, each handed to
// `put` with its number; moves `at` behind the last one read. Returns how many.
template <class Put>
std::size_t fill(std::string_view text, Offset& at, Offset end, std::size_t most, const Put& put) {
  const char16_t* plain_of = plane().data();
  std::size_t count = 0;
  Offset place = at;
  while (place < end && count < most) {
    const Offset begin = place;
    if (const char32_t han = han_at(text, begin)) {
      place += 3;
      put(count++, plain_of[han], Span{begin, place});
      continue;
    }
    if (is_graphic(text[begin])) {
      ++place;
      put(count++, plain_of[static_cast<unsigned char>(text[begin])], Span{begin, place});
      continue;
    }
    const text::Decoded c = next_char(text, begin);
    place += c.size;
    if (is_blank(c.code_point)) continue;
    put(count++, c.code_point < kPlane ? plain_of[c.code_point] : c.code_point, Span{begin, place});
  }
  at = place;
  return count;
}

// Where the last `most` characters of a range begin, or what stands behind the last that `parts` says ends
// them. No Han character may.
template <class Parts>
Offset begin_of_tail(std::string_view text, Span span, std::size_t most, const Parts& parts) {
  Offset begin = span.end;
  for (std::size_t count = 0; begin > span.begin && count < most;) {
    if (begin >= 3 && han_at(text, begin - 3) != 0) {
      begin -= 3;
      ++count;
      continue;
    }
    const text::Decoded c = prev_char(text, begin);
    if (parts(c.code_point)) break;
    if (!is_blank(c.code_point)) ++count;
    begin -= c.size;
  }
  return begin;
}

}  // namespace

char32_t plain_of_plane(char32_t c) { return c < kPlane ? plane()[c] : c; }

Key::Key(std::string_view text, Span span, std::size_t most) {
  for (Offset at = span.begin; at < span.end && char_list_.size() < most;) {
    const std::span<char32_t> chars_room = char_list_.spare();
    const std::span<Span> places_room = place_list_.spare();
    const std::size_t room = std::min(chars_room.size(), most - char_list_.size());
    const auto put = [to = chars_room.data(), where = places_room.data()](std::size_t i, char32_t c,
                                                                          Span place) {
      to[i] = c;
      where[i] = place;
    };
    const std::size_t count = fill(text, at, span.end, room, put);
    char_list_.take(count);
    place_list_.take(count);
  }
  chars = {char_list_.data(), char_list_.size()};
  places = {place_list_.data(), place_list_.size()};
}

Chars::Chars(std::string_view text, Span span, std::size_t most) : end_(span.begin) {
  for (Offset at = span.begin; at < span.end && list_.size() < most;) {
    const std::span<char32_t> spare = list_.spare();
    const std::size_t room = std::min(spare.size(), most - list_.size());
    const auto put = [&end = end_, to = spare.data()](std::size_t i, char32_t c, Span place) {
      to[i] = c;
      end = place.end;
    };
    list_.take(fill(text, at, span.end, room, put));
  }
}

Key tail_of(std::string_view text, Span span, std::size_t most) {
  return key_of(text, {begin_of_tail(text, span, most, [](char32_t) { return false; }), span.end});
}

Key last_clause_of(std::string_view text, Span span, std::size_t most) {
  const auto is_stop = [](char32_t c) { return stop_of(plain(c)) != Stop::none; };
  return key_of(text, {begin_of_tail(text, span, most, is_stop), span.end});
}

}  // namespace wenhao::document
