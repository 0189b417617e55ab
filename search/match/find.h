// Finding: which passages are shown, in their order and with their stored text. What a hit is told with
// besides (its document, its file, what to mark) is added by hits.h.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/index/store.h"
#include "corpus/result.h"
#include "search/match/compile.h"
#include "search/match/page.h"
#include "search/match/records.h"
#include "search/match/search.h"
#include "search/query/plan.h"

namespace wenhao::match {

struct Found {
  query::Plan plan;  // as asked of this index
  Page page;         // of the entries shown what is stored is read
  std::vector<query::Note> notes;
  std::uint64_t total = 0;
  bool exact_total = false;
  bool relaxed = false;
  bool read_all = false;  // no candidate was left unread
};

// The plan of a request; no index is needed.
[[nodiscard]] query::Plan plan_of(const Request& request);

// Runs the stages of a plan until the page is full and the total known or estimated. The records must outlive
// what is found. To be called within Store::read.
[[nodiscard]] Result<Found> find(const index::Store& store, Records& records, const Request& request,
                                 const query::Plan& plan);

// The stages that a resolved plan is asked in, best first.
[[nodiscard]] std::vector<Stage> stages_of(const Compiler& compiler, const query::Plan& plan, Sort sort);

}  // namespace wenhao::match
