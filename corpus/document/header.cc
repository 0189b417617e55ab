// Reading labels and foot lines into values.
#include "corpus/document/header.h"

#include <algorithm>
#include <array>

#include "corpus/document/adoption.h"
#include "corpus/document/chars.h"
#include "corpus/document/damage.h"
#include "corpus/document/field.h"
#include "corpus/document/findings.h"
#include "corpus/document/key.h"
#include "corpus/document/sentence.h"
#include "corpus/document/title.h"
#include "corpus/document/word_list.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using Word = std::u32string_view;
using text::Date;
using text::DatedSpan;

// What sites name the date of publication in <meta>: 国办函〔2019〕19号 asks for PubDate.
constexpr auto kDateNames = std::to_array<std::string_view>(
    {"PubDate", "pubdate", "publishdate", "PublishDate", "article:published_time"});

constexpr std::uint32_t kLongestClass = 12;  // characters of 办理结果类别：A类
constexpr std::uint32_t kLongestNumber = 30;
constexpr std::size_t kLongestSpaced = 16;  // characters of 2021-10-08 10:45
constexpr std::uint32_t kShortestIso = 8;   // characters of 2021-1-8
constexpr std::size_t kLongestIso = 10;     // bytes of 2021-10-08
constexpr std::uint32_t kLongestMark = 24;  // characters of （此件公开发布）

struct OpennessWord {
  Word word;
  Openness openness;
};

// The first that the words hold decides: what is not open before what is.
constexpr auto kOpennessWords = std::to_array<OpennessWord>({
    {U"不予公开", Openness::closed},
    {U"不公开", Openness::closed},
    {U"不宜公开", Openness::closed},
    {U"依申请公开", Openness::on_request},
    {U"申请公开", Openness::on_request},
    {U"主动公开", Openness::open},
    {U"公开发布", Openness::open},
    {U"删减后公开", Openness::open},
    {U"此件公开", Openness::open},
    {U"全文公开", Openness::open},
    {U"同意公开", Openness::open},
    {U"予以公开", Openness::open},
});

Openness openness_in(Word chars) {
  for (const OpennessWord& entry : kOpennessWords) {
    if (chars.find(entry.word) != Word::npos) return entry.openness;
  }
  return Openness::unknown;
}

// 是否同意公开：（是）
Openness answer_of(Word chars) {
  if (chars.starts_with(U'(')) chars.remove_prefix(1);
  if (chars.starts_with(U'是') || chars.starts_with(U"同意") || chars.starts_with(U"公开"))
    return Openness::open;
  return chars.starts_with(U'否') || chars.starts_with(U"不") ? Openness::closed : Openness::unknown;
}

bool may_tell_openness(const Line& line) {
  return line.openness && line.length <= kLongestMark && !line.is_row() && !line.marker;
}

bool may_tell_class(const Line& line) {
  const std::uint32_t longest = line.numbered && !line.running ? kLongestNumber : kLongestClass;
  return line.latin && line.length <= longest && !line.is_row();
}

bool is_label_line(Part part, const Line& line) {
  return line.field != FieldName::none && part != Part::body && part != Part::courtesy;
}

DatedSpan shifted(DatedSpan date, Offset by) {
  date.span.begin += by;
  date.span.end += by;
  return date;
}

std::optional<DatedSpan> date_in(std::string_view text, Span span) {
  auto date = text::find_date(text::slice(text, span));
  if (!date) return std::nullopt;
  return shifted(std::move(*date), span.begin);
}

// The one reading, or the one that another date confirms.
std::optional<Date> settled(const std::optional<DatedSpan>& date, const std::optional<Date>& witness) {
  if (!date) return std::nullopt;
  if (date->readings.size() == 1) return date->readings.front();
  const bool confirmed = witness && std::ranges::find(date->readings, *witness) != date->readings.end();
  return confirmed ? witness : std::nullopt;
}

