// Reading lists of the index without a match: date keys, and what a query of few passages offers, newest
// first, read from the lists of its terms: for a number that ten passages cite this is a third of the price
// of a match.
#pragma once

#include <xapian.h>

#include <optional>
#include <span>
#include <vector>

#include "search/match/candidate.h"
#include "search/match/records.h"

namespace wenhao::match {

// Reads the date key of each: of few from their records, which are kept; else as a stream of values in the
// order of docids.
void read_date_keys(Records& records, std::span<Candidate> candidates);

// The passages by date key, the greatest first. Nothing where the query is more than any of some terms, or
// these have more than a thousand entries. Not for a database that is partly remote: there each value is a
// question of its own.
[[nodiscard]] std::optional<std::vector<Candidate>> newest_listed(Records& records,
                                                                  const Xapian::Query& query);

}  // namespace wenhao::match
