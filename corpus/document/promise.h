// Sentences that commit a body to something, told apart from reports of what was done.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/document/document.h"

namespace wenhao::document {

// The promises among the sentences of a paragraph: 我委将…, 拟…, 力争…, 到2025年…, or, where a sentence
// stands in the next steps (asked by the place of its end), whatever is neither a report nor a courtesy.
// Words of a plan as such (将参保范围扩大至…, 已将…) are none. `letter` is the letter's own date, which 明年
// counts from and which a due date is not before. Linear.
[[nodiscard]] std::vector<Promise> promises_in(std::string_view text, Span paragraph,
                                               const std::function<bool(Offset)>& in_next_steps,
                                               const std::optional<text::Date>& letter);

}  // namespace wenhao::document
