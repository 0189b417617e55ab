// Hits as a table for other programs: CSV for a spreadsheet, Markdown for a page.
#pragma once

#include <string>
#include <string_view>

#include "search/match/answer.h"

namespace wenhao::present {

// RFC 4180: a header row, CRLF line ends, fields quoted where they need it. A field that a spreadsheet
// would take for a formula gets an apostrophe before it.
[[nodiscard]] std::string to_csv(const match::SearchAnswer& answer);

// One field as it stands in a CSV row.
[[nodiscard]] std::string csv_field(std::string_view text);

// A heading, a quotation and a source line for each hit; characters that Markdown or HTML would read as
// marks are escaped.
[[nodiscard]] std::string to_markdown(const match::SearchAnswer& answer);
[[nodiscard]] std::string markdown_text(std::string_view text);

}  // namespace wenhao::present
