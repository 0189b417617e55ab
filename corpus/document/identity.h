// Kind and issuer: what a document is, and who issued it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/document/parts.h"
#include "corpus/number/mention.h"

namespace wenhao::document {

// By the last words of the title, the own number's kind, and whom it answers; where the title leaves it open,
// by the words that lead in to the answer (`opening`, as keys have them): 现提出会办意见如下.
[[nodiscard]] DocumentKind kind_of(const Document& document, std::u32string_view opening);

// 发文机关, else the signature, else the body named in an order's number or at the beginning of the title,
// else whom the number's code names. Several are joined by 、.
[[nodiscard]] std::string issuer_of(std::string_view text, const std::vector<Line>& lines,
                                    const Layout& layout, const Document& document,
                                    const number::Authority* authority);

}  // namespace wenhao::document
