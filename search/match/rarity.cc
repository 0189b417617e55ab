// Asks the index for term frequencies; reads no postings.
#include "search/match/rarity.h"

#include <xapian.h>

#include <cmath>

#include "corpus/index/schema.h"
#include "search/match/known_terms.h"

namespace wenhao::match {

Result<std::vector<double>> rarities(index::Store& store, const std::vector<std::string>& words) {
  using List = std::vector<double>;
  return store.read<List>([&](const Xapian::Database& database) -> Result<List> {
    List list;
    KnownTerms terms(database);
    const double passages = database.get_doccount();
    for (const std::string& word : words) {
      // A single character is a part of many terms, so any passage may hold it.
      const double held = is_single(word) ? passages : terms.rarest(word, index::prefix::kText);
      list.push_back(std::log((passages + 1.0) / (held + 1.0)));
    }
    return list;
  });
}

Result<double> greatest_rarity(index::Store& store) {
  return store.read<double>([](const Xapian::Database& database) -> Result<double> {
    return std::log(database.get_doccount() + 1.0);
  });
}

}  // namespace wenhao::match
