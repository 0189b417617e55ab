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

  // With values that lines are pointed to.
  PerLine(std::size_t lines, std::vector<Value> values) : lines_(lines), values_(std::move(values)) {}

  [[nodiscard]] const std::vector<Value>& values() const { return values_; }

  void point(std::size_t line, std::size_t value) {
    if (places_.empty()) places_.resize(lines_, 0);
    places_[line] = static_cast<std::uint32_t>(value + 1);
  }

  void set(std::size_t line, Value value) {
    if (const Value* known = (*this)[line]) {
      values_[static_cast<std::size_t>(known - values_.data())] = std::move(value);
      return;
    }
    values_.push_back(std::move(value));
    point(line, values_.size() - 1);
  }

  [[nodiscard]] bool empty() const { return places_.empty(); }

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
