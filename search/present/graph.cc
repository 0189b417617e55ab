// Trees by depth first, each node's branches once; DOT with every text quoted.
#include "search/present/graph.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <set>

#include "corpus/text/utf8.h"
#include "search/present/quote.h"
#include "search/present/words.h"

namespace wenhao::present {
namespace {

using Json = nlohmann::ordered_json;
using match::Graph;
using match::GraphEdge;
using match::GraphNode;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

class Tree {
 public:
  Tree(const Graph& graph, Language language, const Paint& paint)
      : graph_(graph), language_(language), paint_(paint) {}

  std::string text() {
    out_ = line(graph_.nodes.front());
    branch(kCitedHere, 1);
    branch(kCitedBy, -1);
    if (graph_.cut) out_ += paint_(kGraphCut.in(language_), Look::faint) + "\n";
    return std::move(out_);
  }

 private:
  void branch(const Words& heading, int direction) {
    const std::size_t before = out_.size();
    out_ += paint_(heading.in(language_), Look::heading) + "\n";
    const std::size_t empty = out_.size();
    told_ = {0};
    add(0, direction);
    if (out_.size() == empty) out_.resize(before);
  }

  // What a node leads to, and below each what that leads to. A node's depth is at most kMostDepth.
  void add(std::size_t at, int direction) {
    for (const GraphEdge& edge : graph_.edges) {
      const std::size_t from = direction > 0 ? edge.from : edge.to;
      const std::size_t to = direction > 0 ? edge.to : edge.from;
      const int depth = graph_.nodes[to].depth * direction;
      if (from != at || depth <= 0) continue;
      out_ += std::string(static_cast<std::size_t>(graph_.nodes[at].depth * direction * 4 + 2), ' ');
      out_ += paint_(relation_word(edge.type, language_), Look::faint) + " ";
      const bool is_new = told_.insert(to).second;
      out_ += line(graph_.nodes[to]);
      if (is_new) add(to, direction);
    }
  }

  std::string line(const GraphNode& node) {
    std::string out;
    if (!node.number.empty()) out += paint_(node.number, Look::number) + " ";
    if (!node.title.empty()) out += printable(marked_title(node.title)) + " ";
    if (!node.date.empty()) out += paint_(node.date, Look::faint) + " ";
    return out + paint_((node.held ? kHeld : kNotHeld).in(language_), Look::faint) + "\n";
  }

  const Graph& graph_;
  Language language_;
  const Paint& paint_;
  std::set<std::size_t> told_;
  std::string out_;
};

// A quoted string of DOT, in lines of so many characters.
std::string quoted(const std::string& text) {
  constexpr int kLine = 18;
  std::string out = "\"";
  int column = 0;
  const std::string safe = printable(text);
  for (std::size_t at = 0; at < safe.size();) {
    const text::Decoded c = text::decode(safe, at);
    if (column == kLine) out += "\\n";
    column = column == kLine ? 1 : column + 1;
    if (c.code_point == U'"' || c.code_point == U'\\') out += '\\';
    out += safe.substr(at, c.size);
    at += c.size;
  }
  return out + "\"";
}

std::string label_of(const GraphNode& node) {
  std::string label;
  for (const std::string* part : {&node.number, &node.title, &node.date}) {
    if (part->empty()) continue;
    const std::string lines = quoted(*part);
    label += (label.empty() ? "" : "\\n") + lines.substr(1, lines.size() - 2);
  }
  return "\"" + label + "\"";
}

}  // namespace

std::string to_text(const Graph& graph, Language language, const Paint& paint) {
  return Tree(graph, language, paint).text();
}

Json to_json(const Graph& graph) {
  Json nodes = Json::array();
  for (const GraphNode& node : graph.nodes) {
    nodes.push_back({{"number", text_or_null(node.number)},
                     {"id", text_or_null(node.id)},
                     {"title", text_or_null(node.title)},
                     {"date", text_or_null(node.date)},
                     {"held", node.held},
                     {"depth", node.depth}});
  }
  Json edges = Json::array();
  for (const GraphEdge& edge : graph.edges) {
    edges.push_back({{"from", edge.from}, {"to", edge.to}, {"type", edge.type}});
  }
  return {{"version", 1}, {"nodes", std::move(nodes)}, {"edges", std::move(edges)}, {"cut", graph.cut}};
}

std::string to_dot(const Graph& graph, Language language) {
  std::string out =
      "digraph citations {\n  rankdir=LR;\n"
      "  node [shape=box, fontname=\"Noto Sans CJK SC,sans-serif\", fontsize=11];\n"
      "  edge [fontname=\"Noto Sans CJK SC,sans-serif\", fontsize=9];\n";
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    const GraphNode& node = graph.nodes[i];
    const std::string_view style = i == 0 ? "bold" : node.held ? "solid" : "dashed";
    out += fmt::format("  n{} [label={}, style={}];\n", i, label_of(node), style);
  }
  for (const GraphEdge& edge : graph.edges) {
    out += fmt::format("  n{} -> n{} [label={}];\n", edge.from, edge.to,
                       quoted(std::string(relation_word(edge.type, language))));
  }
  return out + "}\n";
}

}  // namespace wenhao::present
