// Outlines: every mark, levels by mark, skipped and restarted, headings in running text, next steps.
#include <gtest/gtest.h>

#include "tests/corpus/document/support.h"

namespace wenhao::document_test {
namespace {

struct Case {
  const char* name;
  const char* body;
  const char* outline;
};

class Outline : public testing::TestWithParam<Case> {};

TEST_P(Outline, IsRead) {
  const auto source = source_of(std::string("关于做好试点工作的通知\n各市民政局：\n") + GetParam().body);
  EXPECT_EQ(outline_of(parse_one(source)), GetParam().outline);
}

INSTANTIATE_TEST_SUITE_P(
    Marks, Outline,
    testing::ValuesIn<Case>({
        {"four_levels", "一、总体要求\n（一）目标\n1. 数量\n（1）县级\n二、保障措施\n",
         "1 一、总体要求 | 2 （一）目标 | 3 1. 数量 | 4 （1）县级 | 1 二、保障措施"},
        {"other_dresses", "一．总体要求\n(一)目标\n１．数量\n（１）县级\n①乡级\n2、质量\n",
         "1 一．总体要求 | 2 (一)目标 | 3 １．数量 | 4 （１）县级 | 5 ①乡级 | 3 2、质量"},
        {"one_character_marks", "㈠ 目标\n⒈ 数量\n⑴ 县级\n", "2 ㈠ 目标 | 3 ⒈ 数量 | 4 ⑴ 县级"},
        {"first_sentence_is_the_heading",
         "一、明确责任。县级政府负总责，乡镇抓落实。\n二、严格考核，奖优罚劣\n",
         "1 一、明确责任 | 1 二、严格考核，奖优罚劣"},
        {"run_in_items", "一、现状\n一是机构少。全县只有两家。\n二是人手紧。护工流失快。\n",
         "1 一、现状 | 2 一是机构少 | 2 二是人手紧"},
        {"run_in_without_a_heading", "第一，关于资金。已经下达。\n第二，关于人员。正在招聘。\n",
         "1 第一，关于资金 | 1 第二，关于人员"},
        {"sequence_words", "首先，摸清底数。逐村登记。\n其次，建立台账。按月更新。\n最后，公开结果。\n",
         "1 首先，摸清底数 | 1 其次，建立台账 | 1 最后，公开结果"},
        {"a_lone_first_is_none", "首先，对各地的支持表示肯定。现将要求明确如下。\n", ""},
        {"items_inside_a_paragraph_are_none", "现提出三点：一是早谋划；二是早部署；三是早落实。\n", ""},
        {"level_skipped", "一、任务\n1. 摸底。全面排查。\n2. 整改。限期完成。\n",
         "1 一、任务 | 3 1. 摸底 | 3 2. 整改"},
        {"level_restarted", "一、甲类\n（一）范围\n二、乙类\n（一）范围\n",
         "1 一、甲类 | 2 （一）范围 | 1 二、乙类 | 2 （一）范围"},
        {"a_decimal_is_none", "1.5万名老人受益，覆盖面超过九成。\n", ""},
        {"a_year_after_the_point",
         "1.2017年，第56号提案\n关于甲的情况如下。\n已经办理。\n甲处。\n乙处。\n2.2018年，第57号提案\n",
         "3 1.2017年，第56号提案 | 3 2.2018年，第57号提案"},
        {"a_digit_after_the_point", "1.3人以上的家庭\n2.2人的家庭\n", "3 1.3人以上的家庭 | 3 2.2人的家庭"},
        {"decimals",
         "1 总则\n1.1 目的\n为了快速应对。\n1.2 范围\n1.2.1 市级。适用于两个县以上。\n1.2.2 "
         "县级。适用于一个县。\n"
         "2 机构\n2.1 指挥部\n（1）组成。由各局组成。\n1. 统一指挥；\n2. 调度物资。\n2.2 "
         "专家组\n由高校选派。\n3 附则\n",
         "1 1 总则 | 2 1.1 目的 | 2 1.2 范围 | 3 1.2.1 市级 | 3 1.2.2 县级 | 1 2 机构 | 2 2.1 指挥部 | 4 "
         "（1）组成 | "
         "3 1. 统一指挥 | 3 2. 调度物资 | 2 2.2 专家组 | 1 3 附则"},
        {"bare_numbers_that_head_text",
         "1 总则\n为了快速应对，制定本预案。\n2 组织体系\n成立指挥部，统一领导。\n3 "
         "附则\n本预案由应急局负责解释。\n",
         "1 1 总则 | 1 2 组织体系 | 1 3 附则"},
        {"bare_numbers_of_a_list", "1 某某公司\n2 某某学校\n3 某某医院\n以上单位请按时报送材料，逾期不候。\n",
         ""},
        {"two_bare_numbers_are_none",
         "1 总则\n为了快速应对，制定本预案。\n2 附则\n本预案由应急局负责解释。\n", ""},
        {"a_heading_that_ran_together_with_its_text",
         "一、总体要求 深入贯彻党的二十大精神，坚持以人民为中心，统筹推进各项工作，确保目标任务如期完成。\n"
         "二、工作目标　到2025年，全市新增残疾人就业八百人以上，组织开展职业技能培训一千三百人次以上。\n",
         "1 一、总体要求 | 1 二、工作目标"},
        {"a_chapter_that_ran_together_with_its_article",
         "第一章 总则\n第一条 制定本办法。\n第二章 用途、期限和利率第二条 "
         "紧急贷款仅限用于兑付本金，并优先兑付小额存款。\n"
         "第三章 违反第一条的处理\n第三条 责令改正。\n",
         "1 第一章 总则 | 2 第一条 | 1 第二章 用途、期限和利率 | 2 第二条 | 1 第三章 违反第一条的处理 | 2 "
         "第三条"},
        {"a_space_in_a_heading",
         "一、关于 “甲项目”的建设。已经开工建设，预计明年完工并投入使用，届时将方便群众。\n",
         "1 一、关于 “甲项目”的建设"},
        {"decimals_below_items",
         "1.总则\n1.1目的。为了快速应对。\n1.2范围。适用于本市。\n2.机构\n2.1指挥部。由各局组成。\n2."
         "2专家组。由高校选派。\n",
         "3 1.总则 | 4 1.1目的 | 4 1.2范围 | 3 2.机构 | 4 2.1指挥部 | 4 2.2专家组"},
        {"decimals_without_spaces",
         "1总则\n1.1目的\n为了快速应对。\n1.2范围\n适用于本市。\n2机构\n2."
         "1指挥部\n由各局组成。\n3附则\n自印发之日"
         "起实施。\n",
         "1 1总则 | 2 1.1目的 | 2 1.2范围 | 1 2机构 | 2 2.1指挥部 | 1 3附则"},
        {"lines_of_numbers_are_no_decimals", "1人\n2人\n3人\n1.5万名老人受益，覆盖面超过九成。\n", ""},
        {"sums_below_items",
         "1. 资金\n1.1亿元已经下达，覆盖全部县区。\n2. 面积\n2.1平方公里已经建成，其余在建。\n",
         "3 1. 资金 | 3 2. 面积"},
        {"a_unit_behind_a_space",
         "1 总则\n1.1 目的\n为了快速应对。\n1.2 万亩耕地建成高标准农田，覆盖面广。\n",
         "1 1 总则 | 2 1.1 目的"},
        {"contents_head_nothing",
         "目　录\n1 总则\n1.1 目的\n2 附则\n1 总则\n1.1 目的\n为了快速应对。\n2 附则\n自印发之日起实施。\n",
         "1 1 总则 | 2 1.1 目的 | 1 2 附则"},
        {"contents_with_other_points",
         "目录\n1、总则\n1.1 目的\n2、附则\n1. 总 则\n1.1 目的\n为了快速应对。\n1.2 范围\n适用于本市。\n2. "
         "附 则\n自印发之日起实施。\n",
         "3 1. 总 则 | 4 1.1 目的 | 4 1.2 范围 | 3 2. 附 则"},
        {"decimals_below_chapters",
         "第一章总则\n1.1目的\n为了快速应对。\n1.2范围\n适用于本市。\n1.2.1市级：\n死亡三人以上的。\n1.2."
         "2县级：\n死亡一人以上的。\n"
         "第二章机构\n2.1指挥部\n由各局组成。\n",
         "1 第一章总则 | 2 1.1目的 | 2 1.2范围 | 3 1.2.1市级 | 3 1.2.2县级 | 1 第二章机构 | 2 2.1指挥部"},
        {"contents_without_a_head",
         "某市应急预案\n1 总则\n1.1 目的\n2 附则\n2.1 解释\n1 总则\n1.1 目的\n为了快速应对。\n2 附则\n2.1 "
         "解释\n由本局解释。\n",
         "1 1 总则 | 2 1.1 目的 | 1 2 附则 | 2 2.1 解释"},
        {"forms_are_no_contents", "一、甲类\n（一）范围\n二、乙类\n（一）范围\n三、丙类\n",
         "1 一、甲类 | 2 （一）范围 | 1 二、乙类 | 2 （一）范围 | 1 三、丙类"},
        {"contents_with_pages",
         "目录\n第一章　总则……1\n第二章　附则……2\n第一章　总则\n为规范管理，制定本办法。\n第二章　附则\n自印"
         "发之日起施行。\n",
         "1 第一章　总则 | 1 第二章　附则"},
        {"attachments_are_no_items", "一、甲。请照办。\n附件1.甲表\n2.乙表\n辽宁省民政厅\n2023年5月6日\n",
         "1 一、甲"},
        {"notes_below_a_table",
         "一、甲\n注：1、坐标系统为独立坐标。\n2、单位均为米。\n3、甲是指乙。\n二、丙\n",
         "1 一、甲 | 1 二、丙"},
        {"classes_are_no_items", "一、二级医院都要设立老年医学科，配齐人员。\n", ""},
        {"chapters",
         "第一章　总则\n第一条　为规范管理，制定本办法。\n第二章　附则\n第二条　本办法自印发之日起施行。\n",
         "1 第一章　总则 | 2 第一条 | 1 第二章　附则 | 2 第二条"},
        {"hard_line_breaks",
         "　　一、加强组织领导，建立由分管领导牵头的协调工作机\n制，定期调度。各地抓好落实。\n　　二、加大投"
         "入\n",
         "1 一、加强组织领导，建立由分管领导牵头的协调工作机制，定期调度 | 1 二、加大投入"},
        {"a_long_heading_is_whole",
         "一、加强组织领导，建立由分管领导牵头、各有关部门参加的协调工作机制，定期调度进展情况，及时研究解决"
         "突出问题，"
         "压实县级政府主体责任和乡镇属地责任，把试点工作纳入年度目标考核，对推进不力的予以通报，对成效明显的"
         "给予奖励。各地抓好落实。\n",
         "1 "
         "一、加强组织领导，建立由分管领导牵头、各有关部门参加的协调工作机制，定期调度进展情况，及时研究解决"
         "突出问题，"
         "压实县级政府主体责任和乡镇属地责任，把试点工作纳入年度目标考核，对推进不力的予以通报，对成效明显的"
         "给予奖励"},
        {"a_bracket_round_a_whole_line", "一、任务\n（一）派位（仅限公办）\n摇号产生。\n",
         "1 一、任务 | 2 （一）派位（仅限公办）"},
    }),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    NextSteps, Outline,
    testing::ValuesIn<Case>({
        {"a_sentence", "一、现状\n进展顺利。\n下一步，我们将扩大试点。\n", "1 一、现状 | 0N 下一步"},
        {"up_to_the_clause", "下一步我们要做好三件事：\n一是扩面。增加十个县。\n",
         "0N 下一步我们要做好三件事 | 2 一是扩面"},
        {"after_a_reason", "问题依然不少，按照您的建议，下一步我厅将补短板：\n一是扩面。\n",
         "0N 下一步我厅将补短板 | 2 一是扩面"},
        {"inside_a_paragraph", "一、现状\n您的意见很好。下一步，我们将采纳。\n", "1 一、现状 | 0N 下一步"},
        {"amid_a_clause_is_none", "一、现状\n这些做法为下一步工作打下了基础。\n", "1 一、现状"},
        {"a_marked_heading", "一、现状\n二、下一步工作打算\n一是扩面。\n",
         "1 一、现状 | 1N 二、下一步工作打算 | 2 一是扩面"},
        {"numbering_goes_on", "一、养老\n下一步，增加床位。\n二、托育\n下一步，增加托位。\n",
         "1 一、养老 | 0N 下一步 | 1 二、托育 | 0N 下一步"},
        {"bracketed_items",
         "三、现状\n下一步将研究以下事项：\n（一）完善补贴。按里程补。\n（二）增加班次。\n",
         "1 三、现状 | 0N 下一步将研究以下事项 | 2 （一）完善补贴 | 2 （二）增加班次"},
    }),
    [](const auto& test) { return test.param.name; });

TEST(OutlinePaths, HoldWhatStandsAbove) {
  const auto source = source_of(
      "关于做好试点工作的通知\n各市民政局：\n现通知如下，请认真贯彻执行。\n一、任务\n（一）摸底\n逐户登记，不"
      "漏一人。\n"
      "一是入户。两人一组，当面核对。\n下一步，我们要做好两件事：\n一是建档。一户一档，动态更新。\n");
  const auto document = parse_one(source);
  std::vector<std::string> paths;
  for (const auto& passage : document.passages) {
    std::string path;
    for (const std::string& heading : path_of(document, passage)) path += "/" + heading;
    paths.push_back(path);
  }
  const std::vector<std::string> expected = {"", "/一、任务/（一）摸底", "/一、任务/（一）摸底/一是入户",
                                             "/下一步", "/下一步/一是建档"};
  EXPECT_EQ(paths, expected);
}

TEST(OutlineGaps, AreFindings) {
  const auto gaps = [](const std::string& body) {
    return findings_of(parse_one(source_of("关于做好试点工作的通知\n各市：\n" + body)));
  };
  EXPECT_EQ(gaps("一、甲\n三、丙\n"), "outline_gap");
  EXPECT_EQ(gaps("一、甲\n（一）子\n（二）丑\n二、乙\n（三）寅\n（四）卯\n"), "") << "numbering runs on";
  EXPECT_EQ(gaps("一、甲\n（一）子\n二、乙\n（一）丑\n"), "") << "numbering starts again";
}

TEST(OutlineGaps, AreNotBehindACaptionOfAnAnnex) {
  const auto document = parse_one(
      source_of("关于做好试点工作的通知\n各市：\n现通知如下，请遵照执行。\n辽宁省民政厅\n2023年5月6日\n附件\n"
                "号牌式样说明\n（一）甲类。共八位。\n图1 甲类号牌编码规则\n（二）乙类。共七位。\n"));
  EXPECT_EQ(findings_of(document), "");
  EXPECT_EQ(path_of(document, document.passages.back()),
            (std::vector<std::string>{"号牌式样说明", "（二）乙类"}));
}

TEST(OutlineSpans, EndWhereTheNextBegins) {
  const std::string text =
      "关于做好试点工作的通知\n各市：\n一、甲\n甲的内容在此。\n二、乙\n乙的内容在此。\n感谢支持。\n";
  const auto document = parse_one(source_of(text));
  ASSERT_EQ(document.sections.size(), 2U);
  EXPECT_EQ(text::slice(text, document.sections[0].span), "一、甲\n甲的内容在此。");
  EXPECT_EQ(text::slice(text, document.sections[1].span), "二、乙\n乙的内容在此。");
}

}  // namespace
}  // namespace wenhao::document_test
