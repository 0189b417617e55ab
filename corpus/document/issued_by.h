// Who is said to have issued a document that another one names: 省民政厅印发了《…》.
#pragma once

#include <string>
#include <string_view>

#include "corpus/text/source_text.h"

namespace wenhao::document {

// The bodies named before the verb in the words that lead up to a number or title (a range of the source that
// ends there); empty where the clause names none, or the writer itself: 我厅, 本局, a part of `issuer`.
[[nodiscard]] std::string issued_by(std::string_view text, text::Span before, std::string_view issuer);

}  // namespace wenhao::document
