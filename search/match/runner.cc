// Reads candidates until the page is full, ties and small totals included.
#include "search/match/runner.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_set>
#include <utility>

#include "corpus/index/schema.h"

namespace wenhao::match {
namespace {

constexpr double kMostFolded = 2000;  // passages of a total that is exact although not all were looked at

}  // namespace

Result<bool> Runner::accepted(const Stage& stage, const Candidate& candidate) {
  if (stage.compiled.exact) return true;
  ++judged_;
  if (!page_.full()) return judge_.accepts(stage, candidate.id, records_.kept(candidate.id));
  return judge_.accepts(stage, candidate.id, records_.stored(candidate.id));
}

bool Runner::nothing_folds() const {
  return page_.group() == Group::none && equal_ != nullptr && equal_->none();
}

// Whether to look at the next candidate: while the page has room, for ties at its edge, and as long as all
// can be counted (for facets the best of them, however many there are).
bool Runner::goes_on(const Candidates& candidates, std::size_t looked, bool tied) const {
  if (gave_up()) return false;
  if (!page_.full()) return true;
  if (facets_) return looked_ < counted_;
  return looked < counted_ && (tied || candidates.upper_bound() <= counted_);
}

bool Runner::offers_nothing(const std::vector<Xapian::Query>& all) const {
  if (all.empty()) return false;
  if (!records_.is_afar()) {
    if (const auto any = any_holds(all, records_.terms())) return !*any;
  }
  Xapian::Enquire enquire(records_.database());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_AND, all.begin(), all.end()));
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  return enquire.get_mset(0, 1).empty();
}

Result<void> Runner::run(const Stage& stage, Why why, Sort sort, bool wider) {
  constexpr std::size_t kSpare = 20;  // for ties at the page's edge and texts that fold
  if (!read_all_) return estimate(stage);
  const std::size_t all = records_.database().get_doccount();
  // Of one term the index knows how many hold it, and what holds some words of a sentence is not worth
  // counting: Xapian then stops where no better one can come.
  const bool is_term = stage.compiled.query.get_type() == Xapian::Query::LEAF_TERM;
  const bool counts_all = stage.compiled.exact && counted_ > 0 && stage.kind != Stage::Kind::most_words;
  // What must be looked at is read as far as it may be counted: a second batch runs the query again.
  const std::size_t batch = stage.compiled.exact ? 0 : counted_ + 1;
  Candidates candidates(records_, stage, sort, std::max(page_.wanted() + kSpare, batch),
                        is_term      ? 0
                        : counts_all ? all
                                     : counted_ + 1);
  std::size_t looked = 0;
  std::size_t taken = 0;
  // The index knows the total, and nothing is folded that comes after the page.
  const bool ends_with_page = stage.compiled.exact && !wider && !facets_ && nothing_folds();
  double edge = 0.0;  // the weight at which the page was full
  while (const auto candidate = candidates.next()) {
    const bool tied = sort == Sort::relevance && candidate->weight == edge;
    if ((ends_with_page && page_.full()) || !goes_on(candidates, looked, tied)) {
      read_all_ = false;
      break;
    }
    // Where all can be counted all are read.
    if (looked == 0 && !stage.compiled.exact && candidates.upper_bound() <= counted_)
      records_.keep(candidates.fetched());
    ++looked;
    ++looked_;
    if (!page_.holds(candidate->id)) {
      const auto held = accepted(stage, *candidate);
      if (!held) return tl::unexpected<Error>(held.error());
      if (!*held) continue;
      if (!page_.full()) edge = candidate->weight;
      auto added = page_.add(*candidate, tier_of(stage.kind), why);
      if (!added) return added;
    }
    ++taken;
  }
  if (!read_all_) count(stage, candidates, looked, taken, wider);
  return {};
}

// Of a stage that comes after a full page only the size matters.
Result<void> Runner::estimate(const Stage& stage) {
  Xapian::Enquire enquire(records_.database());
  enquire.set_query(stage.query());
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
  // What holds some words of a sentence is not worth a look at which of it folds.
  const double most = stage.kind == Stage::Kind::most_words ? static_cast<double>(counted_) : kMostFolded;
  if (all && offered <= most) total_ = distinct_texts(stage, candidates.lower_bound());
  exact_ = total_.has_value();
}

// How many of the passages that an exact stage offers do not fold. Where it is known which can, only these
// are looked at; else Xapian reads the value of each.
std::optional<std::uint64_t> Runner::distinct_texts(const Stage& stage, std::uint64_t offered) const {
  if (nothing_folds()) return offered;
  Xapian::Enquire enquire(records_.database());
  enquire.set_query(stage.query());
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  if (equal_ != nullptr) {
    const Xapian::MSet all = enquire.get_mset(0, static_cast<Xapian::doccount>(offered));
    std::unordered_set<std::string> texts;
    std::uint64_t alone = 0;
    for (auto it = all.begin(); it != all.end(); ++it) {
      if (!equal_->holds(*it)) {
        ++alone;
      } else {
        texts.insert(records_.value(*it, index::slot::kContent));
      }
    }
    return alone + texts.size();
  }
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
