// The entries of a page as hits: records read, spans found, context and duplicates added.
#pragma once

#include <vector>

#include "corpus/result.h"
#include "search/match/answer.h"
#include "search/match/page.h"
#include "search/match/records.h"
#include "search/match/search.h"
#include "search/query/plan.h"

namespace wenhao::match {

[[nodiscard]] Result<std::vector<Hit>> make_hits(Records& records, const query::Plan& plan, const Page& page,
                                                 const Request& request);

}  // namespace wenhao::match
