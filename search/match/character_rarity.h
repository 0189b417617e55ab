// How rare a Han character is in official text at large, from character_rarity.tsv.
#pragma once

namespace wenhao::match {

// The logarithm of 1 + the passages without it over those with it, as BM25 weighs terms; the greatest for a
// character that is not listed. Folded (simplified) characters only. O(1).
[[nodiscard]] double character_rarity(char32_t character);

}  // namespace wenhao::match
