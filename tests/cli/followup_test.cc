// answer, check and promises as a user meets them: output, exit status, hostile input.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "tests/support/process.h"
#include "tests/support/temp_folder.h"

namespace wenhao {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kCircular =
    "关于改造老旧管网的通知\n鲁建发〔2021〕6号\n各单位：\n请检查管网。\n省住房城乡建设厅\n2021年10月8日\n";
constexpr std::string_view kReply =
    "关于冬季供暖提案的答复\n鲁建提〔2022〕3号\n李明委员：\n您提出的提案收悉，现答复如下：\n"
    "一、关于老旧管网。按照《关于改造老旧管网的通知》（鲁建发〔2021〕6号），已改造老旧管网八百公里。\n"
    "下一步，我厅将改造老旧管网，到2023年底投入3亿元。\n省住房城乡建设厅\n2022年5月9日\n";

class FollowupCli : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new TempFolder;
    folder_->write("docs/a.txt", kCircular);
    folder_->write("docs/b.txt", kReply);
    const Outcome made = run({{std::string(WENHAO_BIN) + "/wenhao-index", "--db", folder_->at("db"), "update",
                               folder_->at("docs")},
                              {},
                              {},
                              0});
    ASSERT_EQ(made.status, 0) << made.err;
  }
  static void TearDownTestSuite() {
    delete folder_;
    folder_ = nullptr;
  }

  static Outcome wenhao(std::vector<std::string> words, const std::string& input = {}) {
    std::vector<std::string> all = {std::string(WENHAO_BIN) + "/wenhao", "--lang", "en", "--db",
                                    folder_->at("db")};
    all.insert(all.end(), words.begin(), words.end());
    return run({all, input, {}, 0});
  }

  static TempFolder* folder_;
};
TempFolder* FollowupCli::folder_ = nullptr;

TEST_F(FollowupCli, CheckTellsFaultsAsCompilersDo) {
  const std::string draft = "答复：\n按照鲁建发[2021]6号执行。\n";
  const Outcome told = wenhao({"check", "-"}, draft);
  EXPECT_EQ(told.status, 1);
  EXPECT_EQ(told.out,
            "-:2:3: warning: number_form: not written by GB/T 9704-2012, should be 鲁建发〔2021〕6号\n");
  const Json faults = Json::parse(wenhao({"check", "--json", "-"}, draft).out)["faults"];
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0]["code"], "number_form");
  EXPECT_EQ(faults[0]["suggestion"], "鲁建发〔2021〕6号");
  EXPECT_EQ(draft.substr(faults[0]["begin"], std::size_t(faults[0]["end"]) - std::size_t(faults[0]["begin"])),
            "鲁建发[2021]6号");
  const Outcome fixed = wenhao({"check", "--fix", "-"}, draft);
  EXPECT_EQ(fixed.status, 1);
  EXPECT_EQ(fixed.out, "答复：\n按照鲁建发〔2021〕6号执行。\n");
}

TEST_F(FollowupCli, ACorrectDraftSaysNothing) {
  const Outcome told = wenhao({"check", "-"}, "按照《关于改造老旧管网的通知》（鲁建发〔2021〕6号）执行。\n");
  EXPECT_EQ(told.status, 0);
  EXPECT_EQ(told.out + told.err, "");
}

TEST_F(FollowupCli, AnswersInThreeForms) {
  const std::string proposal = "建议：\n一、加快老旧管网改造。\n二、在火星种树。\n";
  const Outcome markdown = wenhao({"answer", "-"}, proposal);
  EXPECT_EQ(markdown.status, 0) << markdown.err;
  EXPECT_NE(markdown.out.find("已改造老旧管网八百公里"), std::string::npos) << markdown.out;
  const Json requests = Json::parse(wenhao({"answer", "--json", "-"}, proposal).out)["requests"];
  ASSERT_EQ(requests.size(), 2U);
  EXPECT_EQ(requests[0]["sources"][0]["number"], "鲁建发〔2021〕6号");
  EXPECT_EQ(requests[0]["sources"][0]["standing"], "in_force");
  EXPECT_EQ(requests[0]["promises"][0]["due"], "2023-12-31");
  EXPECT_EQ(requests[0]["promises"][0]["amount"], 300'000'000);
  EXPECT_EQ(requests[1]["passages"], Json::array());
  const std::string file = folder_->at("reply.docx");
  EXPECT_EQ(wenhao({"answer", "-", "--format", "docx", "-o", file}, proposal).status, 0);
  EXPECT_NE(wenhao({"check", file}).status, 2);
}

TEST_F(FollowupCli, PromisesAreListed) {
  const Outcome listed = wenhao({"promises", "--as-of", "2024-01-01", "--overdue", "--json"});
  EXPECT_EQ(listed.status, 0) << listed.err;
  const Json promises = Json::parse(listed.out)["promises"];
  ASSERT_EQ(promises.size(), 1U);
  EXPECT_EQ(promises[0]["to"], "李明委员");
  EXPECT_EQ(promises[0]["overdue"], true);
  EXPECT_EQ(wenhao({"promises", "to:王"}).status, 1);
  EXPECT_EQ(wenhao({"promises", "to:王", "--lang", "zh"}).err, "没有找到\n");
  EXPECT_EQ(wenhao({"promises", "to:王", "--quiet"}).err, "");
  EXPECT_EQ(wenhao({"promises", "to:李", "--lang", "zh"}).err, "列出 1 项承诺\n");
  EXPECT_EQ(wenhao({"promises", "--overdue"}).status, 2);
  EXPECT_EQ(wenhao({"promises", "--as-of", "2024-13-01"}).status, 2);
}

TEST_F(FollowupCli, BadInputIsOneLine) {
  struct Case {
    std::string input;
    int answer;
    int check;
  };
  std::string long_one = "二、建议\n";
  for (int i = 0; i < 6000; ++i)
    long_one += "（一）加快老旧管网改造，按照鲁建发〔2021〕6号安排资金，改造供水管网。\n";
  const std::vector<Case> cases = {
      {"", 2, 2},
      {" \n\n", 2, 2},
      {std::string("\x7F"
                   "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0>\0\x01\0\0\0",
                   24),
       2, 2},
      {"序号\t名称\n1\t甲\n2\t乙\n", 1, 0},
      {"天氣很好，請各級財政部門落實資金。\n", 1, 0},
      {long_one, 0, 0},
  };
  for (const Case& each : cases) {
    const Outcome answer = wenhao({"answer", "-"}, each.input);
    EXPECT_EQ(answer.status, each.answer) << each.input.substr(0, 40) << answer.err;
    const Outcome check = wenhao({"check", "-"}, each.input);
    EXPECT_EQ(check.status, each.check) << each.input.substr(0, 40) << check.err << check.out;
    if (each.check != 2) continue;
    EXPECT_EQ(std::ranges::count(check.err, '\n'), 1) << check.err;
    EXPECT_EQ(std::ranges::count(answer.err, '\n'), 1) << answer.err;
  }
}

}  // namespace
}  // namespace wenhao
