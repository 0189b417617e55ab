// A Word document (DOCX, ISO/IEC 29500) to a SourceText: what a reader of the final version sees.
//
// Automatic numbers are written out; insertions are in, deletions out; text boxes and footnotes follow the
// paragraph they hang on, endnotes the text; a row of a table of data is one paragraph, its cells separated
// by tabs. Headers and footers are kept apart, as metadata "header" and "footer". Field codes, hidden text
// and comments are left out.
#pragma once

#include <string>
#include <string_view>

#include "corpus/result.h"
#include "corpus/text/source_text.h"

namespace wenhao::reader {

// Errors: damaged_file, encrypted_file, file_too_large. Linear in the XML inflated.
[[nodiscard]] Result<text::SourceText> read_docx(std::string_view bytes, const std::string& name);

}  // namespace wenhao::reader
