// Characters that Word writes as places in a symbol font (<w:sym>).
#pragma once

#include <string>
#include <string_view>

namespace wenhao::reader {

// The character of a font at a place in hexadecimal ("F0FE"): ticks, boxes and bullets of Wingdings as the
// characters that look the same; U+25A1 for other places of symbol fonts; the character itself otherwise.
[[nodiscard]] std::string symbol(std::string_view font, std::string_view place);

}  // namespace wenhao::reader
