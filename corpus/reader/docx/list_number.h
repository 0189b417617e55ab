// A number as Word writes it before a list item, by the names of ISO/IEC 29500-1, 17.18.59 ST_NumberFormat.
#pragma once

#include <string>
#include <string_view>

namespace wenhao::reader {

// "chineseCounting", 12 → "十二"; "decimalEnclosedCircle", 3 → "③"; "none" → "". An unknown format, or a
// number that a format cannot write, is Arabic digits.
[[nodiscard]] std::string list_number(std::string_view format, int number);

}  // namespace wenhao::reader
