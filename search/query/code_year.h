// A code and year without a serial: 辽卫发〔2017〕 asks for every number of that year.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wenhao::query {

struct CodeYear {
  std::string code;  // folded
  std::uint16_t year = 0;
  std::size_t code_begin = 0;    // where the code begins in the text
  std::size_t bracket_size = 0;  // bytes of the bracketed year
};

// The code and year whose bracket opens at `bracket`. Where the code begins is decided by the grammar of
// numbers, as if a serial followed. A year in parentheses counts only after a
// known code or one that ends as codes do (发, 函, 字).
// Linear in the code's length.
[[nodiscard]] std::optional<CodeYear> code_year_at(std::string_view text, std::size_t bracket);

}  // namespace wenhao::query
