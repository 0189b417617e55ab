// The elements that are open at a place in a page, and which of them a tag puts an end to.
//
// The rules are those of the HTML standard's tree construction, for the elements that html_elements.h
// leaves. A place is an index into the stack, outermost first.
#pragma once

#include <cstddef>
#include <vector>

#include "corpus/reader/html_elements.h"

namespace wenhao::reader {

inline constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

class HtmlStack {
 public:
  void push(GumboTag tag) { tags_.push_back(tag); }
  GumboTag pop();
  [[nodiscard]] std::size_t size() const { return tags_.size(); }

  [[nodiscard]] bool top_is_heading() const { return !tags_.empty() && is_heading(tags_.back()); }

  // In a table, but in none of its cells.
  [[nodiscard]] bool top_is_between_cells() const;

  // Each gives a place, or kNowhere.
  [[nodiscard]] std::size_t innermost_table() const;
  [[nodiscard]] std::size_t innermost_paragraph() const;  // that any block would end

  // What a cell, row, group of rows or caption of the innermost table stands in; kNowhere where the row or
  // the group is missing.
  [[nodiscard]] std::size_t parent_of_part(GumboTag part) const;

  // The item, term, definition or option that ends when `tag` begins.
  [[nodiscard]] std::size_t sibling_before(GumboTag tag) const;

  // The element that the end tag of `tag` ends.
  [[nodiscard]] std::size_t ended_by(GumboTag tag) const;

 private:
  // The innermost element that `wanted` holds for, not looking past one that `bounds` holds for.
  template <class Wanted, class Bounds>
  [[nodiscard]] std::size_t find(Wanted wanted, Bounds bounds) const;

  std::vector<GumboTag> tags_;
};

}  // namespace wenhao::reader
