// Sets of ids, of each query the union of its alternatives.
#include "search/match/together.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "corpus/index/terms.h"

namespace wenhao::match {
namespace {

using Xapian::Query;
using Ids = std::vector<Xapian::docid>;

// The ids of a list, or those of some that it has; nothing of a long one.
std::optional<Ids> ids_of(const Term& term, const Ids* among, KnownTerms& terms) {
  constexpr Xapian::doccount kLong = 4000;
  if (term.passages > kLong) return std::nullopt;
  Ids ids;
  auto left = among != nullptr ? among->begin() : Ids::const_iterator();
  for (const Posting& each : terms.postings(term.text)) {
    if (among != nullptr) {
      while (left != among->end() && *left < each.id) ++left;
      if (left == among->end()) break;
      if (*left != each.id) continue;
    }
    ids.push_back(each.id);
  }
  return ids;
}

// Adds the ids of the alternatives; false where that is not to be known.
bool add_alternatives(const Query& query, KnownTerms& known, Ids& ids) {
  if (query.get_type() == Query::OP_OR || query.get_type() == Query::OP_SCALE_WEIGHT) {
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      if (!add_alternatives(query.get_subquery(i), known, ids)) return false;
    }
    return true;
  }
  const auto terms = together(query, 1.0, known);
  if (!terms) return false;
  std::optional<Ids> held;
  for (const Term& term : terms->terms) {
    held = ids_of(term, held ? &*held : nullptr, known);
    if (!held) return false;
    if (held->empty()) return true;
  }
  if (held) ids.insert(ids.end(), held->begin(), held->end());
  return true;
}

std::optional<Together> all_of(std::vector<std::string> all, double weight, KnownTerms& terms) {
  if (all.empty()) return std::nullopt;
  Together together{{}, weight};
  for (std::string& term : all) {
    const Xapian::doccount passages = terms.passages(term);
    together.terms.push_back({std::move(term), passages});
  }
  std::ranges::stable_sort(together.terms, {}, &Term::passages);
  return together;
}

}  // namespace

std::optional<Together> together(const Query& query, double weight, KnownTerms& terms) {
  if (query.get_type() == Query::OP_AND) {
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i) {
      if (query.get_subquery(i).get_type() != Query::LEAF_TERM) return std::nullopt;
    }
  } else if (query.get_type() != Query::LEAF_TERM) {
    return std::nullopt;
  }
  Together together{{}, weight};
  for (auto term = query.get_terms_begin(); term != query.get_terms_end(); ++term)
    together.terms.push_back({*term, terms.passages(*term)});
  std::ranges::stable_sort(together.terms, {}, &Term::passages);
  return together;
}

std::optional<Together> together(std::string_view folded, std::string_view term_prefix, double weight,
                                 KnownTerms& terms) {
  return all_of(index::plain_terms_of_all(folded, term_prefix), weight, terms);
}

Query any_of(const std::vector<Together>& some) {
  std::vector<Query> queries;
  for (const Together& each : some) {
    std::vector<std::string> terms;
    for (const Term& term : each.terms) terms.push_back(term.text);
    const Query all(Query::OP_AND, terms.begin(), terms.end());
    queries.emplace_back(Query::OP_SCALE_WEIGHT, all, each.weight);
  }
  return {Query::OP_OR, queries.begin(), queries.end()};
}

std::optional<Together> together_as_written(std::string_view folded, double weight, KnownTerms& terms) {
  index::WishTerms wish = index::wish_terms(folded);
  auto together = all_of(std::move(wish.terms), weight, terms);
  if (!together || wish.beginnings.empty()) return together;
  const index::Beginnings* const beginnings = terms.beginnings();
  if (beginnings == nullptr) return std::nullopt;
  constexpr Xapian::doccount kFew = 100;  // passages: to look at each costs less than to gather a set
  if (together->terms.front().passages > kFew)
    together->among.push_back(&beginnings->records(beginnings->rarest(wish.beginnings)));
  return together;
}

std::optional<bool> any_holds(const std::vector<Query>& all, KnownTerms& terms) {
  std::optional<Ids> left;
  for (const Query& query : all) {
    Ids ids;
    if (!add_alternatives(query, terms, ids)) return std::nullopt;
    std::ranges::sort(ids);
    if (left) {
      Ids both;
      std::ranges::set_intersection(*left, ids, std::back_inserter(both));
      ids = std::move(both);
    }
    left = std::move(ids);
    if (left->empty()) return false;
  }
  return left.has_value();
}

}  // namespace wenhao::match
