// Lines that are a document number and nothing else: where a document says its own.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "corpus/document/line.h"
#include "corpus/document/per_line.h"
#include "corpus/number/authority.h"
#include "corpus/number/mention.h"

namespace wenhao::document {

// For each line the number it bears, if it bears one and little else (签发人, a class mark, brackets). The
// span is in the source. 第666号 below …令 and 2021年第2号 below …公告 bear the number of both lines.
using NumberLines = PerLine<number::Mention>;

[[nodiscard]] NumberLines number_lines(std::string_view text, const std::vector<Line>& lines,
                                       const number::Authority* authority);

// The date that stands with the number on its line: （辽地税所[2000]252号　2000年8月21日）.
[[nodiscard]] std::optional<text::DatedSpan> date_beside(std::string_view text, text::Span line,
                                                         text::Span number);

// The number that a field holds (发文字号：…), read as freely as a field allows.
[[nodiscard]] std::optional<number::Mention> number_in_field(std::string_view text, Span value,
                                                             const number::Authority* authority);

}  // namespace wenhao::document
