// The faults of drafts: each kind found where it stands, and nothing said of a correct draft.
#include "search/followup/check.h"

#include <gtest/gtest.h>

#include "tests/search/followup/library.h"

namespace wenhao::followup_test {
namespace {

using followup::Fault;

std::vector<Fault> faults_of(const std::string& draft) {
  const auto faults = followup::check(shared_library().store(), source_of(draft));
  EXPECT_TRUE(faults.has_value());
  return faults ? *faults : std::vector<Fault>{};
}

std::string told(const Fault& fault) {
  std::string out = std::to_string(fault.line) + ":" + std::to_string(fault.column) + " " +
                    std::string(followup::name_of(fault.code)) + " " + fault.written;
  return fault.suggestion.empty() ? out : out + " → " + fault.suggestion;
}

std::vector<std::string> all_told(const std::string& draft) {
  std::vector<std::string> out;
  for (const Fault& fault : faults_of(draft)) out.push_back(told(fault));
  return out;
}

struct Case {
  std::string draft;
  std::vector<std::string> faults;
};

const std::vector<Case> kCases = {
    // number_form
    {"按照鲁民发[2022]30号执行。", {"1:3 number_form 鲁民发[2022]30号 → 鲁民发〔2022〕30号"}},
    {"按照鲁民发〔2022〕第030号执行。", {"1:3 number_form 鲁民发〔2022〕第030号 → 鲁民发〔2022〕30号"}},
    {"按照鲁民发 〔２０２２〕 30 号执行。",
     {"1:3 number_form 鲁民发 〔２０２２〕 30 号 → 鲁民发〔2022〕30号"}},
    {"按照鲁民发〔202230号执行。", {"1:3 number_form 鲁民发〔202230号 → 鲁民发〔2022〕30号"}},
    {"按照鲁民发〔2022〕30号、[2022]31号执行。",
     {"1:16 number_form [2022]31号 → 〔2022〕31号", "1:16 number_unknown [2022]31号"}},
    // number_unknown, number_near
    {"依据鲁民发〔2018〕77号。", {"1:3 number_unknown 鲁民发〔2018〕77号"}},
    {"《关于调整社区食堂补贴标准的通知》（鲁民发〔2022〕31号）。",
     {"1:19 number_near 鲁民发〔2022〕31号 → 鲁民发〔2022〕30号"}},
    {"《关于调整社区食堂补贴标准的通知》（鲁民函〔2022〕30号）。",
     {"1:19 number_near 鲁民函〔2022〕30号 → 鲁民发〔2022〕30号"}},
    {"《关于调整社区食堂补贴标准的通知》（鲁民发〔2017〕88号）。",
     {"1:19 number_unknown 鲁民发〔2017〕88号 → 鲁民发〔2022〕30号"}},
    // title_mismatch
    {"《关于加强农村敬老院建设的意见》（鲁民发〔2022〕30号）。",
     {"1:2 title_mismatch 关于加强农村敬老院建设的意见"}},
    {"《关于调整社区食堂补助标准的通知》（鲁民发〔2022〕30号）。",
     {"1:2 title_mismatch 关于调整社区食堂补助标准的通知 → 关于调整社区食堂补贴标准的通知"}},
    // repealed
    {"按照鲁民发〔2019〕12号，每餐补贴三元。", {"1:3 repealed 鲁民发〔2019〕12号"}},
    {"按照《关于建立社区食堂补贴制度的通知》要求。", {"1:3 repealed 《关于建立社区食堂补贴制度的通知》"}},
    // cites_later
    {"对提案的答复\n按照鲁民发〔2022〕30号执行。\n山东省民政厅\n2021年5月6日\n",
     {"2:3 cites_later 鲁民发〔2022〕30号"}},
    // article_missing
    {"根据《湖岸保护法》第十三条。", {"1:10 article_missing 第十三条"}},
    // short_name
    {"按照《实施意见》办理。", {"1:3 short_name 《实施意见》"}},
    {"《山东省养老护理员培训办法》（以下简称《办法》）和《湖岸保护法》（以下简称《办法》）。",
     {"1:38 short_name 《办法》"}},
    {"先按《办法》办。《山东省养老护理员培训办法》（以下简称《办法》）。", {"1:3 short_name 《办法》"}},
    // not_open
    {"资金见鲁财社〔2021〕44号。", {"1:4 not_open 鲁财社〔2021〕44号"}},
    // body_superseded
    {"2024年，省国土资源厅负责此事。", {"1:8 body_superseded 国土资源厅 → 自然资源厅"}},
    {"请省卫生计生委研究。", {"1:3 body_superseded 卫生计生委 → 卫生健康委员会（卫生健康委）"}},
    // correct
    {"", {}},
    {"根据《关于调整社区食堂补贴标准的通知》（鲁民发〔2022〕30号），每餐补贴五元。", {}},
    {"根据《山东省民政厅关于调整社区食堂补贴标准的通知》（鲁民发〔2022〕30号）。", {}},
    {"依据《山东省养老护理员培训办法》（鲁人社发〔2020〕7号）第三条。", {}},
    {"依据《养老护理员培训办法》（鲁人社发〔2020〕7号，以下简称《办法》）。《办法》规定了课时。", {}},
    {"《关于建立社区食堂补贴制度的通知》（鲁民发〔2019〕12号）已经废止。", {}},
    {"对提案的答复\n按照鲁民发〔2019〕12号，每餐补贴三元。\n山东省民政厅\n2021年5月6日\n", {}},
    {"根据《湖岸保护法》第十二条第二款。", {}},
    {"按照鲁民发〔2022〕30号、鲁人社发〔2020〕7号执行。", {}},
    {"2017年，省卫生计生委印发了通知。原省国土资源厅做过调查。", {}},
    {"人事部门、农业部门和建设部门，住房城乡建设厅和文化部署。", {}},
    {"遼寧按照魯民發〔2022〕30號執行，請各級財政部門落實資金。", {}},
    {"按照鲁民发〔2022〕\n30号执行。", {}},
    {"根据《中华人民共和国湖岸保护法》第十二条。", {}},
    {"根据《济南市养老护理员培训办法》（济政令第18号）。", {"1:18 number_unknown 济政令第18号"}},
    {"（2019）鲁01民终123号，第0213号提案，GB/T 9704—2012，电话024-1234567。", {}},
};

TEST(Check, EachKindOfFaultAndNothingElse) {
  for (const Case& each : kCases) EXPECT_EQ(all_told(each.draft), each.faults) << each.draft;
}

TEST(Check, ARepealSaysByWhatWhenAndInWhichWords) {
  const auto faults = faults_of("按照鲁民发〔2019〕12号，每餐补贴三元。");
  ASSERT_EQ(faults.size(), 1U);
  ASSERT_EQ(faults[0].evidence.size(), 1U);
  EXPECT_EQ(faults[0].evidence[0].document.number, "鲁民发〔2022〕30号");
  EXPECT_EQ(faults[0].evidence[0].document.date, "2022-08-01");
  EXPECT_EQ(faults[0].evidence[0].text, "《关于建立社区食堂补贴制度的通知》（鲁民发〔2019〕12号）同时废止。");
}

TEST(Check, FixingPutsTypographyRightAndNothingElse) {
  const std::string draft = "一、按照鲁民发[2022]第030号，\n参照鲁民发〔202230号和鲁民发〔2018〕77号。\n";
  EXPECT_EQ(followup::fixed(source_of(draft), faults_of(draft)),
            "一、按照鲁民发〔2022〕30号，\n参照鲁民发〔202230号和鲁民发〔2018〕77号。\n");
  const std::string right = "根据鲁民发〔2022〕30号，每餐补贴五元。";
  EXPECT_EQ(followup::fixed(source_of(right), faults_of(right)), right);
}

TEST(Check, NotesAloneAreNoFault) {
  EXPECT_FALSE(followup::is_faulty(faults_of("依据鲁民发〔2018〕77号。")));
  EXPECT_FALSE(followup::is_faulty(faults_of("请省卫生计生委研究。")));
  EXPECT_TRUE(followup::is_faulty(faults_of("资金见鲁财社〔2021〕44号。")));
}

TEST(Check, HostileDraftsAreReadToTheEnd) {
  const std::string marks[] = {"《",     "》",      "（以下简称《意见》）", "鲁民发〔2022〕30号", "《意见》",
                               "第九条", "\xFF\xFE"};
  for (const std::string& mark : marks) {
    std::string draft;
    for (int i = 0; i < 3000; ++i) draft += mark;
    EXPECT_LE(faults_of(draft).size(), 3000U) << mark;
  }
}

TEST(Check, AMegabyteOfOneThingIsReadInLinearTime) {
  for (const std::string piece :
       {"《意见》规定。", "《办法》第五条、", "省卫生厅来文。", "原省卫生厅2012年，", "《省卫生厅来文》"}) {
    std::string draft;
    while (draft.size() < (1U << 20U)) draft += piece;
    EXPECT_LE(faults_of(draft).size(), draft.size()) << piece;
  }
}

}  // namespace
}  // namespace wenhao::followup_test
