// Numbers in queries: the document itself, what cites it, what is near, and documents by number or id.
#include <gtest/gtest.h>

#include "search/match/documents.h"
#include "search/match/search.h"
#include "tests/search/fixture.h"

namespace wenhao::search_test {
namespace {

using query::NoteCode;
using Texts = std::vector<std::string>;

std::vector<Letter> letters() {
  return {
      {"关于住院护理保险的通知",
       "辽卫发〔2017〕22号",
       "2017-06-01",
       "",
       {{"为减轻负担，建立制度。", {}}, {"保险费每人每年150元。", {}}}},
      {"甲答复",
       "辽卫提〔2018〕1号",
       "2018-05-01",
       "",
       {{"根据辽卫发[2017]22号，建立了保险。", {}}, {"其他工作。", {}}}},
      {"乙答复",
       "辽卫提〔2020〕44号",
       "2020-05-11",
       "",
       {{"依据辽卫发（2017）22号和辽民发〔2015〕32号开展养老服务。", {}}}},
      {"丙答复", "", "2019-01-01", "", {{"辽卫发〔2017〕22号之外，还有辽卫发〔2017〕122号。", {}}}},
      {"丁通知", "辽卫发〔2017〕20号", "2017-05-01", "", {{"关于消毒。", {}}}},
      {"戊通知", "辽卫发〔2017〕31号", "2017-08-01", "", {{"关于健康。", {}}}},
  };
}

TEST(NumberSearch, ItsOwnDocumentThenWhatCitesItNewestFirst) {
  Library library(letters());
  for (const std::string query :
       {"辽卫发〔2017〕22号", "遼衛發［２０１７］第０２２號", "辽卫发2017年22号", "\"辽卫发[2017]22号\""}) {
    const auto answer = library.search(query);
    EXPECT_EQ(
        texts(answer),
        (Texts{"为减轻负担，建立制度。", "依据辽卫发（2017）22号和辽民发〔2015〕32号开展养老服务。",
               "辽卫发〔2017〕22号之外，还有辽卫发〔2017〕122号。", "根据辽卫发[2017]22号，建立了保险。"}))
        << query;
    ASSERT_EQ(answer.hits.size(), 4U);
    EXPECT_EQ(answer.hits[0].why, match::Why::number);
    for (std::size_t i = 1; i < 4; ++i) EXPECT_EQ(answer.hits[i].why, match::Why::cites);
    EXPECT_EQ(answer.total, 4U);
    EXPECT_TRUE(answer.exact_total);
    EXPECT_FALSE(answer.relaxed);
    EXPECT_TRUE(answer.notes.empty());
  }
}

TEST(NumberSearch, OldestFirstWhereAsked) {
  Library library(letters());
  match::Request request{"辽卫发〔2017〕22号"};
  request.sort = match::Sort::oldest;
  const auto answer = library.search(request);
  ASSERT_EQ(answer.hits.size(), 4U);
  EXPECT_EQ(answer.hits[0].why, match::Why::number);
  EXPECT_EQ(answer.hits[1].document.title, "甲答复");
}

TEST(NumberSearch, NotHeldTellsTheNearest) {
  Library library(letters());
  const auto answer = library.search("辽卫发〔2017〕122号");
  ASSERT_EQ(answer.hits.size(), 1U);
  EXPECT_EQ(answer.hits[0].why, match::Why::cites);
  const std::vector<query::Note> expected = {
      {NoteCode::not_held, "辽卫发〔2017〕122号", ""},
      {NoteCode::near, "辽卫发〔2017〕122号", "辽卫发〔2017〕20号、辽卫发〔2017〕22号、辽卫发〔2017〕31号"}};
  EXPECT_EQ(answer.notes, expected);
  const auto nothing = library.search("国办发〔2011〕7号");
  EXPECT_TRUE(nothing.hits.empty());
  EXPECT_EQ(nothing.notes, (std::vector<query::Note>{{NoteCode::not_held, "国办发〔2011〕7号", ""}}));
}

TEST(NumberSearch, WithWordsBothMustBeHeld) {
  Library library(letters());
  const auto answer = library.search("辽卫发〔2017〕22号 保险");
  EXPECT_EQ(answer.hits.size(), 2U);
  for (const match::Hit& hit : answer.hits) {
    EXPECT_EQ(hit.why, hit.document.number == "辽卫发〔2017〕22号" ? match::Why::number : match::Why::cites);
  }
}

TEST(NumberSearch, WordsThatNoneOfItsPassagesHoldGiveWay) {
  Library library(letters());
  const auto answer = library.search("辽卫发〔2017〕22号 消毒");
  EXPECT_EQ(texts(answer), texts(library.search("辽卫发〔2017〕22号")));
  EXPECT_TRUE(answer.relaxed);
}

TEST(NumberSearch, WithFilters) {
  Library library(letters());
  const Texts only_2020 = {"依据辽卫发（2017）22号和辽民发〔2015〕32号开展养老服务。"};
  EXPECT_EQ(texts(library.search("辽卫发〔2017〕22号 year:2020")), only_2020);
  EXPECT_EQ(texts(library.search("cites:辽卫发〔2017〕22号 养老")), only_2020);
  EXPECT_EQ(library.search("cites:辽卫发〔2017〕22号").hits.size(), 3U);
  EXPECT_EQ(texts(library.search("number:辽卫发〔2017〕22号")), Texts{"为减轻负担，建立制度。"});
  EXPECT_EQ(library.search("number:辽卫发〔2017〕22号 保险").hits.size(), 1U);
  EXPECT_EQ(library.search("保险 -辽卫发〔2017〕22号").hits.size(), 0U);
}

TEST(NumberSearch, CodeAndYearListsItsDocuments) {
  Library library(letters());
  const auto answer = library.search("辽卫发〔2017〕");
  EXPECT_EQ(texts(answer), (Texts{"关于健康。", "为减轻负担，建立制度。", "关于消毒。"}));
}

TEST(NumberSearch, TheNumberIsWhatIsHighlighted) {
  Library library(letters());
  const auto answer = library.search("辽卫发〔2017〕22号");
  ASSERT_EQ(answer.hits.size(), 4U);
  const match::Hit& citing = answer.hits[3];
  ASSERT_EQ(citing.spans.size(), 1U);
  EXPECT_EQ(text::slice(citing.passage.text, citing.spans[0]), "辽卫发[2017]22号");
  EXPECT_EQ(citing.focus.size(), 1U);
}

TEST(Documents, ByNumberAndById) {
  Library library(letters());
  const auto by_number = match::documents(library.store(), "辽卫提(2020)44号");
  ASSERT_TRUE(by_number);
  ASSERT_EQ(by_number->size(), 1U);
  const match::DocumentAnswer& answer = by_number->front();
  EXPECT_EQ(answer.document.title, "乙答复");
  EXPECT_EQ(answer.passages.size(), 1U);
  ASSERT_EQ(answer.sources.size(), 1U);
  EXPECT_EQ(answer.sources[0].path, "/letters/2.txt");
  for (const std::size_t digits : {8U, 31U, 32U}) {
    const auto by_id = match::documents(library.store(), answer.document.id.substr(0, digits));
    ASSERT_TRUE(by_id) << digits;
    EXPECT_EQ(by_id->front().document.id, answer.document.id);
  }
}

TEST(Documents, NothingFoundIsAnError) {
  Library library(letters());
  for (const std::string name : {"辽卫提〔2020〕45号", "abc", "", "00000000", "保险"}) {
    const auto found = match::documents(library.store(), name);
    ASSERT_FALSE(found) << name;
    EXPECT_EQ(found.error().code, ErrorCode::nothing_found) << name;
  }
}

TEST(Citations, BothWays) {
  Library library(letters());
  const auto answer = match::citations(library.store(), "辽卫发（2017）22号");
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->number, "辽卫发〔2017〕22号");
  ASSERT_EQ(answer->documents.size(), 1U);
  Texts citing;
  for (const match::Citing& each : answer->cited_by) citing.push_back(each.document.title);
  EXPECT_EQ(citing, (Texts{"乙答复", "丙答复", "甲答复"}));
  EXPECT_EQ(match::citations(library.store(), "国办发〔2011〕7号").error().code, ErrorCode::nothing_found);
}

}  // namespace
}  // namespace wenhao::search_test
