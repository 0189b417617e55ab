// A title and whom it addresses that run together on one line, as texts taken from print have them:
// 某省民政厅关于做好甲工作的通知各市民政局：
#pragma once

#include <optional>
#include <string_view>

#include "corpus/document/line.h"

namespace wenhao::document {

// Where the title on such a line ends; nothing where it holds none. Linear in the line's first 300
// characters.
[[nodiscard]] std::optional<Offset> end_of_glued_title(std::string_view text, const Line& line);

// The same for a whole letter on one line, or its first paragraph: 对…提案的答复周某委员：您好！… Linear in
// its first 120 characters.
[[nodiscard]] std::optional<Offset> end_of_title_above_letter(std::string_view text, text::Span paragraph);

// Where the heading of a chapter, which `chapter` marks, ends that its first article has run together with:
// 第二章 用途第七条 贷款仅限… Linear in the heading.
[[nodiscard]] std::optional<Offset> end_of_glued_chapter(std::string_view text, text::Span line,
                                                         const Marker& chapter);

}  // namespace wenhao::document
