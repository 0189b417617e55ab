// Which rows of a page's tables are records, to be read as one paragraph, and which are mere layout.
#pragma once

#include <gumbo.h>

namespace wenhao::reader {

// True for a row of at least two cells, each of which is short and holds neither a table nor headings,
// lists or preformatted text. Each node is looked at by one row only: linear over a page.
[[nodiscard]] bool is_record(const GumboNode& row);

}  // namespace wenhao::reader
