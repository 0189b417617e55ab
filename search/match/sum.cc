// Lists of the choosing terms are joined by passage; those of the others are stepped through beside them.
#include "search/match/sum.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <deque>
#include <span>
#include <utility>

namespace wenhao::match {
namespace {

// BM25 as Xapian has it, against its mean length.
class Weights {
 public:
  Weights(const Xapian::Database& database, const Ranking& ranking)
      : choices_(bm25(database, ranking)),
        documents_(database.get_doccount()),
        mean_(std::max(database.get_avlength(), 1e-9)) {}

  // What a term weighs at most, but for how often a passage holds it.
  [[nodiscard]] double of(const Term& term) const {
    const double odds = (documents_ - term.passages + 0.5) / (term.passages + 0.5);
    return std::log(odds < 2.0 ? odds * 0.5 + 1.0 : odds) * (choices_.k1 + 1.0);
  }

  // What a passage's length holds against each of its terms.
  [[nodiscard]] double against(double length) const {
    const double relative = std::max(length / mean_, choices_.least_length);
    return choices_.k1 * (relative * choices_.b + 1.0 - choices_.b);
  }

 private:
  Bm25 choices_;
  double documents_;
  double mean_;
};

double share(double times, double against) { return times / (against + times); }

// The passages that hold all of some terms, in order.
class Lists {
 public:
  Lists(KnownTerms& terms, const Together& together, const Weights& weights) : among_(together.among) {
    for (const Term& term : together.terms)
      lists_.push_back({terms.list(term.text), together.weight * weights.of(term)});
    settle();
  }

  [[nodiscard]] bool at_end() const { return at_end_; }
  [[nodiscard]] Xapian::docid at() const { return at_; }

  void next() {
    ++lists_.front().at;
    settle();
  }
  void skip_to(Xapian::docid id) {
    lists_.front().at.skip_to(id);
    settle();
  }

  // `use` is given, of each term, what it weighs and how often the passage holds it.
  template <class Use>
  void each(Use use) const {
    for (const List& list : lists_) use(list.weight, list.at.get_wdf());
  }

 private:
  struct List {
    Xapian::PostingIterator at;
    double weight;
  };

  // On to a passage that all lists have and each set.
  void settle() {
    meet();
    while (!at_end_ && !std::ranges::all_of(among_, [this](const auto* set) { return set->has(at_); })) {
      ++lists_.front().at;
      meet();
    }
  }

  // On to a passage that all lists have.
  void meet() {
    for (std::size_t i = 0; i < lists_.size();) {
      List& list = lists_[i];
      if (i > 0 && list.at != Xapian::PostingIterator()) list.at.skip_to(at_);
      if (list.at == Xapian::PostingIterator()) {
        at_end_ = true;
        return;
      }
      const Xapian::docid id = *list.at;
      if (i == 0) at_ = id;
      if (id == at_) {
        ++i;
      } else {
        lists_.front().at.skip_to(id);
        i = 0;
      }
    }
  }

  std::vector<List> lists_;
  std::vector<const index::RecordSet*> among_;
  Xapian::docid at_ = 0;
  bool at_end_ = false;
};

// What a term weighs in each passage of a list.
struct Run {
  std::span<const Posting> list;
  double weight = 0.0;
};

class Runs {
 public:
  Runs(const Sum& sum, Records& records, const Weights& weights) {
    for (const Together& each : sum.choosing) {
      if (each.terms.size() == 1 && each.among.empty()) {
        const Term& term = each.terms.front();
        all_.push_back({records.terms().postings(term.text), each.weight * weights.of(term)});
      } else {
        add_joined(each, records.terms(), weights);
      }
    }
  }

  [[nodiscard]] const std::vector<Run>& all() const { return all_; }

 private:
  // Of each term what all have in common.
  void add_joined(const Together& together, KnownTerms& terms, const Weights& weights) {
    std::vector<std::vector<Posting>> joined(together.terms.size());
    for (Lists lists(terms, together, weights); !lists.at_end(); lists.next()) {
      auto list = joined.begin();
      lists.each([&](double, Xapian::termcount times) { (list++)->push_back({lists.at(), times}); });
    }
    for (std::size_t i = 0; i < joined.size(); ++i) {
      joined_.push_back(std::move(joined[i]));
      all_.push_back({joined_.back(), together.weight * weights.of(together.terms[i])});
    }
  }

  std::vector<Run> all_;
  std::deque<std::vector<Posting>> joined_;
};

// Which ids there are and the place of each among them: a bit for each id of the database.
class Places {
 public:
  Places(const std::vector<Run>& runs, Xapian::docid last) : bits_(last / kBits + 1), before_(bits_.size()) {
    for (const Run& run : runs) {
      for (const Posting& each : run.list) bits_[each.id / kBits] |= std::uint64_t{1} << each.id % kBits;
    }
    for (std::size_t i = 0; i < bits_.size(); ++i) {
      before_[i] = static_cast<std::uint32_t>(count_);
      count_ += static_cast<std::size_t>(std::popcount(bits_[i]));
    }
  }

  [[nodiscard]] std::size_t count() const { return count_; }

  [[nodiscard]] bool has(Xapian::docid id) const { return (bits_[id / kBits] >> id % kBits & 1U) != 0; }
  [[nodiscard]] std::size_t of(Xapian::docid id) const {
    const std::uint64_t lower = (std::uint64_t{1} << id % kBits) - 1;
    return before_[id / kBits] + static_cast<std::size_t>(std::popcount(bits_[id / kBits] & lower));
  }

