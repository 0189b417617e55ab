// Reads candidates until the page is full, ties and small totals included.
#include "search/match/runner.h"

#include <algorithm>
#include <cmath>

#include "corpus/index/schema.h"

namespace wenhao::match {
namespace {

constexpr double kMostFolded = 2000;  // passages of a total that is exact although not all were looked at

}  // namespace

Result<bool> Runner::accepted(const Stage& stage, const Candidate& candidate) {
  if (stage.compiled.exact) return true;
  ++judged_;
  const auto passage = records_.passage(candidate.id);
  if (!passage) return tl::unexpected<Error>(passage.error());
  return judge_.accepts(stage, candidate.id, *passage);
}

// Whether to look at the next candidate: while the page has room, for ties at its edge, and as long as all
// can be counted (for facets the best of them, however many there are).
bool Runner::goes_on(const Candidates& candidates, std::size_t looked, bool tied) const {
  if (gave_up()) return false;
  if (!page_.full()) return true;
  if (facets_) return looked_ < counted_;
  return looked < counted_ && (tied || candidates.upper_bound() <= counted_);
}

Result<void> Runner::run(const Stage& stage, Why why, Sort sort, bool wider) {
  constexpr std::size_t kSpare = 20;  // for ties at the page's edge and texts that fold
  if (!read_all_) return estimate(stage);
  const std::size_t all = records_.database().get_doccount();
  // What holds some words of a sentence is not worth counting: Xapian then stops where no better one can
  // come.
  const bool counts_all = stage.compiled.exact && counted_ > 0 && stage.kind != Stage::Kind::most_words;
  Candidates candidates(records_.database(), stage.compiled.query, sort, page_.wanted() + kSpare,
                        counts_all ? all : counted_ + 1, stage.ranking);
  std::size_t looked = 0;
  std::size_t taken = 0;
  double edge = 0.0;  // the weight at which the page was full
  while (const auto candidate = candidates.next()) {
    if (!goes_on(candidates, looked, sort == Sort::relevance && candidate->weight == edge)) {
      read_all_ = false;
      break;
    }
    ++looked;
    ++looked_;
    if (!page_.holds(candidate->id)) {
      const auto held = accepted(stage, *candidate);
      if (!held) return tl::unexpected<Error>(held.error());
      if (!*held) continue;
      if (!page_.full()) edge = candidate->weight;
      if (const auto added = page_.add(*candidate, tier_of(stage.kind), why); !added) return added;
    }
    ++taken;
  }
  if (!read_all_) count(stage, candidates, looked, taken, wider);
  return {};
}

// Of a stage that comes after a full page only the size matters.
Result<void> Runner::estimate(const Stage& stage) {
  Xapian::Enquire enquire(records_.database());
  enquire.set_query(stage.compiled.query);
  const std::uint64_t offered = enquire.get_mset(0, 0).get_matches_estimated();
  estimate_ = std::max(estimate_, offered);
  exact_ = false;
  return {};
}

void Runner::count(const Stage& stage, const Candidates& candidates, std::size_t looked, std::size_t taken,
                   bool wider) {
  const bool counted = candidates.lower_bound() == candidates.upper_bound();
  const double share = looked == 0 ? 1.0 : static_cast<double>(taken) / static_cast<double>(looked);
  const double offered = static_cast<double>(counted ? candidates.lower_bound() : candidates.estimate());
  estimate_ = std::max(estimate_, static_cast<std::uint64_t>(std::llround(offered * share)));
  const bool all = stage.compiled.exact && counted && !wider && page_.group() == Group::none;
  const auto distinct = all && offered <= kMostFolded ? distinct_texts(stage) : std::nullopt;
  exact_ = distinct.has_value();
  if (exact_) total_ = *distinct;
}

// How many of the passages that an exact stage offers do not fold: Xapian reads the value of each.
std::optional<std::uint64_t> Runner::distinct_texts(const Stage& stage) const {
  Xapian::Enquire enquire(records_.database());
  enquire.set_query(stage.compiled.query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_collapse_key(index::slot::kContent);
  const Xapian::MSet mset = enquire.get_mset(0, 1, records_.database().get_doccount());
  if (mset.get_matches_lower_bound() != mset.get_matches_upper_bound()) return std::nullopt;
  return mset.get_matches_lower_bound();
}

std::uint64_t Runner::total() const {
  if (total_) return *total_;
  if (read_all_) return page_.entries().size();
  const double distinct = page_.passages() == 0 ? 1.0
                                                : static_cast<double>(page_.entries().size()) /
                                                      static_cast<double>(page_.passages());
  const auto scaled = static_cast<std::uint64_t>(std::llround(static_cast<double>(estimate_) * distinct));
  return std::max<std::uint64_t>(scaled, page_.entries().size());
}

}  // namespace wenhao::match
