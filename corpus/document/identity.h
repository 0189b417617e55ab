// Title, kind and issuer: what a document is called, what it is, and who issued it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/document/parts.h"
#include "corpus/number/mention.h"
#include "corpus/text/source_text.h"

namespace wenhao::document {

// The title: of the metadata block, else of the head, else of the page. An order's is that of what it issues.
[[nodiscard]] std::string title_of(const text::SourceText& source, const std::vector<Line>& lines,
                                   const Layout& layout, const Document& document);

// By the last words of the title, the own number's kind, and whom it answers; where the title leaves it open,
// by the words that lead in to the answer (`opening`, as keys have them): 现提出会办意见如下.
[[nodiscard]] DocumentKind kind_of(const Document& document, std::u32string_view opening);

// 发文机关, else the signature, else the body named in an order's number or at the beginning of the title,
// else whom the number's code names. Several are joined by 、.
[[nodiscard]] std::string issuer_of(std::string_view text, const std::vector<Line>& lines,
                                    const Layout& layout, const Document& document,
                                    const number::Authority* authority);

}  // namespace wenhao::document
