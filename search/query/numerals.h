// Numerals of a query: 十二 and 12 say the same, and so do 二〇二〇 and 2020.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace wenhao::query {

// The size in bytes of the Han numeral of two and more characters that begins at a place of a folded text;
// 0 where none does.
[[nodiscard]] std::size_t han_numeral_at(std::string_view folded, std::size_t at);

// How a folded numeral may also be written: 十二 ↔ 12, 2020 ↔ 二〇二〇. Empty for anything else, and for
// values under ten, which say too little alone.
[[nodiscard]] std::vector<std::string> other_numerals(std::string_view folded);

}  // namespace wenhao::query
