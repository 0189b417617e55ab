// How a document stands to the numbers it names, told by the words around each.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/document/segments.h"

namespace wenhao::document {

// A paragraph as relations see it. In a list of what is repealed (废止文件目录) the items need no verb.
struct Paragraph {
  Span span;
  bool lists_repealed = false;
};

// One relation for each number and bare title that `cited` has a form for, in order of first appearance, with
// the most telling type that any of its mentions has. `passages` gives the ordinals.
[[nodiscard]] std::vector<Relation> relations_of(std::string_view text,
                                                 const std::vector<Paragraph>& paragraphs, const Cited& cited,
                                                 const std::vector<Passage>& passages);

}  // namespace wenhao::document
