// The facets of a search: how many of its hits are of which year, issuer and kind.
#pragma once

#include <vector>

#include "corpus/result.h"
#include "search/match/answer.h"
#include "search/match/page.h"
#include "search/match/records.h"

namespace wenhao::match {

// The facets of a page's entries, each folded text or document counted once: of each facet the values with
// their counts, greatest first, equal ones by value. What a document lacks is not counted. Reads the records
// of the documents, not of the passages.
[[nodiscard]] Result<std::vector<Facet>> facets_of(Records& records, const Page& page);

}  // namespace wenhao::match
