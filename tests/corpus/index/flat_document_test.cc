// What goes into a flat document comes out of Xapian's.
#include "corpus/index/flat_document.h"

#include <gtest/gtest.h>

#include "corpus/index/schema.h"

namespace wenhao::index {
namespace {

TEST(FlatDocument, IsTheSameDocument) {
  const std::string binary("\x00\xFF\x01", 3);
  FlatDocument flat;
  flat.add_term("住院", 3);
  flat.add_term(binary, 1000);
  flat.add_boolean_term("XTreply");
  flat.add_boolean_term("XTreply");
  flat.add_value(0, binary);
  flat.add_value(7, "");
  flat.add_value(slot::kText, "x");
  flat.set_data(binary + "data");
  const Xapian::Document document = flat.build();
  std::string terms;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
    terms += *term + "=" + std::to_string(term.get_wdf()) + " ";
  EXPECT_EQ(terms, binary + "=1000 XTreply=0 住院=3 ");
  EXPECT_EQ(document.get_value(0), binary);
  EXPECT_EQ(document.get_value(slot::kText), "x");
  EXPECT_EQ(document.values_count(), 3U) << "an empty value is none; the sum is one";
  EXPECT_EQ(sum_of(document), stored_sum(document));
  EXPECT_EQ(document.get_data(), binary + "data");
}

TEST(FlatDocument, MayBeEmpty) {
  const Xapian::Document document = FlatDocument().build();
  EXPECT_EQ(document.termlist_count(), 0U);
  EXPECT_EQ(document.get_data(), "");
}

}  // namespace
}  // namespace wenhao::index
