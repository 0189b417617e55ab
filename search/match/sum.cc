// Lists of the choosing terms are joined by passage; those of the others are stepped through beside them.
#include "search/match/sum.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

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
  Lists(const Xapian::Database& database, const Together& together, const Weights& weights) {
    for (const Term& term : together.terms)
      lists_.push_back({database.postlist_begin(term.text), together.weight * weights.of(term)});
    settle();
  }

  [[nodiscard]] bool at_end() const { return at_end_; }
  [[nodiscard]] Xapian::docid at() const { return *lists_.front().at; }

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

  // On to a passage that all lists have.
  void settle() {
    for (std::size_t i = 0; i < lists_.size();) {
      List& list = lists_[i];
      if (i > 0 && list.at != Xapian::PostingIterator()) list.at.skip_to(at());
      if (list.at == Xapian::PostingIterator()) {
        at_end_ = true;
        return;
      }
      if (i == 0 || *list.at == at()) {
        ++i;
      } else {
        lists_.front().at.skip_to(*list.at);
        i = 0;
      }
    }
  }

  std::vector<List> lists_;
  bool at_end_ = false;
};

// A term in a passage.
struct Held {
  Xapian::docid id;
  Xapian::termcount times;
  double weight;
};

std::vector<Held> held_of(const Sum& sum, const Xapian::Database& database, const Weights& weights) {
  std::vector<Held> held;
  for (const Together& together : sum.choosing) {
    for (Lists lists(database, together, weights); !lists.at_end(); lists.next())
      lists.each([&](double weight, Xapian::termcount times) {
        held.push_back({lists.at(), times, weight});
      });
  }
  return held;
}

// Which ids there are and the place of each among them: a bit for each id of the database.
class Places {
 public:
  Places(const std::vector<Held>& held, Xapian::docid last) : bits_(last / kBits + 1), before_(bits_.size()) {
    for (const Held& each : held) bits_[each.id / kBits] |= std::uint64_t{1} << each.id % kBits;
    for (std::size_t i = 0; i < bits_.size(); ++i) {
      before_[i] = static_cast<std::uint32_t>(count_);
      count_ += static_cast<std::size_t>(std::popcount(bits_[i]));
    }
  }

  [[nodiscard]] std::size_t count() const { return count_; }

  [[nodiscard]] std::size_t of(Xapian::docid id) const {
    const std::uint64_t lower = (std::uint64_t{1} << id % kBits) - 1;
    return before_[id / kBits] + static_cast<std::size_t>(std::popcount(bits_[id / kBits] & lower));
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

std::vector<Chosen> choose(const Sum& sum, const Records& records, const Weights& weights) {
  const Xapian::Database& database = records.database();
  const index::Lengths* const lengths = records.lengths();
  const std::vector<Held> held = held_of(sum, database, weights);
  const Places places(held, database.get_lastdocid());
  std::vector<Chosen> all(places.count());
  for (const Held& each : held) all[places.of(each.id)].id = each.id;
  for (Chosen& each : all)
    each.against = weights.against(lengths ? lengths->of(each.id) : database.get_doclength(each.id));
  for (const Held& each : held) {
    Chosen& of = all[places.of(each.id)];
    of.weight += each.weight * share(each.times, of.against);
  }
  return all;
}

void add(const Together& together, const Xapian::Database& database, const Weights& weights,
         std::vector<Chosen>& all) {
  Lists lists(database, together, weights);
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

}  // namespace

std::optional<Together> together(const Xapian::Query& query, double weight, Frequencies& frequencies) {
  using Xapian::Query;
  if (query.get_type() == Query::OP_AND) {
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      if (query.get_subquery(i).get_type() != Query::LEAF_TERM) return std::nullopt;
    }
  } else if (query.get_type() != Query::LEAF_TERM) {
    return std::nullopt;
  }
  Together together{{}, weight};
  for (auto term = query.get_terms_begin(); term != query.get_terms_end(); ++term)
    together.terms.push_back({*term, frequencies.of(*term)});
  std::ranges::stable_sort(together.terms, {}, &Term::passages);
  return together;
}

std::vector<Weighed> weigh(const Sum& sum, const Records& records, const Ranking& ranking) {
  const Xapian::Database& database = records.database();
  const Weights weights(database, ranking);
  std::vector<Chosen> all = choose(sum, records, weights);
  for (const Together& each : sum.adding) add(each, database, weights, all);
  std::vector<Weighed> weighed;
  weighed.reserve(all.size());
  for (const Chosen& each : all) weighed.push_back({each.id, each.weight});
  return weighed;
}

}  // namespace wenhao::match
