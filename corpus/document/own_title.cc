// From the metadata to the head, to the page, to the first line that may be one.
#include "corpus/document/own_title.h"

#include <algorithm>
#include <array>

#include "corpus/document/chars.h"
#include "corpus/document/header.h"
#include "corpus/document/key.h"
#include "corpus/document/sentence.h"
#include "corpus/document/title.h"
#include "corpus/document/vocabulary.h"
#include "corpus/document/word_list.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using number::Kind;
using Word = std::u32string_view;

constexpr std::size_t kShortestHeading = 4;  // characters
constexpr std::size_t kNearBelow = 8;        // lines from an order to what it issues
constexpr std::size_t kFar = 200;            // lines of a page above its title

// 辽宁省人民政府令 at the head is the number, not the title.
bool is_number_title(const std::vector<Line>& lines, const Layout& layout, const Document& document) {
  if (!layout.head.title || !document.number) return false;
  const number::Mention& own = document.mentions[*document.number];
  return own.kind != Kind::document && own.span.begin <= lines[layout.head.title->first].span.begin &&
         own.span.end > lines[layout.head.title->first].span.begin;
}

// An order whose head is its number alone.
bool is_order_without_title(const Layout& layout, const Document& document) {
  return !layout.head.title && document.number && document.mentions[*document.number].kind != Kind::document;
}

// Words before 《…》 that say it is a ground and not what is issued.
constexpr auto kGrounds = std::to_array<Word>(
    {U"根据", U"依据", U"依照", U"按照", U"遵照", U"配合", U"贯彻", U"落实", U"执行", U"实施"});

// The first 《…》 of the body that is no ground, nor listed with one: what an order issues.
std::string first_named(std::string_view text, const std::vector<Line>& lines, const Layout& layout,
                        const Document& document) {
  constexpr std::size_t kNear = 12;  // characters before it
  constexpr std::size_t kJoint = 3;  // between those of a list: 》和《
  if (layout.head.body >= layout.end) return {};
  const Span opening = lines[layout.head.body].span;
  Offset ground = opening.begin;  // where the last ground ends
  for (const number::Mention& mention : document.mentions) {
    if (mention.kind != Kind::title || !opening.contains(mention.span)) continue;
    if (mention.span.begin < ground) continue;
    const Key before = last_clause_of(text, {ground, mention.span.begin}, kNear);
    const bool joined =
        ground > opening.begin && length_of(text, {ground, mention.span.begin}, kJoint) < kJoint;
    if (!joined && !contains_any(before.chars, kGrounds)) return tidy_title(text::slice(text, mention.code));
    ground = mention.span.end;
  }
  return {};
}

// What an order without its head issues: the title of what stands below is named in its opening.
std::string issued_below(std::string_view text, const std::vector<Line>& lines, const Layout& layout,
                         const Document& document) {
  std::string named = first_named(text, lines, layout, document);
  const Key key = key_of(named);
  for (std::size_t i = layout.head.body; i < std::min(layout.end, layout.head.body + kNearBelow); ++i) {
    if (lines[i].titled && key.chars == Word(chars_of(text, lines[i].span))) return named;
  }
  return {};
}

std::string title_of_page(const text::SourceText& source) {
  for (const auto& [name, content] : source.metadata) {
    if (name == "ArticleTitle" && ends_as_title(key_of(content).chars)) return tidy_title(content);
  }
  const std::string_view words = page_title_words(source.page_title);
  return ends_as_title(key_of(words).chars) ? tidy_title(words) : std::string();
}

// What the page says its title is, where a line above the text says the same: 怎么申领社会保障卡？
std::string heading_of_page(const text::SourceText& source, const std::vector<Line>& lines,
                            const Layout& layout) {
  std::string_view words = source.page_title;
  for (const auto& [name, content] : source.metadata) {
    if (name == "ArticleTitle" && !text::trim(content).empty()) words = content;
  }
  const Key title = key_of(words);
  if (title.size() < kShortestHeading) return {};
  for (std::size_t i = layout.first; i < std::min(layout.end, layout.first + kFar); ++i) {
    const Line& line = lines[i];
    if (line.length < kShortestHeading || line.length > title.size()) continue;
    if (title.starts_with(chars_of(source.text, line.span)))
      return tidy_title(text::slice(source.text, line.span));
  }
  return {};
}

