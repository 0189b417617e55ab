// Hits as a table for other programs: CSV for a spreadsheet, Markdown for a page.
#pragma once

#include <string>
#include <string_view>

#include "corpus/message.h"
#include "search/match/answer.h"

namespace wenhao::present {

// What a table begins with that a spreadsheet opens: without the byte order mark of UTF-8 those on Chinese
// systems take a file for GBK.
inline constexpr std::string_view kCsvFileMark = "\xEF\xBB\xBF";

// RFC 4180: a header row, CRLF line ends, fields quoted where they need it. A field that a spreadsheet
// would take for a formula gets an apostrophe before it. Hits alone: a table has no place for facets.
[[nodiscard]] std::string to_csv(const match::SearchAnswer& answer);

// One field as it stands in a CSV row.
[[nodiscard]] std::string csv_field(std::string_view text);

// A heading, a quotation with its neighbours, the citation and a source line for each hit, then a list of the
// facets; characters that Markdown or HTML would read as marks are escaped.
[[nodiscard]] std::string to_markdown(const match::SearchAnswer& answer, Language language);
[[nodiscard]] std::string markdown_text(std::string_view text);

}  // namespace wenhao::present
