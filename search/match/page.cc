// Folding by the hash of a passage's text, or by its document and that one's signature.
#include "search/match/page.h"

#include <algorithm>
#include <utility>

#include "corpus/index/schema.h"
#include "corpus/index/signature.h"
#include "corpus/index/terms.h"

namespace wenhao::match {
namespace {

constexpr std::size_t kCompared = 1000;  // the first so many documents have theirs folded under them

template <class T>
bool differ(const T& a, const T& b) {
  return a != T() && b != T() && a != b;
}

}  // namespace

Result<void> Page::add(const Candidate& candidate, Tier tier, Why why) {
  constexpr std::size_t kMaxFolded = 100;  // told under one hit
  if (!seen_.insert(candidate.id).second) return {};
  const Result<std::size_t> place =
      group_ == Group::none ? place_by_text(candidate) : place_by_document(candidate);
  if (!place) return tl::unexpected<Error>(place.error());
  if (*place == entries_.size()) {
    entries_.push_back({candidate, tier, why});
  } else if (entries_[*place].folded.size() < kMaxFolded) {
    entries_[*place].folded.push_back(candidate.id);
  }
  return {};
}

void Page::read(std::size_t offset) {
  const std::size_t end = std::min(entries_.size(), wanted_);
  for (std::size_t i = offset; i < end; ++i) entries_[i].stored = records_.stored(entries_[i].candidate.id);
}

std::size_t Page::place_by_text(const Candidate& candidate) {
  if (equal_ != nullptr && !equal_->holds(candidate.id)) return entries_.size();
  return place_.emplace(records_.value(candidate.id, index::slot::kContent), entries_.size()).first->second;
}

Result<std::size_t> Page::place_by_document(const Candidate& candidate) {
  const std::string id = records_.document_of(candidate.id);
  const auto [known, is_new] = place_.emplace(id, entries_.size());
  if (!is_new) return known->second;
  const auto document = records_.document(id);
  if (!document) return tl::unexpected<Error>(document.error());
  const std::size_t compared = std::min(texts_.size(), kCompared);
  for (std::size_t i = 0; i < compared; ++i) {
    if (index::are_near((*document)->signature, texts_[i].signature) && joins(texts_[i], **document))
      return known->second = texts_[i].entry;
  }
  texts_.push_back({(*document)->signature, (*document)->content, (*document)->number, (*document)->year,
                    entries_.size()});
  return entries_.size();
}

// Near texts may still be two: forms that differ in a name, the same reply to two proposals.
bool Page::joins(Text& text, const index::DocumentHead& document) {
  if (text.content == document.content) return true;
  if (differ(text.number, document.number) || differ(text.year, document.year)) return false;
  if (text.number.empty()) text.number = document.number;
  if (text.year == 0) text.year = document.year;
  return true;
}

}  // namespace wenhao::match
