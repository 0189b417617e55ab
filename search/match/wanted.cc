// Two sorted lists of terms side by side; then names for the keys, from the documents that cite them.
#include "search/match/wanted.h"

#include <xapian.h>

#include <algorithm>
#include <map>

#include "corpus/index/schema.h"
#include "corpus/index/store.h"
#include "corpus/index/terms.h"
#include "corpus/number/identifier.h"
#include "search/match/relations.h"

namespace wenhao::match {
namespace {

struct Key {
  std::string key;
  Xapian::doccount count = 0;
};

// Keys under kRefers that do not stand under kBears, the most frequent first.
std::vector<Key> unborne(const Xapian::Database& database) {
  const std::string cites(index::prefix::kRefers);
  const std::string bears(index::prefix::kBears);
  std::vector<Key> keys;
  auto borne = database.allterms_begin(bears);
  for (auto cited = database.allterms_begin(cites); cited != database.allterms_end(cites); ++cited) {
    const std::string key = (*cited).substr(cites.size());
    borne.skip_to(bears + key);
    const bool held = borne != database.allterms_end(bears) && (*borne).substr(bears.size()) == key;
    if (!held) keys.push_back({key, cited.get_termfreq()});
  }
  std::stable_sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) { return a.count > b.count; });
  return keys;
}

// The titles by how often they are given, those that are another's in short left out.
std::vector<std::string> distinct(const std::map<std::string, int>& given) {
  std::vector<std::pair<int, std::string>> sorted;
  for (const auto& [title, count] : given) sorted.emplace_back(-count, title);
  std::sort(sorted.begin(), sorted.end());
  std::vector<std::string> titles;
  for (const auto& [count, title] : sorted) {
    const bool is_new = std::all_of(titles.begin(), titles.end(), [&title = title](const std::string& other) {
      return titles_differ(title, other);
    });
    if (is_new) titles.push_back(title);
  }
  return titles;
}

Result<Wanted> described(const Xapian::Database& database, const Key& key) {
  constexpr int kMostRead = 50;
  Wanted wanted;
  wanted.cited_by = key.count;
  std::map<std::string, int> titles;
  const std::string term = index::prefixed(index::prefix::kRefers, key.key);
  int read = 0;
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term) && read < kMostRead; ++at) {
    ++read;
    const auto document = index::record_of(database.get_document(*at));
    if (!document) return tl::unexpected<Error>(document.error());
    wanted.newest = std::max(wanted.newest, document->date);
    for (const Citation& citation : relations_of(*document)) {
      if (citation.number.empty() || number::index_key(citation.number) != key.key) continue;
      wanted.number = citation.number;
      if (!citation.title.empty()) ++titles[citation.title];
    }
  }
  wanted.titles = distinct(titles);
  return wanted;
}

}  // namespace

Result<WantedAnswer> wanted(index::Store& store, std::size_t limit, std::size_t offset) {
  return store.read<WantedAnswer>([&](const Xapian::Database& database) -> Result<WantedAnswer> {
    const std::vector<Key> keys = unborne(database);
    WantedAnswer answer;
    answer.total = keys.size();
    for (std::size_t i = offset; i < keys.size() && i - offset < limit; ++i) {
      auto one = described(database, keys[i]);
      if (!one) return tl::unexpected<Error>(one.error());
      answer.numbers.push_back(std::move(*one));
    }
    return answer;
  });
}

}  // namespace wenhao::match
