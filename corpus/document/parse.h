// The parser's door: a source text in, its documents out.
#pragma once

#include <optional>
#include <vector>

#include "corpus/document/document.h"

namespace wenhao::document {

struct ParseOptions {
  const number::Authority* authority = nullptr;  // the built-in one where null; not owned
};

// The documents of a source, in order, each with its own part of the text. A text that is none in
// particular is one document of kind `other`; an empty text has none. Total and linear.
[[nodiscard]] std::vector<Document> parse_documents(const text::SourceText& source,
                                                    const ParseOptions& options = {});

// The mark of secrecy at the head of a text (绝密, 机密★1年, 秘密★), where it bears one.
[[nodiscard]] std::optional<text::Span> secrecy_mark(const text::SourceText& source);

}  // namespace wenhao::document