// 市财政局 2019-06-24 16:15: a date that sites print, with the time of day behind it.
std::optional<Date> iso_date_in(std::string_view words) {
  const auto date = text::find_date(words);
  if (!date || date->readings.front().day == 0) return std::nullopt;
  const bool iso = text::slice(words, date->span).find('-') != std::string_view::npos;
  const std::string_view behind = text::trim(words.substr(date->span.end)).substr(0, 3);
  const bool timed = behind.find(':') != std::string_view::npos && behind[0] >= '0' && behind[0] <= '9';
  return iso && timed ? settled(date, std::nullopt) : std::nullopt;
}

// 来源：某某办公室时间：2025-03-20: the date that a line about the page holds without a label of its own.
std::optional<Date> date_about_page(std::string_view text, Span value) {
  constexpr std::string_view kTime = "时间";
  const std::string_view words = text::slice(text, value);
  const std::size_t at = words.rfind(kTime);
  if (at == std::string_view::npos) return iso_date_in(words);
  return settled(date_in(text, {value.begin + static_cast<Offset>(at), value.end}), std::nullopt);
}

// 2021- 10- 08 10: 45
std::optional<Date> spaced_date(std::string_view text, Span value) {
  const Chars chars = chars_of(text, value, kLongestSpaced);
  std::string together;
  for (const char32_t c : Word(chars)) text::append(together, c);
  return settled(text::find_date(together.substr(0, kLongestIso)), std::nullopt);
}

std::optional<Date> published_in(const text::SourceText& source, const std::vector<Field>& fields) {
  for (const FieldName name : {FieldName::published, FieldName::page_date}) {
    for (const Field& field : fields) {
      if (field.name != name) continue;
      auto date = settled(date_in(source.text, field.value), std::nullopt);
      if (!date || date->day == 0) date = spaced_date(source.text, field.value);
      if (date && date->day != 0) return date;
    }
  }
  for (const Field& field : fields) {
    if (field.name != FieldName::page) continue;
    if (const auto date = date_about_page(source.text, field.value); date && date->day != 0) return date;
  }
  for (const auto& [name, content] : source.metadata) {
    if (std::ranges::find(kDateNames, name) == kDateNames.end()) continue;
    if (const auto date = settled(text::find_date(content), std::nullopt)) return date;
  }
  return std::nullopt;
}

// • 2020-11-13 14:42, an item of a list without its label.
std::string_view without_bullet(std::string_view words) {
  while (!words.empty() && is_bullet(next_char(words, 0).code_point))
    words = text::trim(words.substr(next_char(words, 0).size));
  return words;
}

std::optional<Date> date_and_time(std::string_view words) {
  constexpr std::string_view kOfTime = "0123456789: ";
  if (words.size() <= kLongestIso || words[0] != '2' || words[4] != '-') return std::nullopt;
  const auto date = text::date_at(words, 0);
  const bool whole = date && date->readings.front().day != 0 &&
                     words.find_first_not_of(kOfTime, date->span.end) == words.npos;
  return whole ? settled(date, std::nullopt) : std::nullopt;
}

// 2024-06-27 on a line of its own at the head, or before what else is told of the page: as sites write when
// they published, and letters never do.
std::optional<Date> date_of_page(std::string_view text, const std::vector<Line>& lines,
                                 const Layout& layout) {
  for (std::size_t i = layout.first; i < std::min(layout.end, layout.head.body); ++i) {
    if (!lines[i].numeral || lines[i].length < kShortestIso) continue;
    const std::string_view words = without_bullet(text::slice(text, lines[i].span));
    if (const auto date = date_and_time(words)) return date;
    if (lines[i].dated && words.find('-') != std::string_view::npos)
      return settled(date_filling(text, lines[i].span), std::nullopt);
    if (dated_label(text, lines[i].span) != FieldName::none)
      return settled(text::find_date(words), std::nullopt);
  }
  return std::nullopt;
}

// The last date on the line of the signature's date: names stand before it.
std::optional<DatedSpan> signature_date(std::string_view text, const std::vector<Line>& lines,
                                        const Layout& layout) {
  if (!layout.date) return std::nullopt;
  const Line& line = lines[*layout.date];
  auto date = line.dated ? date_filling(text, line.span) : date_in(text, line.span);
  return date && date->readings.front().day != 0 ? date : std::nullopt;
}

