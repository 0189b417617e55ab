// A block is looked for from each lone label on and taken where it has enough fields.
#include "corpus/document/stacked_fields.h"

#include <algorithm>

#include "corpus/document/field.h"

namespace wenhao::document {
namespace {

constexpr std::size_t kMostLines = 80;  // of a block, and from the top to where one begins without its mark
constexpr std::uint8_t kLongestLabel = 12;  // characters of a line that is a label
constexpr std::uint8_t kLongestValue = 80;
constexpr std::size_t kFewestFields = 3;

struct Entry {
  std::size_t line = 0;
  FieldName name = FieldName::none;
  bool has_value = false;  // the next line
};

bool describes(FieldName name) { return name != FieldName::none && place_of(name) != FieldPlace::foot; }

FieldName label_of(std::string_view text, const Line& line) {
  if (line.length > kLongestLabel || line.is_row() || line.is_layout() || line.marker) return FieldName::none;
  const FieldName name = lone_label(text, line.span);
  return describes(name) ? name : FieldName::none;
}

bool can_be_value(std::string_view text, const Line& line, FieldName name) {
  if (line.length > kLongestValue || line.is_row() || line.is_layout() || line.running || line.colon ||
      line.field != FieldName::none || line.furniture != Furniture::none)
    return false;
  return line.titled == (name == FieldName::title) && fits(text, name, line.span);
}

// The labels from a line on, each with whether its value stands below it.
std::vector<Entry> block_at(std::string_view text, const std::vector<Line>& lines, std::size_t at) {
  std::vector<Entry> block;
  const std::size_t from = at;
  while (at < std::min(lines.size(), from + kMostLines)) {
    const FieldName name = label_of(text, lines[at]);
    if (name == FieldName::none) break;
    const std::size_t below = at + 1;
    const bool has_value = below < lines.size() && label_of(text, lines[below]) == FieldName::none &&
                           can_be_value(text, lines[below], name);
    block.push_back({at, name, has_value});
    at += has_value ? 2 : 1;
  }
  return block;
}

bool is_metadata(const std::vector<Entry>& block) {
  const auto values = std::ranges::count_if(block, &Entry::has_value);
  const bool indexed = std::ranges::any_of(
      block, [](const Entry& entry) { return entry.name == FieldName::index && entry.has_value; });
  return static_cast<std::size_t>(values) >= kFewestFields || (indexed && block.size() >= kFewestFields);
}

void make_field(Line& line, FieldName name, Span span) {
  line.span = span;
  line.field = name;
  line.furniture = Furniture::none;
  line.stopped = line.colon = line.running = line.dated = line.bracketed = line.titled = false;
  line.marker = {};
}

// The lines from `at` on that are items of a list and begin with a label: none where they are few.
std::size_t bulleted_from(std::string_view text, const std::vector<Line>& lines, std::size_t from) {
  std::size_t end = from;
  const auto labelled = [&](const Line& line) {
    return line.length <= kLongestValue && !line.running && describes(bulleted_label(text, line.span));
  };
  while (end < std::min(lines.size(), from + kMostLines) && labelled(lines[end])) ++end;
  return end - from >= kFewestFields ? end : from;
}

// The lines from `at` on that each begin with a label that its value has run together with:
// 发文日期2021年12月21日.
std::size_t glued_from(std::string_view text, const std::vector<Line>& lines, std::size_t from) {
  std::size_t end = from;
  const auto labelled = [&](const Line& line) {
    return line.length <= kLongestValue && !line.running && !line.is_row() && line.field == FieldName::none &&
           describes(glued_label(text, line.span));
  };
  while (end < std::min(lines.size(), from + kMostLines) && labelled(lines[end])) ++end;
  return end - from >= kFewestFields ? end : from;
}

// The lines from `from` on that each begin with a label and white space behind it: none where they are few,
// and then none of the lines up to `tried` begin any.
std::size_t spaced_from(std::string_view text, const std::vector<Line>& lines, std::size_t from,
                        std::size_t& tried) {
  std::size_t end = from;
  std::size_t labels = 0;
  for (; end < std::min(lines.size(), from + kMostLines); ++end) {
    const Line& line = lines[end];
    if (line.length > kLongestValue || line.running || line.is_row() || line.field != FieldName::none) break;
    const std::size_t more = spaced_labels(text, line.span);
    if (more == 0) break;
    labels += more;
  }
  tried = end;
  return labels > end - from && labels >= kFewestFields ? end : from;
}

// Below a document's text only a block that begins as metadata does is looked for: with 索引号, or 标题.
bool may_open(std::string_view text, const Line& line) {
  const auto opens = [](FieldName name) { return name == FieldName::index || name == FieldName::title; };
  if (line.running || line.length > kLongestValue || line.is_row()) return false;
  if (line.field != FieldName::none) return line.colon && opens(line.field);
  return opens(leading_label(text, line.span));
}

// Takes the lines at these places, which ascend, out.
void drop(std::vector<Line>& lines, const std::vector<std::size_t>& places) {
  if (places.empty()) return;
  std::size_t kept = places.front();
  std::size_t next = 0;
  const std::size_t end = places.back() + 1;
  for (std::size_t i = kept; i < end; ++i) {
    if (places[next] == i) {
      ++next;
    } else {
      lines[kept++] = lines[i];
    }
  }
  lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(kept),
              lines.begin() + static_cast<std::ptrdiff_t>(end));
}

}  // namespace

void join_stacked_fields(std::string_view text, std::vector<Line>& lines, bool described) {
  std::vector<std::size_t> values;  // lines that are part of the one above
  bool at_top = true;               // of the file: no text stands above
  for (std::size_t at = 0; at < lines.size(); ++at) {
    at_top = at_top && at < kMostLines && !lines[at].running;
    if (!at_top && !described) break;
    if (!at_top && (!lines[at].described || !may_open(text, lines[at]))) continue;
    const std::size_t listed = bulleted_from(text, lines, at);
    for (; at < listed; ++at) make_field(lines[at], bulleted_label(text, lines[at].span), lines[at].span);
    if (at == lines.size()) break;
    const std::size_t glued = glued_from(text, lines, at);
    for (; at < glued; ++at) make_field(lines[at], glued_label(text, lines[at].span), lines[at].span);
    if (at == lines.size()) break;
    std::size_t tried = at;
    const std::size_t spaced = spaced_from(text, lines, at, tried);
    for (; at < spaced; ++at) make_field(lines[at], spaced_label(text, lines[at].span), lines[at].span);
    if (at == lines.size()) break;
    const std::vector<Entry> block = block_at(text, lines, at);
    if (block.empty()) at = std::max(at + 1, tried) - 1;
    if (block.empty()) continue;
    at = block.back().line;
    if (!is_metadata(block)) continue;
    for (const Entry& entry : block) {
      const Span label = lines[entry.line].span;
      const Offset end = entry.has_value ? lines[entry.line + 1].span.end : label.end;
      make_field(lines[entry.line], entry.name, {label.begin, end});
      if (entry.has_value) values.push_back(entry.line + 1);
    }
  }
  drop(lines, values);
}

}  // namespace wenhao::document
