// Any file through the readers: valid UTF-8 out, paragraphs in order and within it, or an error.
#include "corpus/reader/reader.h"
#include "tests/fuzz/fuzz.h"

namespace wenhao {

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  for (const char* name : {"a.txt", "a.html"}) {
    const auto source = reader::read_text(fuzz::view(data, size), name);
    if (!source) continue;
    fuzz::require(text::is_valid_utf8(source->text), "a decoded text is valid UTF-8");
    text::Offset last = 0;
    for (const text::Paragraph& paragraph : source->paragraphs) {
      fuzz::require_span(source->text, paragraph.span);
      fuzz::require(last <= paragraph.span.begin && !paragraph.span.empty(), "paragraphs stand in order");
      last = paragraph.span.end;
    }
    for (const text::Finding& finding : source->findings) fuzz::require_span(source->text, finding.span);
  }
  return 0;
}

}  // namespace wenhao