char class_letter(Word chars) {
  while (!chars.empty() && (chars.front() == U'(' || chars.front() == U'"' || chars.front() == U'“')) {
    chars.remove_prefix(1);
  }
  if (chars.empty() || chars.front() < U'a' || chars.front() > U'c') return 0;
  Word rest = chars.substr(1);
  if (!rest.empty() && rest[0] >= U'1' && rest[0] <= U'9') rest.remove_prefix(1);  // A1
  constexpr auto kAfter = std::to_array<Word>({U"类", U")", U"”", U"\""});
  if (!rest.empty() && !starts_with_any(rest, kAfter)) return 0;
  return static_cast<char>('A' + static_cast<int>(chars.front() - U'a'));
}

// （A类）, A类; 类别标记：A; and A alone at the head or foot.
char class_on_line(Word chars, bool in_body) {
  const std::size_t colon = chars.find(U':');
  constexpr auto kLabels = std::to_array<Word>({U"类", U"结果", U"标识", U"标记", U"标注"});
  if (colon != Word::npos) {
    return contains_any(chars.substr(0, colon), kLabels) ? class_letter(chars.substr(colon + 1)) : char{0};
  }
  if (chars.size() > kLongestClass) {  // 清政建复〔2022〕号(B类)
    const std::size_t behind = chars.rfind(U"号(");
    return behind == Word::npos || !chars.ends_with(U"类)") ? char{0}
                                                            : class_letter(chars.substr(behind + 1));
  }
  const std::size_t open = chars.find(U'(');  // [办理结果标注(A1)]
  if (open != Word::npos && contains_any(chars.substr(0, open), kLabels))
    return class_letter(chars.substr(open + 1));
  if (chars.empty() || chars.size() > 5 || (in_body && chars.find(U'类') == Word::npos)) return 0;
  return class_letter(chars);
}

// 湘卫提〔2020〕11号A类　同意公开, 11号B: behind the number, on its line.
char class_behind_number(Word chars) {
  std::size_t at = chars.rfind(U'号');
  if (at == Word::npos) {  // 〔202302A: it is lost
    at = chars.rfind(U'〕');
    while (at != Word::npos && at + 1 < chars.size() && text::digit_value(chars[at + 1]) >= 0) ++at;
  }
  return at == Word::npos ? char{0} : class_letter(chars.substr(at + 1));
}

}  // namespace

bool may_be_number(const Line& line) {
  return line.numeral && line.length <= kLongestNumber && !line.dated && !line.running;
}

Telling telling_lines(const std::vector<Line>& lines, const Layout& layout) {
  Telling telling;
  for (std::size_t i = layout.first; i < layout.end; ++i) {
    const Line& line = lines[i];
    const bool tells = line.field != FieldName::none || may_tell_openness(line) || may_tell_class(line) ||
                       may_be_number(line);
    if (tells) telling.push_back(static_cast<std::uint32_t>(i));
  }
  return telling;
}

std::vector<Field> fields_in(std::string_view text, const std::vector<Line>& lines, const Layout& layout,
                             const Telling& telling) {
  std::vector<Field> fields;
  for (const std::size_t i : telling) {
    if (!is_label_line(layout.part(i), lines[i])) continue;
    for (const Field& field : fields_of(text, lines[i].span, lines[i].is_row())) fields.push_back(field);
    const std::size_t next = i + 1;
    const bool value_below = next < layout.head.body && next < layout.end &&
                             layout.part(next) == layout.part(i) && lines[next].field == FieldName::none &&
                             lines[i].colon && !lines[i].is_row();
    if (value_below && !fields.empty() && fields.back().value.empty()) fields.back().value = lines[next].span;
  }
  return fields;
}

std::optional<Span> value_of(const std::vector<Field>& fields, FieldName name) {
  for (const Field& field : fields) {
    if (field.name == name && !field.value.empty()) return field.value;
  }
  return std::nullopt;
}

std::optional<HeadLine> line_above_title(std::string_view text, const std::vector<Line>& lines,
                                         const Layout& layout) {
  if (!layout.head.title) return std::nullopt;
  for (std::size_t i = layout.first; i < layout.head.title->first; ++i) {
    if (layout.part(i) != Part::head) continue;
    if (auto found = head_line(text, lines[i])) return found;
  }
  return std::nullopt;
}

