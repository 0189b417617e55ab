// Damaged dates in running text: 20123月 is March 2012.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/document/document.h"

namespace wenhao::document {

// A finding for each date of a range that lost 年 or 月 and can be read again, or in several ways. Linear.
[[nodiscard]] std::vector<Finding> damaged_dates(std::string_view text, Span span);

// The finding that a damaged date makes: date_repaired or date_ambiguous; none for a sound one.
void note_damage(const text::DatedSpan& date, std::vector<Finding>& findings);

}  // namespace wenhao::document
