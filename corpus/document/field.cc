// Finding the labels of a line by the table of the words that government sites and letters use for them.
#include "corpus/document/field.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "corpus/document/chars.h"
#include "corpus/document/field_labels.h"
#include "corpus/document/key.h"
#include "corpus/document/sentence.h"
#include "corpus/document/word_list.h"
#include "corpus/text/date.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using text::Offset;
using text::Span;

// By their first characters; of two that share a beginning the longer stands first.
constexpr auto kSortedLabels = [] {
  auto labels = kLabels;
  std::ranges::sort(labels, [](const LabelWord& a, const LabelWord& b) {
    if (a.word.front() != b.word.front()) return a.word.front() < b.word.front();
    return a.word.size() > b.word.size();
  });
  return labels;
}();

// Where among them those of each first character stand, with others among them by chance.
class LabelsByFirst {
 public:
  constexpr LabelsByFirst() {
    for (std::size_t i = kSortedLabels.size(); i-- > 0;) {
      Range& range = ranges_[place_of(kSortedLabels[i].word.front())];
      range.first = static_cast<std::uint8_t>(i);
      if (range.end == 0) range.end = static_cast<std::uint8_t>(i + 1);
    }
  }

  [[nodiscard]] constexpr std::span<const LabelWord> of(char32_t c) const {
    const Range range = ranges_[place_of(c)];
    return std::span(kSortedLabels).subspan(range.first, range.end - range.first);
  }

 private:
  struct Range {
    std::uint8_t first = 0;
    std::uint8_t end = 0;
  };
  static constexpr std::size_t kPlaces = 1024;
  static constexpr std::size_t place_of(char32_t c) { return (c ^ c >> 6U) % kPlaces; }

  std::array<Range, kPlaces> ranges_{};
};
static_assert(kSortedLabels.size() < 256);

constexpr LabelsByFirst kLabelsByFirst;

constexpr std::size_t kLongestLabel = 8;
constexpr Offset kLongestLine = 900;  // bytes; metadata is short, running text has one label at most

constexpr Firsts kFirsts([] {
  std::array<std::u32string_view, kLabels.size()> words;
  std::ranges::transform(kLabels, words.begin(), &LabelWord::word);
  return words;
}());

// Of a label, or the bracket before it, or white space.
bool may_begin(char32_t c) { return kFirsts.holds(c) || c == U'【' || c == U'[' || is_blank(c); }

bool is_colon(char32_t c) { return c == U':' || c == U'：'; }

// Between a label and its value, and one field and the next: a table of bars holds them too.
bool is_gap(char32_t c) { return is_blank(c) || c == U'|' || c == U'｜'; }

Span without_gaps(std::string_view text, Span span) {
  while (!span.empty()) {
    const text::Decoded first = next_char(text, span.begin);
    if (!is_gap(first.code_point)) break;
    span.begin = std::min(span.end, span.begin + first.size);
  }
  while (!span.empty()) {
    const text::Decoded last = prev_char(text, span.end);
    if (!is_gap(last.code_point)) break;
    span.end -= last.size;
  }
  return span;
}

// Without the bullets before it: • 索引号：
Span without_bullets(std::string_view text, Span line) {
  while (!line.empty()) {
    const text::Decoded first = next_char(text, line.begin);
    if (!is_blank(first.code_point) && !is_bullet(first.code_point)) break;
    line.begin = std::min(line.end, line.begin + first.size);
  }
  return line;
}

// Without the date of the page before its labels: 2022-06-22 16:05 来源：本网.
Span without_date(std::string_view text, Span line) {
  constexpr std::size_t kShortest = 10;  // bytes of 2022-06-22
  if (line.size() < kShortest || text[line.begin] != '2' || text[line.begin + 4] != '-') return line;
  const auto date = text::date_at(text::slice(text, line), 0);
  if (!date || date->readings.front().day == 0) return line;
  Span rest{line.begin + date->span.end, line.end};
  const auto of_time = [](char c) { return (c >= '0' && c <= '9') || c == ':' || c == ' '; };
  while (!rest.empty() && of_time(text[rest.begin])) ++rest.begin;
  return rest;
}

struct Label {
  FieldName name = FieldName::none;
  Span span;
  Offset value = 0;  // where the value begins
  bool colon = false;
};

