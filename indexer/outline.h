// A document as the indexer sees it, laid out for a person: header, outline, passages, relations, findings.
#pragma once

#include <string>

#include "corpus/document/document.h"
#include "corpus/message.h"
#include "corpus/text/source_text.h"

namespace wenhao::indexer {

[[nodiscard]] std::string outline(const document::Document& document, const text::SourceText& source,
                                  Language language, bool color);

}  // namespace wenhao::indexer
