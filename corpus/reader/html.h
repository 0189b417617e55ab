// A web page to a SourceText: the text a reader sees, in reading order, with what its layout says.
//
// Every visible character is kept, one-character text nodes included; inline elements never add or take a
// space. Blocks, <br> and list items end a paragraph; a row of a table of data is one paragraph, its cells
// separated by tabs, while the cells of a table used for layout (or too long for a row) are paragraphs of
// their own. White space collapses as in a browser, and vanishes where the source wraps a line between
// two Han characters. What a page hides is left out where its words are also visible; otherwise it is
// kept, because scripts show it.
#pragma once

#include <string_view>

#include "corpus/result.h"
#include "corpus/text/source_text.h"

namespace wenhao::reader {

// `html` is valid UTF-8 with "\n" line ends; any markup in it, however broken. Fills text, paragraphs,
// page_title and metadata. Linear; a tree may take sixty times the page, so one of more elements than
// kMaxElements is refused: file_too_large.
[[nodiscard]] Result<text::SourceText> read_html(std::string_view html, std::string_view name);

inline constexpr std::size_t kMaxElements = 1'000'000;

}  // namespace wenhao::reader
