// Requests answered from the index: the right passages with their sources, and no word that is not in it.
#include "search/followup/answer.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "search/followup/earlier.h"
#include "tests/search/followup/library.h"

namespace wenhao::followup_test {
namespace {

using followup::AnsweredRequest;
using followup::Evidence;
using followup::ProposalAnswer;

constexpr const char* kProposal =
    "关于办好社区食堂的提案\n案由：老年人吃饭难。\n建议：\n一、提高社区食堂每餐补贴标准。\n"
    "二、加强养老护理员培训。对取得证书的给予补贴。\n三、在火星建设天文台。\n";

ProposalAnswer answered(const std::string& proposal) {
  followup::AnswerOptions options;
  options.as_of = "2026-01-01";
  auto answer = followup::answer(shared_library().store(), source_of(proposal), options);
  EXPECT_TRUE(answer.has_value());
  return answer ? *answer : ProposalAnswer{};
}

const followup::Source* source_named(const AnsweredRequest& request, const std::string& number) {
  const auto found = std::ranges::find(request.sources, number, &followup::Source::number);
  return found == request.sources.end() ? nullptr : &*found;
}

TEST(Answer, EachRequestHasItsPassagesNewestFirst) {
  const ProposalAnswer answer = answered(kProposal);
  ASSERT_EQ(answer.requests.size(), 3U);
  ASSERT_GE(answer.requests[0].passages.size(), 2U);
  EXPECT_EQ(answer.requests[0].passages[0].hit.document.number, "鲁民建〔2023〕21号");
  EXPECT_EQ(answer.requests[0].passages[1].hit.document.number, "鲁民提〔2021〕9号");
  ASSERT_FALSE(answer.requests[1].passages.empty());
  EXPECT_NE(answer.requests[1].passages[0].hit.passage.text.find("两万名"), std::string::npos);
}

TEST(Answer, SourcesSayWhetherTheyStand) {
  const ProposalAnswer answer = answered(kProposal);
  ASSERT_EQ(answer.requests.size(), 3U);
  const followup::Source* ended = source_named(answer.requests[0], "鲁民发〔2019〕12号");
  ASSERT_NE(ended, nullptr);
  EXPECT_EQ(ended->standing, followup::Standing::repealed);
  ASSERT_EQ(ended->ended_by.size(), 1U);
  EXPECT_EQ(ended->ended_by[0].document.number, "鲁民发〔2022〕30号");
  const followup::Source* stands = source_named(answer.requests[0], "鲁民发〔2022〕30号");
  ASSERT_NE(stands, nullptr);
  EXPECT_EQ(stands->standing, followup::Standing::in_force);
  EXPECT_EQ(stands->title, "关于调整社区食堂补贴标准的通知");
}

TEST(Answer, PromisesMadeOnIt) {
  const ProposalAnswer answer = answered(kProposal);
  ASSERT_FALSE(answer.requests.empty());
  ASSERT_FALSE(answer.requests[0].promises.empty());
  EXPECT_EQ(answer.requests[0].promises[0].due, "2022-12-31");
  EXPECT_EQ(answer.requests[0].promises[0].amount_written, "6000万元");
  EXPECT_TRUE(answer.requests[0].promises[0].overdue);
}

TEST(Answer, WhatNothingIsBehindHasEmptyLists) {
  const ProposalAnswer answer = answered(kProposal);
  ASSERT_EQ(answer.requests.size(), 3U);
  EXPECT_TRUE(answer.requests[2].passages.empty());
  EXPECT_TRUE(answer.requests[2].sources.empty());
  EXPECT_TRUE(answer.requests[2].promises.empty());
}

// What a request of few words is about stands in the proposal's title or in the problem before it.
TEST(Answer, ARequestOfFewWordsIsOfItsProposalsMatter) {
  struct Case {
    std::string proposal;
    std::string number;  // of the first passage's document; empty where nothing is behind it
  };
  const Case cases[] = {
      {"关于养老护理员队伍建设的提案\n建议：\n一、提高补贴标准。\n", "鲁民提〔2021〕9号"},
      {"关于办好社区食堂的提案\n建议：\n一、提高补贴标准。\n", "鲁民建〔2023〕21号"},
      {"老年人吃饭难，社区食堂少。\n建议：\n一、提高补贴标准。\n", "鲁民建〔2023〕21号"},
      {"关于推动冰雪运动的提案\n建议：\n一、提高补贴标准。\n", ""},
  };
  for (const Case& c : cases) {
    const ProposalAnswer answer = answered(c.proposal);
    ASSERT_EQ(answer.requests.size(), 1U) << c.proposal;
    const auto& passages = answer.requests[0].passages;
    EXPECT_EQ(passages.empty() ? "" : passages[0].hit.document.number, c.number) << c.proposal;
    if (c.proposal.find("护理员") != std::string::npos && !passages.empty()) {
      EXPECT_NE(passages[0].quote.text.find("一次性补贴一千元"), std::string::npos) << passages[0].quote.text;
    }
  }
}

// The words of an evidence are a part of its passage as the index has it, at the place it names.
void expect_quoted(const Evidence& evidence) {
  const auto passages =
      shared_library().store().passages(evidence.document.id, evidence.passage, evidence.passage + 1);
  ASSERT_TRUE(passages.has_value());
  ASSERT_EQ(passages->size(), 1U);
  const index::PassageRecord& passage = passages->front();
  ASSERT_LE(passage.span.begin, evidence.span.begin);
  ASSERT_LE(evidence.span.end, passage.span.end);
  EXPECT_EQ(evidence.text,
            passage.text.substr(evidence.span.begin - passage.span.begin, evidence.span.size()));
  EXPECT_FALSE(evidence.text.empty());
}

TEST(Answer, EveryQuotedTextIsASpanOfAnIndexedDocument) {
  std::size_t quoted = 0;
  for (const AnsweredRequest& request : answered(kProposal).requests) {
    for (const followup::Earlier& earlier : request.passages) {
      expect_quoted(earlier.quote);
      for (const Evidence& repeat : earlier.repeats) expect_quoted(repeat);
      ++quoted;
    }
    for (const followup::Source& source : request.sources) {
      expect_quoted(source.named);
      for (const Evidence& ending : source.ended_by) expect_quoted(ending);
      ++quoted;
    }
    for (const followup::Promise& promise : request.promises) {
      expect_quoted(promise.by);
      ++quoted;
    }
  }
  EXPECT_GE(quoted, 6U);
}

TEST(Answer, NearDuplicatesFoldUnderTheNewest) {
  const std::string body =
      "，全省为八十岁以上老年人每月发放高龄津贴一百元，由县级财政负担，按季度发放到本人银行卡。";
  std::vector<std::pair<std::string, std::string>> files;
  for (int year = 2019; year <= 2022; ++year) {
    files.emplace_back(std::to_string(year) + ".txt",
                       "对第" + std::to_string(year - 1900) + "号提案的答复\n王刚委员：\n" +
                           std::to_string(year) + "年" + body + "\n山东省民政厅\n" + std::to_string(year) +
                           "年5月6日\n");
  }
  Library library(files);
  const auto answer =
      followup::answer(library.store(), source_of("建议：\n一、提高高龄津贴，发放到银行卡。\n"), {});
  ASSERT_TRUE(answer.has_value());
  ASSERT_EQ(answer->requests.size(), 1U);
  ASSERT_EQ(answer->requests[0].passages.size(), 1U);
  EXPECT_EQ(answer->requests[0].passages[0].hit.document.date, "2022-05-06");
}

TEST(Answer, TextsAreNearlyTheSameByTheirLetters) {
  EXPECT_TRUE(followup::nearly_same("每餐补贴三元，由省财政负担一半。", "（每餐补贴三元,由省财政负担一半）"));
  EXPECT_FALSE(followup::nearly_same("每餐补贴三元，由省财政负担一半。", "每年培训养老护理员两万名。"));
  EXPECT_TRUE(followup::nearly_same("", ""));
}

TEST(Answer, AProposalOfHundredsOfPagesIsBounded) {
  std::string proposal = "二、建议\n";
  for (int i = 0; i < 3000; ++i) proposal += "建议提高社区食堂补贴标准。希望加强养老护理员培训。\n";
  const ProposalAnswer answer = answered(proposal);
  EXPECT_EQ(answer.requests.size(), followup::kMostRequests);
  EXPECT_EQ(answer.requests.size() + answer.left_out, 6000U);
}

TEST(Answer, QueryMarksInARequestAreWords) {
  const ProposalAnswer answer =
      answered("建议：\n一、“提高”社区食堂（每餐） -补贴 OR \"标准\"，见鲁民发〔2019〕12号 kind:order。\n");
  ASSERT_EQ(answer.requests.size(), 1U);
  EXPECT_FALSE(answer.requests[0].passages.empty());
}

}  // namespace
}  // namespace wenhao::followup_test
