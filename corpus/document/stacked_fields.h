// Metadata that stands line below line: each label on a line of its own and its value on the next, or a list
// whose items begin with the label.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/document/line.h"

namespace wenhao::document {

// In the first lines of a source: a label and the value below it become one line with that field. Labels make
// such a block where 索引号 is one of them or three have values; the columns of a table without its lines do
// not. Below them the same, where a line that is `described` opens the block; `described` says whether there
// is one. Linear in those lines.
void join_stacked_fields(std::string_view text, std::vector<Line>& lines, bool described);

}  // namespace wenhao::document
