// What an element's attributes say of the text in it: whether it is shown, and how it is aligned.
#pragma once

#include <optional>
#include <string_view>

#include "corpus/reader/html_tokens.h"
#include "corpus/text/source_text.h"

namespace wenhao::reader {

// True for `hidden`, `aria-hidden="true"`, and a style that does not display or show its element.
[[nodiscard]] bool is_hidden(const HtmlToken& tag);

// What `align` or the style's text-align asks for; nothing where neither says.
[[nodiscard]] std::optional<text::Align> alignment(const HtmlToken& tag);

// "left", "center", "right"; nothing for any other value.
[[nodiscard]] std::optional<text::Align> align_of(std::string_view value);

}  // namespace wenhao::reader
