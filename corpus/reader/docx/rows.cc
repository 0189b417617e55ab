// Rows and cells.
#include "corpus/reader/docx/rows.h"

#include <cstring>
#include <string_view>

#include "corpus/reader/package/xml.h"

namespace wenhao::reader {
namespace {

// The same bounds as for the rows of a web page.
constexpr std::size_t kLongestCell = 900;  // bytes: some 300 Han characters
constexpr std::size_t kMostLines = 8;

// The children of one name, looked for in what may stand around them.
void collect(const pugi::xml_node& node, std::string_view wanted, std::vector<pugi::xml_node>& found,
             unsigned depth) {
  if (depth > kMaxXmlDepth) return;
  for (const pugi::xml_node& each : node.children()) {
    const std::string_view name = local_name(each);
    if (name == wanted) {
      found.push_back(each);
    } else if (name == "sdt" || name == "sdtContent" || name == "customXml" || name == "ins" ||
               name == "moveTo") {
      collect(each, wanted, found, depth + 1);
    }
  }
}

bool is_short(const pugi::xml_node& cell) {
  std::size_t bytes = 0;
  std::size_t lines = 0;
  std::vector<pugi::xml_node> nodes{cell};
  while (!nodes.empty()) {
    const pugi::xml_node node = nodes.back();
    nodes.pop_back();
    for (const pugi::xml_node& each : node.children()) {
      const std::string_view name = local_name(each);
      if (name == "tbl") return false;
      if (name == "t") bytes += std::strlen(each.child_value());
      if (name == "p" || name == "br") ++lines;
      if (bytes > kLongestCell || lines > kMostLines) return false;
      nodes.push_back(each);
    }
  }
  return true;
}

}  // namespace

std::vector<pugi::xml_node> rows_of(const pugi::xml_node& table) {
  std::vector<pugi::xml_node> rows;
  collect(table, "tr", rows, 0);
  std::erase_if(rows, [](const pugi::xml_node& row) { return child(child(row, "trPr"), "del"); });
  return rows;
}

std::vector<pugi::xml_node> cells_of(const pugi::xml_node& row) {
  std::vector<pugi::xml_node> cells;
  collect(row, "tc", cells, 0);
  return cells;
}

bool is_merged_away(const pugi::xml_node& cell) {
  const pugi::xml_node merge = child(child(cell, "tcPr"), "vMerge");
  return merge && attribute(merge, "val") != "restart";
}

bool is_record(const std::vector<pugi::xml_node>& cells) {
  if (cells.size() < 2) return false;
  for (const pugi::xml_node& cell : cells) {
    if (!is_short(cell)) return false;
  }
  return true;
}

}  // namespace wenhao::reader
