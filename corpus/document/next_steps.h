// Where a text turns from what was done to what is next: 下一步….
#pragma once

#include <optional>
#include <string_view>

#include "corpus/text/source_text.h"

namespace wenhao::document {

// The words that open the next steps in a paragraph: from 下一步, where a sentence or, after 按照您的建议，,
// a clause begins with it, to the end of that clause. Linear.
[[nodiscard]] std::optional<text::Span> find_next_steps(std::string_view text, text::Span paragraph);

// True where a heading's characters name the next steps.
[[nodiscard]] bool tells_next_steps(std::u32string_view chars);

}  // namespace wenhao::document
