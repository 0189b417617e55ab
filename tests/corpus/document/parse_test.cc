// Whole sources: several documents in one file, marks of secrecy, real pages where they are at hand.
#include "corpus/document/parse.h"

#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/corpus/document/support.h"

namespace wenhao::document_test {
namespace {

constexpr const char* kFirst =
    "辽民发〔2023〕8号\n关于甲的通知\n各市民政局：\n根据辽财社〔2022〕3号，现通知如下。\n辽宁省民政厅\n2023年"
    "5月6日\n";
constexpr const char* kSecond =
    "辽民函〔2023〕9号\n关于乙的函\n各市民政局：\n根据《关于甲的通知》（辽民发〔2023〕8号），现函告如下。\n辽"
    "宁省民政厅\n2023年6月7日\n";
constexpr const char* kLetter =
    "对省政协十三届一次会议第0205号提案的答复\n石某委员：\n您提出的提案收悉，现答复如下，请予审阅。\n辽宁省民"
    "政厅\n2023年7月8日\n";
constexpr const char* kOtherLetter =
    "对省政协十三届一次会议第0206号提案的答复\n孟某委员：\n您提出的提案收悉，现答复如下，请予审阅。\n辽宁省民"
    "政厅\n2023年7月9日\n";

struct Case {
  const char* name;
  std::string text;
  const char* documents;  // number or title of each
};

class Cuts : public testing::TestWithParam<Case> {};

TEST_P(Cuts, BeginAtOwnNumbersAndTitles) {
  const auto source = source_of(GetParam().text);
  std::string found;
  document::Offset end = 0;
  for (const auto& document : document::parse_documents(source)) {
    const std::string number = number_of(document, source);
    found += (found.empty() ? "" : " | ") + (number == "-" ? document.title : number);
    EXPECT_GE(document.span.begin, end) << "documents do not overlap";
    end = document.span.end;
  }
  EXPECT_EQ(found, GetParam().documents);
}

INSTANTIATE_TEST_SUITE_P(
    Files, Cuts,
    testing::ValuesIn<Case>({
        {"one", kFirst, "辽民发〔2023〕8号"},
        {"compilation", std::string(kFirst) + "\n" + kSecond, "辽民发〔2023〕8号 | 辽民函〔2023〕9号"},
        {"letters_without_numbers", std::string(kLetter) + kOtherLetter,
         "对省政协十三届一次会议第0205号提案的答复 | 对省政协十三届一次会议第0206号提案的答复"},
        {"letters_without_titles",
         std::string(kLetter) +
             "\n李某代表：\n您提出的第7号建议收悉，现答复如下：\n我局已办。\n某市民政局\n2023年6月1日\n"
             "王某、张某委员：\n你们提出的《关于甲的提案》收悉，现答复如下：\n我局已办。\n某市民政局\n2023年6"
             "月2日\n",
         "对省政协十三届一次会议第0205号提案的答复 |  | "},
        {"a_letter_below_an_unsigned_one",
         "对第40号建议的答复\n刘某代表：\n您提出的建议收悉，现答复如下。\n一、现状\n我局已办。\n"
         "对第41号建议的答复\n发布时间：2023-05-06\n王某代表：\n您提出的建议收悉，现答复如下。\n",
         "对第40号建议的答复 | 对第41号建议的答复"},
        {"a_circular_with_its_page_below_an_unsigned_one",
         "对第40号建议的答复\n刘某代表：\n您提出的建议收悉，现答复如下。\n一、现状\n我局已办。\n"
         "某市民政局关于做好甲工作的通知\n发布时间：2023-05-06 来源：本网\n各市：\n请认真贯彻执行本通知。\n",
         "对第40号建议的答复 | 某市民政局关于做好甲工作的通知"},
        {"named_in_metadata_alone",
         std::string(kLetter) +
             "| 索引号 | 0011/2019-01101 | 分类 | 意见 |\n| 标题 | 对第8206号提案的协办意见 | ||\n"
             "| 文号 | 连景函〔2019〕35号 | 主题词 | "
             "|\n市市场监督管理局：\n现提出如下协办意见，供你局参考。\n",
         "对省政协十三届一次会议第0205号提案的答复 | 连景函〔2019〕35号"},
        {"metadata_without_colons_below_a_letter",
         std::string(kLetter) +
             "某县政府办关于甲的通知\n索引号\n0011/2019-01101\n发文日期\n2019年09月16日\n"
             "发布机构\n某县政府办\n文号\n甲政办发〔2019〕5号\n各乡：\n现通知如下，请遵照执行。\n",
         "对省政协十三届一次会议第0205号提案的答复 | 甲政办发〔2019〕5号"},
        {"rules_below_an_unsigned_letter",
         "对第40号建议的答复\n刘某代表：\n您提出的建议收悉，现答复如下。\n一、现状\n我局已办。\n"
         "某县人民政府工作规则\n• 索引号：\n0011/2019-01101\n• 发文机构：\n某县政府办\n• "
         "发文字号：\n某政发〔2024〕7号\n某县人民政府工作规则\n第一章　总则\n一、制定本规则。\n",
         "对第40号建议的答复 | 某政发〔2024〕7号"},
        {"cited_above_its_number",
         std::string(kLetter) +
             "京政办发〔2016〕26号《某市关于印发〈甲要点〉的通知》\n《某市关于印发〈甲要点〉的通知》\n"
             "京政办发〔2016〕26号\n各区：\n现将甲要点印发给你们，请遵照执行。\n",
         "对省政协十三届一次会议第0205号提案的答复 | 京政办发〔2016〕26号"},
        {"a_form_that_names_itself_is_no_metadata",
         std::string(kFirst) + "附件\n标题\n姓名\n性别\n出生日期\n", "辽民发〔2023〕8号"},
        {"a_class_mark_above_the_second", std::string(kLetter) + "B\n" + kOtherLetter,
         "对省政协十三届一次会议第0205号提案的答复 | 对省政协十三届一次会议第0206号提案的答复"},
        {"a_member_named_in_the_text_opens_none",
         std::string(kLetter) + "参加会议的代表：\n一是王某代表。二是李某代表。\n",
         "对省政协十三届一次会议第0205号提案的答复"},
        {"letter_and_circulars_under_it", std::string(kLetter) + kFirst + kSecond,
         "对省政协十三届一次会议第0205号提案的答复 | 辽民发〔2023〕8号 | 辽民函〔2023〕9号"},
        {"metadata_above_the_second",
         std::string(kLetter) +
             "发文字号：辽民发〔2023〕8号\n关于甲的通知\n各市民政局：\n现通知如下，请遵照执行。\n",
         "对省政协十三届一次会议第0205号提案的答复 | 辽民发〔2023〕8号"},
        {"what_it_issues_stays",
         std::string("关于印发《甲办法》的通知\n辽民发〔2023〕8号\n各市：\n现将《甲办法》印发给你们，请遵照执"
                     "行。\n辽宁省民政厅\n"
                     "2023年5月6日\n甲办法\n第一条 为规范管理，制定本办法。\n"),
         "辽民发〔2023〕8号"},
        {"what_it_forwards_stays",
         std::string("转发关于乙的报告的通知\n辽民发〔2023〕8号\n各市：\n现将关于乙的报告转发给你们，请遵照执"
                     "行。\n辽宁省民政厅\n"
                     "2023年5月6日\n关于乙的报告\n省政府：\n现将乙的情况报告如下，请审阅。\n"),
         "辽民发〔2023〕8号"},
        {"an_explanation_above_the_circular",
         std::string(
             "《甲办法》政策解读\n近日，我厅印发了甲办法，现解读如下。\n一、为什么制定？\n为了规范管理，提高"
             "服务质量。\n") +
             kFirst,
         "《甲办法》政策解读 | 辽民发〔2023〕8号"},
        {"a_motto_above_the_head", std::string("为人民服务，让群众满意，是我们的宗旨。\n") + kFirst,
         "辽民发〔2023〕8号"},
        {"decisions_of_one_meeting",
         "关于接受甲某辞职请求的决定\n（2023年5月31日某市第七次会议通过）\n根据有关规定，会议决定接受甲某辞职"
         "。\n某市人大常委会\n"
         "2023年5月31日\n关于乙某代理市长的决定\n（2023年5月31日某市第七次会议通过）\n会议决定，乙某代理市长"
         "。\n",
         "关于接受甲某辞职请求的决定 | 关于乙某代理市长的决定"},
        {"what_was_adopted_and_is_published_stays",
         "关于公布关于甲的决定的公告\n关于甲的决定已由某市第七次会议通过，现予公布。\n某市人大常委会\n2023年5"
         "月31日\n关于甲的决定\n"
         "（2023年5月31日某市第七次会议通过）\n会议决定，加强甲工作。\n",
         "关于公布关于甲的决定的公告"},
        {"a_report_in_an_annex_stays",
         std::string(kFirst) + "附件1\n关于甲情况的报告\n国务院：\n现将甲的情况报告如下，请审阅。\n国土资源部"
                               "\n2004年10月10日\n",
         "辽民发〔2023〕8号"},
        {"a_page_below_an_unsigned_one",
         "关于对第40号建议的答复\n刘某代表：\n您提出的建议收悉，现答复如下。\n索引号：640100/"
         "2017-22498\n名称：关于对第41号建议的答复\n"
         "关于对第41号建议的答复\n王某代表：\n您提出的建议收悉，现答复如下。\n",
         "关于对第40号建议的答复 | 关于对第41号建议的答复"},
        {"metadata_that_names_the_next_issues_nothing",
         "关于印发甲要点的通知\n各市：\n现将甲要点印发给你们，请遵照执行。\n某省民政厅\n2023年5月6日\n甲要点"
         "\n一、总体要求\n做好甲工作。\n"
         "索引号：640100/"
         "2017-"
         "22498\n名称：关于对第41号建议的答复\n关于对第41号建议的答复\n王某代表：\n您提出的建议收悉，现答复如"
         "下。\n",
         "关于印发甲要点的通知 | 关于对第41号建议的答复"},
        {"a_list_of_numbers_is_no_document",
         std::string(kFirst) + "附件\n关于丙的通知\n辽民发〔2020〕1号\n关于丁的通知\n辽民发〔2020〕2号\n",
         "辽民发〔2023〕8号"},
        {"nothing", "\n \n", ""},
        {"no_document_in_particular", "采购清单\n白菜三斤\n", "采购清单"},
    }),
    [](const auto& test) { return test.param.name; });

// A class mark between two letters is that of the second.
TEST(Documents, BeginWithTheMarkAboveTheirHead) {
  const auto source = source_of(std::string(kLetter) + "B\n" + kOtherLetter);
  const auto documents = document::parse_documents(source);
  ASSERT_EQ(documents.size(), 2U);
  EXPECT_EQ(documents[0].class_mark, 0);
  EXPECT_EQ(documents[1].class_mark, 'B');
}

TEST(Documents, AreKnownByTheirText) {
  const auto one = document::parse_documents(source_of(std::string(kFirst) + kSecond));
  const auto other = document::parse_documents(source_of(std::string(kFirst)));
  ASSERT_EQ(one.size(), 2U);
  ASSERT_EQ(other.size(), 1U);
  EXPECT_EQ(one[0].id, other[0].id);
  EXPECT_NE(one[0].id, one[1].id);
  EXPECT_EQ(one[0].id.size(), 32U);
}

struct Mark {
  const char* text;
  const char* mark;  // "" for none
};

class Secrecy : public testing::TestWithParam<Mark> {};

TEST_P(Secrecy, IsSeenAtTheHead) {
  const auto source = source_of(GetParam().text);
  const auto mark = document::secrecy_mark(source);
  EXPECT_EQ(mark ? text::slice(source.text, *mark) : std::string_view(), GetParam().mark);
}

INSTANTIATE_TEST_SUITE_P(
    Marks, Secrecy,
    testing::ValuesIn<Mark>(
        {{"机密★1年\n关于甲的通知\n", "机密★1年"},
         {"000012\n秘密★\n特急\n关于甲的通知\n", "秘密★"},
         {"绝　密\n关于甲的通知\n", "绝　密"},
         {"机密　特急\n关于甲的通知\n", "机密　特急"},
         {"密级：秘密\n关于甲的通知\n", "密级：秘密"},
         {"00001　　機密★10年　　特急\n", "00001　　機密★10年　　特急"},
         {"关于甲的通知\n各市：\n各单位要保守国家秘密，严格执行规定，不得泄露。\n秘密\n", ""},
         {"关于甲的通知\n各市：\n现通知如下，请各单位认真贯彻执行到位。\n附件\n机密★1年\n关于乙的函\n",
          "机密★1年"},
         {"文件左上角标注“机密★1年”字样，由机要渠道传递，不得使用互联网邮箱。\n", ""},
         {"商业秘密保护办法\n第一条 为保护商业秘密，制定本办法。\n", ""},
         {"", ""}}));

std::string shared(const std::string& path) { return std::string(WENHAO_SHARED) + "/" + path; }

TEST(RealPages, OfTheCentralGovernment) {
  std::ifstream table(shared("real/gov-cn/meta.tsv"));
  if (!table) GTEST_SKIP() << "the shared pages are not here";
  std::string line;
  std::getline(table, line);
  while (std::getline(table, line)) {
    std::istringstream fields(line);
    std::string file;
    std::string number;
    std::string title;
    std::string issuer;
    std::getline(fields, file, '\t');
    std::getline(fields, number, '\t');
    std::getline(fields, title, '\t');
    std::getline(fields, issuer, '\t');
    const auto source = read_source(shared("real/gov-cn/" + file));
    const auto document = parse_one(source);
    EXPECT_EQ(number_of(document, source), number) << file;
    EXPECT_EQ(document.title, title) << file;
    EXPECT_EQ(document.issuer, issuer) << file;
    const auto bare = source_of(source.text);
    const auto again = parse_one(bare);
    EXPECT_EQ(number_of(again, bare), number) << file << " as bare text";
    EXPECT_EQ(again.title, title) << file << " as bare text";
    EXPECT_EQ(again.issuer, issuer) << file << " as bare text";
  }
}

// The paragraph that names three numbers: how the words of each begin and end.
void expect_three_segments(const document::Document& document, const text::SourceText& source) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kWords = {
      std::pair("省民政厅制定了", "(辽民发[2015]32号),"), std::pair("制发了", "服务水平。"),
      std::pair("印发了", "托老服务。")};
  int found = 0;
  for (const auto& passage : document.passages) {
    const auto segments = segments_of(document, passage);
    if (segments.size() != kWords.size()) continue;
    ++found;
    EXPECT_EQ(path_of(document, passage).back(), "三是多方协同开展帮扶工作");
    for (std::size_t i = 0; i < kWords.size(); ++i) {
      const std::string_view words = text::slice(source.text, segments[i].span);
      EXPECT_TRUE(words.starts_with(kWords[i].first) && words.ends_with(kWords[i].second)) << words;
    }
  }
  EXPECT_EQ(found, 1);
}

TEST(RealPages, TheDamagedReply) {
  const std::string path = shared("seed/reply-2020-44.txt");
  if (!std::filesystem::exists(path)) GTEST_SKIP() << "the shared reply is not here";
  const auto source = read_source(path);
  const auto document = parse_one(source);
  EXPECT_EQ(name_of(document.kind), "reply");
  EXPECT_EQ(number_of(document, source), "辽卫提〔2020〕44号~");
  EXPECT_EQ(document.addressee, "许静委员");
  EXPECT_EQ(text::iso(document.published.value_or(text::Date{})), "2020-05-14");
  EXPECT_EQ(text::iso(document.signed_on.value_or(text::Date{})), "2020-05-11");
  EXPECT_EQ(document.issuer, "辽宁省卫生健康委");
  ASSERT_TRUE(document.proposal);
  const number::Mention& proposal = document.mentions[*document.proposal];
  EXPECT_EQ(proposal.serial, 411U);
  EXPECT_EQ(proposal.term, 12U);
  EXPECT_EQ(proposal.session, 3U);
  EXPECT_EQ(proposal.body, number::Mention::Body::cppcc);
  int outermost = 0;
  for (const auto& section : document.sections) outermost += section.level == 1 ? 1 : 0;
  EXPECT_EQ(outermost, 4);
  std::vector<std::string> cited;
  for (const auto& relation : document.relations) {
    if (relation.type != document::RelationType::answers)
      cited.push_back(canonical(document, relation.mention, source));
    EXPECT_FALSE(relation.title.empty());
  }
  const std::vector<std::string> expected = {
      "《中国计划生育协会章程》", "辽人口发〔2012〕8号", "国卫办人口发〔2019〕18号", "辽卫发〔2017〕22号",
      "辽委发〔2016〕46号",       "辽民发〔2015〕32号",  "辽民发〔2017〕79号",       "辽政办发〔2020〕11号"};
  EXPECT_EQ(cited, expected);
  expect_three_segments(document, source);
}

}  // namespace
}  // namespace wenhao::document_test
