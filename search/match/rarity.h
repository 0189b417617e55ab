// How rare words are in an index: what a word tells about the passage that holds it.
#pragma once

#include <string>
#include <vector>

#include "corpus/index/store.h"
#include "corpus/result.h"

namespace wenhao::match {

// For each folded word the logarithm of the passages there are over those that may hold it (by its rarest
// term); 0 for a word that every passage holds and for one without terms, the greatest for one that none
// does.
[[nodiscard]] Result<std::vector<double>> rarities(index::Store& store,
                                                   const std::vector<std::string>& words);

// That of a word which no passage holds.
[[nodiscard]] Result<double> greatest_rarity(index::Store& store);

}  // namespace wenhao::match
