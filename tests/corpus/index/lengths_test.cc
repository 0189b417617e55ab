// Lengths read at once are those that are read one by one.
#include "corpus/index/lengths.h"

#include <gtest/gtest.h>

namespace wenhao::index {
namespace {

// Documents of so many terms each; one without any is taken out again.
Xapian::WritableDatabase documents(const std::vector<Xapian::termcount>& sizes) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const Xapian::termcount size : sizes) {
    Xapian::Document document;
    if (size > 0) document.add_term("a", size);
    const Xapian::docid id = database.add_document(document);
    if (size == 0) database.delete_document(id);
  }
  return database;
}

TEST(Lengths, AreThoseOfTheDatabase) {
  const std::vector<Xapian::termcount> cases[] = {{}, {7}, {1, 0, 3}, {0, 5}, {2, 300, 70'000, 0}};
  for (const auto& sizes : cases) {
    const auto lengths = Lengths::of(documents(sizes));
    ASSERT_TRUE(lengths);
    for (std::size_t i = 0; i < sizes.size(); ++i)
      EXPECT_EQ(lengths->of(static_cast<Xapian::docid>(i + 1)), sizes[i]) << i;
    EXPECT_EQ(lengths->of(static_cast<Xapian::docid>(sizes.size() + 1)), 0U);
    EXPECT_EQ(lengths->of(0), 0U);
  }
}

TEST(Lengths, OfShardsAreInTheirCommonIds) {
  Xapian::Database both;
  both.add_database(documents({1, 2, 3}));
  both.add_database(documents({10}));
  const auto lengths = Lengths::of(both);
  ASSERT_TRUE(lengths);
  const Xapian::termcount expected[] = {0, 1, 10, 2, 0, 3};
  for (Xapian::docid id = 0; id < std::size(expected); ++id) EXPECT_EQ(lengths->of(id), expected[id]) << id;
}

}  // namespace
}  // namespace wenhao::index
