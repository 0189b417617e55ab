// The entries of a page as hits: records read, spans found, context and duplicates added.
#pragma once

#include "corpus/result.h"
#include "search/match/answer.h"
#include "search/match/find.h"
#include "search/match/records.h"
#include "search/match/search.h"

namespace wenhao::match {

// What was found as an answer, facets aside.
[[nodiscard]] Result<SearchAnswer> told(Records& records, Found found, const Request& request);

}  // namespace wenhao::match
