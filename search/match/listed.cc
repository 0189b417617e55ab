// Lists are joined, then the values are read as a stream.
#include "search/match/listed.h"

#include <algorithm>
#include <string>

#include "corpus/index/schema.h"

namespace wenhao::match {
namespace {

using Xapian::Query;

// Whether passages that hold any of the query's terms are what it offers.
bool is_any_of_terms(const Query& query) {
  switch (query.get_type()) {
    case Query::LEAF_TERM:
    case Query::LEAF_MATCH_NOTHING:
      return true;
    case Query::OP_OR:
    case Query::OP_SCALE_WEIGHT:
      break;
    default:
      return false;
  }
  for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
    if (!is_any_of_terms(query.get_subquery(i))) return false;
  }
  return true;
}

}  // namespace

void read_date_keys(Records& records, std::span<Candidate> candidates) {
  constexpr std::size_t kFew = 32;
  if (candidates.size() <= kFew) {
    for (Candidate& each : candidates) each.value = index::date_key_in(records.kept(each.id));
    return;
  }
  const Xapian::Database& database = records.database();
  std::ranges::sort(candidates, {}, &Candidate::id);
  auto value = database.valuestream_begin(index::slot::kDateKey);
  for (Candidate& each : candidates) {
    value.skip_to(each.id);
    if (value == database.valuestream_end(index::slot::kDateKey)) return;
    if (value.get_docid() == each.id) each.value = *value;
  }
}

std::optional<std::vector<Candidate>> newest_listed(Records& records, const Query& query) {
  constexpr std::size_t kMostEntries = 1000;
  if (!is_any_of_terms(query)) return std::nullopt;
  const Xapian::Database& database = records.database();
  std::vector<Xapian::docid> ids;
  for (auto term = query.get_terms_begin(); term != query.get_terms_end(); ++term) {
    for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at) {
      if (ids.size() == kMostEntries) return std::nullopt;
      ids.push_back(*at);
    }
  }
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  std::vector<Candidate> all;
  for (const Xapian::docid id : ids) all.push_back({id, 0.0, {}});
  read_date_keys(records, all);
  std::ranges::stable_sort(all, std::ranges::greater(), &Candidate::value);
  return all;
}

}  // namespace wenhao::match
