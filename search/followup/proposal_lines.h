// The lines of a proposal that its outline is made of: paragraphs, and the cells of its form and tables.
#pragma once

#include <vector>

#include "corpus/text/source_text.h"

namespace wenhao::followup {

// In order, without the title and what stands before it, without marks of lists (★ ● -). A row of a form
// gives its cells, unless it is a signature (提案人, 联系电话); of a table with a column of suggestions (序号
// | 存在问题 | 意见建议) the rows give that column. Linear.
[[nodiscard]] std::vector<text::Span> proposal_lines(const text::SourceText& source, text::Span title);

}  // namespace wenhao::followup
