// The page among the parts of a message.
#include "corpus/reader/mht.h"

#include <utility>
#include <vector>

#include "corpus/reader/encoding.h"
#include "corpus/reader/formats.h"
#include "corpus/reader/html.h"
#include "corpus/reader/mime.h"

namespace wenhao::reader {
namespace {

bool is_page(const MimePart& part) {
  return part.type == "text/html" || part.type == "application/xhtml+xml";
}

Result<text::SourceText> read_page(const MimePart& part, const std::string& name) {
  const std::string bytes = mime_decoded(part);
  const std::string_view declared = part.charset.empty() ? declared_charset(bytes) : part.charset;
  const DecodedText decoded = decode(bytes, declared);
  Result<text::SourceText> page = read_html(decoded.text, name);
  if (!page) return page;
  tell_encoding(decoded, *page);
  return page;
}

}  // namespace

Result<text::SourceText> read_mht(std::string_view bytes, const std::string& name) {
  Result<text::SourceText> page = fail(ErrorCode::damaged_file, name);
  for (const MimePart& part : mime_parts(bytes)) {
    if (!is_page(part)) continue;
    page = read_page(part, name);
    if (!page || !page->paragraphs.empty()) break;
  }
  return page;
}

}  // namespace wenhao::reader
