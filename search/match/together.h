// Terms that must stand together, and whether any passage has those of several words.
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "search/match/known_terms.h"

namespace wenhao::match {

struct Term {
  std::string text;
  Xapian::doccount passages = 0;  // that hold it
};

// Terms that a passage must hold together to gain what each of them weighs, times `weight`; the rarest first.
// It must be among some records too, where there are such sets.
struct Together {
  std::vector<Term> terms;
  double weight = 1.0;
  std::vector<const index::RecordSet*> among = {};
};

// A query that is one term, or some that must all be held; nothing where it is more than that.
[[nodiscard]] std::optional<Together> together(const Xapian::Query& query, double weight, KnownTerms& terms);

// The same of the words of a folded text that stand side by side (index::terms_of_all); nothing where it asks
// for a single character.
[[nodiscard]] std::optional<Together> together(std::string_view folded, std::string_view term_prefix,
                                               double weight, KnownTerms& terms);

// Any of some, as a query; what they must be among is left out.
[[nodiscard]] Xapian::Query any_of(const std::vector<Together>& some);

// What index::all_of asks for: of a single character beside a term which passages hold it, unless the term is
// rare. Nothing where no term is asked for. The sets live as long as the terms.
[[nodiscard]] std::optional<Together> together_as_written(std::string_view folded, double weight,
                                                          KnownTerms& terms);

// Whether some passage is what each of the queries asks for. Reads lists until nothing is left; nothing where
// a query is more than some `together`, of which one is enough, or a list is long. Not for a database that is
// partly remote, which would send its lists whole.
[[nodiscard]] std::optional<bool> any_holds(const std::vector<Xapian::Query>& all, KnownTerms& terms);

}  // namespace wenhao::match
