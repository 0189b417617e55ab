// The graph of citations around a number: what it rests on, and what rests on it, step by step.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpus/index/store.h"
#include "corpus/result.h"

namespace wenhao::match {

struct GraphNode {
  std::string number;  // canonical; may be empty
  std::string id;      // of a document held; may be empty
  std::string title;
  std::string date;
  bool held = false;
  int depth = 0;  // steps from what was asked for: 1, 2, … to what it cites, -1, -2, … to what cites it
};

// `from` cites `to`: places in Graph::nodes.
struct GraphEdge {
  std::size_t from = 0;
  std::size_t to = 0;
  std::string type;  // of the relation
};

struct Graph {
  std::vector<GraphNode> nodes;  // the first is what was asked for
  std::vector<GraphEdge> edges;
  bool cut = false;  // there are more than kMostNodes; those of most steps are left out
};

inline constexpr std::size_t kMostNodes = 500;

// What a number's documents cite, what those cite, and so on for `depth` steps, and the same of what cites
// it; never back and forth, so that two replies are not neighbours because both cite one law. Each number, or
// document without one, is one node. Error: nothing_found.
[[nodiscard]] Result<Graph> citation_graph(index::Store& store, const std::string& number, std::size_t depth);

}  // namespace wenhao::match
