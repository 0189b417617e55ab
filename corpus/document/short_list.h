// A list whose first few items stand within it, so that the many short ones of a text cost no allocation.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

namespace wenhao::document {

// Grows at the end only. It stays where it is made: views of its items last as long as the list.
template <class Item, std::size_t kWithin>
class ShortList {
 public:
  ShortList() = default;
  ShortList(const ShortList&) = delete;
  ShortList& operator=(const ShortList&) = delete;

  void add(const Item& item) {
    if (size_ < kWithin) {
      within_[size_++] = item;
      return;
    }
    if (more_.empty()) more_.assign(within_.begin(), within_.end());
    more_.push_back(item);
    ++size_;
  }

  [[nodiscard]] const Item* data() const { return size_ <= kWithin ? within_.data() : more_.data(); }
  [[nodiscard]] std::size_t size() const { return size_; }

 private:
  std::array<Item, kWithin> within_;  // not initialised: what lies beyond size_ is never read
  std::vector<Item> more_;            // all items, where they are more
  std::size_t size_ = 0;
};

}  // namespace wenhao::document
