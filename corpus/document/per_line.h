// What few lines have: a value for some lines of a text, at four bytes for each of the others, and at none
// where no line has one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace wenhao::document {

template <class Value>
class PerLine {
 public:
  explicit PerLine(std::size_t lines) : lines_(lines) {}

  void set(std::size_t line, Value value) {
    if (places_.empty()) places_.resize(lines_, 0);
    if (places_[line] != 0) {
      values_[places_[line] - 1] = std::move(value);
      return;
    }
    values_.push_back(std::move(value));
    places_[line] = static_cast<std::uint32_t>(values_.size());
  }

  [[nodiscard]] bool empty() const { return values_.empty(); }

  // The line's value, null where it has none. Valid until the next set.
  [[nodiscard]] const Value* operator[](std::size_t line) const {
    return empty() || places_[line] == 0 ? nullptr : &values_[places_[line] - 1];
  }

 private:
  std::size_t lines_;
  std::vector<std::uint32_t> places_;  // one more than the place among the values; 0 for none
  std::vector<Value> values_;
};

}  // namespace wenhao::document
