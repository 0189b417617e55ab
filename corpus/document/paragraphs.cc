// Indentation and broken numbers tell which line breaks are none.
#include "corpus/document/paragraphs.h"

#include "corpus/document/chars.h"
#include "corpus/document/sentence.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using text::Offset;

constexpr std::uint32_t kShortestLine = 20;  // characters; a shorter one breaks off on purpose

// Two spaces or an ideographic one stand between the line break and the line.
bool is_indented(std::string_view text, const Line& line) {
  int width = 0;
  for (Offset at = line.span.begin; at > 0;) {
    const text::Decoded c = text::decode_before(text, at);
    if (!is_blank(c.code_point) || text::is_line_end(c.code_point)) break;
    width += c.code_point == 0x3000 ? 2 : 1;
    if (width >= 2) return true;
    at -= c.size;
  }
  return false;
}

bool is_broken_off(std::string_view text, const Line& line) {
  constexpr std::u32string_view kEnds = U"。！？；：!?;:”’）)》…";
  return line.length >= kShortestLine &&
         kEnds.find(text::decode_before(text, line.span.end).code_point) == std::u32string_view::npos;
}

bool can_follow(const Line& line) {
  return !line.marker && !line.titled && !line.dated && !line.bracketed && line.field == FieldName::none &&
         line.role == text::Role::text;
}

}  // namespace

std::vector<bool> lines_that_go_on(std::string_view text, const std::vector<Line>& lines,
                                   const Layout& layout, const std::vector<number::Mention>& mentions) {
  std::vector<bool> goes_on(layout.end - layout.first, false);
  bool indents = false;  // paragraphs so far are indented
  std::size_t next = 0;
  Offset mentioned = 0;  // where the mentions that begin on this line end
  for (std::size_t i = layout.first; i + 1 < layout.end; ++i) {
    if (layout.part(i) != Part::body) continue;
    indents = is_indented(text, lines[i]) || (indents && i > layout.first && goes_on[i - 1 - layout.first]);
    for (; next < mentions.size() && mentions[next].span.begin < lines[i].span.end; ++next) {
      if (mentions[next].kind != number::Kind::title)
        mentioned = std::max(mentioned, mentions[next].span.end);
    }
    if (layout.part(i + 1) != Part::body || lines[i].role != text::Role::text) continue;
    const bool broken_number = mentioned > lines[i + 1].span.begin;
    const bool broken_line = indents && !is_indented(text, lines[i + 1]) && is_broken_off(text, lines[i]);
    goes_on[i - layout.first] = can_follow(lines[i + 1]) && (broken_number || broken_line);
  }
  return goes_on;
}

}  // namespace wenhao::document
