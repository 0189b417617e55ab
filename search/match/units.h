// What ranks a sentence: its terms and the other names of its words, each with its weight.
#pragma once

#include <string>
#include <vector>

#include "search/match/known_terms.h"
#include "search/match/ranking.h"
#include "search/query/plan.h"

namespace wenhao::match {

// A term, or another name of a word whole.
struct Unit {
  std::string text;
  double weight = 0.0;
  double impact = 0.0;    // weight × the logarithm of how few passages hold it; 0 where no passage holds it
  double passages = 0.0;  // that hold it, at most
  bool common = false;
  bool in_context = false;  // title and headings are asked for it too
};

// What a gram weighs against one within a word.
[[nodiscard]] double weight_of(const query::Gram& gram, const Ranking& ranking);

// The units of all wishes, each once at its greatest weight, the one of most impact first. Reads term
// frequencies, no postings.
[[nodiscard]] std::vector<Unit> units_of(KnownTerms& terms, const query::Plan& plan, const Ranking& ranking);

}  // namespace wenhao::match
