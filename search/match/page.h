// The page being filled: passages in their final order, equal texts folded under the first of them.
#pragma once

#include <xapian.h>

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "search/match/answer.h"
#include "search/match/candidates.h"

namespace wenhao::match {

struct Entry {
  Candidate candidate;
  Tier tier = Tier::all_words;
  Why why = Why::text;
  std::vector<Xapian::docid> folded;  // passages of the same text, or of the same document where grouped
};

class Page {
 public:
  Page(const Xapian::Database& database, Group group, std::size_t wanted)
      : database_(database), group_(group), wanted_(wanted) {}

  [[nodiscard]] bool holds(Xapian::docid id) const { return seen_.contains(id); }
  void add(const Candidate& candidate, Tier tier, Why why);

  [[nodiscard]] std::size_t wanted() const { return wanted_; }
  [[nodiscard]] bool full() const { return entries_.size() >= wanted_; }
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  [[nodiscard]] std::size_t passages() const { return seen_.size(); }  // added, folded ones included
  [[nodiscard]] bool folded_any() const { return seen_.size() > entries_.size(); }

 private:
  const Xapian::Database& database_;
  Group group_;
  std::size_t wanted_;
  std::vector<Entry> entries_;
  std::unordered_set<Xapian::docid> seen_;
  std::unordered_map<std::string, std::size_t> by_text_;
};

}  // namespace wenhao::match
