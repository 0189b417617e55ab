// Queries that ask for one number, and queries made of filters alone: what is listed is documents.
#pragma once

#include <vector>

#include "corpus/result.h"
#include "search/match/answer.h"
#include "search/match/compile.h"
#include "search/match/page.h"
#include "search/match/records.h"
#include "search/match/runner.h"
#include "search/query/plan.h"

namespace wenhao::match {

// One number, and filters at most.
[[nodiscard]] bool asks_for_one_number(const query::Plan& plan);

// Filters alone, none of which asks for passages (as cites: does).
[[nodiscard]] bool only_filters(const query::Plan& plan);

// The stage narrowed to the opening passages of documents.
[[nodiscard]] Stage openings(Stage stage);

// Its own document's opening passage; then what cites it.
[[nodiscard]] std::vector<Stage> number_stages(const query::Plan& plan, bool held = true);
[[nodiscard]] Result<void> run_number(Runner& runner, const query::Plan& plan, Sort sort);

// For each number of a query that no document bears: a note, and the nearest numbers of its code and year
// that are held.
[[nodiscard]] Result<void> tell_of_number(Records& records, const query::Plan& plan,
                                          std::vector<query::Note>& notes);

}  // namespace wenhao::match
