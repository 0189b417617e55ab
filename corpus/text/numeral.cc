// Reading numerals by value.
#include "corpus/text/numeral.h"

#include "corpus/text/utf8.h"

namespace wenhao::text {
namespace {

constexpr std::uint64_t kLimit = 1'000'000'000;

std::uint64_t unit_value(char32_t c) {
  switch (c) {
    case U'十':
      return 10;
    case U'百':
      return 100;
    case U'千':
      return 1000;
    case U'万':
      return 10000;
    case U'萬':
      return 10000;
    default:
      return 0;
  }
}

// Digits one after another, Arabic or Han: 2017, 二〇一七, 二0一七.
std::optional<std::uint32_t> digits_value(std::string_view text) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < text.size();) {
    const Decoded c = decode(text, i);
    const int digit = digit_value(c.code_point) >= 0 ? digit_value(c.code_point) : han_digit(c.code_point);
    if (digit < 0) return std::nullopt;
    value = value * 10 + static_cast<std::uint64_t>(digit);
    if (value > kLimit) return std::nullopt;
    i += c.size;
  }
  return static_cast<std::uint32_t>(value);
}

// Han numbers with units: 三十八, 一百二十, 两千零五, 廿三.
std::optional<std::uint32_t> number_value(std::string_view text) {
  std::uint64_t total = 0;
  std::uint64_t section = 0;
  std::uint64_t digit = 0;
  bool has_digit = false;
  std::uint64_t last_unit = kLimit;
  for (std::size_t i = 0; i < text.size();) {
    const Decoded c = decode(text, i);
    i += c.size;
    if (c.code_point == U'廿' || c.code_point == U'卅') {
      section += c.code_point == U'廿' ? 20 : 30;
      continue;
    }
    const std::uint64_t unit = unit_value(c.code_point);
    if (unit == 0) {
      const int value = han_digit(c.code_point);
      if (value < 0 || (has_digit && digit != 0)) return std::nullopt;
      digit = static_cast<std::uint64_t>(value);
      has_digit = true;
    } else if (unit == 10000) {
      total = (total + section + digit) * unit;
      section = digit = 0;
      has_digit = false;
      last_unit = kLimit;
    } else {
      if (unit >= last_unit) return std::nullopt;
      last_unit = unit;
      section += (has_digit ? digit : 1) * unit;
      digit = 0;
      has_digit = false;
    }
    if (total + section > kLimit) return std::nullopt;
  }
  const std::uint64_t value = total + section + digit;
  if (value > kLimit) return std::nullopt;
  return static_cast<std::uint32_t>(value);
}

}  // namespace

int han_digit(char32_t c, bool zeros) {
  switch (c) {
    case U'〇':
      return 0;
    case U'零':
    case U'○':
    case U'◯':
    case U'Ｏ':
    case U'O':
    case U'o':
    case U'О':
    case U'о':
    case U'Ο':
      return zeros ? 0 : -1;
    case U'一':
      return 1;
    case U'二':
    case U'两':
      return 2;
    case U'三':
      return 3;
    case U'四':
      return 4;
    case U'五':
      return 5;
    case U'六':
      return 6;
    case U'七':
      return 7;
    case U'八':
      return 8;
    case U'九':
      return 9;
    default:
      return -1;
  }
}

bool is_han_unit(char32_t c) { return unit_value(c) != 0 || c == U'廿' || c == U'卅'; }

std::optional<std::uint32_t> numeral_value(std::string_view text) {
  if (text.empty()) return std::nullopt;
  for (std::size_t i = 0; i < text.size();) {
    const Decoded c = decode(text, i);
    if (is_han_unit(c.code_point)) return number_value(text);
    i += c.size;
  }
  return digits_value(text);
}

}  // namespace wenhao::text
