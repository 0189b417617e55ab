// The note below a title that says when whose meeting adopted it or who published it:
// （2023年5月31日某市人大常委会第七次会议通过）, （2021年7月27日国务院令第746号公布）.
#pragma once

#include <optional>
#include <string_view>

#include "corpus/document/line.h"
#include "corpus/text/date.h"

namespace wenhao::document {

// The date of such a note; nothing where a line is none, or tells of several meetings. Linear in the line.
[[nodiscard]] std::optional<text::DatedSpan> adoption_on(std::string_view text, const Line& line);

}  // namespace wenhao::document
