// The page being filled: passages in their final order, equal texts folded under the first of them.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "corpus/index/equal_texts.h"
#include "corpus/result.h"
#include "search/match/answer.h"
#include "search/match/candidates.h"
#include "search/match/records.h"

namespace wenhao::match {

struct Entry {
  Candidate candidate;
  Tier tier = Tier::all_words;
  Why why = Why::text;
  std::string stored = {};                 // its bytes, where it is shown
  std::vector<Xapian::docid> folded = {};  // passages of the same text, or of the same document where grouped
};

// With Group::none a passage folds under an earlier one of equal place in a document of equal text; with
// Group::document under any passage of its document, or of one of nearly the same text (one letter on several
// sites). Two that bear different numbers, or are of different years, are never one.
class Page {
 public:
  // The records must outlive it, and so must `equal`: which passages can fold, or null.
  Page(Records& records, const index::EqualTexts* equal, Group group, std::size_t wanted)
      : records_(records), equal_(equal), group_(group), wanted_(wanted) {}

  [[nodiscard]] bool holds(Xapian::docid id) const { return seen_.contains(id); }

  [[nodiscard]] Result<void> add(const Candidate& candidate, Tier tier, Why why);

  // Reads what is stored of the passages from an offset to the end of the page.
  void read(std::size_t offset);

  [[nodiscard]] std::size_t wanted() const { return wanted_; }
  [[nodiscard]] Group group() const { return group_; }
  [[nodiscard]] bool full() const { return entries_.size() >= wanted_; }
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  [[nodiscard]] std::vector<Entry>& entries() { return entries_; }
  [[nodiscard]] std::size_t passages() const { return seen_.size(); }  // added, folded ones included
  [[nodiscard]] bool folded_any() const { return seen_.size() > entries_.size(); }

 private:
  struct Text {  // of the documents under one entry
    std::uint64_t signature = 0;
    std::string content;
    std::string number;
    std::uint16_t year = 0;
    std::size_t entry = 0;
  };

  [[nodiscard]] std::size_t place_by_text(const Candidate& candidate);
  [[nodiscard]] Result<std::size_t> place_by_document(const Candidate& candidate);
  [[nodiscard]] static bool joins(Text& text, const index::DocumentHead& document);

  Records& records_;
  const index::EqualTexts* equal_;
  Group group_;
  std::size_t wanted_;
  std::vector<Entry> entries_;
  std::unordered_set<Xapian::docid> seen_;
  std::unordered_map<std::string, std::size_t> place_;  // of a text, or of a document
  std::vector<Text> texts_;                             // of each entry, where grouped
};

}  // namespace wenhao::match
