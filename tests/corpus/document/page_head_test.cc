// Heads as government sites print them: metadata in lists, tables and lines of its own, titles printed twice.
#include <gtest/gtest.h>

#include "tests/corpus/document/support.h"

namespace wenhao::document_test {
namespace {

class PageHead : public testing::TestWithParam<Letter> {};

TEST_P(PageHead, IsRead) { expect_header(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    Pages, PageHead,
    testing::ValuesIn<Letter>({
        // metadata as sites print it when their tables are taken for text
        {"labels_above_their_values",
         "返回顶部\n\n  • 索引号:\n\n    0011/2023-5\n  • 主题分类:\n\n  • 来源:\n\n  • 发文机构:\n\n    "
         "辽宁省民政厅\n  • 发文字号:\n\n    辽民发〔2023〕8号\n  • 发布日期:\n\n    2023年05月09日 16:34\n  "
         "• 内容概述:\n\n关于做好甲工作的通知\n各市：\n请认真贯彻执行本通知。\n",
         "辽民发〔2023〕8号", "关于做好甲工作的通知", "辽宁省民政厅", "各市", "2023-05-09", "-"},
        {"labels_without_colons",
         "关于做好甲工作的通知\n\n索引号\n0011/2023-5\n主题分类\n民政\n发文日期\n2023年5月6日 "
         "17:08:57\n发布机构\n某办\n文号\n\n各市：\n请认真贯彻执行本通知。\n",
         "-", "关于做好甲工作的通知", "某办", "各市", "-", "2023-05-06"},
        {"list_of_labels_without_colons",
         "- 索引号0011/2023-5\n- 发布机构某办\n- 文号弥民函〔2017〕14号\n- 发布日期2023-05-09\n- "
         "有效性有效\n关于做好甲工作的通知\n各市：\n请认真贯彻执行本通知。\n",
         "弥民函〔2017〕14号", "关于做好甲工作的通知", "某办", "各市", "2023-05-09", "-"},
        {"labels_in_square_brackets",
         "[ 索引号 ] 0011/2023-5 [ 发文字号 ] 辽民发〔2023〕8号\n[ 成文日期 ] 2023-05-06 [ 发布日期 ] "
         "2023-05-09\n[ 有效性 ]\n关于做好甲工作的通知\n各市：\n请认真贯彻执行本通知。\n",
         "辽民发〔2023〕8号", "关于做好甲工作的通知", "辽宁省民政厅", "各市", "2023-05-09", "2023-05-06"},
        {"table_of_bars",
         "索引号: | 0011/2023-5 | 组配分类: | 通知 |\n---|---|---|---|\n发布机构: | 某局 | 发布日期: | "
         "2023-05-09 |\n关于做好甲工作的通知\n各市：\n请认真贯彻执行本通知。\n",
         "-", "关于做好甲工作的通知", "某局", "各市", "2023-05-09", "-"},
        {"labels_of_many_kinds_on_a_line",
         "索引号: 0011/2023-5 组配分类: 通知\n生成日期: 2023-05-06 文号:\n废止时间: 2030-01-23 名称: "
         "关于做好甲工作的通知\n浏览次数: 590 "
         "内容概述:\n\n关于做好甲工作的通知\n各市：\n请认真贯彻执行本通知。\n",
         "-", "关于做好甲工作的通知", "", "各市", "-", "2023-05-06"},
        {"an_open_label_takes_what_fits_it_only",
         "关于做好甲工作的通知\n索引号:0011/2023-5 发文日期:2023年05月06日 文  号: "
         "成文日期:\n\n沈政办发〔201746\n\n各市：\n请认真贯彻执行本通知。\n",
         "沈政办发〔2017〕46号~", "关于做好甲工作的通知", "沈阳市人民政府办公室", "各市", "-", "2023-05-06"},
        {"a_list_of_values_is_no_title",
         "• 0011/2023-5\n• 某市生态环境局\n• 人大建议\n• "
         "2023-05-"
         "09\n关于某市十六届人大二次会议第222号建议的回复\n尊敬的崔某代表：\n您提出的建议收悉，现答复如下。"
         "\n",
         "-", "关于某市十六届人大二次会议第222号建议的回复", "", "崔某代表", "-", "-"},
        {"two_titles_that_each_say_what_about",
         "关于进一步做好甲工作的建议的答案\n关于某市政协十四届二次会议第94号提案的答复\n冯某委员：\n您提出的"
         "提案收悉，现答复如下。\n",
         "-", "关于某市政协十四届二次会议第94号提案的答复", "", "冯某委员", "-", "-"},
        {"a_title_as_it_is_cited",
         "辽民发〔2023〕8号《辽宁省民政厅关于印发〈甲要点〉的通知》\n辽民发〔2023〕8号\n各市：\n请认真贯彻执"
         "行本通知。\n",
         "辽民发〔2023〕8号", "辽宁省民政厅关于印发〈甲要点〉的通知", "辽宁省民政厅", "各市", "-", "-"},
        {"values_with_bullets",
         "• 索引号:\n  • 0011/2023-5\n  • 文 号:\n  • 辽民发〔2023〕8号\n  • 发布机构:\n  • 某市民政局\n  • "
         "成文日期:\n  • 2023-05-06\n关于做好甲工作的通知\n各市：\n请认真贯彻执行本通知。\n",
         "辽民发〔2023〕8号", "关于做好甲工作的通知", "某市民政局", "各市", "-", "2023-05-06"},
        {"a_title_that_cites_another",
         "某镇2023年建议办理答复（某县水利局关于县人大二次会议第14号代表建议办理的函）\n夏某代表：\n你们提出"
         "的建议收悉，现答复如下。\n",
         "-", "某镇2023年建议办理答复（某县水利局关于县人大二次会议第14号代表建议办理的函）", "某县水利局",
         "夏某代表", "-", "-"},
        {"a_row_between_bars",
         "| 索 引 号 | 0011/2023-5 | 分 类 | / 通知 |\n| 标 题 | 关于做好甲工作的通知 | ||\n| 文 号 | "
         "辽民发〔2023〕8号 | 主 题 词 | |\n| 内容概述 | |||\n| 时 效 | 有效 | "
         "||\n各市：\n请认真贯彻执行本通知。\n",
         "辽民发〔2023〕8号", "关于做好甲工作的通知", "辽宁省民政厅", "各市", "-", "-"},
        {"indented_title_above_its_addressee",
         "关于进一步加强和改进甲类工作有关事项的通知\n发布时间:2023-05-09 浏览次数:\n\n                     "
         "辽民发〔2023〕8号\n\n                     "
         "关于进一步加强和改进甲类工作有关事项的通知\n\n市民政局:\n\n请认真贯彻执行本通知。\n",
         "辽民发〔2023〕8号", "关于进一步加强和改进甲类工作有关事项的通知", "辽宁省民政厅", "市民政局",
         "2023-05-09", "-"},
        {"the_title_above_the_number",
         "甲类工作实施细则\n\n作者:某网 "
         "时间:2023-05-"
         "09\n甲类工作实施细则\n某市人民政府办公室\n\n关于印发甲类工作实施细则的通知\n（辽民发〔2023〕8号）\n"
         "各市：\n请认真贯彻执行本通知。\n",
         "辽民发〔2023〕8号", "某市人民政府办公室关于印发甲类工作实施细则的通知", "某市人民政府办公室",
         "各市", "2023-05-09", "-"},
        {"issued_by_and_when",
         "辽民发[2004]74号\n颁布时间:2004-10-28 00:00:00.000 "
         "发文单位:辽宁省民政厅\n各市：\n请认真贯彻执行本通知。\n",
         "辽民发〔2004〕74号", "", "辽宁省民政厅", "各市", "-", "2004-10-28"},
        {"addressees_of_two_kinds",
         "登录 | "
         "注册\n关于做好甲工作的通知\n各市、区人民政府，某园区、某港口管委会；市各委办局，各直属单位：\n请认"
         "真贯彻执行本通知。\n",
         "-", "关于做好甲工作的通知", "", "各市、区人民政府，某园区、某港口管委会；市各委办局，各直属单位",
         "-", "-"},
        {"openness_is_no_part_of_a_title",
         "欢迎来到某县人民政府门户网站\n忠字〔2020〕1号 "
         "B类\n同意公开\n对市十七届人大五次会议第34号建议的\n答 "
         "复\n马某代表：\n您提出的建议收悉。现答复如下。\n",
         "忠字〔2020〕1号", "对市十七届人大五次会议第34号建议的答复", "", "马某代表", "-", "-"},
        {"bullets_above_a_title_with_its_number",
         "• 0552/2017-23\n• 某市公安局\n• 综合,政务,建议,提案\n• "
         "2017-07-"
         "05\n关于交通信号灯的建议答复的函（编号：辽公提（2017）103号）\n樊某、李某委员：\n您们提出的提案收悉"
         "。现答复如下。\n",
         "辽公提〔2017〕103号", "关于交通信号灯的建议答复的函", "辽宁省公安厅", "樊某、李某委员", "-", "-"},
        {"signed_by_a_brigade",
         "[办理结果标注(A1)]"
         "\n尊敬的陈某代表：\n您提出的建议已收悉，作如下答复：\n已安排。\n某市公安局某分局交通安全管理大队\n2"
         "020年9月26日\n",
         "-", "", "某市公安局某分局交通安全管理大队", "陈某代表", "-", "2020-09-26"},
        {"crumbs_on_two_lines",
         "当前位置: 首页\n> 信息公开 > 通知公告\n关于做好甲工作的通知\n各市：\n请认真贯彻执行本通知。\n", "-",
         "关于做好甲工作的通知", "", "各市", "-", "-"},
    }),
    [](const auto& test) { return test.param.name; });

// A table without its lines has labels one below another too, but no value below each.
TEST(Metadata, IsNotTheColumnsOfATable) {
  const auto source = source_of(
      "关于废止甲文件的通知\n各市：\n序号\n文件名称\n文号\n发布日期\n1\n关于乙的通知\n辽民发〔2009〕8号\n2009"
      "-05-09\n");
  const auto document = parse_one(source);
  EXPECT_TRUE(document.fields.empty());
  EXPECT_NE(passages_of(document, source).find("文件名称"), std::string::npos);
}

TEST(ClassMark, StandsBehindTheNumberToo) {
  struct Case {
    const char* line;
    char mark;
  };
  const Case cases[] = {
      {"湘卫提〔2020〕11号A类　同意公开", 'A'}, {"湘卫提〔2020〕11号　B类", 'B'}, {"湘卫提〔2020〕11号", 0}};
  for (const Case& c : cases) {
    const auto source =
        source_of(std::string(c.line) +
                  "\n对某区人大四次会议第16号建议的答复\n王某代表：\n您提出的建议收悉，现答复如下。\n");
    const auto document = parse_one(source);
    EXPECT_EQ(number_of(document, source), "湘卫提〔2020〕11号") << c.line;
    EXPECT_EQ(document.class_mark, c.mark) << c.line;
  }
}

// The page prints the title twice, and only once with its number.
TEST(Proposal, IsFoundWhereverTheHeadNamesIt) {
  const auto source = source_of(
      "某县卫生健康局关于县第十七届人大第四次会议第37号建议答复的函\n\n发布时间：2020-11-"
      "10\n关于县第十七届人大第四次会议37"
      "建议\n答复的函\n陈某代表：\n您提出的事项交我局办理，我局高度重视。\n");
  const auto document = parse_one(source);
  ASSERT_TRUE(document.proposal);
  EXPECT_EQ(canonical(document, *document.proposal, source), "第37号建议");
  EXPECT_EQ(document.mentions[*document.proposal].term, 17U);
}

}  // namespace
}  // namespace wenhao::document_test
