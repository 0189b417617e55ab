// Pages and totals: pieces of one list, what folds in it, and how far it is counted.
#include <gtest/gtest.h>

#include <algorithm>

#include "search/match/search.h"
#include "tests/search/fixture.h"

namespace wenhao::search_test {
namespace {

using query::NoteCode;
using Texts = std::vector<std::string>;

bool told(const match::SearchAnswer& answer, NoteCode code) {
  return std::any_of(answer.notes.begin(), answer.notes.end(),
                     [code](const query::Note& note) { return note.code == code; });
}

std::vector<Letter> dated() {
  return {
      {"甲", "", "2019-01-01", "", {{"养老一", {}}, {"养老二", {}}}},
      {"乙", "", "2021-01-01", "", {{"养老三", {}}}},
      {"丙", "", "", "", {{"养老四", {}}}},
      {"丁", "", "2020-01-01", "", {{"养老五", {}}}},
  };
}

TEST(Pages, PagesAreTheWholeListInPieces) {
  std::vector<Letter> many;
  for (int i = 0; i < 60; ++i) {
    many.push_back({"第" + std::to_string(i),
                    "",
                    "2020-01-01",
                    "",
                    {{"养老服务" + std::string(static_cast<std::size_t>(i % 3), 'x'), {}}}});
  }
  Library library(many);
  const auto whole = texts(library.search(match::Request{"养老服务", 100}));
  ASSERT_EQ(whole.size(), 3U);  // equal texts fold
  Texts pieces;
  for (std::size_t offset = 0; offset < 3; ++offset) {
    const auto page = library.search(match::Request{"养老服务", 1, offset});
    ASSERT_EQ(page.hits.size(), 1U);
    EXPECT_EQ(page.hits[0].rank, offset + 1);
    EXPECT_EQ(page.total, 3U);
    pieces.push_back(page.hits[0].passage.text);
  }
  EXPECT_EQ(pieces, whole);
  EXPECT_TRUE(library.search(match::Request{"养老服务", 10, 50}).hits.empty());
}

TEST(Pages, EqualScoresKeepTheirOrderOnAnyPage) {
  std::vector<Letter> many;
  for (int i = 0; i < 300; ++i) {
    std::string distinct;
    for (int k = i; k > 0; k /= 10)
      distinct += std::string("甲乙丙丁戊己庚辛壬癸").substr(3 * static_cast<std::size_t>(k % 10), 3);
    many.push_back({"", "", "2020-01-01", "", {{"养老" + std::string("，") + distinct, {}}}});
  }
  Library library(many);
  const auto whole = texts(library.search(match::Request{"养老", 300}));
  ASSERT_EQ(whole.size(), 300U);
  for (const std::size_t offset : {0U, 7U, 100U, 293U}) {
    const auto page = texts(library.search(match::Request{"养老", 7, offset}));
    EXPECT_EQ(page, Texts(whole.begin() + static_cast<std::ptrdiff_t>(offset),
                          whole.begin() + static_cast<std::ptrdiff_t>(offset + 7)));
  }
}

TEST(Pages, TotalsSayWhetherTheyAreExact) {
  std::vector<Letter> many;
  for (int i = 0; i < 500; ++i) {
    const bool whole = i % 2 == 0;
    many.push_back(
        {"", "", "2020-01-01", "", {{(whole ? "特殊家庭" : "特殊，家庭的；殊家") + std::to_string(i), {}}}});
  }
  Library library(many);
  const auto exact = library.search("家庭");  // one term: counted by the index
  EXPECT_EQ(exact.total, 500U);
  EXPECT_TRUE(exact.exact_total);
  const auto estimate = library.search("\"特殊家庭\"");  // more candidates than are looked at
  EXPECT_FALSE(estimate.exact_total);
  EXPECT_GE(estimate.total, 10U);
  EXPECT_LE(estimate.total, 500U);
}

// What folds counts once in an exact total, whether it was looked at or not.
TEST(Pages, AnExactTotalKnowsOfEqualTexts) {
  std::vector<Letter> many;
  for (int i = 0; i < 300; ++i) {
    many.push_back({"", "", "2020-01-01", "", {{"养老服务" + std::to_string(i), {}}}});
    if (i % 3 == 0) many.push_back({"　", "", "2020-01-01", "", {{"养老服务" + std::to_string(i), {}}}});
  }
  Library library(many);
  const auto passages = library.search("\"养老\"");
  EXPECT_EQ(passages.total, 300U);
  EXPECT_TRUE(passages.exact_total);
  match::Request request{"\"养老\""};
  request.group = match::Group::document;
  EXPECT_FALSE(library.search(request).exact_total);
  request.limits.counted = 500;
  EXPECT_TRUE(library.search(request).exact_total);
  EXPECT_EQ(library.search(request).total, 300U);
}

TEST(Pages, LookingEndsAtABoundAndItIsSaid) {
  std::vector<Letter> many;
  for (int i = 0; i < 120; ++i)
    many.push_back({"", "", "2020-01-01", "", {{"特殊的家庭；殊家" + std::to_string(i), {}}}});
  many.push_back(
      {"", "", "2020-01-01", "", {{"这里说的是特殊家庭，说得很长，所以排在最后，一看便知。", {}}}});
  Library library(many);
  match::Request request{"\"特殊家庭\""};
  const auto whole = library.search(request);
  EXPECT_EQ(whole.total, 1U);
  EXPECT_FALSE(told(whole, NoteCode::gave_up));
  request.limits.judged = 30;
  const auto part = library.search(request);
  EXPECT_TRUE(part.hits.empty());
  EXPECT_TRUE(told(part, NoteCode::gave_up));
  EXPECT_FALSE(part.exact_total);
}

// A query of few passages is read from the lists of its terms, one of more is matched: both are the newest
// first, and so is one that the lists alone cannot answer.
TEST(Pages, TheNewestComeFirstHoweverManyThereAre) {
  for (const int count : {30, 900, 1100}) {
    std::vector<Letter> many;
    for (int i = 0; i < count; ++i) {
      const std::string year = std::to_string(2000 + i * 7 % 20);
      many.push_back({"", "", year + "-01-01", "", {{"养老服务" + std::to_string(i), {}}}});
    }
    Library library(many);
    for (const std::string query : {"养老", "养老 服务", "养老 year:2000..2019"}) {
      match::Request request{query, 25};
      request.sort = match::Sort::newest;
      const auto answer = library.search(request);
      Texts dates;
      for (const match::Hit& hit : answer.hits) dates.push_back(hit.document.date + hit.document.id);
      EXPECT_EQ(dates.size(), 25U) << query;
      EXPECT_TRUE(std::is_sorted(dates.rbegin(), dates.rend())) << query << " " << count;
      EXPECT_EQ(answer.total, static_cast<std::uint64_t>(count)) << query;
    }
  }
}

// The rarest words of a long sentence are looked at first; where they stand together all are asked for.
TEST(Pages, ALongSentenceInAnotherOrderIsFoundByAllItsWords) {
  const std::vector<Letter> letters = {
      {"", "", "2020-01-01", "", {{"居家养老服务由社区负责，医疗机构提供住院护理，民政部门发放补贴。", {}}}},
      {"", "", "2020-01-01", "", {{"民政部门负责补贴。", {}}, {"医疗机构负责护理。", {}}}}};
  Library library(letters);
  const auto answer = library.search("民政部门补贴医疗机构住院护理社区养老服务");
  ASSERT_FALSE(answer.hits.empty());
  EXPECT_EQ(answer.hits.front().tier, match::Tier::all_words);
  const auto none = library.search("民政部门补贴医疗机构住院护理社区养老负责发放提供居家机构部门");
  EXPECT_FALSE(none.hits.empty());
}

// Where many weigh the same the index puts them in order, and a page is a piece of the whole list all the
// same.
TEST(Pages, PagesOfVeryManyEqualScoresAreTheWholeListInPieces) {
  std::vector<Letter> many;
  for (int i = 0; i < 1500; ++i) {
    const std::string year = std::to_string(2000 + i % 20);
    many.push_back({"第" + std::to_string(i),
                    "",
                    year + "-01-01",
                    "",
                    {{"感谢您的关心和支持。", {}}, {"正文" + std::to_string(i), {}}}});
  }
  for (const std::size_t shards : {1U, 3U}) {
    Library library(many, shards);
    const auto ids = [&library](std::size_t limit, std::size_t offset) {
      Texts found;
      for (const match::Hit& hit : library.search(match::Request{"感谢您的关心", limit, offset}).hits)
        found.push_back(hit.document.date + hit.document.id);
      return found;
    };
    const Texts whole = ids(1500, 0);
    ASSERT_EQ(whole.size(), 1500U);
    EXPECT_TRUE(std::is_sorted(whole.rbegin(), whole.rend())) << "equal scores: the newest first";
    for (const std::size_t offset : {0U, 11U, 495U, 513U, 1100U, 1495U}) {
      const Texts page = ids(10, offset);
      EXPECT_EQ(page,
                Texts(whole.begin() + static_cast<std::ptrdiff_t>(offset),
                      whole.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(offset + 10, 1500))));
    }
  }
}

TEST(Pages, GroupedByDocumentShowsEachOnce) {
  Library library(dated());
  match::Request request{"养老"};
  request.group = match::Group::document;
  EXPECT_EQ(library.search(request).hits.size(), 4U);
  EXPECT_EQ(library.search(request).total, 4U);
}

TEST(Pages, EqualTextsFoldUnderTheFirst) {
  const std::vector<Paragraph> text = {{"养老服务一", {}}, {"养老服务二", {}}};
  Library library({{"甲", "", "2020-01-01", "", text, {}, {}, "", "/a.txt"},
                   {"甲　", "", "2020-01-02", "", text, {}, {}, "", "/b.txt"}});
  const auto answer = library.search("养老服务");
  ASSERT_EQ(answer.hits.size(), 2U);
  for (const match::Hit& hit : answer.hits) {
    ASSERT_EQ(hit.duplicates.size(), 1U);
    EXPECT_NE(hit.duplicates[0].source, hit.source);
    EXPECT_NE(hit.duplicates[0].id, hit.document.id);
  }
}

// A letter on the renewal of heating pipes, as one site or another has it.
Letter dressed(const std::string& number, const std::string& date, const std::string& before,
               const std::string& after) {
  const std::string body =
      "您提出的关于加强冬季供暖保障的提案收悉，现答复如下。去年以来全市投入资金三亿二千万元，改造运行超过十五"
      "年的"
      "管网八百公里，报修量下降四成；督促热企十月底前完成煤炭储备，并与铁路部门建立运力协调机制；对低保家庭、"
      "特困人员和重度残疾人减免采暖费，由财政部门按面积补贴。";
  const Paragraph first = {before + body + after, {}};
  return {"供暖答复", number, date, "", {first, {"下一步继续做好供暖。", {}}}};
}

TEST(Pages, GroupedNearlyEqualTextsFoldAndAreTold) {
  const Letter numbered = dressed("鲁建提〔2022〕3号", "2022-05-09", "", "");
  const Letter bare = dressed("", "2022-05-10", "首页 政务公开 ", "打印");
  const Letter undated = dressed("鲁建提〔2022〕3号", "", "", "（住房城乡建设局）");
  const Letter other_number = dressed("鲁建提〔2022〕4号", "2022-05-08", "", "谢谢");
  const Letter other_year = dressed("", "2021-05-09", "", "。。");
  const Letter other_matter = {"供暖", "", "", "", {{"养老助餐点已建成四十二个，供暖达标。", {}}}};
  struct Folding {
    std::vector<Letter> letters;
    std::vector<std::size_t> told;  // duplicates under each hit, fewest first
  };
  const Folding cases[] = {
      {{numbered, bare, undated}, {2}},         {{numbered, other_number}, {0, 0}},
      {{numbered, other_year}, {0, 0}},         {{numbered, other_matter, undated}, {0, 1}},
      {{bare, numbered, other_number}, {0, 1}},  // the bare one is like both: they stay two
      {{bare, other_year, undated}, {0, 1}},
  };
  for (const Folding& c : cases) {
    Library library(c.letters);
    match::Request request{"供暖"};
    EXPECT_GE(library.search(request).total, 2 * c.letters.size() - 1);
    request.group = match::Group::document;
    for (const match::Sort sort : {match::Sort::relevance, match::Sort::newest, match::Sort::oldest}) {
      request.sort = sort;
      const auto answer = library.search(request);
      std::vector<std::size_t> told;
      for (const match::Hit& hit : answer.hits) told.push_back(hit.duplicates.size());
      std::sort(told.begin(), told.end());
      EXPECT_EQ(told, c.told);
      EXPECT_EQ(answer.total, c.told.size());
    }
  }
}

}  // namespace
}  // namespace wenhao::search_test
