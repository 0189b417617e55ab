// What must hold of any text that a reader gives.
#pragma once

#include "corpus/text/source_text.h"
#include "tests/fuzz/fuzz.h"

namespace wenhao::fuzz {

inline void require_sound(const text::SourceText& source) {
  require(text::is_valid_utf8(source.text), "a decoded text is valid UTF-8");
  text::Offset last = 0;
  for (const text::Paragraph& paragraph : source.paragraphs) {
    require_span(source.text, paragraph.span);
    require(last <= paragraph.span.begin && !paragraph.span.empty(), "paragraphs stand in order");
    last = paragraph.span.end;
  }
  for (const text::Finding& finding : source.findings) require_span(source.text, finding.span);
}

}  // namespace wenhao::fuzz
