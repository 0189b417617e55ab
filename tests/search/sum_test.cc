// Sentences weighed from lists: what Xapian's own matcher offers, with the weights that it gives.
#include "search/match/sum.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "search/match/candidates.h"

namespace wenhao::match {
namespace {

using Xapian::Query;

// Documents of some of ten terms, each once to four times; the first terms are in most of them.
Xapian::WritableDatabase documents(std::size_t count, unsigned seed) {
  std::mt19937 chance(seed);
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (std::size_t i = 0; i < count; ++i) {
    Xapian::Document document;
    for (unsigned term = 0; term < 10; ++term) {
      if (chance() % (term + 1) == 0) document.add_term(std::string(1, "abcdefghij"[term]), chance() % 4 + 1);
    }
    document.add_boolean_term("Tp");
    database.add_document(document);
  }
  return database;
}

struct Unit {
  std::string terms;  // of a letter each
  double weight = 1.0;
  std::string among = {};  // documents with terms so beginning
};
using Units = std::vector<Unit>;

Query terms_of(const Unit& unit) {
  std::vector<Query> terms;
  for (const char c : unit.terms) terms.emplace_back(std::string(1, c));
  if (!unit.among.empty())
    terms.emplace_back(Query::OP_SCALE_WEIGHT, Query(Query::OP_WILDCARD, unit.among), 0.0);
  return {Query::OP_AND, terms.begin(), terms.end()};
}

Query query_of(const Units& units) {
  std::vector<Query> each;
  for (const Unit& unit : units) each.emplace_back(Query::OP_SCALE_WEIGHT, terms_of(unit), unit.weight);
  return {Query::OP_OR, each.begin(), each.end()};
}

using Weights = std::map<Xapian::docid, double>;

Weights matched(const Xapian::Database& database, const Units& choosing, const Units& adding) {
  const Bm25 choices = bm25(database, {});
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BM25Weight(choices.k1, 0, 1, choices.b, choices.least_length));
  enquire.set_query(Query(Query::OP_AND_MAYBE, query_of(choosing), query_of(adding)));
  Weights weights;
  const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
  for (auto it = found.begin(); it != found.end(); ++it) weights.emplace(*it, rounded(it.get_weight()));
  return weights;
}

Weights summed(Records& records, const Units& choosing, const Units& adding) {
  KnownTerms& known = records.terms();
  const auto made = [&known](const Unit& unit) {
    std::vector<Query> terms;
    for (const char c : unit.terms) terms.emplace_back(std::string(1, c));
    auto all = *together(Query(Query::OP_AND, terms.begin(), terms.end()), unit.weight, known);
    if (!unit.among.empty()) all.among.push_back(&known.beginnings()->records(unit.among));
    return all;
  };
  Sum sum;
  for (const Unit& unit : choosing) sum.choosing.push_back(made(unit));
  for (const Unit& unit : adding) sum.adding.push_back(made(unit));
  Weights weights;
  Xapian::docid last = 0;
  for (const Weighed& each : weigh(sum, records, {})) {
    EXPECT_GT(each.id, last);
    last = each.id;
    weights.emplace(each.id, rounded(each.weight));
  }
  return weights;
}

struct Case {
  Units choosing;
  Units adding;
};

const Case kCases[] = {
    {{{"j"}}, {}},
    {{{"a"}}, {}},  // in every document
    {{{"j"}, {"i", 0.5}, {"h"}}, {{"a"}, {"b", 0.2}}},
    {{{"cd"}, {"efg", 0.7}}, {{"hi"}, {"abc"}}},     // terms that must stand together
    {{{"j"}, {"ij"}, {"j", 0.3}}, {{"j"}, {"ij"}}},  // a term in several places
    {{{"z"}, {"jz"}, {"i"}}, {{"z"}, {"az"}}},       // one that no document holds
    {{{"z"}}, {{"a"}}},
    {{{"i", 0.0}}, {{"c"}}},  // chosen without weight
    {{{"jc"}}, {}},
    {{{"j", 0.5, "c"}}, {}},  // a character beside a term
    {{{"b", 1.0, "c"}, {"j"}}, {{"e", 0.3, "f"}, {"g"}}},
    {{{"cd", 1.0, "j"}, {"i", 1.0, "z"}}, {{"a"}}},
};

TEST(Sum, IsWhatAMatchGives) {
  const std::size_t counts[] = {0, 1, 2, 300};
  for (const std::size_t count : counts) {
    const Xapian::WritableDatabase one = documents(count, 20261128);
    Xapian::Database two;  // shards: their ids are interleaved
    two.add_database(documents(count, 1));
    two.add_database(documents(count / 3, 2));
    for (const Xapian::Database& database : {Xapian::Database(one), two}) {
      const index::Store store = index::Store::over("an index", database);
      ASSERT_NE(store.lengths(), nullptr);
      for (const Case& each : kCases) {
        const Weights expected = matched(database, each.choosing, each.adding);
        for (Records records : {Records(database), Records(store)}) {  // without lengths, with them
          EXPECT_EQ(summed(records, each.choosing, each.adding), expected)
              << count << ' ' << query_of(each.choosing).get_description();
        }
      }
    }
  }
}

TEST(Together, OnlyTermsThatMustAllBeHeld) {
  const Xapian::WritableDatabase database = documents(300, 3);
  KnownTerms known(database);
  const auto made = together(terms_of({"aj"}), 0.5, known);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->weight, 0.5);
  ASSERT_EQ(made->terms.size(), 2U);
  EXPECT_EQ(made->terms.front().text, "j");  // the rarer first
  EXPECT_LT(made->terms.front().passages, made->terms.back().passages);
  EXPECT_TRUE(together(Query("a"), 1.0, known));
  const Query any(Query::OP_OR, Query("a"), Query("b"));
  const Query begins(Query::OP_WILDCARD, "a");
  for (const Query& other :
       {any, begins, Query(Query::OP_AND, Query("a"), any), Query::MatchNothing, Query()})
    EXPECT_FALSE(together(other, 1.0, known)) << other.get_description();
}

// However often one search asks: only a second one repays reading the lengths of many records.
TEST(Sum, LengthsOfManyAreKnownFromASecondSearchOn) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document document;
  document.add_term("a", 3);
  for (int i = 0; i < 20'001; ++i) database.add_document(document);
  const index::Store store = index::Store::over("an index", database);
  const Records first(store);
  EXPECT_EQ(first.lengths(), nullptr);
  EXPECT_EQ(first.lengths(), nullptr);
  const Records second(store);
  ASSERT_NE(second.lengths(), nullptr);
  EXPECT_EQ(second.lengths()->of(20'001), 3U);
}

}  // namespace
}  // namespace wenhao::match
