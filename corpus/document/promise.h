// Sentences that commit a body to something, told apart from reports of what was done.
#pragma once

#include <string_view>

#include "corpus/text/source_text.h"

namespace wenhao::document {

// True where a sentence of the range says what the writer will do: 我委将…, 拟…, 力争…. Words of the plan
// as such (将参保范围扩大至…, 已将…) are none. Linear.
[[nodiscard]] bool commits(std::string_view text, text::Span range);

}  // namespace wenhao::document
