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

// The size in bytes of a numeral with 第 before it, what it counts behind it, or both, that begins at a place
// of a folded text: 第三次, 12届, 二〇二〇年; 0 where none does.
[[nodiscard]] std::size_t counted_at(std::string_view folded, std::size_t at);

// The other ways to write a folded text in which numerals count: 省十二届三次会议 ↔ 省12届3次会议. All
// numerals in one script each; empty where none counts. Linear.
[[nodiscard]] std::vector<std::string> other_writings(std::string_view folded);

// How a folded numeral may also be written: 十二 ↔ 12, 2020 ↔ 二〇二〇. Empty for anything else, and for
// values under ten, which say too little alone.
[[nodiscard]] std::vector<std::string> other_numerals(std::string_view folded);

}  // namespace wenhao::query
