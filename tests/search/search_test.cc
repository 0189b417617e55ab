// Words of a query against passages: order, relaxing, exclusion, filters, paging, totals.
#include "search/match/search.h"

#include <gtest/gtest.h>

#include "tests/search/fixture.h"

namespace wenhao::search_test {
namespace {

using query::NoteCode;
using Texts = std::vector<std::string>;

bool told(const match::SearchAnswer& answer, NoteCode code) {
  return std::any_of(answer.notes.begin(), answer.notes.end(),
                     [code](const query::Note& note) { return note.code == code; });
}

// Paragraphs of one letter each, so that what they are found by is their own text.
std::vector<Letter> letters(const Texts& paragraphs) {
  std::vector<Letter> made;
  for (const std::string& text : paragraphs) made.push_back({"", "", "2020-01-01", "", {{text, {}}}});
  return made;
}

TEST(Search, AsWrittenComesBeforeAllWords) {
  Library library(letters({"护理费由医院按住院日数收取。", "住院期间，护理由家属负责；住院须知。",
                           "实行住院护理制度。", "住院。护理"}));
  const auto answer = library.search("住院护理");
  ASSERT_EQ(answer.hits.size(), 4U);
  EXPECT_EQ(answer.hits[0].passage.text, "实行住院护理制度。");
  EXPECT_EQ(answer.hits[0].tier, match::Tier::as_written);
  EXPECT_EQ(answer.hits[1].tier, match::Tier::all_words);
  EXPECT_EQ(answer.total, 4U);
  EXPECT_TRUE(answer.exact_total);
  EXPECT_FALSE(answer.relaxed);
  for (std::size_t i = 1; i < answer.hits.size(); ++i)
    EXPECT_GE(answer.hits[i - 1].score, answer.hits[i].score);
}

struct Case {
  std::string query;
  Texts found;
};

TEST(Search, TextIsFoundWhateverItsDress) {
  Library library(
      letters({"实行计划生育特殊家庭住院护理保险。", "ＡＢＣ１２３计划", "第十二届委员会", "失独。家庭"}));
  const Case cases[] = {
      {"計劃生育", {"实行计划生育特殊家庭住院护理保险。"}},
      {"abc123", {"ＡＢＣ１２３计划"}},
      {"ＡＢＣ１２３", {"ＡＢＣ１２３计划"}},
      {"abc12", {}},  // a part of a word of letters is no word
      {"护", {"实行计划生育特殊家庭住院护理保险。"}},
      {"险", {"实行计划生育特殊家庭住院护理保险。"}},
      {"殊家", {"实行计划生育特殊家庭住院护理保险。"}},
      {"12届", {"第十二届委员会"}},
      {"\"失独家庭\"", {}},  // a phrase crosses no sentence end
      {"\"特殊 家庭\"", {"实行计划生育特殊家庭住院护理保险。"}},
      {"家", {"失独。家庭", "实行计划生育特殊家庭住院护理保险。"}},
  };
  for (const Case& c : cases) {
    Texts found = texts(library.search(c.query));
    std::sort(found.begin(), found.end());
    Texts expected = c.found;
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(found, expected) << c.query;
  }
}

TEST(Search, Operators) {
  Library library(letters({"甲县开展养老服务", "乙县开展养老服务", "甲县发放补贴", "丙县发放补贴。养老"}));
  const Case cases[] = {
      {"养老 -甲县", {"乙县开展养老服务", "丙县发放补贴。养老"}},
      {"养老 NOT 甲县 NOT 丙县", {"乙县开展养老服务"}},
      {"甲县 OR 丙县", {"甲县开展养老服务", "甲县发放补贴", "丙县发放补贴。养老"}},
      {"(甲县 OR 乙县) 养老服务", {"甲县开展养老服务", "乙县开展养老服务"}},
      {"补贴 -\"补贴养老\"", {"甲县发放补贴", "丙县发放补贴。养老"}},
      {"补贴 -\"发放补贴\"", {}},
      {"-养老", {"甲县发放补贴"}},
      {"-(养老 补贴)", {"甲县开展养老服务", "乙县开展养老服务", "甲县发放补贴"}},
      {"(\"养老服务\" -甲县) OR \"丙县发放\"", {"乙县开展养老服务", "丙县发放补贴。养老"}},
  };
  for (const Case& c : cases) {
    Texts found = texts(library.search(c.query));
    std::sort(found.begin(), found.end());
    Texts expected = c.found;
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(found, expected) << c.query;
  }
}

TEST(Search, FewWordsRelaxToAsManyAsAnyPassageHolds) {
  Library library(letters({"养老服务设施", "养老保险", "残疾人就业服务"}));
  const auto answer = library.search("养老 服务 托育");
  EXPECT_EQ(texts(answer), Texts{"养老服务设施"});
  EXPECT_TRUE(answer.relaxed);
  EXPECT_TRUE(told(answer, NoteCode::relaxed));
  EXPECT_TRUE(told(answer, NoteCode::absent));
  const auto none = library.search("托育 津贴");
  EXPECT_TRUE(none.hits.empty());
  EXPECT_FALSE(none.relaxed);
  EXPECT_EQ(none.total, 0U);
}

TEST(Search, QuotesNumbersAndFieldsNeverRelax) {
  Library library(letters({"养老服务设施", "养老保险"}));
  for (const std::string query :
       {"养老 \"托育\"", "养老 辽卫发〔2017〕22号", "养老 year:1999", "养老 issuer:无此机关"}) {
    EXPECT_TRUE(library.search(query).hits.empty()) << query;
  }
}

TEST(Search, ASentenceGoesOnWithItsHeaviestWords) {
  Library library(
      letters({"乡镇卫生院应当配备康复医师，每周到敬老院巡诊一次。", "康复医师的职称评审向基层倾斜。",
               "学校食堂每学期公示账目。", "城市公园免费开放。"}));
  const auto pasted = library.search("乡镇卫生院应当配备康复医师，每周到敬老院巡诊一次");
  ASSERT_GE(pasted.hits.size(), 2U);
  EXPECT_EQ(pasted.hits[0].tier, match::Tier::as_written);
  EXPECT_EQ(pasted.hits[1].passage.text, "康复医师的职称评审向基层倾斜。");
  EXPECT_TRUE(told(pasted, NoteCode::partly));
  const auto question = library.search("请问基层医院怎么给康复医师评职称，需要什么条件");
  ASSERT_FALSE(question.hits.empty());
  EXPECT_EQ(question.hits[0].passage.text, "康复医师的职称评审向基层倾斜。");
  EXPECT_TRUE(question.relaxed);
}

TEST(Search, TitleAndHeadingsCountForWhatTheTextLacks) {
  Library library({
      {"关于失独老人帮扶的答复",
       "",
       "2020-01-01",
       "",
       {{"住院护理由保险支付。", {}}, {"感谢您的关心。", {}}}},
      {"关于城市绿化的答复", "", "2020-01-01", "", {{"住院护理由家属负责。", {}}, {"护理", {"失独老人"}}}},
  });
  const auto answer = library.search("失独老人 护理");
  EXPECT_EQ(texts(answer).size(), 2U);
  EXPECT_FALSE(answer.relaxed);
  EXPECT_EQ(answer.hits[0].passage.text == "护理" || answer.hits[1].passage.text == "护理", true);
  // Alone, a title's words find the opening passage, and the answer says that it is relaxed.
  const auto title = library.search("绿化");
  EXPECT_EQ(texts(title), Texts{"住院护理由家属负责。"});
  EXPECT_TRUE(title.relaxed);
}

TEST(Search, SynonymsWeighLessAndAreTold) {
  Library library(letters({"老年人就餐", "老人就餐"}));
  const auto answer = library.search("老人");
  EXPECT_EQ(texts(answer), (Texts{"老人就餐", "老年人就餐"}));
  EXPECT_TRUE(told(answer, NoteCode::expanded));
  const auto plain = library.search(match::Request{"老人", 10, 0, {}, {}, 0, false, nullptr});
  EXPECT_EQ(texts(plain), Texts{"老人就餐"});
  EXPECT_FALSE(told(plain, NoteCode::expanded));
}

TEST(Search, Filters) {
  Library library({
      {"关于养老的通知",
       "辽民发〔2015〕32号",
       "2015-03-01",
       "辽宁省民政厅",
       {{"养老甲", {}}, {"养老乙", {}}},
       document::DocumentKind::circular},
      {"关于养老的答复",
       "辽卫提〔2020〕44号",
       "2020-05-11",
       "辽宁省卫生健康委",
       {{"养老丙", {}}},
       document::DocumentKind::reply,
       document::Openness::on_request,
       "许静委员",
       "/data/replies/2020/a.txt"},
      {"无号文件", "", "", "", {{"养老丁", {}}}},
  });
  const Case cases[] = {
      {"养老 year:2015", {"养老甲", "养老乙"}},
      {"养老 year:2016..", {"养老丙"}},
      {"养老 date:2020-05", {"养老丙"}},
      {"养老 date:..2019", {"养老甲", "养老乙"}},
      {"养老 kind:reply", {"养老丁", "养老丙"}},
      {"养老 kind:circular", {"养老甲", "养老乙"}},
      {"养老 issuer:民政厅", {"养老甲", "养老乙"}},
      {"养老 issuer:卫健委", {"养老丙"}},
      {"养老 issuer:民政厅 OR 丙", {"养老甲", "养老乙", "养老丙"}},
      {"养老 code:辽民发", {"养老甲", "养老乙"}},
      {"养老 openness:on_request", {"养老丙"}},
      {"养老 to:许静", {"养老丙"}},
      {"养老 path:replies/2020", {"养老丙"}},
      {"养老 -year:2015", {"养老丙", "养老丁"}},
      {"养老 -title:通知", {"养老丙", "养老丁"}},
      {"养老 (kind:circular OR date:2020..)", {"养老甲", "养老乙", "养老丙"}},
      {"养老 (year:2015 OR \"养老丙\") -\"养老乙\"", {"养老甲", "养老丙"}},
      {"year:2015", {"养老甲"}},  // filters alone list documents
      {"title:通知", {"养老甲"}},
      {"辽民发〔2015〕", {"养老甲"}},
  };
  for (const Case& c : cases) {
    Texts found = texts(library.search(c.query));
    std::sort(found.begin(), found.end());
    Texts expected = c.found;
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(found, expected) << c.query;
  }
}

TEST(Search, ABareCodeIsSearchedAsWordAndAsCode) {
  Library library({
      {"甲", "国发〔2016〕3号", "2016-01-01", "国务院", {{"整合制度", {}}}},
      {"乙", "", "2020-01-01", "", {{"国发文件精神", {}}}},
  });
  const auto answer = library.search("国发");
  EXPECT_EQ(texts(answer).size(), 2U);
  EXPECT_TRUE(told(answer, NoteCode::code_or_word));
  EXPECT_EQ(texts(library.search("code:国发")), Texts{"整合制度"});
}

std::vector<Letter> dated() {
  return {
      {"甲", "", "2019-01-01", "", {{"养老一", {}}, {"养老二", {}}}},
      {"乙", "", "2021-01-01", "", {{"养老三", {}}}},
      {"丙", "", "", "", {{"养老四", {}}}},
      {"丁", "", "2020-01-01", "", {{"养老五", {}}}},
  };
}

TEST(Search, SortsByDate) {
  Library library(dated());
  match::Request request{"养老"};
  request.sort = match::Sort::newest;
  EXPECT_EQ(texts(library.search(request)), (Texts{"养老三", "养老五", "养老一", "养老二", "养老四"}));
  request.sort = match::Sort::oldest;
  EXPECT_EQ(texts(library.search(request)), (Texts{"养老一", "养老二", "养老五", "养老三", "养老四"}));
}

TEST(Search, PagesAreTheWholeListInPieces) {
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

TEST(Search, EqualScoresKeepTheirOrderOnAnyPage) {
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

TEST(Search, TotalsSayWhetherTheyAreExact) {
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

TEST(Search, GroupedByDocumentShowsEachOnce) {
  Library library(dated());
  match::Request request{"养老"};
  request.group = match::Group::document;
  EXPECT_EQ(library.search(request).hits.size(), 4U);
  EXPECT_EQ(library.search(request).total, 4U);
}

TEST(Search, EqualTextsFoldUnderTheFirst) {
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

TEST(Search, GroupedNearlyEqualTextsFoldAndAreTold) {
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

TEST(Search, ContextIsTheParagraphsAround) {
  Library library({{"甲", "", "", "", {{"一", {}}, {"二", {}}, {"养老", {}}, {"四", {}}}}});
  match::Request request{"养老"};
  request.context = 2;
  const auto answer = library.search(request);
  ASSERT_EQ(answer.hits.size(), 1U);
  ASSERT_EQ(answer.hits[0].before.size(), 2U);
  EXPECT_EQ(answer.hits[0].before[0].text, "一");
  ASSERT_EQ(answer.hits[0].after.size(), 1U);
  EXPECT_EQ(answer.hits[0].after[0].text, "四");
}

TEST(Search, AnEmptyQueryFindsNothing) {
  Library library(letters({"养老"}));
  for (const std::string query : {"", "  ", "，。", "\"\"", "()", "-"}) {
    const auto answer = library.search(query);
    EXPECT_TRUE(answer.hits.empty()) << query;
    EXPECT_EQ(answer.total, 0U) << query;
    EXPECT_TRUE(answer.exact_total);
  }
}

TEST(Search, HostileQueriesHaveAnAnswer) {
  Library library(letters({"养老服务，住院护理。", "((((", "a"}));
  for (const std::string piece :
       {"(", "养老 OR ", "-(养老 ", "\"", "住院护理", "a ", "year:2017 ", "issuer:x OR ", "\x01\x02",
        "\xFF\xFE", "辽卫发〔2017〕22号 ", "护 ", "NOT "}) {
    std::string query;
    while (query.size() < (1U << 20)) query += piece;
    const auto answer = library.search(query);
    EXPECT_LE(answer.hits.size(), 3U) << piece;
  }
}

}  // namespace
}  // namespace wenhao::search_test