// The label that begins at a place, with the colon after it.
std::optional<Label> label_at(std::string_view text, Span rest) {
  if (!may_begin(plain(next_char(text, rest.begin).code_point))) return std::nullopt;
  const Key key = key_of(text, rest, kLongestLabel + 2);
  const std::size_t bracket = !key.empty() && (key.chars[0] == U'【' || key.chars[0] == U'[') ? 1 : 0;
  const std::u32string_view chars = std::u32string_view(key.chars).substr(bracket);
  if (chars.empty()) return std::nullopt;
  const auto labels = kLabelsByFirst.of(chars.front());
  const auto best =
      std::ranges::find_if(labels, [chars](const LabelWord& label) { return chars.starts_with(label.word); });
  if (best == labels.end()) return std::nullopt;
  const std::size_t size = bracket + best->word.size();
  Label label{best->name, key.span(bracket, size), key.places[size - 1].end, false};
  if (size >= key.size()) return label;
  const char32_t next = key.chars[size];
  if (is_colon(next) || (bracket == 1 && (next == U'】' || next == U']'))) {
    label.colon = true;
    label.value = key.places[size].end;
  } else if (label.name == FieldName::attachment && text::digit_value(next) >= 0 && size + 1 < key.size() &&
             key.chars[size + 1] == U'.') {
    label.colon = true;  // 附件1.甲表
  } else if (text.substr(label.value, key.places[size].begin - label.value).find('\n') !=
             std::string_view::npos) {
    label.colon = true;  // it fills its line, and its value is the next
  }
  return label;
}

// The parts of a line that a label may begin: what stands after white space, the cells of a row.
Offset next_start(std::string_view text, Span rest) {
  Offset at = rest.begin;
  bool space = false;
  while (at < rest.end) {
    const text::Decoded c = next_char(text, at);
    if (is_gap(c.code_point)) {
      space = true;
    } else if (space) {
      return at;
    }
    at += c.size;
  }
  return rest.end;
}

// The next label with a colon: behind white space, or a long one that has lost it:
// 文号:甲〔2018〕4号成文日期:…
Offset next_label(std::string_view text, Span rest) {
  constexpr std::size_t kLong = 3;  // characters that no value ends in by chance
  bool space = false;
  for (Offset at = rest.begin; at < rest.end;) {
    const text::Decoded c = next_char(text, at);
    const bool blank = is_gap(c.code_point);
    if (!blank && (space || kFirsts.holds(plain(c.code_point)))) {
      const auto label = label_at(text, {at, rest.end});
      if (label && label->colon && (space || length_of(text, label->span, kLong) >= kLong)) return at;
    }
    space = blank;
    at += c.size;
  }
  return rest.end;
}

// | 索 引 号 | 0011 | 分 类 | 通知 |, 索引号 | 0011 | ||: a row whose bars are still there.
bool is_barred(std::string_view text, Span line) {
  if (line.begin < line.end && text[line.begin] == '|') return true;
  constexpr std::size_t kFar = 40;  // bytes of a label and the space behind it
  if (text::slice(text, line).substr(0, kFar).find('|') == std::string_view::npos) return false;
  const auto label = label_at(text, line);
  if (!label || label->colon) return false;
  const Span rest = trim(text, {label->value, line.end});
  return !rest.empty() && text[rest.begin] == '|';
}

Span cell_at(std::string_view text, Span rest) {
  const std::size_t tab = text::slice(text, rest).find_first_of("\t|");
  if (tab == std::string_view::npos) return rest;
  return {rest.begin, rest.begin + static_cast<Offset>(tab)};
}

// The cells of a row in pairs: a label fills its cell or opens it with a colon.
std::vector<Field> fields_of_row(std::string_view text, Span line) {
  std::vector<Field> fields;
  bool open = false;  // the last field waits for its value
  for (Offset at = line.begin; at < line.end;) {
    const Span cell = cell_at(text, {at, line.end});
    at = cell.end < line.end ? cell.end + 1 : line.end;
    const Span words = trim(text, cell);
    if (words.empty() && fields.empty()) continue;
    const auto label = label_at(text, words);
    const Span value = label ? trim(text, {label->value, words.end}) : Span{};
    if (label && (value.empty() || label->colon)) {
      fields.push_back({label->name, label->span, value});
      open = value.empty();
    } else if (open) {
      fields.back().value = words;
      open = false;
    } else if (fields.empty()) {
      return {};
    }
  }
  return fields;
}

// 索引号 0011 发文字号 辽民发〔2023〕8号: white space stands before and behind each label.
std::vector<Field> spaced_fields(std::string_view text, Span line) {
  std::vector<Field> fields;
  for (Offset at = line.begin; at < line.end && line.size() <= kLongestLine;
       at = next_start(text, {at, line.end})) {
    const auto label = label_at(text, {at, line.end});
    const bool apart = label && (label->colon || label->value == line.end ||
                                 is_blank(next_char(text, label->value).code_point));
    if (apart) {
      if (!fields.empty()) fields.back().value.end = at;
      fields.push_back({label->name, label->span, {label->value, line.end}});
      at = label->value;
    } else if (fields.empty()) {
      break;
    }
  }
  for (Field& field : fields) field.value = trim(text, field.value);
  return fields;
}

}  // namespace

