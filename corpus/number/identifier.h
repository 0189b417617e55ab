// The values that identify an official document: DocumentNumber and the other kinds of identifier, each
// regular, ordered and with one canonical form and one index key.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wenhao::number {

// The kinds of the contract's `mention`.
enum class Kind : std::uint8_t {
  document,      // 发文字号 (GB/T 9704-2012, 7.2.5)
  order,         // 令
  announcement,  // 公告, 通告
  proposal,      // 提案 of the CPPCC
  suggestion,    // 建议 of the People's Congress
  standard,      // GB/T 9704-2012
  court_case,    // （2019）辽01民终123号; "case" in JSON
  certificate,   // （京）网药械信息备字（2021）第00159号: has the form of a number and is none
  title,         // 《…》
  article,       // 第…条 of a named law
};

[[nodiscard]] std::string_view name_of(Kind kind);  // the word of the contract
[[nodiscard]] std::optional<Kind> kind_named(std::string_view name);

// A 发文字号. Identity is (code, year, series, serial); brackets, width, spaces and padding are typography.
struct DocumentNumber {
  std::string code;  // 辽卫发; folded to Simplified; brackets inside are full width: 京价（收）字
  std::optional<std::uint16_t> year;  // absent in 密政发62号
  std::string series;  // what stands between year and serial: 综 in 厦府〔1992〕综186号; mostly empty
  std::uint32_t serial = 0;  // from 1

  friend auto operator<=>(const DocumentNumber&, const DocumentNumber&) = default;
};

// 辽卫发〔2017〕22号; 厦府〔1992〕综186号; 密政发62号.
[[nodiscard]] std::string canonical(const DocumentNumber& number);

// The index key of any canonical form: a term of at most 200 bytes, equal exactly for equal identities.
[[nodiscard]] std::string index_key(std::string_view canonical);

// The year without serial that `辽卫发〔2017〕` asks for: code and year. Equal keys for equal pairs.
[[nodiscard]] std::string code_year_key(std::string_view code, std::uint16_t year);

}  // namespace wenhao::number
