// Numerals as official texts write them: Arabic of any width, Han digits (二〇一七, look-alike zeros
// included) and Han numbers (三十八, 一百二十).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace wenhao::text {

// The value of a Han digit 〇…九 (with 零○ОOＯ as zero only when `zeros` is set); -1 otherwise.
[[nodiscard]] int han_digit(char32_t c, bool zeros = true);

// True for 十百千万 and 廿 卅.
[[nodiscard]] bool is_han_unit(char32_t c);

// The value of a whole numeral: all Arabic digits, all Han digits, or a Han number with units. Nothing
// where the text is not exactly one numeral or passes 10^9.
[[nodiscard]] std::optional<std::uint32_t> numeral_value(std::string_view text);

}  // namespace wenhao::text
