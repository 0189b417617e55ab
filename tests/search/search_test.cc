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

// A question that asks for a number: first what names one, then what only holds the words.
TEST(Search, ANumberThatIsAskedForIsPartOfTheAnswer) {
  Library library(letters({"高龄津贴由社区代发，高龄津贴的高龄以户籍年龄为准。", "高龄津贴每人每月八十元。",
                           "高龄津贴自2020年起发放。", "取暖补贴每户300元。"}));
  const std::pair<std::string, std::string> cases[] = {
      {"高龄津贴多少钱", "高龄津贴每人每月八十元。"},
      {"高龄津贴 多少钱", "高龄津贴每人每月八十元。"},
      {"高齡津貼是多少", "高龄津贴每人每月八十元。"},
      {"取暖补贴一户多少钱", "取暖补贴每户300元。"},
  };
  for (const auto& [query, first] : cases) {
    const auto answer = library.search(query);
    ASSERT_FALSE(answer.hits.empty()) << query;
    EXPECT_EQ(answer.hits[0].passage.text, first) << query;
    EXPECT_TRUE(told(answer, NoteCode::asks_number)) << query;
    for (std::size_t i = 1; i < answer.hits.size(); ++i)
      EXPECT_GE(answer.hits[i - 1].score, answer.hits[i].score) << query;
  }
  // Nothing names one: what holds the words is still found, and first.
  const auto none = library.search("社区代发几天");
  ASSERT_FALSE(none.hits.empty());
  EXPECT_EQ(none.hits[0].passage.text.substr(0, 12), "高龄津贴");
  // All three that hold the words are found, the number among what is shown.
  const auto answer = library.search("高龄津贴多少钱");
  EXPECT_GE(answer.hits.size(), 3U);
  const auto& spans = answer.hits[0].spans;
  ASSERT_FALSE(spans.empty());
  EXPECT_EQ(text::slice(answer.hits[0].passage.text, spans.back()), "八十元");
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
    const auto answer = library.search(query);
    EXPECT_TRUE(answer.hits.empty()) << query;
    EXPECT_TRUE(told(answer, NoteCode::required)) << query;
  }
}

TEST(Search, WordsGiveWayToWhatNeverRelaxes) {
  Library library(letters({"养老服务设施", "按照辽卫发〔2017〕22号文件执行。", "取暖补贴每户三百元"}));
  const Case cases[] = {
      {"托育 \"养老服务\"", {"养老服务设施"}},
      {"\"服务设施\" year:2020 托育", {"养老服务设施"}},
      {"托育 辽卫发（2017）22号", {"按照辽卫发〔2017〕22号文件执行。"}},
      {"养老 辽卫发（2017）22号", {"按照辽卫发〔2017〕22号文件执行。"}},
      {"养老 \"服务设施\" -养老服务", {}},
      {"养老 辽卫发（2017）22号 \"取暖补贴\"", {}},
      {"托育 year:2020", {}},
  };
  for (const Case& c : cases) {
    const auto answer = library.search(c.query);
    EXPECT_EQ(texts(answer), c.found) << c.query;
    EXPECT_EQ(answer.relaxed, !c.found.empty()) << c.query;
    EXPECT_EQ(told(answer, NoteCode::words_let_go), answer.relaxed) << c.query;
    EXPECT_EQ(told(answer, NoteCode::required), c.found.empty()) << c.query;
  }
}

TEST(Search, APastedTextAsksForNoNumber) {
  Library library(letters({"高龄津贴每人每月八十元。", "社区代发高龄津贴，须核对户籍。"}));
  const std::string text =
      "尊敬的领导您好，我是本县东街村村民，母亲今年八十五岁，腿脚不便，听邻居讲邻县已经提高标准，"
      "咱们这里却一直没有动静，去镇政府窗口询问，工作人员答复要等上级通知，来回跑了好几趟，路途遥远，"
      "希望相关部门尽快核实处理，早日落实惠民政策，社区代发高龄津贴需要核对户籍吗，多少钱";
  const auto answer = library.search(text);
  ASSERT_FALSE(answer.hits.empty());
  EXPECT_EQ(answer.hits[0].passage.text, "社区代发高龄津贴，须核对户籍。");
  EXPECT_FALSE(told(answer, NoteCode::asks_number));
  EXPECT_TRUE(told(library.search("高龄津贴多少钱"), NoteCode::asks_number));
}

// A number that a pasted text names in passing is no filter where no passage names it beside the words; that
// of a query of few words is.
TEST(Search, APastedTextNeedNotFindItsNumbers) {
  Library library(
      letters({"老旧小区加装电梯由业主申请，街道协调，政府给予资金补贴。", "城市公园免费开放。"}));
  const std::string pasted =
      "我家住在老旧小区六楼，老人上下楼很不方便，业主想加装电梯，街道不肯协调，按照某政办发〔2019〕7号文件，"
      "政府应当给予资金补贴，请问向谁申请？";
  const auto answer = library.search(pasted);
  ASSERT_FALSE(answer.hits.empty());
  EXPECT_EQ(answer.hits[0].passage.text, "老旧小区加装电梯由业主申请，街道协调，政府给予资金补贴。");
  EXPECT_TRUE(answer.relaxed);
  EXPECT_TRUE(told(answer, NoteCode::numbers_let_go));
  EXPECT_TRUE(library.search(pasted + " \"没有这句话\"").hits.empty());
  EXPECT_TRUE(library.search("加装电梯 某政办发〔2019〕7号").hits.empty());
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

// Fields with values that mean nothing: an answer, and where it helps a note.
TEST(Search, EveryFieldWithNonsenseHasAnAnswer) {
  Library library(letters({"养老服务，住院护理。", "a"}));
  for (const std::string field : {"number", "cites", "issuer", "code", "year", "date", "kind", "title", "to",
                                  "proposal", "session", "body", "class", "openness", "path", "nosuch", ""}) {
    for (const std::string value : {"", "\"", "(", "..", "9999999999999999999999", "-1", "\x01\xFF", "0..",
                                    "1.2.3.4", "\"\"", "无此", "a:b:c", "2017..2016", "2020-99-99", "*"}) {
      const auto answer = library.search(field + ":" + value + " 养老");
      EXPECT_LE(answer.hits.size(), 2U) << field << ":" << value;
      EXPECT_LE(library.search("养老 -" + field + ":" + value).hits.size(), 2U) << field << ":" << value;
    }
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