FieldPlace place_of(FieldName name) {
  switch (name) {
    case FieldName::page_date:
    case FieldName::page:
      return FieldPlace::page;
    case FieldName::attachment:
    case FieldName::copies:
    case FieldName::addressee:
    case FieldName::signer:
    case FieldName::contact:
    case FieldName::mark:
    case FieldName::secrecy:
      return FieldPlace::foot;
    default:
      return FieldPlace::metadata;
  }
}

FieldName first_field(std::string_view text, Span line, bool is_row) {
  if (is_row || is_barred(text, line)) {
    const std::vector<Field> fields = fields_of_row(text, line);
    return fields.empty() ? FieldName::none : fields.front().name;
  }
  const auto label = label_at(text, without_bullets(text, line));
  return label && label->colon ? label->name : FieldName::none;
}

FieldName dated_label(std::string_view text, Span line) {
  const Span words = without_date(text, line);
  const auto label = words == line ? std::nullopt : label_at(text, words);
  return label && label->colon && place_of(label->name) == FieldPlace::page ? label->name : FieldName::none;
}

FieldName lone_label(std::string_view text, Span line) {
  const Span words = without_bullets(text, line);
  const auto label = label_at(text, words);
  return label && trim(text, {label->value, words.end}).empty() ? label->name : FieldName::none;
}

std::size_t spaced_labels(std::string_view text, Span line) { return spaced_fields(text, line).size(); }

FieldName spaced_label(std::string_view text, Span line) {
  const std::vector<Field> fields = spaced_fields(text, line);
  return fields.empty() ? FieldName::none : fields.front().name;
}

FieldName glued_label(std::string_view text, Span line) {
  constexpr std::size_t kShortest = 3;  // characters of a label that is no common word
  const auto label = label_at(text, line);
  if (!label || label->colon || length_of(text, label->span, kShortest) < kShortest) return FieldName::none;
  const Span value = trim(text, {label->value, line.end});
  return !value.empty() && fits(text, label->name, value) ? label->name : FieldName::none;
}

FieldName about_page(std::string_view text, Span line) {
  constexpr std::size_t kFewest = 2;
  std::size_t labels = 0;
  bool dated = false;
  for (Offset at = next_label(text, line); at < line.end; ++labels) {
    const auto label = label_at(text, {at, line.end});
    if (place_of(label->name) != FieldPlace::page) return FieldName::none;
    const Span value{label->value, line.end};
    dated = dated || (label->name == FieldName::page_date && fits(text, label->name, value));
    at = next_label(text, value);
  }
  return dated && labels >= kFewest ? FieldName::page : FieldName::none;
}

FieldName leading_label(std::string_view text, Span line) {
  const auto label = label_at(text, without_bullets(text, line));
  return label ? label->name : FieldName::none;
}

FieldName bulleted_label(std::string_view text, Span line) {
  const Span words = without_bullets(text, line);
  const auto label = words == line ? std::nullopt : label_at(text, words);
  return label ? label->name : FieldName::none;
}

bool fits(std::string_view text, FieldName name, Span value) {
  const std::string_view words = text::slice(text, value);
  const bool digits = words.find_first_of("0123456789") != words.npos;
  switch (name) {
    case FieldName::number:
    case FieldName::index:
      return digits;
    case FieldName::written:
    case FieldName::published:
    case FieldName::page_date:
      return text::find_date(words).has_value();
    default:
      return true;
  }
}

std::vector<Field> fields_of(std::string_view text, Span line, bool is_row) {
  if (is_row || is_barred(text, line)) return fields_of_row(text, line);
  std::vector<Field> fields;
  Span words = without_date(text, without_bullets(text, line));
  auto first = label_at(text, words);
  if (!first) {  // behind words that are no label
    words.begin = next_label(text, line);
    if (words.empty()) return fields;
    first = label_at(text, words);
  }
  if (!first->colon && words == line) {
    fields = spaced_fields(text, line);
    if (fields.empty()) fields.push_back({first->name, first->span, trim(text, {first->value, line.end})});
    return fields;
  }
  fields.push_back({first->name, first->span, trim(text, {first->value, line.end})});
  if (line.size() > kLongestLine) return fields;
  for (Offset at = next_label(text, {first->value, line.end}); at < line.end;) {
    const auto label = label_at(text, {at, line.end});
    fields.back().value.end = at;
    fields.push_back({label->name, label->span, {label->value, line.end}});
    at = next_label(text, {label->value, line.end});
  }
  for (Field& field : fields) field.value = without_bullets(text, without_gaps(text, field.value));
  return fields;
}

}  // namespace wenhao::document
