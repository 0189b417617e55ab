// Read from the end: a note in brackets, a date, a name, and the stop of the sentence before them.
#include "corpus/document/glued_closing.h"

#include <algorithm>

#include "corpus/document/chars.h"
#include "corpus/document/key.h"
#include "corpus/document/sentence.h"
#include "corpus/document/vocabulary.h"
#include "corpus/text/date.h"

namespace wenhao::document {
namespace {

using text::Offset;
using text::Span;

constexpr std::size_t kLongestNote = 60;  // characters of （联系人及电话：…）
constexpr std::size_t kLongestDate = 16;  // characters of 2025 年 9 月 8 日
constexpr std::size_t kLongestName = 40;  // characters

// The place, going back `most` characters from the end at most, behind the last character that `stops` says.
template <class Stops>
std::optional<Offset> back_to(std::string_view text, Span span, std::size_t most, const Stops& stops) {
  Offset at = span.end;
  for (std::size_t i = 0; i < most && at > span.begin; ++i) {
    const text::Decoded c = prev_char(text, at);
    if (stops(plain(c.code_point))) return at;
    at -= c.size;
  }
  return std::nullopt;
}

// Without the note in brackets at its end.
Span before_note(std::string_view text, Span span) {
  if (plain(prev_char(text, span.end).code_point) != U')') return span;
  const auto open = back_to(text, span, kLongestNote, [](char32_t c) { return c == U'('; });
  return open ? Span{span.begin, *open - prev_char(text, *open).size} : span;
}

bool may_end_date(char32_t c) { return c == U'日' || (c >= U'0' && c <= U'9'); }

// A look at the last byte, which most paragraphs are told by: of 日, of a bracket, or white space.
bool may_end_closing(std::string_view text, Span paragraph) {
  constexpr std::string_view kDay = "日";
  constexpr std::string_view kClose = "）";
  const char last = text[paragraph.end - 1];
  return last == kDay.back() || last == kClose.back() || last == ')' ||
         is_blank(prev_char(text, paragraph.end).code_point);
}

}  // namespace

std::optional<GluedClosing> closing_glued_to(std::string_view text, Span paragraph) {
  if (paragraph.size() < kShortestLetter || !may_end_closing(text, paragraph)) return std::nullopt;
  Span rest = trim(text, paragraph);
  if (rest.empty()) return std::nullopt;
  rest = trim(text, before_note(text, rest));
  const Offset note = rest.end;
  if (rest.empty() || !may_end_date(plain(prev_char(text, rest.end).code_point))) return std::nullopt;
  const auto sentence = back_to(text, rest, kLongestName + kLongestDate,
                                [](char32_t c) { return stop_of(c) == Stop::sentence; });
  if (!sentence) return std::nullopt;
  const Span closing = trim(text, {*sentence, rest.end});
  const auto date = text::find_date(text::slice(text, closing));
  if (!date || date->readings.size() != 1 || date->readings.front().day == 0) return std::nullopt;
  if (closing.begin + date->span.end != closing.end) return std::nullopt;
  const Span name = trim(text, {closing.begin, closing.begin + date->span.begin});
  if (!name.empty()) {
    const Key key = key_of(text, name, kLongestName);
    const auto stops = [](char32_t c) { return stop_of(c) != Stop::none; };
    if (!ends_as_body(key.chars) || std::ranges::any_of(key.chars, stops)) return std::nullopt;
  }
  return GluedClosing{closing.begin, note};
}

}  // namespace wenhao::document
