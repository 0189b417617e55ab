// Plain text to paragraphs: a line is one.
#include "corpus/text/source_text.h"

#include "corpus/text/utf8.h"

namespace wenhao::text {
namespace {

// The size of the line end at `at` (LF, VT, FF, CR, U+2028, U+2029); 0 where there is none.
std::size_t line_end_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c >= '\n' && c <= '\r') return 1;
  if (c != '\xE2') return 0;
  const std::string_view here = text.substr(at, 3);
  return here == "\xE2\x80\xA8" || here == "\xE2\x80\xA9" ? 3 : 0;
}

Span span_of(std::string_view part, std::string_view whole) {
  const auto begin = static_cast<Offset>(part.data() - whole.data());
  return {begin, begin + static_cast<Offset>(part.size())};
}

}  // namespace

std::vector<Paragraph> paragraphs_of_lines(std::string_view text) {
  std::vector<Paragraph> paragraphs;
  std::size_t begin = 0;
  const auto end_line = [&](std::size_t end) {
    const std::string_view line = trim(text.substr(begin, end - begin));
    if (!line.empty()) paragraphs.push_back({.span = span_of(line, text)});
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = line_end_at(text, at);
    if (size > 0) {
      end_line(at);
      begin = at + size;
    }
    at += size > 0 ? size : 1;
  }
  end_line(text.size());
  return paragraphs;
}

}  // namespace wenhao::text
