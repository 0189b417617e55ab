// Sentence and clause ends by their characters.
#include "corpus/document/sentence.h"

#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using text::Decoded;
using text::Offset;
using text::Span;

bool closes(char32_t c) {
  constexpr std::u32string_view kClosing = U"”’」』）)》〉】]";
  return kClosing.find(c) != std::u32string_view::npos;
}

}  // namespace

Stop stop_of(char32_t c) {
  switch (c) {
    case U'。':
    case U'！':
    case U'？':
    case U'!':
    case U'?':
    case U'…':
      return Stop::sentence;
    case U'，':
    case U',':
    case U'；':
    case U';':
    case U'：':
    case U':':
      return Stop::clause;
    default:
      return Stop::none;
  }
}

Offset sentence_end(std::string_view text, Span span, bool semicolons) {
  Offset at = span.begin;
  while (at < span.end) {
    const Decoded c = text::decode(text, at);
    at += c.size;
    const bool semicolon = c.code_point == U'；' || c.code_point == U';';
    if (stop_of(c.code_point) != Stop::sentence && !(semicolons && semicolon)) continue;
    while (at < span.end) {
      const Decoded next = text::decode(text, at);
      if (!closes(next.code_point) && stop_of(next.code_point) != Stop::sentence) break;
      at += next.size;
    }
    return at;
  }
  return span.end;
}

Span trim(std::string_view text, Span span) {
  while (span.begin < span.end) {
    const Decoded c = text::decode(text, span.begin);
    if (!text::is_space(c.code_point)) break;
    span.begin += c.size;
  }
  while (span.begin < span.end) {
    const Decoded c = text::decode_before(text, span.end);
    if (!text::is_space(c.code_point)) break;
    span.end -= c.size;
  }
  return span;
}

Span without_stop(std::string_view text, Span span) {
  while (span.begin < span.end) {
    const Decoded c = text::decode_before(text, span.end);
    if (!text::is_space(c.code_point) && stop_of(c.code_point) == Stop::none && c.code_point != U'、') break;
    span.end -= c.size;
  }
  return span;
}

std::size_t length_of(std::string_view text, Span span, std::size_t most) {
  std::size_t length = 0;
  for (Offset at = span.begin; at < span.end && length <= most;) {
    const Decoded c = text::decode(text, at);
    if (!text::is_space(c.code_point)) ++length;
    at += c.size;
  }
  return length;
}

}  // namespace wenhao::document
