// Relations and segments: the words around a number, in sentences as letters and circulars have them.
#include <gtest/gtest.h>

#include "tests/corpus/document/support.h"

namespace wenhao::document_test {
namespace {

struct Case {
  const char* sentence;
  const char* expected;
};

std::string letter(const char* sentence) {
  return std::string(
             "关于做好试点工作的通知\n辽民发〔2023〕8号\n各市民政局：\n现将有关事项通知如下，请遵照执行。"
             "\n") +
         sentence + "\n";
}

class Relations : public testing::TestWithParam<Case> {};

TEST_P(Relations, AreToldByTheWordsAround) {
  const auto source = source_of(letter(GetParam().sentence));
  EXPECT_EQ(relations_of(parse_one(source), source), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Verbs, Relations,
    testing::ValuesIn<Case>(
        {{"根据《关于甲的意见》（国办发〔2019〕5号）精神，省里作了安排。",
          "based_on 国办发〔2019〕5号《关于甲的意见》"},
         {"按照国办发〔2019〕5号要求，省里作了安排。", "based_on 国办发〔2019〕5号"},
         {"为贯彻《关于甲的意见》（国办发〔2019〕5号），省里作了安排。",
          "based_on 国办发〔2019〕5号《关于甲的意见》"},
         {"我厅印发《甲办法》（辽民发〔2020〕3号），明确了标准。", "issues 辽民发〔2020〕3号《甲办法》"},
         {"我厅先后印发三个文件（辽民发〔2020〕3号、5号），明确了标准。",
          "issues 辽民发〔2020〕3号 | issues 辽民发〔2020〕5号"},
         {"外省出台的《甲办法》（吉民发〔2020〕3号）值得借鉴。", "issues 吉民发〔2020〕3号《甲办法》"},
         {"按照省厅印发的《甲办法》（辽民发〔2020〕3号）执行。", "based_on 辽民发〔2020〕3号《甲办法》"},
         {"根据实际，我厅制定了《甲办法》（辽民发〔2020〕3号）。", "issues 辽民发〔2020〕3号《甲办法》"},
         {"现将《关于甲的通知》（国发〔2020〕3号）转发给你们。", "forwards 国发〔2020〕3号《关于甲的通知》"},
         {"《甲办法》（辽民发〔2013〕61号）同时废止。", "repeals 辽民发〔2013〕61号《甲办法》"},
         {"《关于甲的通知》（辽民发〔2013〕61号）停止执行。", "repeals 辽民发〔2013〕61号《关于甲的通知》"},
         {"废止《甲办法》（辽民发〔2013〕61号）和《乙办法》（辽民发〔2014〕2号）。",
          "repeals 辽民发〔2013〕61号《甲办法》 | repeals 辽民发〔2014〕2号《乙办法》"},
         {"现对《甲办法》（辽民发〔2020〕3号）作如下修改。", "amends 辽民发〔2020〕3号《甲办法》"},
         {"本办法替代辽民发〔2013〕61号。", "replaces 辽民发〔2013〕61号"},
         {"你局《关于甲的请示》（沈民〔2022〕9号）收悉。", "answers 沈民〔2022〕9号《关于甲的请示》"},
         {"自《关于甲的函》（辽民函〔2022〕9号）下发以来，进展顺利。",
          "cites 辽民函〔2022〕9号《关于甲的函》"},
         {"程序见辽教发〔2020〕62号。", "cites 辽教发〔2020〕62号"},
         {"监管分工参照闽民养老〔2020〕73号执行。", "cites 闽民养老〔2020〕73号"},
         {"根据《甲规划》（国发〔2021〕1号）第三条、《乙规划》（国发〔2022〕2号），省里作了安排。",
          "based_on 国发〔2021〕1号《甲规划》 | based_on 国发〔2022〕2号《乙规划》"},
         {"根据《甲规划》（国发〔2021〕1号文）、《乙规划》（国发〔2022〕2号文件），省里作了安排。",
          "based_on 国发〔2021〕1号《甲规划》 | based_on 国发〔2022〕2号《乙规划》"},
         {"见国发〔2021〕1号。根据国发〔2021〕1号，省里作了安排。", "based_on 国发〔2021〕1号"},
         {"认真落实《关于甲的意见》（国办发〔2019〕5号）中提出的任务。",
          "cites 国办发〔2019〕5号《关于甲的意见》"},
         {"落实国办发〔2019〕5号所确定的任务。", "cites 国办发〔2019〕5号"},
         {"按照国办发〔2019〕5号中规定的标准执行。", "based_on 国办发〔2019〕5号"},
         {"《甲规则》（辽民发〔2020〕3号）已经2020年11月13日召开的某市人民政府第93次常务会议通过，现予印发。",
          "issues 辽民发〔2020〕3号《甲规则》"},
         {"根据《\n甲规则》（辽民发〔2020〕3号）有关规定，现通知如下。",
          "based_on 辽民发〔2020〕3号《甲规则》"},
         {"现将《甲要点》（辽民发〔2020〕3号）下发给你们。", "issues 辽民发〔2020〕3号《甲要点》"},
         {"根据《甲办法》（辽民发〔2020〕3号）的规定和《乙通知》（辽民函〔2024〕41号）的有关要求，作了清理。",
          "based_on 辽民发〔2020〕3号《甲办法》 | based_on 辽民函〔2024〕41号《乙通知》"},
         {"根据《甲纲要》（中发〔2015〕36号）、国务院办公厅《关于乙的通知》（国办发〔2018〕37号）要求，作了清"
          "理。",
          "based_on 中发〔2015〕36号《甲纲要》 | based_on 国办发〔2018〕37号《关于乙的通知》"},
         {"根据河南省《甲意见》（豫政〔2020〕3号）和郑州市《乙意见》（郑政〔2020〕4号）相关要求，作了安排。",
          "based_on 豫政〔2020〕3号《甲意见》 | based_on 郑政〔2020〕4号《乙意见》"},
         {"2019年，省教育厅印发了《城镇提质增效三年行动方案（2019—2021年）》。",
          "issues 《城镇提质增效三年行动方案（2019—2021年）》"},
         {"为做好工作，根据《国务院关于进一步做好甲工作的意\n见》（国发〔2019〕28号）精神，现通知如下。",
          "based_on 国发〔2019〕28号《国务院关于进一步做好甲工作的意见》"},
         {"根据财政部等11部门《关于甲的通知》（财农〔2021〕22号）、省财政厅等11部门《关于乙的通知》（陕财办农"
          "〔2021〕38号）"
          "精神，作了安排。",
          "based_on 财农〔2021〕22号《关于甲的通知》 | based_on 陕财办农〔2021〕38号《关于乙的通知》"},
         {"在《甲省农村能源建设管理条例》第七条中增加一项作为第六项。",
          "amends 《甲省农村能源建设管理条例》"},
         {"《甲省农村能源建设管理条例》第七条第二款删去。", "amends 《甲省农村能源建设管理条例》"},
         {"依据《甲省农村能源建设管理条例》增加一项支出。", "based_on 《甲省农村能源建设管理条例》"},
         {"本文即辽民发〔2023〕8号。", ""},
         {"國辦發〔2019〕5號已經廢止。", "repeals 国办发〔2019〕5号"}}));

// Who issued it, where the words name another than the writer.
class Issuers : public testing::TestWithParam<Case> {};

TEST_P(Issuers, AreNamedBeforeTheVerb) {
  const auto source = source_of(std::string(letter(GetParam().sentence)) + "辽宁省民政厅\n2023年5月6日\n");
  const auto document = parse_one(source);
  ASSERT_EQ(document.relations.size(), 1U);
  EXPECT_EQ(name_of(document.relations[0].type), "issues");
  EXPECT_EQ(document.relations[0].by, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    All, Issuers,
    testing::ValuesIn<Case>(
        {{"省教育厅印发了《甲办法》（辽教发〔2020〕3号）。", "省教育厅"},
         {"2022年，省残联、省财政厅联合印发《甲方案》（辽残联发〔2022〕19号）。", "省残联、省财政厅"},
         {"2019年,中国计生协下发《甲方案》(国计生协〔2019〕18号)。", "中国计生协"},
         {"近年来教育部先后出台《甲办法》（教基〔2020〕3号）。", "教育部"},
         {"2019年6月国务院办公厅正式印发《甲意见》（国办发〔2019〕5号）。", "国务院办公厅"},
         {"我厅印发《甲办法》（辽民发〔2020〕3号）。", ""},
         {"省民政厅印发《甲办法》（辽民发〔2020〕3号）。", ""},
         {"第八条 省教育厅制定《甲目录》（辽教发〔2020〕3号）。", "省教育厅"},
         {"具体流程见省教育厅网站公布的《甲办法》（辽教发〔2020〕3号）。", ""},
         {"我厅会同省财政厅印发《甲办法》（辽民发〔2020〕3号）。", ""},
         {"省民政厅制定了《甲办法》（辽民发〔2020〕3号）。", ""},
         {"先后印发《甲办法》（辽民发〔2020〕3号）。", ""},
         {"现印发《甲类管理办法》，请遵照执行。", ""},
         {"为规范管理，印发《甲办法》（辽民发〔2020〕3号）。", ""}}));

class Titles : public testing::TestWithParam<Case> {};

TEST_P(Titles, AreTiedToNumbers) {
  const auto source = source_of(letter(GetParam().sentence));
  EXPECT_EQ(relations_of(parse_one(source), source), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Ties, Titles,
    testing::ValuesIn<Case>(
        {{"见《关于甲的通知》（省民政厅 辽民发〔2020〕3号）。", "cites 辽民发〔2020〕3号《关于甲的通知》"},
         {"见《关于甲的通知》辽民发〔2020〕3号。", "cites 辽民发〔2020〕3号《关于甲的通知》"},
         {"见辽民发〔2020〕3号《关于甲的通知》。", "cites 辽民发〔2020〕3号《关于甲的通知》"},
         {"见《乙》、《关于甲的通知》（辽民发〔2020〕3号）。", "cites 辽民发〔2020〕3号《关于甲的通知》"},
         {"见《关于甲的通知》，另见辽民发〔2020〕3号。", "cites 《关于甲的通知》 | cites 辽民发〔2020〕3号"},
         {"根据《甲市养老办法》和《乙法》，省里作了安排。", "based_on 《甲市养老办法》 | based_on 《乙法》"},
         {"《甲市养老办法》同时废止。", "repeals 《甲市养老办法》"},
         {"2009年公布的《甲办法》（辽民发〔2009〕3号）同时废止。", "repeals 辽民发〔2009〕3号《甲办法》"},
         {"1. 关于印发《甲市养老办法》的通知（辽民发〔2020〕3号）",
          "cites 辽民发〔2020〕3号《关于印发《甲市养老办法》的通知》"},
         {"《甲市养老办法》已经同意，现印发给你们。", "issues 《甲市养老办法》"},
         {"见《甲市养老办法》（辽民发〔2020〕3号），按照《甲市养老办法》执行。",
          "cites 辽民发〔2020〕3号《甲市养老办法》"},
         {"办理《食品经营许可证》，阅读《红楼梦》。", ""},
         {"《甲市养老办法》（以下简称《办法》）施行后，《办法》效果好。", "cites 《甲市养老办法》"},
         {"1. 关于加强甲类管理的通知（辽民发〔2020〕3号）",
          "cites 辽民发〔2020〕3号《关于加强甲类管理的通知》"},
         {"《贯彻<关于甲的决定>的意见》（辽委发〔2016〕46号）有要求。",
          "cites 辽委发〔2016〕46号《贯彻<关于甲的决定>的意见》"},
         {"曾就配餐征求过各市意见（辽教函〔2022〕97号）。", "cites 辽教函〔2022〕97号"}}));

class Segments : public testing::TestWithParam<Case> {};

TEST_P(Segments, AreTheWordsOfOneNumber) {
  const auto source = source_of(letter(GetParam().sentence));
  EXPECT_EQ(segments_of(parse_one(source), source), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Cuts, Segments,
    testing::ValuesIn<Case>(
        {{"一是协同推进。厅里制定了《甲》(甲民发〔2015〕3号),制发了《乙》(甲民发〔2017〕7号),"
          "在城市试点。效果好。印发了《丙》(甲政办发〔2020〕1号)。",
          "甲民发〔2015〕3号: 厅里制定了《甲》(甲民发〔2015〕3号), | 甲民发〔2017〕7号: "
          "制发了《乙》(甲民发〔2017〕7号),在城市试点。效果好。 | 甲政办发〔2020〕1号: "
          "印发了《丙》(甲政办发〔2020〕1号)。"},
         {"按照国发〔2016〕1号、2号和15号，各地作了部署。",
          "国发〔2016〕1号 国发〔2016〕2号 国发〔2016〕15号: 按照国发〔2016〕1号、2号和15号，各地作了部署。"},
         {"先交代背景。再说国发〔2016〕1号的要求。最后是体会。",
          "国发〔2016〕1号: 再说国发〔2016〕1号的要求。最后是体会。"},
         {"《甲、乙贯彻〈丙，丁〉的意见》（国发〔2016〕1号，以下简称《意见》）有规定。",
          "国发〔2016〕1号: 《甲、乙贯彻〈丙，丁〉的意见》（国发〔2016〕1号，以下简称《意见》）有规定。"},
         {"没有编号的一段话。", ""}}));

TEST(Segments, RunOnIntoTheLaterPartsOfALongParagraph) {
  std::string long_paragraph = "根据国发〔2016〕1号，各地作了部署。";
  for (int i = 0; i < 60; ++i) long_paragraph += "各县逐级压实责任，按月调度进度。";
  const auto source = source_of(letter(long_paragraph.c_str()));
  const auto document = parse_one(source);
  std::size_t parts = 0;
  for (const auto& passage : document.passages) {
    const auto inherited = inherited_by(document, passage);
    if (inherited.empty()) continue;
    ++parts;
    EXPECT_EQ(canonical(document, inherited.front(), source), "国发〔2016〕1号");
    EXPECT_TRUE(segments_of(document, passage).empty());
  }
  EXPECT_GE(parts, 1U);
}

TEST(Titles, InATableAreTiedToTheNumberBesideThem) {
  const auto source = page_of(
      "<html><body><p "
      "align=center>关于做好试点工作的通知</p><p>各市：</p><p>有关文件见下表，请遵照执行。</p><table "
      "border=1>"
      "<tr><th>序号</th><th>名称</th><th>文号</th></tr>"
      "<tr><td>1</td><td>关于加强甲类机构管理的通知</td><td>辽民发〔2001〕3号</td></tr>"
      "<tr><td>2</td><td>关于加强乙类机构管理的通知</td><td>辽民发〔2002〕4号</td></tr></table></body></"
      "html>");
  EXPECT_EQ(relations_of(parse_one(source), source),
            "cites 辽民发〔2001〕3号《关于加强甲类机构管理的通知》 | cites "
            "辽民发〔2002〕4号《关于加强乙类机构管理的通知》");
}

// What a letter attaches is a part of it, however it is named.
TEST(Relations, ToItsOwnAttachmentsAreNone) {
  const std::string head = "关于做好试点工作的通知\n辽民发〔2023〕8号\n各市民政局：\n";
  const std::string foot = "辽宁省民政厅\n2023年5月6日\n";
  const auto relations = [&](const std::string& body, const std::string& annex = "") {
    const auto source = source_of(head + body + foot + annex);
    return relations_of(parse_one(source), source);
  };
  EXPECT_EQ(
      relations(
          "请按照《试点工作评估办法》（见附件2）打分。\n附件：1.《试点县名单》\n2.《试点工作评估办法》\n"),
      "");
  EXPECT_EQ(relations("步骤详见附件《试点工作评估指南》。评分见附件2《试点工作评估办法》。\n"), "");
  EXPECT_EQ(relations("评分执行《试点工作评估办法》。\n附件：试点工作评估办法.docx\n"), "");
  EXPECT_EQ(relations("评分执行《试点工作评估办法》。\n",
                      "附件\n试点工作评估办法\n一、总则\n每年评估一次，结果公开。\n"),
            "");
  EXPECT_EQ(relations("现将《试点工作评估办法》印发给你们。\n附件：《试点工作评估办法》\n"),
            "issues 《试点工作评估办法》");
  EXPECT_EQ(relations("附件：1.《关于甲的意见》（国办发〔2019〕5号）\n"),
            "cites 国办发〔2019〕5号《关于甲的意见》");
}

// What was asked and what it says of it: once, and as what is answered.
TEST(Relations, ToWhatWasReceived) {
  const Case cases[] = {
      {"王某委员：\n你提出的《关于甲的提案》，已交我局研究办理，现答复如下：\n我局已办。\n",
       "answers 《关于甲的提案》"},
      {"王某委员：\n您提出的关于《关于甲的提案》（第25号提案）已交我局，现答复如下：\n见《关于甲的提案》。\n",
       "answers 第25号提案《关于甲的提案》"},
      {"王某代表：\n在会议上，你们提出了题为《关于请求对甲桥进行修复》的议案，交我局办理，现答复如下：\n甲已"
       "办。\n",
       "answers 《关于请求对甲桥进行修复》"},
      {"王某代表：\n你们提出的《关于甲的建设》的第78号建议，已转交我局，现答复如下：\n甲已办。\n",
       "answers 第78号建议《关于甲的建设》"},
      {"某局：\n现将魏某委员《关于甲的建议》（提案、建议第111号）的协办意见送上，供答复时参考：\n甲已办。\n",
       "answers 第111号建议《关于甲的建议》"},
      {"关于县十七届人大三次会议第017建议的答复\n王某代表：\n您提出的建议收悉，现答复如下：\n第02建议已办。"
       "\n",
       "answers 第17号建议"},
      {"王某委员：\n您提出的第144033提案收悉，现答复如下：\n甲已办。\n", "answers 第144033号提案"},
      {"对第41号建议的答复\n王某代表：\n您所提的“关于改善环境的建议”已收悉，现答复如下：\n甲已办。\n",
       "answers 第41号建议《关于改善环境的建议》"},
      {"对第41号建议的答复\n王某代表：\n您提出的关于改善环境、增设床位的建议收悉，现答复如下：\n甲已办。\n",
       "answers 第41号建议《关于改善环境、增设床位的建议》"},
      {"对第41号建议的答复\n王某代表：\n您提出的“关于改善环境”的建议收悉，现答复如下：\n甲已办。\n",
       "answers 第41号建议《关于改善环境的建议》"},
      {"对第41号建议的答复\n王某代表：\n您提出的关于“一老一小”的建议收悉，现答复如下：\n甲已办。\n",
       "answers 第41号建议《关于“一老一小”的建议》"},
      {"对第41号建议的答复\n王某代表：\n您提出的关于甲的建议和关于乙的建议收悉，现答复如下：\n甲已办。\n",
       "answers 第41号建议"},  // which of the two is not told
      {"对第41号建议的答复\n王某代表：\n建议收悉。您提出的关于改善环境的建议很好，现答复如下：\n甲已办。\n",
       "answers 第41号建议"},
  };
  for (const Case& c : cases) {
    const auto source = source_of(std::string(c.sentence) + "某市某局\n2020年9月26日\n");
    EXPECT_EQ(relations_of(parse_one(source), source), c.expected) << c.sentence;
  }
}

struct Motion {
  const char* opening;
  const char* expected;
};

class Motions : public testing::TestWithParam<Motion> {};

TEST_P(Motions, AreTiedToTheirOwnTitles) {
  const auto source = source_of(std::string("张某代表：\n") + GetParam().opening + "\n各校作了安排。\n");
  EXPECT_EQ(relations_of(parse_one(source), source), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    All, Motions,
    testing::ValuesIn<Motion>({{"您提出的《关于加强校园安全的建议》（第2031号建议）收悉，现答复如下：",
                                "answers 第2031号建议《关于加强校园安全的建议》"},
                               {"您提出的第2031号建议《校园安全要加强》收悉，现答复如下：",
                                "answers 第2031号建议《校园安全要加强》"},
                               {"您提出的《校园安全要加强》收悉。根据第2031号建议的办理要求，现答复如下：",
                                "answers 第2031号建议《校园安全要加强》"},
                               {"您提出的第2031号建议收悉。《甲市学校安全条例》已于去年施行，现答复如下：",
                                "answers 第2031号建议 | cites 《甲市学校安全条例》"},
                               {"您提出的第2031号建议《甲市学校安全条例》已有规定，现答复如下：",
                                "answers 第2031号建议 | cites 《甲市学校安全条例》"},
                               {"您提出的关于修订《甲市学校安全条例》的第2031号建议收悉，现答复如下：",
                                "answers 第2031号建议 | cites 《甲市学校安全条例》"}}));

TEST(Relations, InAListOfWhatIsRepealed) {
  const auto source = source_of(
      "关于废止部分文件的通知\n辽民发〔2023〕8号\n各市民政局：\n决定废止下列文件，请遵照执行。\n附件：废止文"
      "件目录\n辽宁省民政厅\n"
      "2023年5月6日\n1. 关于甲类机构的通知（辽民发〔2001〕3号）\n2. "
      "关于乙类机构的通知（辽民发〔2002〕4号）\n");
  EXPECT_EQ(
      relations_of(parse_one(source), source),
      "repeals 辽民发〔2001〕3号《关于甲类机构的通知》 | repeals 辽民发〔2002〕4号《关于乙类机构的通知》");
  const auto by_their_verbs = source_of(
      "关于废止部分文件的决定\n辽民发〔2023〕8号\n各市民政局：\n决定废止下列文件，请遵照执行。\n辽宁省民政厅"
      "\n"
      "2023年5月6日\n1.辽宁省民政厅印发甲办法的通知（辽民发〔2001〕3号）\n2."
      "辽宁省民政厅转发乙办法的通知（辽民发〔"
      "2002〕4号）\n");
  EXPECT_EQ(relations_of(parse_one(by_their_verbs), by_their_verbs),
            "repeals 辽民发〔2001〕3号《辽宁省民政厅印发甲办法的通知》 | repeals "
            "辽民发〔2002〕4号《辽宁省民政厅转发乙办法的通知》");
}

}  // namespace
}  // namespace wenhao::document_test
