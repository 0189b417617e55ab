// Tables of contents: a line 目录 and the headings it lists, which come again where they head their text.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/document/line.h"

namespace wenhao::document {

// Takes the marks off the lines of a table of contents, so that what it lists heads nothing; off those of
// one that has lost its head too, where all its lines are marked. Linear.
void unmark_contents(std::string_view text, std::vector<Line>& lines);

}  // namespace wenhao::document