// A short line that may be the title of a text without an official head.
bool may_be_heading(std::string_view text, const Line& line) {
  constexpr std::size_t kBeginning = 40;  // characters that may end in a number
  if (line.length < kShortestHeading || line.length > 60 || line.running || line.stopped || line.colon)
    return false;
  if (line.bracketed || line.letterhead || line.field != FieldName::none) return false;
  if (text::slice(text, line.span).find('|') != std::string_view::npos) return false;
  if (line.marker || line.is_row()) return false;
  const char32_t first = plain(next_char(text, line.span.begin).code_point);
  if (is_bullet(first) || first == U'[' || first == U'【') return false;
  if (line.length <= kBeginning) return plain(prev_char(text, line.span.end).code_point) != U'号';
  return !key_of(text, line.span, kBeginning).ends_with(U"号");
}

// A heading, or the first such line: all that a text without an official head has.
std::string first_heading(std::string_view text, const std::vector<Line>& lines, const Layout& layout) {
  const std::size_t end = std::min(layout.end, layout.head.body + 1);
  const Line* first = nullptr;
  for (std::size_t i = layout.first; i < end; ++i) {
    const Line& line = lines[i];
    if (line.role == text::Role::heading) return tidy_title(text::slice(text, line.span));
    if (first == nullptr && layout.in_passages(i) && may_be_heading(text, line)) first = &line;
  }
  if (first == nullptr) return {};
  std::string heading = tidy_title(text::slice(text, first->span));
  const Line* next = first + 1 < lines.data() + end ? first + 1 : nullptr;  // …办理工作 and 完成情况说明
  const bool goes_on = next != nullptr && !first->titled && next->titled && may_be_heading(text, *next);
  return goes_on ? heading + tidy_title(text::slice(text, next->span)) : heading;
}

// The title without its number behind it: …的通知（辽卫发〔2017〕22号）, …的函（编号：…）.
std::string without_number(std::string title, std::string_view text, const Document& document) {
  if (!document.number) return title;
  constexpr std::size_t kLabel = 5;  // characters of such a bracket beside the number: its marks, 编号：
  const std::string_view number = number::written(document.mentions[*document.number], text);
  const std::size_t at = title.rfind(number);
  if (number.empty() || at == std::string::npos) return title;
  const Key key = key_of(title);
  const std::size_t core = without_brackets(key.chars).size();
  if (core == 0 || core == key.size() || key.places[core].begin > at) return title;
  if (key.size() - core > key_of(number).size() + kLabel) return title;
  return title.substr(0, key.places[core].begin);
}

// The words of a title that is written as it is cited: 京政办发〔2016〕26号《…的通知》, 《…的通知》.
std::string uncited(std::string title, std::string_view text, const Document& document) {
  constexpr std::string_view kOpen = "《";
  constexpr std::string_view kClose = "》";
  std::string_view words = title;
  const auto& number = document.number;
  if (const auto written = number ? number::written(document.mentions[*number], text) : std::string_view();
      !written.empty() && words.starts_with(written))
    words = text::trim(words.substr(written.size()));
  if (!words.starts_with(kOpen) || !words.ends_with(kClose)) return title;
  words = words.substr(kOpen.size(), words.size() - kOpen.size() - kClose.size());
  const bool one = words.find(kClose) >= words.find(kOpen);  // not 《甲》和《乙》
  return one && ends_as_title(key_of(words).chars) ? std::string(words) : title;
}

// The title without the class mark behind it: …的答复（B）.
std::string without_mark(std::string title) {
  if (!title.ends_with(")") && !title.ends_with("）")) return title;
  const Key key = key_of(title);
  const std::size_t size = mark_behind(key.chars).size;
  if (size > 0) title.resize(key.places[key.size() - size].begin);
  return title;
}

std::string whole_title_of(const text::SourceText& source, const std::vector<Line>& lines,
                           const Layout& layout, const Document& document) {
  const auto field = value_of(document.fields, FieldName::title);
  if (field) return without_number(tidy_title(text::slice(source.text, *field)), source.text, document);
  if (is_number_title(lines, layout, document) || is_order_without_title(layout, document)) {
    const std::string named = first_named(source.text, lines, layout, document);
    if (!named.empty()) return named;
  }
  if (layout.head.title) {
    std::string title = title_text(source.text, lines, *layout.head.title);
    return uncited(without_number(std::move(title), source.text, document), source.text, document);
  }
  if (layout.first == 0) {
    if (std::string page = title_of_page(source); !page.empty()) return page;
    if (std::string seen = heading_of_page(source, lines, layout); !seen.empty()) return seen;
  }
  std::string heading = without_number(first_heading(source.text, lines, layout), source.text, document);
  heading = uncited(std::move(heading), source.text, document);
  return heading.empty() && document.addressee.empty() ? issued_below(source.text, lines, layout, document)
                                                       : heading;
}

}  // namespace

std::string title_of(const text::SourceText& source, const std::vector<Line>& lines, const Layout& layout,
                     const Document& document) {
  return without_mark(whole_title_of(source, lines, layout, document));
}

}  // namespace wenhao::document
