// Keys are made character by character; only Han characters need the folding table.
#include "corpus/document/key.h"

#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {

using text::Offset;
using text::Span;

char32_t plain(char32_t c) {
  if (c >= U'A' && c <= U'Z') return c + 32;
  if (c >= 0xFF01 && c <= 0xFF5E) return plain(c - 0xFEE0);
  return c >= 0x4E00 && c <= 0x9FFF ? text::fold(c) : c;
}

Key key_of(std::string_view text, Span span, std::size_t most) {
  Key key;
  for (Offset at = span.begin; at < span.end && key.size() < most;) {
    const text::Decoded c = text::decode(text, at);
    const Offset next = at + c.size;
    if (!text::is_space(c.code_point)) {
      key.chars.push_back(plain(c.code_point));
      key.places.push_back({at, next});
    }
    at = next;
  }
  return key;
}

Key tail_of(std::string_view text, Span span, std::size_t most) {
  Offset begin = span.end;
  for (std::size_t count = 0; begin > span.begin && count < most;) {
    const text::Decoded c = text::decode_before(text, begin);
    if (!text::is_space(c.code_point)) ++count;
    begin -= c.size;
  }
  return key_of(text, {begin, span.end});
}

}  // namespace wenhao::document
