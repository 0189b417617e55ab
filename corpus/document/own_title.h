// What a document is called.
#pragma once

#include <string>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/document/parts.h"
#include "corpus/text/source_text.h"

namespace wenhao::document {

// The title: of the metadata block, else of the head, else of the page. An order's is that of what it issues.
[[nodiscard]] std::string title_of(const text::SourceText& source, const std::vector<Line>& lines,
                                   const Layout& layout, const Document& document);

}  // namespace wenhao::document
