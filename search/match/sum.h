// The passages of a sentence, weighed from the lists of its terms one term after another. Xapian matches
// passage by passage, which for fifty terms costs twice as much; the weights are the same.
#pragma once

#include <xapian.h>

#include <vector>

#include "search/match/candidate.h"
#include "search/match/ranking.h"
#include "search/match/records.h"
#include "search/match/together.h"

namespace wenhao::match {

struct Sum {
  std::vector<Together> choosing;  // a passage is offered that holds one of these
  std::vector<Together> adding;    // these only add weight
  [[nodiscard]] bool empty() const { return choosing.empty(); }
  [[nodiscard]] bool is_one_term() const {
    return choosing.size() == 1 && choosing.front().terms.size() == 1 && choosing.front().among.empty() &&
           adding.empty();
  }
};

// What Xapian would offer by BM25 for any of `choosing`, with any of `adding` if it holds them: all of it, in
// order of ids. O(entries of the choosing lists), and a step in each adding list for each passage. Not for a
// database that is partly remote, which would send its lists whole.
[[nodiscard]] std::vector<Weighed> weigh(const Sum& sum, Records& records, const Ranking& ranking);

}  // namespace wenhao::match
