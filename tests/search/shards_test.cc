// One shard and four answer alike, here and on servers; a shard that is not there is told.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "search/match/documents.h"
#include "search/present/document.h"
#include "search/present/json.h"
#include "tests/search/fixture.h"
#include "tests/support/served_index.h"

namespace wenhao::search_test {
namespace {

using Json = nlohmann::ordered_json;

std::string numeral(std::size_t i) {
  const std::string digits = "零一二三四五六七八九";
  std::string out;
  do {
    out.insert(0, digits.substr(3 * (i % 10), 3));
    i /= 10;
  } while (i > 0);
  return out;
}

// Letters of many lengths, among them some of equal score, equal text, nearly equal text, and many citations.
std::vector<Letter> letters() {
  const std::vector<std::string> topics = {"住院护理保险", "养老服务补贴", "冬季供暖保障", "老年人助餐服务",
                                           "失独家庭帮扶"};
  const std::vector<std::string> issuers = {"辽宁省卫生健康委", "辽宁省民政厅", "沈阳市教育局"};
  std::vector<Letter> made;
  for (std::size_t i = 0; i < 240; ++i) {
    const std::string& topic = topics[i % topics.size()];
    Letter letter;
    letter.title = "关于" + topic + "的答复";
    letter.issuer = issuers[i % 3];
    const std::size_t year = 2015 + i % 6;
    const std::size_t month = 1 + i % 12;
    if (i % 7 != 0)
      letter.date = std::to_string(year) + (month < 10 ? "-0" : "-") + std::to_string(month) + "-11";
    if (i % 4 != 0) letter.number = "辽卫提〔" + std::to_string(year) + "〕" + std::to_string(i + 1) + "号";
    letter.kind = i % 5 == 0 ? document::DocumentKind::circular : document::DocumentKind::reply;
    letter.openness = i % 2 == 0 ? document::Openness::open : document::Openness::unknown;
    letter.paragraphs = {{"现就" + topic + "问题答复如下。", {}},
                         {topic + std::string(i % 9, ' ') + "工作由民政部门负责" +
                              (i % 3 == 0 ? "，计生特殊家庭优先。" : "。"),
                          {"一、" + topic}},
                         {"按照辽卫发〔2017〕" + std::to_string(20 + i % 8) + "号要求，落实" + topic +
                              "，共" + numeral(i) + "户。",
                          {"二、落实情况"}},
                         {"感谢您的关心和支持。", {}}};
    if (i % 11 == 0) letter.paragraphs.push_back({"住院，护理；保险。" + topic + "与" + topic, {}});
    made.push_back(letter);
    if (i % 20 == 0) {  // the same on another site
      letter.title += " ";
      made.push_back(letter);
    }
  }
  made.push_back({"关于住院护理保险的通知",
                  "辽卫发〔2017〕22号",
                  "2017-06-01",
                  "辽宁省卫生健康委",
                  {{"为减轻负担，建立制度。", {}}, {"保险费每人每年150元。", {}}}});
  return made;
}

std::vector<match::Request> requests() {
  std::vector<match::Request> all;
  for (const char* query : {"住院护理",
                            "养老",
                            "护",
                            "感谢您的关心和支持",
                            "失独家庭住院护理怎么保障",
                            "老人补贴每月多少钱",
                            "供暖 -民政",
                            "\"护理保险\"",
                            "\"感谢您的关心和支持\"",
                            "辽卫发〔2017〕22号",
                            "辽卫发〔2017〕99号",
                            "辽卫发〔2017〕22号 住院",
                            "cites:辽卫发〔2017〕25号",
                            "辽卫提〔2017〕",
                            "year:2016..2018 补贴",
                            "date:2018-05..",
                            "issuer:民政厅 助餐",
                            "kind:circular",
                            "养老 OR 供暖",
                            "计划生育特殊家庭",
                            "托育 养老 无此",
                            "title:供暖",
                            "落實養老服務補貼",
                            "请问老人吃饭有没有补贴，住院护理保险怎么办理，供暖费减免找谁",
                            "量子"}) {
    for (const match::Sort sort : {match::Sort::relevance, match::Sort::newest, match::Sort::oldest}) {
      for (const match::Group group : {match::Group::none, match::Group::document}) {
        match::Request request{query, 25, all.size() % 3 * 10};
        request.sort = sort;
        request.group = group;
        request.facets = all.size() % 2 == 0;
        request.context = all.size() % 4;
        all.push_back(request);
      }
    }
  }
  return all;
}

// An answer as JSON without what may differ: time, the count of shards, estimates.
Json comparable(const match::SearchAnswer& answer) {
  Json json = present::to_json(answer, Language::en);
  json.erase("took_ms");
  json.erase("shards");
  if (!answer.exact_total) json.erase("total");
  return json;
}

// Scores apart: they are sums of floats, and may differ in the last digits.
void expect_alike(const Json& one, const Json& many, const std::string& query) {
  Json a = one;
  Json b = many;
  ASSERT_EQ(a["hits"].size(), b["hits"].size()) << query;
  for (std::size_t i = 0; i < a["hits"].size(); ++i) {
    EXPECT_NEAR(a["hits"][i]["score"].get<double>(), b["hits"][i]["score"].get<double>(), 1e-9) << query;
    a["hits"][i].erase("score");
    b["hits"][i].erase("score");
  }
  EXPECT_EQ(a, b) << query;
}

void expect_alike(index::Store& one, index::Store& many, const std::vector<match::Request>& asked) {
  std::size_t hits = 0;
  for (const match::Request& request : asked) {
    const auto a = match::search(one, request);
    const auto b = match::search(many, request);
    ASSERT_TRUE(a && b) << request.query;
    expect_alike(comparable(*a), comparable(*b), request.query);
    hits += a->hits.size();
  }
  EXPECT_GT(hits, 5 * asked.size());
  for (const char* number : {"辽卫发〔2017〕22号", "辽卫发〔2017〕25号", "辽卫提〔2018〕4号"}) {
    const auto a = match::citations(one, number);
    const auto b = match::citations(many, number);
    ASSERT_TRUE(a && b) << number;
    EXPECT_EQ(present::to_json(*a), present::to_json(*b)) << number;
  }
  const auto a = match::documents(one, "辽卫提〔2018〕4号");
  const auto b = match::documents(many, "辽卫提〔2018〕4号");
  ASSERT_TRUE(a && b);
  EXPECT_EQ(present::to_json(a->front(), Language::en), present::to_json(b->front(), Language::en));
}

TEST(Shards, OneAndFourAnswerAlike) {
  Library one(letters());
  Library four(letters(), 4);
  ASSERT_EQ(four.store().shards(), 4U);
  expect_alike(one.store(), four.store(), requests());
}

TEST(Shards, OnServersToo) {
  if (!can_serve()) GTEST_SKIP() << "xapian-tcpsrv is not installed (package xapian-tools)";
  Library one(letters());
  Library four(letters(), 4);
  ServedIndex third(four.paths()[2]);
  ServedIndex fourth(four.paths()[3]);
  TempFolder folder;
  const std::string stub = folder.write("stub", "# two here and two served\nauto " + four.paths()[0] +
                                                    "\n\nglass " + four.paths()[1] + "\nremote " +
                                                    third.address() + "\nremote " + fourth.address() + "\n");
  auto store = index::Store::open(stub);
  ASSERT_TRUE(store) << store.error().detail;
  EXPECT_TRUE(store->is_remote());
  std::vector<match::Request> asked = requests();
  for (std::size_t i = 0; i < asked.size(); i += 5) asked[i / 5] = asked[i];
  asked.resize(asked.size() / 5);
  expect_alike(one.store(), *store, asked);

  // A server that goes away in the middle: the search is begun again without it.
  fourth.stop();
  const auto answer = match::search(*store, {"养老"});
  ASSERT_TRUE(answer) << answer.error().detail;
  EXPECT_FALSE(answer->hits.empty());
  EXPECT_EQ(answer->shards_asked, 4U);
  EXPECT_EQ(answer->shards_answered, 3U);
  ASSERT_FALSE(answer->notes.empty());
  EXPECT_EQ(answer->notes.front().code, query::NoteCode::shard_unanswered);
  EXPECT_EQ(answer->notes.front().subject, fourth.address());
}

TEST(Shards, WhatCannotBeOpenedIsToldAndTheRestAnswers) {
  Library four(letters(), 4);
  TempFolder folder;
  std::filesystem::create_directory(folder.at("no-index"));
  const std::string dead = "127.0.0.1:" + std::to_string(free_port());
  const std::string stub = folder.write("stub", "remote " + dead + "\n");
  auto store = index::Store::open(
      {four.paths()[0], folder.at("no-index"), four.paths()[2], folder.at("gone"), stub, four.paths()[0]});
  ASSERT_TRUE(store);
  const auto answer = match::search(*store, {"养老服务"});
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->shards_asked, 5U);
  EXPECT_EQ(answer->shards_answered, 2U);
  EXPECT_FALSE(answer->hits.empty());
  const std::vector<query::Note> told(answer->notes.begin(), answer->notes.begin() + 3);
  using query::NoteCode;
  EXPECT_EQ(told,
            (std::vector<query::Note>{{NoteCode::shard_unanswered, folder.at("no-index"), "index_missing"},
                                      {NoteCode::shard_unanswered, folder.at("gone"), "index_missing"},
                                      {NoteCode::shard_unanswered, dead, "index_unreachable"}}));
}

TEST(Shards, WhereNoneOpensItIsAnError) {
  TempFolder folder;
  const std::string dead = "127.0.0.1:" + std::to_string(free_port());
  struct Stub {
    std::string text;
    ErrorCode code;
  };
  const Stub stubs[] = {
      {"remote " + dead + "\n", ErrorCode::index_unreachable},
      {"auto nowhere\n", ErrorCode::index_missing},
      {"auto stub\n", ErrorCode::index_not_one},  // itself, without end
      {"", ErrorCode::index_not_one},
      {"# nothing\n", ErrorCode::index_not_one},
      {"关于供暖的答复\n各单位：\n", ErrorCode::index_not_one},
      {"remote nohost\n", ErrorCode::index_not_one},
      {"remote h:99999\n", ErrorCode::index_not_one},
      {"remote h:12x\n", ErrorCode::index_not_one},
      {"remote :\n", ErrorCode::index_not_one},
      {"remote :/nowhere/program\n", ErrorCode::index_unreachable},
      {"auto\n", ErrorCode::index_not_one},
      {std::string(100'000, '#'), ErrorCode::index_not_one},
      {std::string(1000, '\0'), ErrorCode::index_not_one},
  };
  for (const Stub& stub : stubs) {
    const auto store = index::Store::open(folder.write("stub", stub.text));
    ASSERT_FALSE(store) << stub.text.substr(0, 40);
    EXPECT_EQ(store.error().code, stub.code) << stub.text.substr(0, 40);
  }
}

// A document that stands in two shards is shown once, with its passages in order.
TEST(Shards, ADocumentInTwoShardsIsOne) {
  const Letter letter = {"甲",
                         "辽卫提〔2020〕44号",
                         "2020-05-11",
                         "",
                         {{"养老一", {}}, {"养老二", {}}, {"养老三", {}}, {"养老四", {}}}};
  Library two({letter, letter}, 2);
  const auto shown = match::documents(two.store(), "辽卫提〔2020〕44号");
  ASSERT_TRUE(shown);
  ASSERT_EQ(shown->size(), 1U);
  ASSERT_EQ(shown->front().passages.size(), 4U);
  for (std::uint32_t i = 0; i < 4; ++i) EXPECT_EQ(shown->front().passages[i].ordinal, i);
  EXPECT_EQ(shown->front().sources.size(), 2U);
  match::Request request{"养老"};
  request.context = 1;
  const auto answer = two.search(request);
  ASSERT_EQ(answer.hits.size(), 4U);
  EXPECT_EQ(answer.total, 4U);
  for (const match::Hit& hit : answer.hits) {
    EXPECT_TRUE(hit.duplicates.empty());
    ASSERT_EQ(hit.after.size(), hit.passage.ordinal < 3 ? 1U : 0U);
    for (const auto& after : hit.after) EXPECT_EQ(after.ordinal, hit.passage.ordinal + 1);
  }
}

}  // namespace
}  // namespace wenhao::search_test
