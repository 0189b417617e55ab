// A set of words with marks, walked one character at a time: the shape of the grammar's vocabularies.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
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

  // Lays the first characters out for walking. To be called once, after the last add().
  void seal() {
    for (const Slot& slot : slots_) {
      const bool direct = slot.node != 0 && slot.parent == 0 && slot.c >= kFirst && slot.c < kFirst + kDirect;
      if (direct) roots_[slot.c - kFirst] = slot.node;
    }
  }

  // O(1), and next to no branch that the text decides: what a number's speed hangs on.
  [[nodiscard]] std::uint32_t step(std::uint32_t node, char32_t c) const {
    if (node == 0 && c >= kFirst && c < kFirst + kDirect) return roots_[c - kFirst];
    return slots_[place_of(node, c)].node;
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

  // An edge of the trie in a hash table with open addressing, at most half full; node 0 is an empty slot.
  struct Slot {
    std::uint32_t parent = 0;
    char32_t c = 0;
    std::uint32_t node = 0;
  };

  [[nodiscard]] std::size_t slot_of(std::uint32_t parent, char32_t c) const {
    const std::uint64_t mixed = (std::uint64_t{parent} << 21U ^ c) * 0x9E3779B97F4A7C15U;
    return (mixed >> 32U) & (slots_.size() - 1);
  }

  // Where the edge is, or the empty slot where it would be.
  [[nodiscard]] std::size_t place_of(std::uint32_t parent, char32_t c) const {
    std::size_t at = slot_of(parent, c);
    while (slots_[at].node != 0 && (slots_[at].parent != parent || slots_[at].c != c)) {
      at = (at + 1) & (slots_.size() - 1);
    }
    return at;
  }

  std::uint32_t child(std::uint32_t node, char32_t c) {
    std::size_t at = place_of(node, c);
    if (slots_[at].node != 0) return slots_[at].node;
    if (2 * marks_.size() > slots_.size()) {
      grow();
      at = place_of(node, c);
    }
    slots_[at] = {node, c, static_cast<std::uint32_t>(marks_.size())};
    marks_.push_back(0);
    return slots_[at].node;
  }

  void grow() {
    const std::vector<Slot> before =
        std::exchange(slots_, std::vector<Slot>(std::max(kFewest, 2 * slots_.size())));
    for (const Slot& slot : before) {
      if (slot.node != 0) slots_[place_of(slot.parent, slot.c)] = slot;
    }
  }

  static constexpr std::size_t kFewest = 4096;  // slots of a trie that is not empty

  std::vector<std::uint32_t> roots_ = std::vector<std::uint32_t>(kDirect);
  std::vector<Slot> slots_ = std::vector<Slot>(1);
  std::vector<std::uint32_t> marks_ = {0};
};

}  // namespace wenhao::number
