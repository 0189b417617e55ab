// The passages of a sentence, weighed from the lists of its terms one term after another. Xapian matches
// passage by passage, which for fifty terms costs twice as much; the weights are the same.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <vector>

#include "search/match/candidate.h"
#include "search/match/frequencies.h"
#include "search/match/ranking.h"
#include "search/match/records.h"

namespace wenhao::match {

struct Term {
  std::string text;
  Xapian::doccount passages = 0;  // that hold it
};

// Terms that a passage must hold together to gain what each of them weighs, times `weight`; the rarest first.
struct Together {
  std::vector<Term> terms;
  double weight = 1.0;
};

struct Sum {
  std::vector<Together> choosing;  // a passage is offered that holds one of these
  std::vector<Together> adding;    // these only add weight
  [[nodiscard]] bool empty() const { return choosing.empty(); }
};

// A query that is one term, or some that must all be held; nothing where it is more than that.
[[nodiscard]] std::optional<Together> together(const Xapian::Query& query, double weight,
                                               Frequencies& frequencies);

// What Xapian would offer by BM25 for any of `choosing`, with any of `adding` if it holds them: all of it, in
// order of ids. O(entries of the choosing lists), and a step in each adding list for each passage. Not for a
// database that is partly remote, which would send its lists whole.
[[nodiscard]] std::vector<Weighed> weigh(const Sum& sum, const Records& records, const Ranking& ranking);

}  // namespace wenhao::match
