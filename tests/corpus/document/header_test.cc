// The header: number, title, issuer, addressee, dates, openness, class mark, in every place they stand.
#include <gtest/gtest.h>

#include "corpus/document/parse.h"
#include "tests/corpus/document/support.h"

namespace wenhao::document_test {
namespace {

class Header : public testing::TestWithParam<Letter> {};

TEST_P(Header, IsRead) { expect_header(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Letters, Header,
    testing::ValuesIn<Letter>({
        {"number_then_title",
         "辽民发〔2023〕8号\n关于做好甲工作的通知\n各市民政局：\n请认真贯彻执行本通知。\n辽宁省民政厅\n2023年"
         "5月6日\n",
         "辽民发〔2023〕8号", "关于做好甲工作的通知", "辽宁省民政厅", "各市民政局", "-", "2023-05-06"},
        {"title_then_number",
         "关于做好甲工作的通知\n辽民发〔2023〕8号\n各市民政局：\n请认真贯彻执行本通知。\n辽宁省民政厅\n2023年"
         "5月6日\n",
         "辽民发〔2023〕8号", "关于做好甲工作的通知", "辽宁省民政厅", "各市民政局", "-", "2023-05-06"},
        {"letterhead_and_signer",
         "辽宁省民政厅文件\n辽民发〔2023〕8号　　　签发人：王　某\n关于报送甲工作情况的报告\n省政府：\n现将甲"
         "工作情况报告如下，请审阅。\n"
         "辽宁省民政厅\n2023年5月6日\n",
         "辽民发〔2023〕8号", "关于报送甲工作情况的报告", "辽宁省民政厅", "省政府", "-", "2023-05-06"},
        {"number_behind_the_title",
         "关于做好甲工作的通知（辽民发〔2023〕8号）\n各市民政局：\n请认真贯彻执行本通知。\n",
         "辽民发〔2023〕8号", "关于做好甲工作的通知", "辽宁省民政厅", "各市民政局", "-", "-"},
        {"wrapped_title",
         "辽宁省民政厅\n关于印发《甲类机构\n管理办法》的通知\n辽民发〔2023〕8号\n各市民政局：\n现印发给你们，"
         "请遵照执行。\n",
         "辽民发〔2023〕8号", "辽宁省民政厅关于印发《甲类机构管理办法》的通知", "辽宁省民政厅", "各市民政局",
         "-", "-"},
        // few lines or many: what ends the line above is no part of a number
        {"serial_below_the_title", "关于加强甲的通知\n第5号\n各市：\n现印发给你们，请认真遵照执行。\n", "-",
         "关于加强甲的通知", "", "各市", "-", "-"},
        {"serial_below_the_title_of_many_lines",
         "关于加强甲的通知\n第5号\n各市：\n现印发给你们，请认真遵照执行。\n甲。\n乙。\n丙。\n丁。\n戊。\n己。"
         "\n庚。"
         "\n辛。\n壬。\n癸。\n",
         "-", "关于加强甲的通知", "", "各市", "-", "-"},
        {"letter_spaced_title", "关 于 做 好 甲 工 作 的 通 知\n各市民政局：\n请认真贯彻执行本通知。\n", "-",
         "关于做好甲工作的通知", "", "各市民政局", "-", "-"},
        {"answer_on_a_line_of_its_own",
         "对省十四届人大一次会议第1045号建议的\n答　复\n周　敏等6名代表：\n你们提出的建议收悉，现答复如下："
         "\n",
         "-", "对省十四届人大一次会议第1045号建议的答复", "", "周敏等6名代表", "-", "-"},
        {"joint_signatures_below_one_another",
         "关于做好甲工作的通知\n各市：\n请认真贯彻执行本通知。\n辽宁省民政厅\n辽宁省财政厅\n2023年5月6日\n",
         "-", "关于做好甲工作的通知", "辽宁省民政厅、辽宁省财政厅", "各市", "-", "2023-05-06"},
        {"joint_signatures_side_by_side",
         "关于做好甲工作的通知\n各市：\n请认真贯彻执行本通知。\n辽宁省民政厅　　辽宁省财政厅\n2023年5月6日\n",
         "-", "关于做好甲工作的通知", "辽宁省民政厅、辽宁省财政厅", "各市", "-", "2023-05-06"},
        {"letter_spaced_signature",
         "关于做好甲工作的通知\n各市：\n请认真贯彻执行本通知。\n民　政　部\n二〇二三年五月六日\n", "-",
         "关于做好甲工作的通知", "民政部", "各市", "-", "2023-05-06"},
        {"signature_and_date_on_one_line",
         "关于做好甲工作的通知\n各市：\n请认真贯彻执行本通知。\n国务院办公厅　　2018年12月21日\n", "-",
         "关于做好甲工作的通知", "国务院办公厅", "各市", "-", "2018-12-21"},
        {"print_date_is_not_the_signing",
         "关于做好甲工作的通知\n各市：\n请认真贯彻执行本通知。\n辽宁省民政厅\n2023年5月6日\n辽宁省民政厅办公"
         "室　2023年5月8日印发\n",
         "-", "关于做好甲工作的通知", "辽宁省民政厅", "各市", "-", "2023-05-06"},
        {"metadata_in_lines",
         "索 引 "
         "号：000014349/"
         "2018-"
         "00222　　主题分类：卫生\n发文机关：国务院　　成文日期：2018年12月21日\n标　　题：国务院关于甲的决定"
         "\n"
         "发文字号：国发〔2018〕43号　　发布日期：2018年12月29日\n国务院关于甲的决定\n国发〔2018〕43号\n各省"
         "人民政府：\n国务院作出如下决定，请遵照执行。\n",
         "国发〔2018〕43号", "国务院关于甲的决定", "国务院", "各省人民政府", "2018-12-29", "2018-12-21"},
        {"metadata_values_below_labels",
         "文　　号：\n穗民规字〔2025〕2号\n实施日期：\n2025年06月01日\n关于提高甲标准的通知\n各区民政局：\n请"
         "认真贯彻执行本通知。\n",
         "穗民规字〔2025〕2号", "关于提高甲标准的通知", "广州市民政局", "各区民政局", "-", "-"},
        {"glued_number_in_a_field",
         "关于做好甲工作的通知\n发文字号:辽水农〔201216\n各市水利局:\n请认真贯彻执行本通知。\n",
         "辽水农〔2012〕16号~", "关于做好甲工作的通知", "辽宁省水利厅", "各市水利局", "-", "-"},
        {"a_cited_number_is_not_its_own",
         "关于做好甲工作的通知\n各市民政局：\n根据辽民发〔2020〕3号，现通知如下。\n", "-",
         "关于做好甲工作的通知", "", "各市民政局", "-", "-"},
        {"run_in_addressee", "关于甲提案的答复\n许晴委员：您提出的甲提案收悉，现答复如下。\n", "-",
         "关于甲提案的答复", "", "许晴委员", "-", "-"},
        {"addressee_that_lost_its_colon", "关于甲提案的答复\n许晴委员\n您提出的甲提案收悉，现答复如下。\n",
         "-", "关于甲提案的答复", "", "许晴委员", "-", "-"},
        {"seal_behind_the_signature",
         "关于做好甲工作的通知\n各市：\n请认真贯彻执行本通知。\n某某市民政局（盖章）\n2023年5月6日\n", "-",
         "关于做好甲工作的通知", "某某市民政局", "各市", "-", "2023-05-06"},
        {"number_and_date_in_brackets",
         "辽阳市人民政府关于甲的通知\n（辽市政发〔2009〕18号　2009年6月3日）\n各市：\n现印发给你们，请遵照执"
         "行。\n",
         "辽市政发〔2009〕18号", "辽阳市人民政府关于甲的通知", "辽阳市人民政府", "各市", "-", "2009-06-03"},
        {"date_and_number_in_brackets",
         "辽阳市人民政府关于甲的通知\n（2009年6月3日 "
         "辽市政发〔2009〕18号）\n各市：\n现印发给你们，请遵照执行。\n辽阳"
         "市人民政府\n2009年6月5日\n",
         "辽市政发〔2009〕18号", "辽阳市人民政府关于甲的通知", "辽阳市人民政府", "各市", "-", "2009-06-05"},
        {"crumbs_are_no_title",
         "首页 >> 通知公告\n关于做好甲工作的通知\n辽民发〔2023〕8号\n各市：\n请认真贯彻执行本通知。\n",
         "辽民发〔2023〕8号", "关于做好甲工作的通知", "辽宁省民政厅", "各市", "-", "-"},
        {"friends_are_addressed", "致家长的一封信\n尊敬的家长朋友：\n暑假将至，请做好以下几点，谢谢配合。\n",
         "-", "致家长的一封信", "", "家长朋友", "-", "-"},
        {"page_date_without_a_label_of_its_own",
         "关于做好甲工作的通知\n来源：本网某某办公室时间：2023-05-09 10:57\n各市：\n请认真贯彻执行本通知。\n",
         "-", "关于做好甲工作的通知", "", "各市", "2023-05-09", "-"},
        {"page_dates",
         "关于做好甲工作的通知\n发布时间：2023-05-"
         "09　来源：办公室　浏览：31次\n各市：\n请认真贯彻执行本通知。\n",
         "-", "关于做好甲工作的通知", "", "各市", "2023-05-09", "-"},
        {"who_issued_it_together_below_the_date",
         "某市人民政府办公室转发市民政局等部门甲办法的通知\n沧政办字〔2009〕120号\n各县：\n"
         "甲办法已经市政府同意，现转发，请认真贯彻执行。\n二〇〇九年八月三十日\n某市民政局\n某市财政局\n甲办"
         "法\n"
         "第一条　制定本办法。\n第二条　适用于本市。\n",
         "沧政办字〔2009〕120号", "某市人民政府办公室转发市民政局等部门甲办法的通知", "某市人民政府办公室",
         "各县", "-", "2009-08-30"},
        {"a_signature_below_who_may_be_asked",
         "对第24号提案的答复\n王某委员：\n您提出的提案收悉，现答复如下，请予审阅。\n特此说明\n主管领导：刘某"
         "\n"
         "联系电话;131******5505\n塔城市住房和城建设局\n【打印正文】\n×\n用户登录\n",
         "-", "对第24号提案的答复", "塔城市住房和城建设局", "王某委员", "-", "-"},
        {"order",
         "辽宁省人民政府令\n第352号\n《辽宁省甲管理办法》业经审议通过，现予公布，自2022年3月1日起施行。\n省　"
         "长　　梁　某\n2022年1月12日\n",
         "辽宁省人民政府令第352号", "辽宁省甲管理办法", "辽宁省人民政府", "", "-", "2022-01-12"},
    }),
    [](const auto& test) { return test.param.name; });

struct Foot {
  const char* line;
  const char* openness;
  char mark;
};

class FootLines : public testing::TestWithParam<Foot> {};

TEST_P(FootLines, AreRead) {
  const auto source =
      source_of(std::string("关于甲提案的答复\n许晴委员：\n您提出的甲提案收悉，现答复如下。\n辽宁省民政厅\n"
                            "2023年5月6日\n") +
                GetParam().line + "\n");
  const auto document = parse_one(source);
  EXPECT_EQ(name_of(document.openness), GetParam().openness);
  EXPECT_EQ(document.class_mark, GetParam().mark);
}

INSTANTIATE_TEST_SUITE_P(All, FootLines,
                         testing::ValuesIn<Foot>({{"（此件公开发布）", "open", 0},
                                                  {"(此件主动公开)", "open", 0},
                                                  {"此件主動公開", "open", 0},
                                                  {"公开属性：主动公开", "open", 0},
                                                  {"公文范围：公开", "open", 0},
                                                  {"公开责任部门 | 某某局 | 公开形式: | 主动公开 |", "open",
                                                   0},
                                                  {"公开方式：依申请公开", "on_request", 0},
                                                  {"此件依申请公开", "on_request", 0},
                                                  {"信息公开选项：不予公开", "closed", 0},
                                                  {"（不予公开）", "closed", 0},
                                                  {"（此件不公开）", "closed", 0},
                                                  {"（同意公开）", "open", 0},
                                                  {"（A类）", "", 'A'},
                                                  {"(B类)", "", 'B'},
                                                  {"（A1类）", "", 'A'},
                                                  {"[办理结果标注(A1)]", "", 'A'},
                                                  {"办理结果：B2", "", 'B'},
                                                  {"是否同意公开：（是）", "open", 0},
                                                  {"可否公开：否", "closed", 0},
                                                  {"Ｃ类", "", 'C'},
                                                  {"类别标记：A类", "", 'A'},
                                                  {"办理结果：A", "", 'A'},
                                                  {"答复类别：B类　　公开属性：主动公开", "open", 'B'},
                                                  {"办理结果类别：“C”", "", 'C'},
                                                  {"办理结果：Already done", "", 0},
                                                  {"联系人：某处　王某　　电话：024-23388106", "", 0}}));

struct Finding {
  const char* date;
  const char* signed_on;
  const char* findings;
};

class Damage : public testing::TestWithParam<Finding> {};

TEST_P(Damage, IsAFinding) {
  const auto source = source_of(
      std::string("关于甲提案的答复\n许晴委员：\n您提出的甲提案收悉，现答复如下。\n辽宁省民政厅\n") +
      GetParam().date + "\n");
  const auto document = parse_one(source);
  EXPECT_EQ(date_or_dash(document.signed_on), GetParam().signed_on);
  EXPECT_EQ(findings_of(document), GetParam().findings);
}

INSTANTIATE_TEST_SUITE_P(Dates, Damage,
                         testing::ValuesIn<Finding>({{"2020年5月11日", "2020-05-11", ""},
                                                     {"2020511", "2020-05-11", "date_repaired"},
                                                     {"2020年5月11", "2020-05-11", "date_repaired"},
                                                     {"2020111", "-", "date_ambiguous"}}));

TEST(Damage, InRunningTextIsAFinding) {
  const auto source = source_of("关于甲的通知\n各市：\n自20123月起执行，2020111日检查，2012年3月总结。\n");
  EXPECT_EQ(findings_of(parse_one(source)), "date_repaired date_ambiguous");
}

TEST(Metadata, SettlesAnAmbiguousSignature) {
  const auto source = source_of(
      "成文日期：2020年11月1日\n关于甲提案的答复\n许晴委员：\n您提出的甲提案收悉，现答复如下。\n辽宁省民政厅"
      "\n2020111\n");
  const auto document = parse_one(source);
  EXPECT_EQ(date_or_dash(document.signed_on), "2020-11-01");
  EXPECT_EQ(findings_of(document), "date_repaired");
}

TEST(Metadata, ThatDisagreesIsAFinding) {
  const auto source = source_of(
      "发文字号：辽民发〔2023〕9号\n成文日期：2023年5月7日\n关于甲的通知\n辽民发〔2023〕8号\n各市：\n请认真贯"
      "彻执行本通知。\n辽宁省民政厅\n"
      "2023年5月6日\n");
  const auto document = parse_one(source);
  EXPECT_EQ(number_of(document, source), "辽民发〔2023〕8号");
  EXPECT_EQ(date_or_dash(document.signed_on), "2023-05-06");
  EXPECT_EQ(findings_of(document), "number_conflict date_conflict");
}

struct Kind {
  const char* head;
  const char* kind;
};

class Kinds : public testing::TestWithParam<Kind> {};

TEST_P(Kinds, AreToldByTheTitle) {
  const auto source = source_of(std::string(GetParam().head) + "\n现将有关情况说明如下，请予审阅。\n");
  EXPECT_EQ(name_of(parse_one(source).kind), GetParam().kind);
}

INSTANTIATE_TEST_SUITE_P(
    All, Kinds,
    testing::ValuesIn<Kind>({{"对省政协十二届三次会议第0411号提案的答复\n许晴委员：", "reply"},
                             {"关于对省政协第0411号提案的复函\n许晴委员：", "reply"},
                             {"辽宁省教育厅关于配餐意见的复函\n沈阳市教育局：", "circular"},
                             {"关于征求配餐意见的函\n各市教育局：", "circular"},
                             {"关于做好甲工作的通知\n各市：", "circular"},
                             {"关于加强甲工作的实施意见\n各市：", "circular"},
                             {"对省政协第0088号提案的会办意见\n省卫生健康委：", "opinion"},
                             {"关于甲事项的公告", "announcement"},
                             {"关于甲事项的通告", "announcement"},
                             {"辽宁省人民政府令\n第352号", "order"},
                             {"关于甲工作情况的报告\n省政府：", "other"},
                             {"一段没有标题的话在此", "other"}}));

class KindsOfOpenings : public testing::TestWithParam<Kind> {};

TEST_P(KindsOfOpenings, AreToldByTheWordsThatLeadIn) {
  const auto source =
      source_of(std::string(GetParam().head) + "\n拟于明年6月底前投入300万元，改造二十所学校。\n");
  EXPECT_EQ(name_of(parse_one(source).kind), GetParam().kind);
}

INSTANTIATE_TEST_SUITE_P(
    All, KindsOfOpenings,
    testing::ValuesIn<Kind>(
        {{"省卫生健康委：\n贵委转来的第0088号提案收悉，现提出会办意见如下：", "opinion"},
         {"省卫生健康委：\n第0088号提案收悉。经研究，现将我厅协办意见函复如下：", "opinion"},
         {"关于省政协第0088号提案办理意见的函\n省卫生健康委：\n贵委来函收悉，我厅会办意见如下：", "opinion"},
         {"关于第0088号提案会办意见的复函\n省卫生健康委：\n来函收悉，现函复如下：", "opinion"},
         {"许晴委员：\n您提出的甲提案收悉。结合省财政厅会办意见，现答复如下：", "reply"},
         {"关于第0088号提案的答复\n许晴委员：\n您的提案收悉，经汇总会办意见，答复如下：", "reply"},
         {"张某委员：\n您好，您提出的甲提案已收悉。现将情况汇报如下。", "reply"},
         {"关于做好提案工作的通知\n各市：\n各单位报送会办意见的要求如下：", "circular"},
         {"各市：\n现将有关事项明确如下：", "other"},
         {"全国工商联：\n你们提出的“关于甲的提案”，由我部会同有关部门办理。经认真研究，答复如下：", "reply"},
         {"关于市政协第0088号提案协办件的答复\n市民政局：\n王某委员提出的提案收悉，现答复如下：", "opinion"},
         {"各市：\n《甲办法》已经同意，现印发给你们，请遵照执行。", "circular"}}));

struct Answered {
  const char* text;
  const char* proposal;  // canonical term.session body
};

class Proposals : public testing::TestWithParam<Answered> {};

TEST_P(Proposals, AreFoundAndCompleted) {
  const auto source = source_of(GetParam().text);
  const auto document = parse_one(source);
  std::string found = "-";
  if (document.proposal) {
    const number::Mention& mention = document.mentions[*document.proposal];
    found = canonical(document, *document.proposal, source) + " " + std::to_string(mention.term) + "." +
            std::to_string(mention.session) +
            (mention.body == number::Mention::Body::npc ? " npc" : " cppcc");
  }
  EXPECT_EQ(found, GetParam().proposal);
}

INSTANTIATE_TEST_SUITE_P(
    All, Proposals,
    testing::ValuesIn<Answered>(
        {{"对省政协十二届三次会议关于甲的建议(第12030411号)提案的答复\n许晴委员：\n您提出的《关于甲的建议》("
          "第0411号)收悉，现答复如下：\n",
          "第411号提案 12.3 cppcc"},
         {"对省政协十三届一次会议第0205号提案的答复\n石某委员：\n您提出的提案收悉，现答复如下：\n",
          "第205号提案 13.1 cppcc"},
         {"对省十四届人大一次会议第1045号建议的答复\n周某代表：\n您提出的建议收悉，现答复如下：\n",
          "第1045号建议 14.1 npc"},
         {"民政部对“关于甲的建议”的答复\n孙某代表：\n您在十三届全国人大四次会议上提出的关于甲的建议（第3321号"
          "）收悉，现答复如下：\n",
          "第3321号建议 13.4 npc"},
         {"关于甲提案的答复\n许晴委员：\n为贯彻党的十九届四中全会精神，我省作了部署。\n", "-"},
         {"关于做好甲工作的通知\n各市：\n1. 第0091号提案要在年底前办结。\n", "-"}}));

}  // namespace
}  // namespace wenhao::document_test
