// Decimal numbering, as plans and technical rules have it: 1 总则, 1.1 编制目的, 1.2.1 分级.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/document/line.h"

namespace wenhao::document {

// Gives the lines of a decimal numbering its marks. 1.5万元 is none, nor 1.3人户家庭 below no 1: an item
// stands behind its forerunner, the first below what it divides. Linear; quick where no line begins as one.
void mark_decimals(std::string_view text, std::vector<Line>& lines);

}  // namespace wenhao::document
