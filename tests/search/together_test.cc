// Whether words stand together, by lists: as a match has it.
#include "search/match/together.h"

#include <gtest/gtest.h>

namespace wenhao::match {
namespace {

using Xapian::Query;

// A document for each, of terms of one letter.
Xapian::WritableDatabase documents(const std::vector<std::string>& all) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const std::string& terms : all) {
    Xapian::Document document;
    for (const char c : terms) document.add_term(std::string(1, c));
    database.add_document(document);
  }
  return database;
}

Query all_of(const std::string& letters) {
  std::vector<Query> terms;
  for (const char c : letters) terms.emplace_back(std::string(1, c));
  return {Query::OP_AND, terms.begin(), terms.end()};
}

// A word: its names, each of some letters; what is in the title weighs less.
Query word(const std::vector<std::string>& names) {
  std::vector<Query> each;
  for (const std::string& name : names) each.emplace_back(Query::OP_SCALE_WEIGHT, all_of(name), 0.5);
  return {Query::OP_OR, each.begin(), each.end()};
}

const std::vector<std::vector<std::string>> kCases[] = {
    {{"a"}},
    {{"z"}},
    {{"a"}, {"b"}},
    {{"a"}, {"c"}},       // never together
    {{"a"}, {"c", "b"}},  // by another name
    {{"ab"}, {"d"}},
    {{"ab"}, {"cd", "z"}},  // each stands somewhere, not all
    {{"cd", "az"}, {"e"}},
    {{"a", "c"}, {"b", "d"}, {"d", "e"}},
    {{"zz"}, {"a"}},
};

TEST(AnyHolds, IsWhatAMatchSays) {
  const Xapian::WritableDatabase database = documents({"abd", "ab", "cde", "bce", "d"});
  for (const auto& words : kCases) {
    std::vector<Query> all;
    for (const auto& names : words) all.push_back(word(names));
    Xapian::Enquire enquire(database);
    enquire.set_query(Query(Query::OP_AND, all.begin(), all.end()));
    KnownTerms terms(database);
    EXPECT_EQ(any_holds(all, terms), !enquire.get_mset(0, 1).empty())
        << enquire.get_query().get_description();
  }
}

// What is no term nor some of them is left to a match, and so is a long list.
TEST(AnyHolds, SaysNothingOfMore) {
  const Xapian::WritableDatabase database = documents(std::vector<std::string>(5000, "a"));
  const Query wildcard(Query::OP_WILDCARD, "a");
  for (const Query& query : {wildcard, Query(Query::OP_OR, wildcard, Query("a")), Query("a")}) {
    KnownTerms terms(database);
    EXPECT_EQ(any_holds({query}, terms), std::nullopt) << query.get_description();
  }
}

}  // namespace
}  // namespace wenhao::match
