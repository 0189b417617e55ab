// Texts compared by their letters.
#pragma once

#include <string>
#include <string_view>

namespace wenhao::match {

// The letters and digits of a text, folded, without what stands between them: 辽 宁 省 and 辽宁省 are one.
[[nodiscard]] std::string letters_of(std::string_view text);

}  // namespace wenhao::match
