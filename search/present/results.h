// The hits of a search as a report, to go into a Word file.
#pragma once

#include "corpus/message.h"
#include "search/match/answer.h"
#include "search/present/report.h"

namespace wenhao::present {

// The query, how much was found and what was done to it; then for each hit its document, the headings above,
// the words found with their neighbours, and where they stand. Facets as a table.
[[nodiscard]] Report report_of(const match::SearchAnswer& answer, match::Group group, Language language);

}  // namespace wenhao::present
