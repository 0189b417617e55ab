// A list whose first few items stand within it, so that the many short ones of a text cost no allocation.
#pragma once

#include <cstddef>
#include <new>
#include <span>
#include <type_traits>
#include <vector>

namespace wenhao::document {

// Grows at the end only: items are written to the spare room behind it and then taken. It stays where it is
// made: views of its items last until it grows.
template <class Item, std::size_t kWithin>
class ShortList {
  static_assert(std::is_trivially_copyable_v<Item> && std::is_trivially_destructible_v<Item>);
  static constexpr std::size_t kGrowth = 4;

 public:
  ShortList() = default;
  ShortList(const ShortList&) = delete;
  ShortList& operator=(const ShortList&) = delete;

  // Room behind the items, for one at least.
  [[nodiscard]] std::span<Item> spare() {
    if (size_ == capacity()) grow();
    return {all() + size_, capacity() - size_};
  }
  void take(std::size_t count) { size_ += count; }

  [[nodiscard]] const Item* data() const { return more_.empty() ? within() : more_.data(); }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  [[nodiscard]] std::size_t capacity() const { return more_.empty() ? kWithin : more_.size(); }
  [[nodiscard]] Item* all() { return more_.empty() ? const_cast<Item*>(within()) : more_.data(); }
  [[nodiscard]] const Item* within() const { return std::launder(reinterpret_cast<const Item*>(within_)); }

  void grow() {
    if (more_.empty()) more_.assign(within(), within() + kWithin);
    more_.resize(more_.size() * kGrowth);
  }

  alignas(Item) std::byte within_[kWithin * sizeof(Item)];  // what lies beyond size_ is never read
  std::vector<Item> more_;                                  // all items, where they are more
  std::size_t size_ = 0;
};

}  // namespace wenhao::document
