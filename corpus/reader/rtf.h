// Rich Text Format to a SourceText: paragraphs, rows of tables, Chinese in code pages and in Unicode.
//
// The programs of the distribution that read RTF lose double-byte code pages, so this is a reader of our own:
// control words of the RTF 1.9.1 specification that bear on text; pictures, headers, fonts and styles are
// left out.
#pragma once

#include <string>
#include <string_view>

#include "corpus/result.h"
#include "corpus/text/source_text.h"

namespace wenhao::reader {

// Total, linear, bounded memory.
[[nodiscard]] Result<text::SourceText> read_rtf(std::string_view bytes, const std::string& name);

}  // namespace wenhao::reader
