// Blocks as CommonMark with pipe tables.
#include <algorithm>

#include "corpus/text/utf8.h"
#include "search/present/report.h"
#include "search/present/table.h"

namespace wenhao::present {
namespace {

// A cell on one line.
std::string cell(const std::string& text) {
  std::string line = text;
  std::ranges::replace(line, '\n', ' ');
  return markdown_text(line);
}

// Each line of the words as a line of the quotation; blank ones left out.
std::string quoted(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text::trim(std::string_view(text).substr(at, end - at));
    if (!line.empty()) out += (out.empty() ? "> " : "\n>\n> ") + markdown_text(line);
    at = end + 1;
  }
  return out;
}

std::string table(const Block& block) {
  std::string out;
  for (std::size_t i = 0; i < block.cells.size(); ++i) {
    out += (i % block.columns == 0 ? "| " : " ") + cell(block.cells[i]) + " |";
    if (i % block.columns + 1 < block.columns) continue;
    out += "\n";
    if (i + 1 != block.columns) continue;
    for (std::size_t column = 0; column < block.columns; ++column) out += column == 0 ? "|---|" : "---|";
    out += "\n";
  }
  return out;
}

}  // namespace

std::string to_markdown(const Report& report) {
  std::string out;
  for (const Block& block : report) {
    switch (block.kind) {
      case BlockKind::title:
        out += "# " + cell(block.text) + "\n\n";
        break;
      case BlockKind::heading:
        out += (block.level == 1 ? "## " : "### ") + cell(block.text) + "\n\n";
        break;
      case BlockKind::text:
        out += markdown_text(block.text) + "\n\n";
        break;
      case BlockKind::quote:
        out += quoted(block.text) + "\n>\n" + quoted(block.cells.front()) + "\n\n";
        break;
      case BlockKind::table:
        out += table(block) + "\n";
        break;
      case BlockKind::blank:
        out += "&nbsp;\n\n";
        break;
    }
  }
  return out;
}

}  // namespace wenhao::present
