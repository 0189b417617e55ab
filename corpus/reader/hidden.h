// Text that a page hides: left out where a visible copy exists.
#pragma once

#include <vector>

#include "corpus/text/source_text.h"

namespace wenhao::reader {

// Takes each hidden part whose words are visible elsewhere, nine windows of ten, out of the text and its
// paragraphs. The others stay: scripts show them. `hidden` are spans of source.text in order, none across the
// end of a paragraph. White space does not count. Linear.
void drop_hidden_copies(text::SourceText& source, const std::vector<text::Span>& hidden);

}  // namespace wenhao::reader
