// OFD (GB/T 33190), the fixed-layout format of China's offices, to a SourceText.
//
// Text stands in TextCode elements at places; it is read in the order of pages and places, never in that of
// the file, and its lines are put together to paragraphs (corpus/reader/layout/paragraphs.h). Templates lie
// under or over the pages that use them. Annotations, seals and attachments are not read.
#pragma once

#include <string>
#include <string_view>

#include "corpus/result.h"
#include "corpus/text/source_text.h"

namespace wenhao::reader {

// Errors: damaged_file, encrypted_file, file_too_large; needs_ocr where the pages hold pictures only.
[[nodiscard]] Result<text::SourceText> read_ofd(std::string_view bytes, const std::string& name);

}  // namespace wenhao::reader
