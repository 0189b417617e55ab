// What runs over the pages of a document and is no part of its text: headers, footers, page numbers.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/reader/layout/page.h"
#include "corpus/text/source_text.h"

namespace wenhao::reader {

// True for the number of a page as documents bear it: "— 3 —", "第3页 共8页", "3/8".
[[nodiscard]] bool is_page_number(std::string_view text);

// Takes running lines out of `pages` (the lines of each) and keeps the first of each kind as metadata
// "header" or "footer" of `source`; page numbers are dropped. `heights` are those of the pages. Linear.
void take_running_lines(std::vector<std::vector<LaidLine>>& pages, const std::vector<double>& heights,
                        text::SourceText& source);

}  // namespace wenhao::reader
