// Lines that are one paragraph: a text saved with hard line breaks goes on in its next line.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/document/parts.h"
#include "corpus/number/mention.h"

namespace wenhao::document {

// For each line of the layout whether the next goes on with its paragraph: a number stands across the break,
// or in a text with indented paragraphs the line breaks off without a stop and the next is not indented.
[[nodiscard]] std::vector<bool> lines_that_go_on(std::string_view text, const std::vector<Line>& lines,
                                                 const Layout& layout,
                                                 const std::vector<number::Mention>& mentions);

}  // namespace wenhao::document
