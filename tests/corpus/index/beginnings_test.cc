// Records by the beginning of their terms: as Xapian's wildcard has it, of one shard and of several.
#include "corpus/index/beginnings.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace wenhao::index {
namespace {

using Xapian::Query;

// Records of terms of two letters out of few; some ids are not there.
Xapian::WritableDatabase records(unsigned seed) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  std::mt19937 chance(seed);
  const auto letter = [&chance] { return static_cast<char>('a' + chance() % 6); };
  for (int i = 0; i < 400; ++i) {
    Xapian::Document document;
    for (unsigned terms = chance() % 4; terms > 0; --terms) document.add_term({letter(), letter()});
    database.add_document(document);
  }
  for (Xapian::docid id = 1; id < 400; id += 1 + static_cast<Xapian::docid>(chance() % 9))
    database.delete_document(id);
  return database;
}

std::set<Xapian::docid> found(const Xapian::Database& database, const Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const Xapian::MSet all = enquire.get_mset(0, database.get_doccount());
  return {all.begin(), all.end()};
}

Query wildcard(const std::string& beginning) { return Query(Query::OP_WILDCARD, beginning); }

Xapian::Database shards(std::size_t count) {
  Xapian::Database all;
  for (unsigned i = 0; i < count; ++i) all.add_database(records(i));
  return all;
}

TEST(Beginnings, OfferWhatAWildcardDoes) {
  for (const std::size_t count : {1U, 3U}) {
    const Xapian::Database database = shards(count);
    const Beginnings beginnings(database);
    for (const std::string beginning : {"a", "f", "bc", "z"}) {
      const auto expected = found(database, wildcard(beginning));
      EXPECT_EQ(found(database, beginnings.query(beginning)), expected) << count << beginning;
      for (Xapian::docid id = 1; id <= database.get_lastdocid() + 99; ++id)
        EXPECT_EQ(beginnings.records(beginning).has(id), expected.contains(id)) << count << beginning << id;
      for (const Query& with : {Query("ab"), wildcard("b"), Query("zz")}) {
        for (const Query::op op : {Query::OP_AND, Query::OP_OR, Query::OP_AND_NOT}) {
          const Query by_set(op, with, beginnings.query(beginning));
          EXPECT_EQ(found(database, by_set), found(database, Query(op, with, wildcard(beginning))))
              << count << beginning << by_set.get_description();
        }
      }
    }
  }
}

TEST(Beginnings, OfSeveralTheRarestIsToldWithoutAList) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const char* term : {"ab", "ac", "ab", "ba", "bb", "ca"}) {
    Xapian::Document document;
    document.add_term(term);
    database.add_document(document);
  }
  const Beginnings beginnings(database);
  EXPECT_EQ(beginnings.rarest({"a", "b", "c"}), "c");
  EXPECT_EQ(beginnings.rarest({"a", "b"}), "b");
  EXPECT_EQ(beginnings.rarest({"a", "z"}), "z");
  EXPECT_EQ(beginnings.rarest({"a"}), "a");
}

TEST(RecordSet, GoesOnFromAnId) {
  RecordSet set(200);
  for (const Xapian::docid id : {1U, 63U, 64U, 200U}) set.add(id);
  const Xapian::docid next[][2] = {{0, 1},    {1, 1},     {2, 63},  {64, 64},
                                   {65, 200}, {200, 200}, {201, 0}, {999, 0}};
  for (const auto& [from, expected] : next) EXPECT_EQ(set.from(from), expected) << from;
}

}  // namespace
}  // namespace wenhao::index
