// The first candidates of a sentence in a better order: by what Xapian does not weigh, since it would cost
// postings of every passage, but a look at a hundred shows.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "search/match/candidates.h"
#include "search/match/records.h"

namespace wenhao::match {

inline constexpr std::size_t kReordered = 100;  // candidates at most, the same for any size of page

// How many of the candidates, the heaviest first, may change places: of the first kReordered those that weigh
// no less than a share of the first (Ranking::far), and so many in any case (Ranking::near).
[[nodiscard]] std::size_t worth_reordering(std::span<const Candidate> candidates, const Ranking& ranking);

// For each text what it holds of the characters, as BM25 weighs terms; a character counts by how rare it is
// in official text and by how few of these texts hold it. Texts and characters are folded. A second
// granularity beside bigrams: a passage on 车辆 holds something of 车. O(bytes of the texts).
[[nodiscard]] std::vector<double> weigh_characters(const std::vector<std::string>& texts,
                                                   std::u32string_view characters, const Ranking& ranking);

// Adds to the weights of the candidates, which are all passages, what their characters weigh, a share of
// their own where they name a number of what is asked, and a share of the best other passage of the same
// document; then sorts them, equal ones as they stood. A record that cannot be read adds nothing here: who
// shows it will tell.
void reorder(Records& records, std::vector<Candidate>::iterator begin, std::vector<Candidate>::iterator end,
             const Clues& clues, const Ranking& ranking);

}  // namespace wenhao::match
