// Folding by one value of the passage: of its text, or of its document.
#include "search/match/page.h"

#include "corpus/index/schema.h"

namespace wenhao::match {

void Page::add(const Candidate& candidate, Tier tier, Why why) {
  constexpr std::size_t kMaxFolded = 100;  // told under one hit
  if (!seen_.insert(candidate.id).second) return;
  const std::uint32_t slot = group_ == Group::document ? index::slot::kDocument : index::slot::kContent;
  const std::string text = database_.get_document(candidate.id).get_value(slot);
  const auto [known, is_new] = by_text_.emplace(text, entries_.size());
  if (is_new) {
    entries_.push_back({candidate, tier, why, {}});
  } else if (entries_[known->second].folded.size() < kMaxFolded) {
    entries_[known->second].folded.push_back(candidate.id);
  }
}

}  // namespace wenhao::match
