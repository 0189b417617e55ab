// A set of words with marks, walked one character at a time: the shape of the grammar's vocabularies.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace wenhao::number {

// Words are added first, then the trie is sealed and walked. Node 0 is the root and, as the result of a step,
// "no such word begins so". Marks are bits of the caller's.
class Trie {
 public:
  void add(std::u32string_view word, std::uint32_t marks) {
    std::uint32_t node = 0;
    for (const char32_t c : word) node = child(node, c);
    if (node != 0) marks_[node] |= marks;
  }

  // Lays the nodes out for walking. To be called once, after the last add().
  void seal() {
    first_.assign(marks_.size() + 1, 0);
    edges_.clear();
    for (const auto& [key, node] : growing_) {  // ordered by parent, then character
      ++first_[static_cast<std::size_t>(key.first) + 1];
      edges_.push_back({key.second, node});
    }
    for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
    for (std::uint32_t i = first_[0]; i < first_[1]; ++i) {
      const char32_t c = edges_[i].c;
      if (c >= kFirst && c < kFirst + kDirect) roots_[c - kFirst] = edges_[i].node;
    }
  }

  [[nodiscard]] std::uint32_t step(std::uint32_t node, char32_t c) const {
    if (node == 0 && c >= kFirst && c < kFirst + kDirect) return roots_[c - kFirst];
    const auto begin = edges_.begin() + first_[node];
    const auto end = edges_.begin() + first_[node + 1];
    const auto found =
        std::lower_bound(begin, end, c, [](const Edge& edge, char32_t wanted) { return edge.c < wanted; });
    return found != end && found->c == c ? found->node : 0;
  }

  [[nodiscard]] std::uint32_t marks(std::uint32_t node) const { return marks_[node]; }

  // The marks of a character that is a word by itself.
  [[nodiscard]] std::uint32_t marks_of(char32_t c) const { return marks_[step(0, c)]; }

  [[nodiscard]] std::uint32_t marks(std::u32string_view word) const {
    std::uint32_t node = 0;
    for (const char32_t c : word) {
      node = step(node, c);
      if (node == 0) return 0;
    }
    return marks_[node];
  }

 private:
  static constexpr char32_t kFirst = 0x4E00;  // the Han characters of the first plane are looked up at once
  static constexpr std::size_t kDirect = 0x5200;

  struct Edge {
    char32_t c;
    std::uint32_t node;
  };

  std::uint32_t child(std::uint32_t node, char32_t c) {
    const auto [at, made] = growing_.try_emplace({node, c}, static_cast<std::uint32_t>(marks_.size()));
    if (made) marks_.push_back(0);
    return at->second;
  }

  std::map<std::pair<std::uint32_t, char32_t>, std::uint32_t> growing_;
  std::vector<std::uint32_t> roots_ = std::vector<std::uint32_t>(kDirect);
  std::vector<std::uint32_t> first_;  // of each node, where its edges begin
  std::vector<Edge> edges_;
  std::vector<std::uint32_t> marks_ = {0};
};

}  // namespace wenhao::number
