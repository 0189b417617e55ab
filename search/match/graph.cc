// Two walks in breadth, one each way.
#include "search/match/graph.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "search/match/relations.h"

namespace wenhao::match {
namespace {

// What names a node: its number, else its document, else its title.
std::string key_of(const GraphNode& node) {
  if (!node.number.empty()) return node.number;
  return node.id.empty() ? "《" + node.title + "》" : node.id;
}

GraphNode node_of(const index::DocumentHead& document) {
  return {document.number, document.id, document.title, document.date, true, 0};
}

class Builder {
 public:
  explicit Builder(index::Store& store) : store_(store) {}

  Result<void> begin(const std::string& number) {
    GraphNode root{number, {}, {}, {}, false, 0};
    const auto ids = store_.bearing(number);
    if (!ids) return tl::unexpected<Error>(ids.error());
    if (!ids->empty()) {
      const auto document = store_.document(ids->front());
      if (!document) return tl::unexpected<Error>(document.error());
      if (*document) root = node_of(**document);
    }
    place(std::move(root));
    return {};
  }

  // From the nodes of a depth one step on; `direction` 1: to what they cite, -1: to what cites them.
  Result<void> step(int depth, int direction) {
    for (std::size_t i = 0; i < graph_.nodes.size(); ++i) {
      if (graph_.nodes[i].depth != depth) continue;
      if (auto added = direction > 0 ? add_cited(i) : add_citing(i); !added) return added;
    }
    return {};
  }

  Graph take() { return std::move(graph_); }

 private:
  // The place of a node, which is added where it is new and there is room.
  std::optional<std::size_t> place(GraphNode node) {
    const auto [known, is_new] = places_.try_emplace(key_of(node), graph_.nodes.size());
    if (is_new && graph_.nodes.size() == kMostNodes) {
      places_.erase(known);
      graph_.cut = true;
      return std::nullopt;
    }
    if (is_new) graph_.nodes.push_back(std::move(node));
    return known->second;
  }

  // Of several relations between two nodes the first that says more than that one mentions the other.
  void connect(std::size_t from, std::size_t to, const std::string& type) {
    if (from == to) return;
    const auto [known, is_new] = edges_.try_emplace({from, to}, graph_.edges.size());
    if (is_new) {
      graph_.edges.push_back({from, to, type});
    } else if (graph_.edges[known->second].type == "cites") {
      graph_.edges[known->second].type = type;
    }
  }

  Result<std::vector<std::string>> documents_of(const GraphNode& node) {
    if (!node.number.empty()) return store_.bearing(node.number);
    return node.id.empty() ? std::vector<std::string>{} : std::vector<std::string>{node.id};
  }

  Result<void> add_cited(std::size_t from) {
    const int depth = graph_.nodes[from].depth + 1;
    const auto ids = documents_of(graph_.nodes[from]);
    if (!ids) return tl::unexpected<Error>(ids.error());
    for (const std::string& id : *ids) {
      const auto document = store_.document(id);
      if (!document) return tl::unexpected<Error>(document.error());
      if (!*document) continue;
      const auto citations = citations_of(store_, **document);
      if (!citations) return tl::unexpected<Error>(citations.error());
      for (const Citation& citation : *citations) {
        const auto to = place({citation.number, {}, citation.title, citation.date, citation.held, depth});
        if (to) connect(from, *to, citation.type);
      }
    }
    return {};
  }

  Result<void> add_citing(std::size_t to) {
    if (graph_.nodes[to].number.empty()) return {};
    const std::string number = graph_.nodes[to].number;
    const auto ids = store_.citing(number);
    if (!ids) return tl::unexpected<Error>(ids.error());
    for (const std::string& id : *ids) {
      const auto document = store_.document(id);
      if (!document) return tl::unexpected<Error>(document.error());
      if (!*document) continue;
      GraphNode node = node_of(**document);
      node.depth = graph_.nodes[to].depth - 1;
      const auto from = place(std::move(node));
      if (!from) return {};
      connect(*from, to, "cites");
      for (const Citation& relation : relations_of(**document)) {
        if (relation.number == number) connect(*from, to, relation.type);
      }
    }
    return {};
  }

  index::Store& store_;
  Graph graph_;
  std::map<std::string, std::size_t> places_;
  std::map<std::pair<std::size_t, std::size_t>, std::size_t> edges_;
};

}  // namespace

Result<Graph> citation_graph(index::Store& store, const std::string& number, std::size_t depth) {
  const std::string canonical = canonical_in(number);
  if (canonical.empty()) return fail(ErrorCode::nothing_found, number);
  Builder builder(store);
  if (const auto begun = builder.begin(canonical); !begun) return tl::unexpected<Error>(begun.error());
  for (int step = 0; step < static_cast<int>(depth); ++step) {
    for (const int direction : {1, -1}) {
      if (const auto gone = builder.step(direction * step, direction); !gone)
        return tl::unexpected<Error>(gone.error());
    }
  }
  Graph graph = builder.take();
  if (!graph.nodes.front().held && graph.nodes.size() == 1) return fail(ErrorCode::nothing_found, canonical);
  return graph;
}

}  // namespace wenhao::match
