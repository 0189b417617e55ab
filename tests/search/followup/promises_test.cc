// Promises listed from the index, with their dates, sums and what came of them.
#include "search/followup/promises.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "search/present/followup.h"
#include "tests/search/followup/library.h"

namespace wenhao::followup_test {
namespace {

using followup::Promise;
using followup::PromiseAnswer;
using followup::PromiseRequest;

PromiseAnswer listed(const PromiseRequest& request) {
  auto answer = followup::promises(shared_library().store(), request);
  EXPECT_TRUE(answer.has_value());
  return answer ? *answer : PromiseAnswer{};
}

const Promise* with_due(const PromiseAnswer& answer, const std::string& due) {
  const auto found = std::ranges::find(answer.promises, due, &Promise::due);
  return found == answer.promises.end() ? nullptr : &*found;
}

TEST(Promises, SayToWhomByWhenAndHowMuch) {
  const PromiseAnswer answer = listed({});
  const Promise* promise = with_due(answer, "2022-12-31");
  ASSERT_NE(promise, nullptr);
  EXPECT_EQ(promise->by.document.addressee, "周文委员");
  EXPECT_EQ(promise->due_written, "2022年底前");
  EXPECT_EQ(promise->fen, 6'000'000'000U);
  EXPECT_FALSE(promise->overdue);
}

TEST(Promises, AreOverdueByTheDayAskedFor) {
  PromiseRequest request;
  request.as_of = "2023-01-01";
  EXPECT_TRUE(with_due(listed(request), "2022-12-31")->overdue);
  request.as_of = "2022-12-31";
  EXPECT_FALSE(with_due(listed(request), "2022-12-31")->overdue);
  request.only_overdue = true;
  EXPECT_TRUE(listed(request).promises.empty());
}

TEST(Promises, WhatALaterReplySaidOfThem) {
  const PromiseAnswer answer = listed({});
  const Promise* promise = with_due(answer, "2022-12-31");
  ASSERT_NE(promise, nullptr);
  ASSERT_FALSE(promise->later.empty());
  EXPECT_EQ(promise->later[0].by.document.number, "鲁民建〔2023〕21号");
  EXPECT_NE(promise->later[0].by.text.find("助餐点已经建到每个街道"), std::string::npos);
}

TEST(Promises, AreOnTheMatterOfTheProposalWhereNoHeadingSaysIt) {
  Library library(
      {{"a.txt",
        "关于省十四届人大一次会议第1234号建议的答复\n辽人社函字〔2023〕45号\n赵某代表：\n"
        "您提出的《关于提高失业保险待遇的建议》收悉，答复如下：\n"
        "我厅将会同省财政厅在2023年底前提高失业保险待遇标准。\n辽宁省人力资源和社会保障厅\n2023年7月3日\n"},
       {"b.txt",
        "关于省十四届人大三次会议第5号建议的答复\n辽卫函〔2024〕9号\n王某代表：\n"
        "您提出的建议收悉，答复如下：\n我省建成了区域医疗中心。\n辽宁省卫生健康委员会\n2024年5月6日\n"}});
  const auto answer = followup::promises(library.store(), {});
  ASSERT_TRUE(answer.has_value());
  ASSERT_EQ(answer->promises.size(), 1U);
  EXPECT_EQ(answer->promises[0].topic, "关于提高失业保险待遇的建议");
  EXPECT_TRUE(answer->promises[0].later.empty());  // that both are replies to suggestions links nothing
}

TEST(Promises, FiltersAreThoseOfASearch) {
  const auto count = [](const std::string& query) {
    PromiseRequest request;
    request.query = query;
    return listed(request).promises.size();
  };
  EXPECT_GT(count("to:周文"), 0U);
  EXPECT_EQ(count("to:吴兰"), 0U);
  EXPECT_GT(count("year:2021 社区食堂"), 0U);
  EXPECT_EQ(count("year:2019"), 0U);
}

TEST(Promises, ATableBeginsWithTheMarkOfUtf8) {
  const std::string csv = present::to_csv(listed({}));
  EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBFto,number,title,date,promise,"));
  EXPECT_NE(csv.find("周文委员,鲁民提〔2021〕9号,"), std::string::npos);
  EXPECT_NE(csv.find(",60000000,6000万元,"), std::string::npos);
}

}  // namespace
}  // namespace wenhao::followup_test
