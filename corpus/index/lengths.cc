// One walk over the list of all records.
#include "corpus/index/lengths.h"

namespace wenhao::index {

std::optional<Lengths> Lengths::of(const Xapian::Database& database) {
  const Xapian::docid last = database.get_lastdocid();
  if (last > kMostIds) return std::nullopt;
  Lengths lengths;
  lengths.all_.resize(static_cast<std::size_t>(last) + 1);
  for (auto at = database.postlist_begin({}); at != database.postlist_end({}); ++at)
    lengths.all_[*at] = at.get_doclength();
  return lengths;
}

}  // namespace wenhao::index
