// Tables of a Word document: the rows and cells of one, and which rows are records of data.
#pragma once

#include <pugixml.hpp>
#include <vector>

namespace wenhao::reader {

// The rows of a table, or the cells of a row, those in content controls and insertions included, what was
// deleted left out.
[[nodiscard]] std::vector<pugi::xml_node> rows_of(const pugi::xml_node& table);
[[nodiscard]] std::vector<pugi::xml_node> cells_of(const pugi::xml_node& row);

// True for the cell that a cell above reaches into: it has no text of its own.
[[nodiscard]] bool is_merged_away(const pugi::xml_node& cell);

// True where a reader could say the row in one breath: two cells or more, each short and without a table.
[[nodiscard]] bool is_record(const std::vector<pugi::xml_node>& cells);

}  // namespace wenhao::reader
