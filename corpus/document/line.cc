// Measuring lines: everything that a line's own characters tell, in one pass over each.
#include "corpus/document/line.h"

#include <algorithm>

#include "corpus/document/field.h"
#include "corpus/document/key.h"
#include "corpus/document/sentence.h"
#include "corpus/document/vocabulary.h"
#include "corpus/text/date.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using text::Offset;
using text::Span;

constexpr std::size_t kHead = 64;  // characters of a line that its beginning is told by
constexpr std::size_t kTail = 24;
constexpr std::uint32_t kLongestTitle = 100;  // characters of one line of a title
constexpr std::uint32_t kLongestLetterhead = 60;
constexpr std::uint32_t kShortestSentence = 12;
constexpr std::size_t kLongestDate = 64;  // bytes

// One pair of brackets from end to end; （一）… （…） are two.
bool is_bracketed(std::u32string_view chars) {
  return chars.size() > 2 && chars.front() == U'(' && chars.find(U')') == chars.size() - 1;
}

bool is_date(std::string_view line) {
  if (line.size() > kLongestDate) return false;
  const auto date = text::date_at(line, 0);
  return date && date->readings.front().day != 0 && text::trim(line.substr(date->span.end)).empty();
}

bool holds_sentence(std::string_view text, const Line& line) {
  if (line.length < kShortestSentence) return false;
  if (line.role == text::Role::heading && line.length <= kLongestTitle) return false;
  return line.stopped || line.colon || text::slice(text, line.span).find("。") != std::string_view::npos;
}

void read_end(std::string_view text, Line& line) {
  const char32_t last = plain(text::decode_before(text, line.span.end).code_point);
  line.stopped = stop_of(last) == Stop::sentence;
  line.colon = last == U':';
  line.running = holds_sentence(text, line);
}

void read_title(std::string_view text, const Key& head, Line& line) {
  if (line.length > kLongestTitle || line.marker || line.stopped || line.colon || line.is_row()) return;
  if (line.field != FieldName::none || line.is_layout() || line.running) return;
  line.titled = line.length <= head.size() ? ends_as_title(head.chars)
                                           : ends_as_title(tail_of(text, line.span, kTail).chars);
}

void read_label(std::string_view text, const Key& head, Line& line) {
  const std::size_t colon = std::u32string_view(head.chars).substr(0, 9).find(U':');
  const bool bracketed = head.chars[0] == U'【';
  if (!line.is_row() && !bracketed && colon == std::u32string_view::npos) return;
  const auto fields = fields_of(text, line.span, line.is_row());
  if (!fields.empty()) line.field = fields.front().name;
}

Line measured(std::string_view text, const text::Paragraph& paragraph) {
  Line line;
  line.span = trim(text, paragraph.span);
  line.role = paragraph.role;
  line.align = paragraph.align;
  line.level = paragraph.level;
  line.page = paragraph.page;
  const Key head = key_of(text, line.span, kHead);
  if (head.empty()) return line;
  const Span rest{head.places.back().end, line.span.end};
  line.length = static_cast<std::uint32_t>(head.size() + length_of(text, rest, kMeasured - head.size()));
  line.length = std::min(line.length, kMeasured);
  line.marker = line.is_row() ? Marker{} : marker_of(head);
  line.words = line.marker ? head.places[line.marker.size - 1].end : line.span.begin;
  line.furniture = furniture_of(head, line.length);
  line.bracketed = line.length <= kHead && is_bracketed(head.chars);
  line.dated = is_date(text::slice(text, line.span));
  read_label(text, head, line);
  read_end(text, line);
  read_title(text, head, line);
  line.letterhead = line.length <= kLongestLetterhead && !line.running && head.ends_with(U"文件");
  return line;
}

}  // namespace

std::vector<Line> lines_of(const text::SourceText& source) {
  std::vector<Line> lines;
  lines.reserve(source.paragraphs.size());
  for (const text::Paragraph& paragraph : source.paragraphs) {
    const Line line = measured(source.text, paragraph);
    if (line.length > 0) lines.push_back(line);
  }
  return lines;
}

}  // namespace wenhao::document
