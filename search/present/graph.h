// A graph of citations as an indented tree, as JSON, and for Graphviz.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "corpus/message.h"
#include "search/match/graph.h"
#include "search/present/paint.h"

namespace wenhao::present {

// What is cited, each with what it cites below it; then likewise what cites. What stands above already is
// named only.
[[nodiscard]] std::string to_text(const match::Graph& graph, Language language, const Paint& paint);

// {"version":1,"nodes":[{"number","id","title","date","held","depth"}],"edges":[{"from","to","type"}],"cut"};
// from and to are places in nodes, of which the first is what was asked for.
[[nodiscard]] nlohmann::ordered_json to_json(const match::Graph& graph);

// The DOT language: an arrow from what cites to what is cited, with the relation; what is not held is dashed.
[[nodiscard]] std::string to_dot(const match::Graph& graph, Language language);

}  // namespace wenhao::present
