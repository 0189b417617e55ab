// How a document stands to the numbers it names, told by the words around each.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/document/segments.h"

namespace wenhao::document {

// One relation for each of the `names` that `cited` has mentions of, in order of first appearance, with the
// most telling type that any of them has. `passages` gives the ordinals.
[[nodiscard]] std::vector<Relation> relations_of(std::string_view text,
                                                 const std::vector<Paragraph>& paragraphs, const Cited& cited,
                                                 std::size_t names, const std::vector<Passage>& passages);

}  // namespace wenhao::document
