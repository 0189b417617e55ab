// Batches of an MSet, each several times the last; the group at a batch's edge waits for the next one.
#include "search/match/candidates.h"

#include <algorithm>
#include <cmath>

#include "corpus/index/schema.h"
#include "corpus/index/terms.h"
#include "search/match/listed.h"
#include "search/match/reorder.h"

namespace wenhao::match {
namespace {

constexpr std::size_t kMaxGroup = 512;  // equal candidates that are put in order here; more by the index
constexpr std::size_t kGrowth = 8;      // a further batch runs the query again

bool reorders(const Stage& stage) {
  const Ranking& ranking = stage.ranking;
  return ranking.neighbour > 0.0 || (ranking.characters > 0.0 && !stage.clues.characters.empty()) ||
         (ranking.quantity > 0.0 && !stage.clues.units.empty());
}

// A match looks up the length of each passage too, and of one term alone nothing else.
bool is_better_listed(const Sum& sum, const Records& records) {
  if (sum.empty() || records.is_afar()) return false;
  return !sum.is_one_term() || records.lengths() != nullptr;
}

}  // namespace

double rounded(double weight) { return std::round(weight * 1e9) / 1e9; }

Candidates::Candidates(Records& records, const Stage& stage, Sort sort, std::size_t first_batch,
                       std::size_t check_at_least)
    : records_(records),
      enquire_(records.database()),
      sort_(sort),
      batch_(std::max<std::size_t>(first_batch, 1)),
      check_at_least_(check_at_least),
      stage_(stage),
      reorders_(sort == Sort::relevance && reorders(stage)) {
  if (sort == Sort::newest && !records.is_afar()) {
    if (auto listed = newest_listed(records, stage.query())) {
      take(*std::move(listed));
      return;
    }
  }
  if (reorders_) batch_ = std::max(batch_, kReordered + kReordered / 4);
  if (sort == Sort::relevance && is_better_listed(stage.sum, records)) {
    weigh_all();
    return;
  }
  const Xapian::Query query = stage.query();
  if (sort == Sort::oldest) {
    const Xapian::Query dated = index::date_range(std::nullopt, std::nullopt);
    enquire_.set_query(Xapian::Query(Xapian::Query::OP_FILTER, query, dated));
    undated_.emplace(Xapian::Query::OP_AND_NOT, query, dated);
  } else {
    enquire_.set_query(query);
  }
  if (sort == Sort::relevance) {
    const Bm25 choices = bm25(records.database(), stage.ranking);
    enquire_.set_weighting_scheme(Xapian::BM25Weight(choices.k1, 0, 1, choices.b, choices.least_length));
  } else {
    enquire_.set_weighting_scheme(Xapian::BoolWeight());
    enquire_.set_sort_by_value(index::slot::kDateKey, sort == Sort::newest);
  }
}

void Candidates::take(std::vector<Candidate> all) {
  read_ = std::move(all);
  lower_bound_ = upper_bound_ = estimate_ = ready_ = ordered_ = read_.size();
  exhausted_ = true;
}

void Candidates::weigh_all() {
  weighed_ = weigh(stage_.sum, records_, stage_.ranking);
  std::ranges::make_heap(weighed_, {}, &Weighed::weight);
  is_weighed_ = true;
  lower_bound_ = upper_bound_ = estimate_ = weighed_.size();
}

std::optional<Candidate> Candidates::next() {
  if (reorders_) reorder_first();
  while (given_ == ready_ && !exhausted_) fetch();
  if (given_ == ready_) return std::nullopt;
  order_until(given_ + 1);
  return read_[given_++];
}

void Candidates::fetch_weighed() {
  for (std::size_t i = 0; i < batch_ && !weighed_.empty(); ++i) {
    std::ranges::pop_heap(weighed_, {}, &Weighed::weight);
    read_.push_back({weighed_.back().id, rounded(weighed_.back().weight), {}});
    weighed_.pop_back();
  }
  exhausted_ = weighed_.empty();
  release_groups(exhausted_);
}

void Candidates::fetch() {
  if (is_weighed_) return fetch_weighed();
  const Xapian::MSet mset =
      enquire_.get_mset(static_cast<Xapian::doccount>(fetched_), static_cast<Xapian::doccount>(batch_),
                        static_cast<Xapian::doccount>(check_at_least_));
  for (auto it = mset.begin(); it != mset.end(); ++it) {
    Candidate candidate{*it, rounded(it.get_weight()), {}};
    if (sort_ != Sort::relevance || sorted_by_index_) candidate.value = it.get_sort_key();
    read_.push_back(std::move(candidate));
  }
  if (fetched_ == 0) estimate_ = mset.get_matches_estimated();
  fetched_ += mset.size();
  lower_bound_ = std::max<std::size_t>(lower_bound_, mset.get_matches_lower_bound());
  const std::size_t before = read_.size() - fetched_;  // dated ones, where the undated are being read
  if (!undated_) upper_bound_ = std::min<std::size_t>(upper_bound_, before + mset.get_matches_upper_bound());
  const bool at_end = mset.size() < batch_;
  check_at_least_ = 0;
  batch_ *= kGrowth;
  release_groups(at_end);
  if (!at_end && !sorted_by_index_ && sort_ == Sort::relevance && read_.size() - ready_ > kMaxGroup)
    return sort_in_the_index();
  if (at_end && undated_) return go_on_with_undated();
  exhausted_ = at_end;
  if (at_end) lower_bound_ = upper_bound_ = estimate_ = read_.size();
}

// So many of one weight that they are better not all read: from here on the index puts them in order, which
// costs it a look at the value of each.
void Candidates::sort_in_the_index() {
  read_.resize(ready_);
  fetched_ = ready_;
  batch_ = kMaxGroup;
  enquire_.set_sort_by_relevance_then_value(index::slot::kDateKey, true);
  sorted_by_index_ = true;
}

// Documents without a date come after the oldest ones, not before.
void Candidates::go_on_with_undated() {
  enquire_.set_query(*undated_);
  undated_.reset();
  fetched_ = 0;
  lower_bound_ = read_.size();
  upper_bound_ = static_cast<std::size_t>(-1);
}

bool Candidates::same_group(const Candidate& a, const Candidate& b) const {
  if (sort_ == Sort::relevance) return a.weight == b.weight;
  return sort_ == Sort::oldest && index::date_and_document(a.value) == index::date_and_document(b.value);
}

// Groups that have an end within what was read may be given away.
void Candidates::release_groups(bool at_end) {
  for (std::size_t begin = ready_; begin < read_.size();) {
    std::size_t end = begin + 1;
    while (end < read_.size() && same_group(read_[begin], read_[end])) ++end;
    const bool may_go_on = end == read_.size() && !at_end && !sorted_by_index_ && sort_ != Sort::newest;
    if (may_go_on) return;
    begin = ready_ = end;
  }
}

// Puts groups in order as far as they are wanted, for that takes reading a value of each.
void Candidates::order_until(std::size_t end) {
  while (ordered_ < end) {
    std::size_t next = ordered_ + 1;
    while (next < ready_ && same_group(read_[ordered_], read_[next])) ++next;
    order_group(ordered_, next);
    ordered_ = next;
  }
}

// What follows weighs less than each of the first did before.
void Candidates::reorder_first() {
  reorders_ = false;
  while (ready_ < kReordered && !exhausted_) fetch();
  const std::size_t count = worth_reordering({read_.data(), ready_}, stage_.ranking);
  order_until(count);
  reorder(records_, read_.begin(), read_.begin() + static_cast<std::ptrdiff_t>(count), stage_.clues,
          stage_.ranking);
}

void Candidates::order_group(std::size_t begin, std::size_t end) {
  if (end - begin == 1) return;
  if (sort_ == Sort::relevance) read_date_keys(records_, {read_.data() + begin, end - begin});
  const auto first = read_.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto last = read_.begin() + static_cast<std::ptrdiff_t>(end);
  std::sort(first, last, [](const Candidate& a, const Candidate& b) { return a.value > b.value; });
}

}  // namespace wenhao::match
