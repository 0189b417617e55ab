// A row is a record when a reader could say it in one breath.
#include "corpus/reader/html_rows.h"

#include <cstring>
#include <vector>

#include "corpus/reader/html_elements.h"

namespace wenhao::reader {
namespace {

constexpr std::size_t kLongestCell = 900;  // bytes: some 300 Han characters
constexpr std::size_t kMostLines = 8;      // paragraphs or <br> in one cell

bool is_too_much(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_HR:
      return true;
    default:
      return is_heading(tag);
  }
}

void push_children(std::vector<const GumboNode*>& nodes, const GumboNode& node) {
  const GumboVector& children = node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    nodes.push_back(static_cast<const GumboNode*>(children.data[i]));
  }
}

bool is_short(const GumboNode& cell) {
  std::size_t bytes = 0;
  std::size_t lines = 0;
  std::vector<const GumboNode*> nodes;
  push_children(nodes, cell);
  while (!nodes.empty()) {
    const GumboNode& node = *nodes.back();
    nodes.pop_back();
    if (node.type == GUMBO_NODE_TEXT) bytes += std::strlen(node.v.text.text);
    if (node.type == GUMBO_NODE_ELEMENT) {
      const GumboTag tag = node.v.element.tag;
      if (is_too_much(tag)) return false;
      if (tag == GUMBO_TAG_BR || is_block(tag)) ++lines;
      push_children(nodes, node);
    }
    if (bytes > kLongestCell || lines > kMostLines) return false;
  }
  return true;
}

}  // namespace

bool is_record(const GumboNode& row) {
  std::size_t cells = 0;
  const GumboVector& children = row.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    const GumboNode& child = *static_cast<const GumboNode*>(children.data[i]);
    if (child.type != GUMBO_NODE_ELEMENT || !is_cell(child.v.element.tag)) continue;
    if (!is_short(child)) return false;
    ++cells;
  }
  return cells >= 2;
}

}  // namespace wenhao::reader
