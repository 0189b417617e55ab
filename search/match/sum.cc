// Lists of the choosing terms are joined by passage; those of the others are stepped through beside them.
#include "search/match/sum.h"

#include <algorithm>
#include <cmath>
#include <tuple>

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
  // By weight too: sums of one order are the same on any number of shards.
  std::ranges::sort(held, {}, [](const Held& each) { return std::tuple(each.id, each.weight); });
  return held;
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

std::vector<Candidate> weigh(const Sum& sum, const Xapian::Database& database, const Ranking& ranking) {
  const Weights weights(database, ranking);
  std::vector<Candidate> candidates;
  std::vector<double> against;  // of each candidate
  for (const Held& held : held_of(sum, database, weights)) {
    if (candidates.empty() || candidates.back().id != held.id) {
      candidates.push_back({held.id, 0.0, {}});
      against.push_back(weights.against(database.get_doclength(held.id)));
    }
    candidates.back().weight += held.weight * share(held.times, against.back());
  }
  for (const Together& together : sum.adding) {
    Lists lists(database, together, weights);
    for (std::size_t i = 0; i < candidates.size() && !lists.at_end();) {
      if (lists.at() < candidates[i].id) {
        lists.skip_to(candidates[i].id);
        continue;
      }
      if (lists.at() == candidates[i].id)
        lists.each([&](double weight, Xapian::termcount times) {
          candidates[i].weight += weight * share(times, against[i]);
        });
      ++i;
    }
  }
  return candidates;
}

}  // namespace wenhao::match
