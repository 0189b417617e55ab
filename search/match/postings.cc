// Lists by term.
#include "search/match/postings.h"

namespace wenhao::match {

std::span<const Posting> Postings::of(const std::string& term, Xapian::doccount passages) {
  const auto [known, is_new] = known_.try_emplace(term);
  if (is_new) {
    known->second.reserve(passages);
    for (auto at = database_.postlist_begin(term); at != database_.postlist_end(term); ++at)
      known->second.push_back({*at, at.get_wdf()});
  }
  return known->second;
}

}  // namespace wenhao::match
