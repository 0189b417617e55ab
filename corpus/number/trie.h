// A set of words with marks, walked one character at a time: the shape of the grammar's vocabularies.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wenhao::number {

// Node 0 is the root and, as the result of a step, "no such word begins so". Marks are bits of the caller's.
class Trie {
 public:
  void add(std::u32string_view word, std::uint32_t marks) {
    std::uint32_t node = 0;
    for (const char32_t c : word) node = child(node, c);
    if (node != 0) marks_[node] |= marks;
  }

  [[nodiscard]] std::uint32_t step(std::uint32_t node, char32_t c) const {
    if (node == 0 && c >= kFirst && c < kFirst + kDirect) return roots_[c - kFirst];
    const auto found = edges_.find(key(node, c));
    return found == edges_.end() ? 0 : found->second;
  }

  [[nodiscard]] std::uint32_t marks(std::uint32_t node) const { return marks_[node]; }

  [[nodiscard]] std::uint32_t marks(std::u32string_view word) const {
    std::uint32_t node = 0;
    for (const char32_t c : word) {
      node = step(node, c);
      if (node == 0) return 0;
    }
    return marks_[node];
  }

 private:
  static constexpr char32_t kFirst = 0x4E00;
  static constexpr std::size_t kDirect = 0x5200;

  static std::uint64_t key(std::uint32_t node, char32_t c) {
    return static_cast<std::uint64_t>(node) << 21 | c;
  }

  std::uint32_t child(std::uint32_t node, char32_t c) {
    if (const std::uint32_t known = step(node, c); known != 0) return known;
    const auto made = static_cast<std::uint32_t>(marks_.size());
    marks_.push_back(0);
    if (node == 0 && c >= kFirst && c < kFirst + kDirect) {
      roots_[c - kFirst] = made;
    } else {
      edges_.emplace(key(node, c), made);
    }
    return made;
  }

  std::vector<std::uint32_t> roots_ = std::vector<std::uint32_t>(kDirect);
  std::unordered_map<std::uint64_t, std::uint32_t> edges_;
  std::vector<std::uint32_t> marks_ = {0};
};

}  // namespace wenhao::number