  // `use` is given each id in order.
  template <class Use>
  void each(Use use) const {
    for (std::size_t i = 0; i < bits_.size(); ++i) {
      for (std::uint64_t left = bits_[i]; left != 0; left &= left - 1)
        use(static_cast<Xapian::docid>(i * kBits + static_cast<std::size_t>(std::countr_zero(left))));
    }
  }

 private:
  static constexpr Xapian::docid kBits = 64;
  std::vector<std::uint64_t> bits_;
  std::vector<std::uint32_t> before_;  // ids in the words before
  std::size_t count_ = 0;
};

// A passage and what its length holds against its terms.
struct Chosen {
  Xapian::docid id = 0;
  double against = 0.0;
  double weight = 0.0;
};

std::vector<Chosen> choose(const Runs& runs, const Places& places, const Records& records,
                           const Weights& weights) {
  const Xapian::Database& database = records.database();
  const index::Lengths* const lengths = records.lengths();
  std::vector<Chosen> all;
  all.reserve(places.count());
  places.each([&](Xapian::docid id) {
    all.push_back({id, weights.against(lengths ? lengths->of(id) : database.get_doclength(id)), 0.0});
  });
  for (const Run& run : runs.all()) {
    for (const Posting& each : run.list) {
      Chosen& of = all[places.of(each.id)];
      of.weight += run.weight * share(each.times, of.against);
    }
  }
  return all;
}

// A list from end to end.
template <class Use>
void each_posting(const Term& term, KnownTerms& terms, Use use) {
  if (const auto known = terms.known_postings(term.text)) {
    for (const Posting& each : *known) use(each.id, each.times);
    return;
  }
  const Xapian::PostingIterator end;
  for (auto at = terms.list(term.text); at != end; ++at) use(*at, at.get_wdf());
}

// A list that is no longer than what was chosen is read so.
void add_short(const Term& term, double weight, KnownTerms& terms, const Places& places,
               std::vector<Chosen>& all) {
  const auto add = [&](Xapian::docid id, Xapian::termcount times) {
    if (!places.has(id)) return;
    Chosen& of = all[places.of(id)];
    of.weight += weight * share(times, of.against);
  };
  each_posting(term, terms, add);
}

void add(const Together& together, KnownTerms& terms, const Weights& weights, std::vector<Chosen>& all) {
  Lists lists(terms, together, weights);
  for (auto each = all.begin(); each != all.end() && !lists.at_end();) {
    if (lists.at() < each->id) {
      lists.skip_to(each->id);
      continue;
    }
    if (lists.at() == each->id) {
      lists.each([each](double weight, Xapian::termcount times) {
        each->weight += weight * share(times, each->against);
      });
    }
    ++each;
  }
}

// Of one term nothing has to be added up.
std::vector<Weighed> weigh_one(const Together& together, Records& records, const Weights& weights) {
  const Xapian::Database& database = records.database();
  const index::Lengths* const lengths = records.lengths();
  const Term& term = together.terms.front();
  const double most = together.weight * weights.of(term);
  std::vector<Weighed> weighed;
  weighed.reserve(term.passages);
  const auto add = [&](Xapian::docid id, Xapian::termcount times) {
    const Xapian::termcount length = lengths ? lengths->of(id) : database.get_doclength(id);
    weighed.push_back({id, most * share(times, weights.against(length))});
  };
  each_posting(term, records.terms(), add);
  return weighed;
}

// Nor of some that must all be held.
std::vector<Weighed> weigh_together(const Together& together, Records& records, const Weights& weights) {
  const Xapian::Database& database = records.database();
  const index::Lengths* const lengths = records.lengths();
  std::vector<Weighed> weighed;
  for (Lists lists(records.terms(), together, weights); !lists.at_end(); lists.next()) {
    const Xapian::docid id = lists.at();
    const double against = weights.against(lengths ? lengths->of(id) : database.get_doclength(id));
    double weight = 0.0;
    lists.each([&](double most, Xapian::termcount times) { weight += most * share(times, against); });
    weighed.push_back({id, weight});
  }
  return weighed;
}

}  // namespace

std::vector<Weighed> weigh(const Sum& sum, Records& records, const Ranking& ranking) {
  const Xapian::Database& database = records.database();
  const Weights weights(database, ranking);
  if (sum.is_one_term()) return weigh_one(sum.choosing.front(), records, weights);
  if (sum.choosing.size() == 1 && sum.adding.empty())
    return weigh_together(sum.choosing.front(), records, weights);
  const Runs runs(sum, records, weights);
  const Places places(runs.all(), database.get_lastdocid());
  std::vector<Chosen> all = choose(runs, places, records, weights);
  for (const Together& each : sum.adding) {
    const Term& first = each.terms.front();
    if (each.terms.size() == 1 && each.among.empty() && first.passages <= all.size()) {
      add_short(first, each.weight * weights.of(first), records.terms(), places, all);
    } else {
      add(each, records.terms(), weights, all);
    }
  }
  std::vector<Weighed> weighed;
  weighed.reserve(all.size());
  for (const Chosen& each : all) weighed.push_back({each.id, each.weight});
  return weighed;
}

}  // namespace wenhao::match
