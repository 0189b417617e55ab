// Facets: what the hits of a search are counted by, and how far they are counted.
#include <gtest/gtest.h>

#include "search/match/search.h"
#include "tests/search/fixture.h"

namespace wenhao::search_test {
namespace {

using match::FacetValue;
using Values = std::vector<FacetValue>;

Values facet(const match::SearchAnswer& answer, std::string_view name) {
  for (const match::Facet& each : answer.facets) {
    if (each.name == name) return each.values;
  }
  ADD_FAILURE() << "no facet " << name;
  return {};
}

match::Request asking(const std::string& query, match::Group group = match::Group::none) {
  match::Request request{query, 2};
  request.group = group;
  request.facets = true;
  return request;
}

std::vector<Letter> letters() {
  const Letter reply = {"甲答复",
                        "辽卫提〔2020〕44号",
                        "2020-05-11",
                        "辽宁省卫生健康委",
                        {{"养老一", {}}, {"养老二", {}}, {"其他", {}}},
                        document::DocumentKind::reply,
                        document::Openness::open};
  Letter copy = reply;
  copy.file = "/copy.txt";
  copy.title = "甲答复 ";
  const Letter circular = {"乙通知",
                           "辽民发〔2015〕32号",
                           "2015-03-01",
                           "辽宁省民政厅",
                           {{"养老三", {}}},
                           document::DocumentKind::circular,
                           document::Openness::on_request};
  const Letter later = {"丙通知",       "辽民发〔2021〕3号", "2021-03-01",
                        "辽宁省民政厅", {{"养老四", {}}},    document::DocumentKind::circular};
  const Letter bare = {"丁", "", "", "", {{"养老五", {}}}, document::DocumentKind::other};
  return {reply, copy, circular, later, bare};
}

TEST(Facets, CountEachHitOnce) {
  Library library(letters());
  const auto answer = library.search(asking("养老"));
  EXPECT_EQ(answer.hits.size(), 2U);
  EXPECT_EQ(answer.total, 5U);
  EXPECT_TRUE(answer.exact_facets);
  EXPECT_EQ(facet(answer, "year"), (Values{{"2020", 2}, {"2015", 1}, {"2021", 1}}));
  EXPECT_EQ(facet(answer, "issuer"), (Values{{"辽宁省卫生健康委", 2}, {"辽宁省民政厅", 2}}));
  EXPECT_EQ(facet(answer, "code"), (Values{{"辽卫提", 2}, {"辽民发", 2}}));
  EXPECT_EQ(facet(answer, "kind"), (Values{{"circular", 2}, {"reply", 2}, {"other", 1}}));
  EXPECT_EQ(facet(answer, "openness"), (Values{{"open", 2}, {"on_request", 1}}));
  EXPECT_EQ(facet(answer, "session"), Values());
  EXPECT_EQ(facet(answer, "body"), Values());
  EXPECT_EQ(facet(answer, "class"), Values());
}

TEST(Facets, CountDocumentsWhereGrouped) {
  Library library(letters());
  const auto answer = library.search(asking("养老", match::Group::document));
  EXPECT_EQ(answer.total, 4U);
  EXPECT_EQ(facet(answer, "year"), (Values{{"2015", 1}, {"2020", 1}, {"2021", 1}}));
  EXPECT_EQ(facet(answer, "kind"), (Values{{"circular", 2}, {"other", 1}, {"reply", 1}}));
}

TEST(Facets, OnlyWhereAskedForAndOfWhatMatches) {
  Library library(letters());
  EXPECT_TRUE(library.search("养老").facets.empty());
  EXPECT_EQ(facet(library.search(asking("养老 year:2015..2020")), "year"),
            (Values{{"2020", 2}, {"2015", 1}}));
  EXPECT_EQ(facet(library.search(asking("辽民发〔2015〕32号")), "kind"), (Values{{"circular", 1}}));
  EXPECT_EQ(facet(library.search(asking("无此词句")), "year"), Values());
}

TEST(Facets, BeyondTheBoundTheBestAreCountedAndItIsSaid) {
  std::vector<Letter> many;
  for (int i = 0; i < 300; ++i) {
    const std::string year = std::to_string(2001 + i % 3);
    many.push_back({"", "", year + "-01-01", "", {{"养老服务" + std::to_string(i), {}}}});
  }
  Library library(many);
  match::Request request = asking("养老");
  const auto all = library.search(request);
  EXPECT_TRUE(all.exact_facets);
  EXPECT_TRUE(all.exact_total);
  EXPECT_EQ(facet(all, "year"), (Values{{"2001", 100}, {"2002", 100}, {"2003", 100}}));
  request.limits.faceted = 30;
  const auto some = library.search(request);
  EXPECT_FALSE(some.exact_facets);
  std::uint64_t counted = 0;
  for (const FacetValue& value : facet(some, "year")) counted += value.count;
  EXPECT_EQ(counted, 30U);
  EXPECT_EQ(some.total, 300U);
}

}  // namespace
}  // namespace wenhao::search_test
