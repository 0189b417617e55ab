// Three forms of addressee: up to a colon, run into the first sentence, and with the colon lost.
#include "corpus/document/addressee.h"

#include <algorithm>
#include <array>

#include "corpus/document/chars.h"
#include "corpus/document/key.h"
#include "corpus/document/title.h"
#include "corpus/document/vocabulary.h"
#include "corpus/document/word_list.h"

namespace wenhao::document {
namespace {

using Word = std::u32string_view;

constexpr std::size_t kMostLines = 5;
constexpr std::uint32_t kShortest = 3;    // characters of 各市：
constexpr std::size_t kLongest = 300;     // characters; long lists of recipients are wrapped
constexpr std::size_t kEverybody = 6;     // characters within which 各 makes any name one of all recipients
constexpr std::size_t kLongestName = 40;  // of one member or several
static_assert(kLongestName <= kHead);

// What introduces a list or a quotation and is no addressee.
constexpr auto kIntroductions = word_list({U"如下", U"以下", U"下列", U"为此", U"现将", U"根据", U"《",
                                           U"说明", U"做好", U"包括", U"要求", U"通知", U"公告"});
constexpr Word kRespected = U"尊敬的";
// What the text below says that gives an office its answer.
constexpr auto kAnswering = word_list({U"收悉", U"会办意见", U"协办意见", U"答复如下", U"函复如下"});
constexpr auto kSecondPersons = word_list({U"您", U"你", U"贵"});

bool can_be_part(std::string_view text, const Line& line) {
  if (is_bullet(next_char(text, line.span.begin).code_point)) return false;
  return !line.marker && line.field == FieldName::none && !line.dated && !line.stopped && !line.is_layout() &&
         !line.is_row() && line.furniture == Furniture::none && line.length < kMeasured;
}

bool is_recipient(Word chars) {
  while (!chars.empty() && (chars.back() == U':' || chars.back() == U',' || chars.back() == U'、')) {
    chars.remove_suffix(1);
  }
  if (chars.size() < 2 || chars.size() > kLongest || contains_any(chars, kIntroductions)) return false;
  const bool everybody = chars.substr(0, kEverybody).find(U'各') != Word::npos;
  if (chars.find(U'。') != Word::npos) return false;
  return everybody || (ends_as_recipient(chars) && chars.find(U';') == Word::npos);
}

// Only a list of recipients goes on in the next line.
bool names_several(std::string_view line) {
  for (const std::string_view mark : {"、", "，", ",", "各"}) {
    if (line.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

std::optional<Addressee> up_to_colon(std::string_view text, const std::vector<Line>& lines, std::size_t at) {
  if (!can_be_part(text, lines[at])) return std::nullopt;
  if (!lines[at].colon && !names_several(text::slice(text, lines[at].span))) return std::nullopt;
  std::u32string above;  // the characters of the lines so far
  for (std::size_t i = at; i < lines.size() && i < at + kMostLines; ++i) {
    if (!can_be_part(text, lines[i])) return std::nullopt;
    const Key key = key_of(text, lines[i].span);
    if (i > at || !lines[i].colon) above += key.chars;
    if (lines[i].colon) {
      if (!is_recipient(i > at ? Word(above) : Word(key.chars)) || key.size() < 2) return std::nullopt;
      return Addressee{i + 1, {lines[at].span.begin, key.places[key.size() - 2].end}};
    }
  }
  return std::nullopt;
}

// 许静委员：您提出的…收悉, in running text with a colon.
std::optional<Addressee> run_in(std::string_view text, const Line& line, std::size_t at) {
  const Key key = key_of(text, line.span, kLongestName);
  const std::size_t colon = key.chars.find(U':');
  if (colon == std::u32string::npos || colon < 2) return std::nullopt;
  const Word chars = key.chars;
  if (!ends_as_member(chars.substr(0, colon)) || !starts_with_any(chars.substr(colon + 1), kSecondPersons)) {
    return std::nullopt;
  }
  return Addressee{at, key.span(0, colon)};
}

// A member's name above a line that begins with 您; any that is respected.
std::optional<Addressee> without_colon(std::string_view text, const std::vector<Line>& lines,
                                       std::size_t at) {
  if (!can_be_part(text, lines[at]) || lines[at].length > kLongestName) return std::nullopt;
  const bool answered = lines[at + 1].second_person;
  if (!answered && plain(next_char(text, lines[at].span.begin).code_point) != kRespected.front())
    return std::nullopt;
  const Key key = key_of(text, lines[at].span);
  if (!answered && !key.starts_with(kRespected)) return std::nullopt;
  if (key.size() < 3 || !ends_as_member(without_brackets(key.chars))) return std::nullopt;
  return Addressee{at + 1, lines[at].span};
}

// Between a title and running text, and neither.
bool stands_between(const std::vector<Line>& lines, std::size_t at) {
  return at > 0 && at + 1 < lines.size() && lines[at - 1].titled && lines[at + 1].running &&
         !lines[at].running && !lines[at].titled;
}

// 区民政局: the office below the title of an answer that the next line gives it.
std::optional<Addressee> office_answered(std::string_view text, const std::vector<Line>& lines,
                                         std::size_t at) {
  constexpr std::uint32_t kLongestOffice = 14;
  const Line& line = lines[at];
  if (line.length > kLongestOffice) return std::nullopt;
  if (!can_be_part(text, line) || !ends_as_body(chars_of(text, line.span))) return std::nullopt;
  if (!contains_any(chars_of(text, lines[at + 1].span, kLongest), kAnswering)) return std::nullopt;
  return Addressee{at + 1, line.span};
}

// 各街道办事处，区级各部门: a list of everybody below the title, whose colon is lost.
std::optional<Addressee> everybody(std::string_view text, const std::vector<Line>& lines, std::size_t at) {
  if (lines[at + 1].marker) return std::nullopt;
  if (plain(next_char(text, lines[at].span.begin).code_point) != U'各') return std::nullopt;
  if (!can_be_part(text, lines[at]) || !names_several(text::slice(text, lines[at].span).substr(3)))
    return std::nullopt;
  if (!is_recipient(chars_of(text, lines[at].span))) return std::nullopt;
  return Addressee{at + 1, lines[at].span};
}

}  // namespace

PerLine<Addressee> addressees_in(std::string_view text, const std::vector<Line>& lines) {
  PerLine<Addressee> addressees(lines.size());
  std::size_t colon = lines.size() + kMostLines;  // the next line that ends in one
  for (std::size_t at = lines.size(); at-- > 0;) {
    const Line& line = lines[at];
    if (line.colon) colon = at;
    if (line.length < kShortest) continue;
    std::optional<Addressee> found;
    if (colon - at < kMostLines) found = up_to_colon(text, lines, at);
    if (!found && line.running && line.introduces) found = run_in(text, line, at);
    if (!found && at + 1 < lines.size() && !line.running) found = without_colon(text, lines, at);
    if (!found && stands_between(lines, at)) {
      found = everybody(text, lines, at);
      if (!found) found = office_answered(text, lines, at);
    }
    if (found) addressees.set(at, *found);
  }
  return addressees;
}

std::string addressee_text(std::string_view text, Span words) {
  std::string out = close_up(text::slice(text, words));
  constexpr std::string_view kPolite = "尊敬的";
  return out.starts_with(kPolite) ? out.substr(kPolite.size()) : out;
}

}  // namespace wenhao::document
