// A web page saved as one file (MHT, MHTML: RFC 2557) to a SourceText: the page in it, read as any other.
//
// Browsers and Word write such files. The page is the first part of HTML that holds any words; pictures,
// styles and what frames it are left out.
#pragma once

#include <string>
#include <string_view>

#include "corpus/result.h"
#include "corpus/text/source_text.h"

namespace wenhao::reader {

// Its format is "html". Linear. The encoding is found as for a page on disk, with what its part declares.
// Errors: damaged_file (no page in it), empty_file, those of read_html.
[[nodiscard]] Result<text::SourceText> read_mht(std::string_view bytes, const std::string& name);

}  // namespace wenhao::reader
