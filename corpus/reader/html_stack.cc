// Scopes of HTML: how far a tag reaches,
// https://html.spec.whatwg.org/multipage/parsing.html#has-an-element-in-scope.
#include "corpus/reader/html_stack.h"

namespace wenhao::reader {
namespace {

bool is_table(GumboTag tag) { return tag == GUMBO_TAG_TABLE; }
bool is_row(GumboTag tag) { return tag == GUMBO_TAG_TR; }
bool is_paragraph(GumboTag tag) { return tag == GUMBO_TAG_P; }
bool is_table_or_cell(GumboTag tag) { return is_table(tag) || is_cell(tag); }
bool is_between_cells(GumboTag tag) { return is_table(tag) || is_row(tag) || is_row_group(tag); }
bool never(GumboTag /*tag*/) { return false; }

// What keeps the end of an item, or the beginning of the next, from reaching an item further out.
bool bounds_items(GumboTag tag) { return is_block(tag) && tag != GUMBO_TAG_DIV && !is_paragraph(tag); }

// True where an open element ends when `next` begins beside it: list items, terms and their definitions,
// options.
bool makes_way(GumboTag open, GumboTag next) {
  const auto defines = [](GumboTag tag) { return tag == GUMBO_TAG_DT || tag == GUMBO_TAG_DD; };
  if (defines(open)) return defines(next);
  return open == next && (open == GUMBO_TAG_LI || open == GUMBO_TAG_SUMMARY);
}

// True where the end tag of `tag` does not reach past an open element.
bool bounds_end(GumboTag tag, GumboTag open) {
  if (!is_block(tag)) return is_block(open);
  if (is_table(tag)) return false;
  if (is_between_cells(tag) || is_cell(tag)) return is_table(open);
  return tag == GUMBO_TAG_LI ? bounds_items(open) : is_table_or_cell(open);
}

}  // namespace

template <class Wanted, class Bounds>
std::size_t HtmlStack::find(Wanted wanted, Bounds bounds) const {
  for (std::size_t place = tags_.size(); place-- > 0;) {
    if (wanted(tags_[place])) return place;
    if (bounds(tags_[place])) break;
  }
  return kNowhere;
}

GumboTag HtmlStack::pop() {
  const GumboTag tag = tags_.back();
  tags_.pop_back();
  return tag;
}

bool HtmlStack::top_is_between_cells() const { return !tags_.empty() && is_between_cells(tags_.back()); }

std::size_t HtmlStack::innermost_table() const { return find(is_table, never); }

std::size_t HtmlStack::innermost_paragraph() const { return find(is_paragraph, is_table_or_cell); }

std::size_t HtmlStack::parent_of_part(GumboTag part) const {
  if (is_row(part)) return find(is_row_group, is_table);
  if (is_cell(part) && part != GUMBO_TAG_CAPTION) return find(is_row, is_table);
  return innermost_table();
}

std::size_t HtmlStack::sibling_before(GumboTag tag) const {
  return find([tag](GumboTag open) { return makes_way(open, tag); }, bounds_items);
}

std::size_t HtmlStack::ended_by(GumboTag tag) const {
  return find([tag](GumboTag open) { return open == tag || (is_heading(open) && is_heading(tag)); },
              [tag](GumboTag open) { return bounds_end(tag, open); });
}

}  // namespace wenhao::reader
