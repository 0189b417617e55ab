// The graph of citations step by step, and what is cited and not held.
#include "search/present/graph.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "search/match/wanted.h"
#include "search/present/wanted.h"
#include "tests/search/fixture.h"

namespace wenhao::search_test {
namespace {

const present::Paint kPlain = [](std::string_view text, present::Look) { return std::string(text); };

// A law, two circulars that rest on it, replies that rest on the circulars; each letter is of another year.
std::vector<Letter> letters() {
  const auto letter = [](const std::string& title, const std::string& number, const std::string& date,
                         const std::string& text) {
    return Letter{title, number, date, "", {{text, {}}}};
  };
  return {letter("关于养老的意见", "国发〔2013〕35号", "2013-09-06", "加快发展。"),
          letter("省养老办法", "辽民发〔2015〕32号", "2015-03-01",
                 "依据国发〔2013〕35号和国办发〔2011〕7号制定。"),
          letter("省护理办法", "辽卫发〔2017〕22号", "2017-06-01",
                 "依据国发〔2013〕35号、辽民发〔2015〕32号制定。"),
          letter("甲答复", "辽卫提〔2018〕1号", "2018-05-01", "按照辽卫发〔2017〕22号办理。"),
          letter("乙答复", "", "2019-05-01",
                 "按照辽卫发〔2017〕22号和国办发〔2011〕7号、国办发〔2012〕9号办理。"),
          letter("丙答复", "辽卫提〔2020〕1号", "2020-05-01", "参照辽卫提〔2018〕1号。")};
}

// The nodes with their depths, in order.
std::string nodes_of(const match::Graph& graph) {
  std::string out;
  for (const match::GraphNode& node : graph.nodes) {
    out += (out.empty() ? "" : " ") + (node.number.empty() ? node.title : node.number);
    out += ":" + std::to_string(node.depth) + (node.held ? "" : "?");
  }
  return out;
}

TEST(Graph, GoesBothWaysAndNeverBack) {
  Library library(letters());
  const auto one = match::citation_graph(library.store(), "辽卫发(2017)22号", 1);
  ASSERT_TRUE(one);
  EXPECT_EQ(one->nodes.size(), 5U);
  EXPECT_EQ(one->edges.size(), 4U);
  const auto two = match::citation_graph(library.store(), "辽卫发〔2017〕22号", 2);
  ASSERT_TRUE(two);
  EXPECT_EQ(two->nodes.size(), 7U) << nodes_of(*two);
  const std::string nodes = nodes_of(*two);
  for (const char* node : {"国办发〔2011〕7号:2?", "辽卫提〔2020〕1号:-2", "乙答复:-1", "国发〔2013〕35号:1"})
    EXPECT_NE(nodes.find(node), std::string::npos) << nodes;
  EXPECT_EQ(nodes.find("国办发〔2012〕9号"), std::string::npos) << "what a sibling cites is no neighbour";
  EXPECT_EQ(two->edges.size(), 7U);  // with 辽民发〔2015〕32号 → 国发〔2013〕35号
  EXPECT_FALSE(two->cut);
}

TEST(Graph, OfANumberThatIsOnlyCited) {
  Library library(letters());
  const auto graph = match::citation_graph(library.store(), "国办发〔2011〕7号", 3);
  ASSERT_TRUE(graph);
  EXPECT_FALSE(graph->nodes.front().held);
  EXPECT_EQ(graph->nodes.size(), 5U) << nodes_of(*graph);
  for (const char* name : {"国办发〔2019〕1号", "无文号", ""}) {
    const auto none = match::citation_graph(library.store(), name, 2);
    ASSERT_FALSE(none) << name;
    EXPECT_EQ(none.error().code, ErrorCode::nothing_found);
  }
}

TEST(Graph, CirclesEnd) {
  Library library({{"甲", "辽卫发〔2017〕1号", "", "", {{"见辽卫发〔2017〕2号。", {}}}},
                   {"乙", "辽卫发〔2017〕2号", "", "", {{"见辽卫发〔2017〕1号。", {}}}}});
  const auto graph = match::citation_graph(library.store(), "辽卫发〔2017〕1号", 9);
  ASSERT_TRUE(graph);
  EXPECT_EQ(graph->nodes.size(), 2U);
  EXPECT_EQ(graph->edges.size(), 2U);
  EXPECT_LT(present::to_text(*graph, Language::zh, kPlain).size(), 300U);
}

TEST(Graph, AsATreeAsJsonAndForGraphviz) {
  Library library(letters());
  const auto graph = match::citation_graph(library.store(), "辽民发〔2015〕32号", 2);
  ASSERT_TRUE(graph);
  EXPECT_EQ(present::to_text(*graph, Language::zh, kPlain),
            "辽民发〔2015〕32号 《省养老办法》 2015-03-01 已收\n"
            "引用文件\n"
            "  提到 国发〔2013〕35号 《关于养老的意见》 2013-09-06 已收\n"
            "  提到 国办发〔2011〕7号 未收\n"
            "被引用\n"
            "  提到 辽卫发〔2017〕22号 《省护理办法》 2017-06-01 已收\n"
            "      提到 辽卫提〔2018〕1号 《甲答复》 2018-05-01 已收\n"
            "      提到 《乙答复》 2019-05-01 已收\n");
  const nlohmann::json json = nlohmann::json::parse(present::to_json(*graph).dump());
  EXPECT_EQ(json["nodes"].size(), 6U);
  EXPECT_EQ(json["nodes"][0]["depth"], 0);
  EXPECT_EQ(json["edges"].size(), 5U);
  match::Graph named = *graph;
  named.nodes[0].title = "“引号”\"与\\反斜杠\"\n与换行，以及一个很长很长很长的标题";
  const std::string dot = present::to_dot(named, Language::en);
  EXPECT_EQ(dot.substr(0, 19), "digraph citations {");
  EXPECT_NE(dot.find("\\\"与\\\\反斜杠\\\""), std::string::npos) << dot;
  EXPECT_NE(dot.find("style=dashed"), std::string::npos);
  EXPECT_NE(dot.find("[label=\"mentions\"]"), std::string::npos) << dot;
}

TEST(Wanted, TheMostCitedFirst) {
  for (const std::size_t shards : {1U, 3U}) {
    Library library(letters(), shards);
    const auto answer = match::wanted(library.store(), 10);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer->total, 2U);
    ASSERT_EQ(answer->numbers.size(), 2U);
    EXPECT_EQ(answer->numbers[0].number, "国办发〔2011〕7号");
    EXPECT_EQ(answer->numbers[0].cited_by, 2U);
    EXPECT_EQ(answer->numbers[0].newest, "2019-05-01");
    EXPECT_EQ(answer->numbers[1].number, "国办发〔2012〕9号");
    EXPECT_EQ(match::wanted(library.store(), 1, 1)->numbers.front().number, "国办发〔2012〕9号");
    EXPECT_TRUE(match::wanted(library.store(), 5, 2)->numbers.empty());
  }
  Library nothing({});
  EXPECT_EQ(match::wanted(nothing.store(), 5)->total, 0U);
}

TEST(Wanted, AsTextJsonAndCsv) {
  const match::WantedAnswer answer = {
      7,
      {{"国办发〔2011〕7号", 12, "2019-05-01", {"养老通知", "关于\"护理\"的意见"}},
       {"国办发〔2012〕9号", 1, "", {}}}};
  EXPECT_EQ(present::to_text(answer, Language::zh, kPlain),
            "   12  国办发〔2011〕7号  《养老通知》《关于\"护理\"的意见》  （题名不一）\n"
            "    1  国办发〔2012〕9号\n");
  EXPECT_EQ(present::to_csv(answer),
            "number,cited_by,newest,title\r\n"
            "国办发〔2011〕7号,12,2019-05-01,\"《养老通知》《关于\"\"护理\"\"的意见》\"\r\n"
            "国办发〔2012〕9号,1,,\r\n");
  const nlohmann::json json = nlohmann::json::parse(present::to_json(answer).dump());
  EXPECT_EQ(json["total"], 7);
  EXPECT_EQ(json["wanted"][0]["titles"].size(), 2U);
  EXPECT_TRUE(json["wanted"][1]["newest"].is_null());
}

}  // namespace
}  // namespace wenhao::search_test
