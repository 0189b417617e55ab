// Promises: sentences that commit and those that do not, by when, and how much.
#include "corpus/document/promise.h"

#include <gtest/gtest.h>

#include "tests/corpus/document/support.h"

namespace wenhao::document_test {
namespace {

using document::Span;
using text::Date;

// "sentence {2025-12-31=到2025年} {3000000=300万元}" of each promise, joined by " | ".
std::string promises_of(const std::string& text, bool next_steps, const std::optional<Date>& letter) {
  const Span all{0, static_cast<text::Offset>(text.size())};
  std::string out;
  for (const auto& promise : document::promises_in(
           text, all, [next_steps](text::Offset) { return next_steps; }, letter)) {
    if (!out.empty()) out += " | ";
    out += text::slice(text, promise.span);
    if (promise.due) {
      out += " {" + text::iso(promise.due->date) + "=";
      out += std::string(text::slice(text, promise.due->span)) + "}";
    }
    if (promise.amount) {
      out += " {" + std::to_string(promise.amount->fen / 100) + "=";
      out += std::string(text::slice(text, promise.amount->span)) + "}";
    }
  }
  return out;
}

struct Sentence {
  const char* text;
  bool promise;
};

class Committing : public testing::TestWithParam<Sentence> {};

TEST_P(Committing, IsToldFromReporting) {
  const auto& [text, promise] = GetParam();
  EXPECT_EQ(promises_of(text, false, Date{2021, 6, 9}), promise ? text : "");
}

INSTANTIATE_TEST_SUITE_P(
    All, Committing,
    testing::Values(
        Sentence{"我局将会同财政部门提高补助标准。", true}, Sentence{"我们将把您的建议写入规划。", true},
        Sentence{"拟出台配套的实施细则。", true}, Sentence{"下一步，继续扩大试点。", true},
        Sentence{"力争实现乡镇全覆盖。", true}, Sentence{"2019年又将参保范围扩大至全省。", false},
        Sentence{"我局已将经费纳入预算。", false}, Sentence{"为了方便群众，各区开设了窗口。", false},
        Sentence{"目前，全市有养老机构九十家。", false},
        Sentence{"感谢您对养老工作的关心，我们将同有关部门办好此事。", true},
        Sentence{"感谢您对养老工作的关心。", false}, Sentence{"这些办法将进一步方便群众。", false},
        Sentence{"新站点必将在服务中发挥作用。", false}, Sentence{"将由财政部门牵头，研究补助政策。", true},
        Sentence{"将开展情况纳入年度考核。", false}, Sentence{"此举为下一步工作打下基础。", false},
        Sentence{"将符合条件的家庭纳入保障范围。", false},
        Sentence{"2020年，我局将电梯加装列入工作要点，加装了两台。", false},
        Sentence{"我局将电梯加装列入工作要点。", true},
        Sentence{"建成之后，区教育局将高标准打造该校。", true}, Sentence{"我镇将路灯维护好。", true},
        Sentence{"我局就将该片区工程列入规划。", false}, Sentence{"我局拟规划实施扩网工程。", true},
        Sentence{"一是拟统筹衔接资金用于饮水工程。", true}, Sentence{"我局拟定了实施方案。", false},
        Sentence{"我局已委托设计，评审后启动程序，计划12月底完成建设。", true},
        Sentence{"工作计划已经印发。", false}, Sentence{"到2030年，全国要建成12亿亩高标准农田。", false},
        Sentence{"我局已将该路段上报为改造项目，将予以治理。", true},
        Sentence{"2022年末，我县农村公路共390条。", false}, Sentence{"我县将共同建成390条公路。", true},
        Sentence{"我局会积极争取资金尽快实施。", true}, Sentence{"今后工作中，我们也会不断完善政策。", true},
        Sentence{"我局会同财政局编制方案。", false}, Sentence{"我委会议研究此事。", false},
        Sentence{"该提案由城管局主办，我大队会办。", false}, Sentence{"雨天路面会结冰。", false},
        Sentence{"县水务局会把该项目作为重点。", true}, Sentence{"截止2021年，共有养老机构九十家。", false}));

class InNextSteps : public testing::TestWithParam<Sentence> {};

TEST_P(InNextSteps, WhateverIsNoReportIsAPromise) {
  const auto& [text, promise] = GetParam();
  EXPECT_EQ(promises_of(text, true, Date{2021, 6, 9}), promise ? text : "");
}

INSTANTIATE_TEST_SUITE_P(All, InNextSteps,
                         testing::Values(Sentence{"一是扩大覆盖。", true},
                                         Sentence{"深入了解困难家庭的需求。", true},
                                         Sentence{"去年下发了三个文件。", false},
                                         Sentence{"按照您的建议，要做好以下几项工作：", false},
                                         Sentence{"感谢您的关心。", false},
                                         Sentence{"希望以后多提宝贵意见。", false},
                                         Sentence{"再次衷心感谢您对养老工作的支持。", false},
                                         Sentence{"以上答复，如有不妥，请批评指正。", false}));

// The heading of an item is none of its promises; an item that is all there is, is one.
INSTANTIATE_TEST_SUITE_P(Headings, InNextSteps,
                         testing::Values(Sentence{"第一，补食堂短板。", true},
                                         Sentence{"一是补短板，强弱项。", true},
                                         Sentence{"（一）建成三个站点。", true}));

struct Dated {
  const char* text;
  const char* due;  // "2021-12-31=年底前"; empty for none
};

class DueDates : public testing::TestWithParam<Dated> {};

TEST_P(DueDates, AreTheLastDayMeant) {
  const auto& [text, due] = GetParam();
  const std::string expected = *due == 0 ? std::string(text) : std::string(text) + " {" + due + "}";
  EXPECT_EQ(promises_of(text, true, Date{2021, 6, 9}), expected);
}

INSTANTIATE_TEST_SUITE_P(All, DueDates,
                         testing::Values(Dated{"到2025年，建成二十个站点。", "2025-12-31=2025年"},
                                         Dated{"2022年底前完成改造。", "2022-12-31=2022年底前"},
                                         Dated{"2022年6月底前完成改造。", "2022-06-30=2022年6月底前"},
                                         Dated{"于2024年2月完成改造。", "2024-02-29=2024年2月"},
                                         Dated{"2021年9月15日前报送方案。", "2021-09-15=2021年9月15日前"},
                                         Dated{"年底前全部建成。", "2021-12-31=年底前"},
                                         Dated{"今年三季度启用。", "2021-09-30=今年三季度"},
                                         Dated{"明年上半年印发。", "2022-06-30=明年上半年"},
                                         Dated{"两年内全部建成。", "2023-06-09=两年内"},
                                         Dated{"6个月内办结。", "2021-12-09=6个月内"},
                                         Dated{"“十四五”末实现全覆盖。", "2025-12-31=十四五”末"},
                                         Dated{"二〇二三年底前实现全覆盖。", "2023-12-31=二〇二三年底前"},
                                         Dated{"从2022年起提高标准。", ""},
                                         Dated{"今年年初作研判，我局将在条件成熟后启动建设。", ""},
                                         Dated{"落实2019年的规划。", ""},
                                         Dated{"待2022年新购的车到位后，优化线路。", ""},
                                         Dated{"不断改进工作。", ""}, Dated{"第20220101号意见抓紧办。", ""}));

struct Summed {
  const char* text;
  const char* amount;
};

class Amounts : public testing::TestWithParam<Summed> {};

TEST_P(Amounts, AreInYuan) {
  const auto& [text, amount] = GetParam();
  const std::string expected = *amount == 0 ? std::string(text) : std::string(text) + " {" + amount + "}";
  EXPECT_EQ(promises_of(text, true, std::nullopt), expected);
}

INSTANTIATE_TEST_SUITE_P(
    All, Amounts,
    testing::Values(Summed{"安排资金300万元。", "3000000=300万元"},
                    Summed{"投入1.5亿元。", "150000000=1.5亿元"},
                    Summed{"投入2000多万元。", "20000000=2000多万元"},
                    Summed{"投入5千万元。", "50000000=5千万元"}, Summed{"投入1,200余元。", "1200=1,200余元"},
                    Summed{"补助三百万元。", "3000000=三百万元"},
                    Summed{"补助一万二千元。", "12000=一万二千元"}, Summed{"奖励十万元。", "100000=十万元"},
                    Summed{"投入一亿二千万元。", "120000000=一亿二千万元"},
                    Summed{"标准为每人每月610元。", "610=610元"}, Summed{"推进多元共治。", ""},
                    Summed{"投入99999999999999999亿元。", ""}, Summed{"元元元，万元。", ""}));

TEST(Promises, OfTwoSentencesAreTwo) {
  EXPECT_EQ(promises_of("我委将提高标准。此前已拨付300万元。拟安排500万元，力争明年完成。", false,
                        Date{2021, 6, 9}),
            "我委将提高标准。 | 拟安排500万元，力争明年完成。 {2022-12-31=明年} {5000000=500万元}");
}

TEST(Promises, AreNotTheHeadingsOfItems) {
  const auto promises = [](const char* text) { return promises_of(text, true, Date{2021, 6, 9}); };
  EXPECT_EQ(promises("第一，补食堂短板。新建十个食堂。"), "新建十个食堂。");
  EXPECT_EQ(promises("（一）补食堂短板。新建十个食堂。"), "新建十个食堂。");
  EXPECT_EQ(promises("第一，补食堂短板。第二，招聘厨师。"), "第一，补食堂短板。 | 第二，招聘厨师。");
  EXPECT_EQ(promises("首先，补短板。新建十个食堂。其次，补人手。招聘厨师。"), "新建十个食堂。 | 招聘厨师。");
  EXPECT_EQ(promises("一是扩大规模。新建十个食堂。"), "一是扩大规模。 | 新建十个食堂。");
  EXPECT_EQ(promises("第一，明年补齐短板。新建十个食堂。"),
            "第一，明年补齐短板。 {2022-12-31=明年} | 新建十个食堂。");
}

TEST(Promises, WithoutTheLettersDateNothingIsCountedFromIt) {
  EXPECT_EQ(promises_of("力争明年完成。", false, std::nullopt), "力争明年完成。");
  EXPECT_EQ(promises_of("力争到2025年完成。", false, std::nullopt), "力争到2025年完成。 {2025-12-31=2025年}");
}

// Next steps begin within a paragraph: what stands before them in it is none.
TEST(Promises, BeginWithTheSentenceThatOpensNextSteps) {
  const auto source = source_of(
      "关于甲提案的答复\n许某委员：\n您提出的甲提案收悉，现答复如下。\n因道路条件的限制，暂未开通公交。该小区"
      "周边均有改造计划。"
      "下一步，积极关注客流动态。适时优化线路。\n领导签批：谢某\n某市交通局\n2023年5月6日\n");
  const auto document = parse_one(source);
  std::string promised;
  for (const auto& promise : document.promises) promised += text::slice(source.text, promise.span);
  EXPECT_EQ(promised, "下一步，积极关注客流动态。适时优化线路。");
}

}  // namespace
}  // namespace wenhao::document_test
