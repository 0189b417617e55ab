// Signatures and dates that have run together with the text above them, as the cell of a table holds a
// letter.
#pragma once

#include <optional>
#include <string_view>

#include "corpus/text/source_text.h"

namespace wenhao::document {

// A closing at the end of a paragraph: …谢谢支持。某某局　2019年7月15日（联系人：某某）.
struct GluedClosing {
  text::Offset begin = 0;  // of the signature, or of the date where none signs
  text::Offset note = 0;   // of what stands in brackets behind the date; the paragraph's end for none
};

inline constexpr text::Offset kShortestLetter = 150;  // bytes of a letter and its closing on one line

// Nothing where the paragraph is shorter than that or does not end in a whole date that follows a sentence,
// with the name of a body at most between them. Linear in the closing.
[[nodiscard]] std::optional<GluedClosing> closing_glued_to(std::string_view text, text::Span paragraph);

}  // namespace wenhao::document