Dates dates_of(const text::SourceText& source, const std::vector<Line>& lines, const Layout& layout,
               const std::vector<Field>& fields) {
  Dates dates;
  dates.published = published_in(source, fields);
  if (!dates.published) dates.published = date_of_page(source.text, lines, layout);
  const auto value = value_of(fields, FieldName::written);
  const auto written = settled(value ? date_in(source.text, *value) : std::nullopt, std::nullopt);
  const auto at_foot = signature_date(source.text, lines, layout);
  dates.signed_on = settled(at_foot, written);
  if (at_foot) {
    DatedSpan seen = *at_foot;
    seen.repaired = seen.repaired || (dates.signed_on && seen.readings.size() > 1);  // by the metadata
    if (dates.signed_on) seen.readings = *dates.signed_on;
    note_damage(seen, dates.findings);
    dates.latest_year = at_foot->readings.front().year;
  }
  if (dates.signed_on && written && *dates.signed_on != *written) {
    dates.findings.push_back({std::string(finding::kDateConflict), at_foot->span,
                              text::iso(*dates.signed_on) + " | " + text::iso(*written)});
  }
  if (!at_foot) dates.signed_on = written;
  if (!dates.signed_on && !at_foot) {
    const auto head = line_above_title(source.text, lines, layout);
    if (head) dates.signed_on = settled(head->date, dates.published);
    for (std::size_t i = layout.first; i < layout.head.body && !dates.signed_on; ++i) {
      if (lines[i].bracketed) dates.signed_on = settled(adoption_on(source.text, lines[i]), dates.published);
    }
  }
  for (const auto& date : {dates.published, dates.signed_on}) {
    if (date) dates.latest_year = std::max(dates.latest_year, date->year);
  }
  return dates;
}

Openness openness_of(std::string_view text, const std::vector<Line>& lines, const Layout& layout,
                     const Telling& telling, const std::vector<Field>& fields) {
  if (const auto value = value_of(fields, FieldName::openness)) {
    const Chars chars = chars_of(text, *value, 40);
    const Openness openness = openness_in(chars);
    if (openness != Openness::unknown) return openness;
    if (const Openness answer = answer_of(chars); answer != Openness::unknown) return answer;
  }
  for (const std::size_t i : telling) {
    const Line& line = lines[i];
    if (!may_tell_openness(line) || layout.part(i) == Part::furniture) continue;
    const Openness openness = openness_in(chars_of(text, line.span));
    if (openness != Openness::unknown) return openness;
  }
  return Openness::unknown;
}

char class_mark_of(std::string_view text, const std::vector<Line>& lines, const Layout& layout,
                   const Telling& telling, const std::vector<Field>& fields) {
  for (const Field& field : fields) {
    if (field.name != FieldName::mark) continue;
    if (const char letter = class_letter(chars_of(text, field.value, 6))) return letter;
  }
  if (const auto& line = layout.head.number; line && lines[*line].latin) {
    if (const char letter = class_behind_number(chars_of(text, lines[*line].span))) return letter;
  }
  if (const auto& title = layout.head.title) {
    const Line& last = lines[title->end - 1];
    const bool closed = plain(prev_char(text, last.span.end).code_point) == U')';
    const char letter = closed ? mark_behind(chars_of(text, last.span)).letter : char{0};
    if (letter != 0) return letter;
  }
  const auto is_beside_openness = [&](std::size_t i) {  // else a button for the size of letters
    return i + 1 < layout.end && may_tell_openness(lines[i + 1]) &&
           openness_in(chars_of(text, lines[i + 1].span)) != Openness::unknown;
  };
  for (const std::size_t i : telling) {
    if (!may_tell_class(lines[i])) continue;
    if (layout.part(i) == Part::furniture && !is_beside_openness(i)) continue;
    const bool in_body = layout.part(i) == Part::body && !lines[i].bracketed;
    if (const char letter = class_on_line(chars_of(text, lines[i].span), in_body)) return letter;
  }
  return 0;
}

}  // namespace wenhao::document
