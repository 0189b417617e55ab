// What a question asks to be told a number of (多少钱, 几天), and where a text names such a number.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/source_text.h"

namespace wenhao::query {

// The units that an answer bears: of 多少钱 元, of 几天 日 and 工作日; those of the first question where
// there are several. Empty where nothing of the kind is asked. `folded`: the query. O(bytes).
[[nodiscard]] std::vector<std::string> asked_units(std::string_view folded);

// The numbers of a folded text that bear one of the units, each with its unit, in order: 1309元, 15个工作日,
// 百分之五. Not what only counts off (第三年) and not dates (2020年, 5月1日) unless 日期 is among the units.
// O(bytes * units).
[[nodiscard]] std::vector<text::Span> quantities(std::string_view folded,
                                                 const std::vector<std::string>& units);

}  // namespace wenhao::query
