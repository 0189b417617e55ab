// The entries of a page as hits: records read, spans found, context and duplicates added.
#pragma once

#include <vector>

#include "corpus/result.h"
#include "search/match/answer.h"
#include "search/match/find.h"
#include "search/match/records.h"
#include "search/match/search.h"

namespace wenhao::match {

// Takes the passages out of what was found.
[[nodiscard]] Result<std::vector<Hit>> make_hits(Records& records, Found& found, const Request& request);

}  // namespace wenhao::match
