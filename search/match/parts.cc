// The parts of a plan that never relax, each to a Xapian query.
#include <algorithm>

#include "corpus/index/schema.h"
#include "corpus/index/terms.h"
#include "corpus/text/tokens.h"
#include "search/match/compile.h"

namespace wenhao::match {
namespace {

using query::Part;
using query::PartKind;
using Xapian::Query;

Query any_of(const std::vector<Query>& queries) {
  return Query(Query::OP_OR, queries.begin(), queries.end());
}
Query each_of(const std::vector<Query>& queries) {
  return Query(Query::OP_AND, queries.begin(), queries.end());
}
Query weightless(const Query& query) { return Query(Query::OP_SCALE_WEIGHT, query, 0.0); }

Query query_of(const query::Term& term) {
  const std::string stored = index::prefixed(term.prefix, term.word);
  if (!term.starts_with) return Query(stored);
  constexpr Xapian::termcount kMostTerms = 10000;
  return Query(Query::OP_WILDCARD, stored, kMostTerms, Query::WILDCARD_LIMIT_FIRST, Query::OP_OR);
}

Query query_of(const std::vector<query::Term>& terms) {
  std::vector<Query> queries;
  queries.reserve(terms.size());
  for (const query::Term& term : terms) queries.push_back(query_of(term));
  return any_of(queries);
}

// Any of the terms, and all of those that go with them.
Query terms_query(const Part& part) {
  std::vector<Query> both = {query_of(part.terms)};
  for (const query::Term& term : part.with) both.push_back(query_of(term));
  return each_of(both);
}

Compiled words_query(const query::Wish& wish, const index::Beginnings* beginnings) {
  std::vector<Query> words;
  bool exact = true;
  for (const query::Word& word : wish.words) {
    std::vector<Query> names = {index::all_of(word.text, {}, beginnings)};
    exact = exact && is_one_term(word.text);
    for (const query::Synonym& synonym : word.synonyms) {
      names.emplace_back(Query::OP_SCALE_WEIGHT, index::all_of(synonym.text, {}, beginnings), synonym.weight);
      exact = exact && is_one_term(synonym.text);
    }
    words.push_back(any_of(names));
  }
  return {each_of(words), exact};
}

Compiled combined(const Part& part, Query::op op, const index::Beginnings* beginnings) {
  std::vector<Query> queries;
  bool exact = true;
  for (const Part& child : part.children) {
    Compiled compiled = compile(child, beginnings);
    exact = exact && compiled.exact;
    queries.push_back(std::move(compiled.query));
  }
  return {Query(op, queries.begin(), queries.end()), exact};
}

// What is excluded can be left to Xapian only where that is exact; else every passage is a candidate.
Compiled excluded(const Part& part, const index::Beginnings* beginnings) {
  const Query all(index::prefixed(index::prefix::kType, index::type::kPassage));
  const Compiled child = compile(part.children.front(), beginnings);
  if (!child.exact) return {weightless(all), false};
  return {Query(Query::OP_AND_NOT, weightless(all), child.query), true};
}

}  // namespace

bool is_one_term(std::string_view folded) {
  const auto tokens = text::tokens_of(folded);
  return tokens.size() == 1 ||
         (tokens.size() == 2 && tokens[0].kind == text::TokenKind::han && !tokens[0].ends_run);
}

Compiled compile(const Part& part, const index::Beginnings* beginnings) {
  switch (part.kind) {
    case PartKind::wish:
      return words_query(part.wish, beginnings);
    case PartKind::phrase:
      return {index::all_of(part.text, {}, beginnings), is_one_term(part.text)};
    case PartKind::title:
      return {index::all_of(part.text, index::prefix::kTitle, beginnings), is_one_term(part.text)};
    case PartKind::number:
      if (part.as_text) return {index::all_of(part.written, {}, beginnings), false};
      return {weightless(Query(Query::OP_OR, terms_query(part), query_of(part.citing))), true};
    case PartKind::terms:
    case PartKind::issuer:
    case PartKind::path:
      return {weightless(terms_query(part)), true};
    case PartKind::dates:
      return {weightless(index::date_range(part.dates.from, part.dates.until)), true};
    case PartKind::all:
      return combined(part, Query::OP_AND, beginnings);
    case PartKind::any:
      return combined(part, Query::OP_OR, beginnings);
    case PartKind::none:
      return excluded(part, beginnings);
  }
  return {};
}

}  // namespace wenhao::match
