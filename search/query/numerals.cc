// Values by text::numeral_value, and Han numerals written out.
#include "search/query/numerals.h"

#include <array>

#include "corpus/text/fold.h"
#include "corpus/text/numeral.h"
#include "corpus/text/utf8.h"

namespace wenhao::query {
namespace {

constexpr std::array<std::string_view, 10> kDigits = {"〇", "一", "二", "三", "四",
                                                      "五", "六", "七", "八", "九"};

// 十二, 一百零五, 三千: up to 9999.
std::string with_units(std::uint32_t value) {
  struct Unit {
    std::uint32_t size;
    std::string_view word;
  };
  constexpr std::array kUnits = {Unit{1000, "千"}, Unit{100, "百"}, Unit{10, "十"}, Unit{1, ""}};
  std::string out;
  bool zero = false;  // a unit was passed over
  for (const Unit& unit : kUnits) {
    const std::uint32_t digit = value / unit.size;
    value %= unit.size;
    if (digit == 0) {
      zero = !out.empty();
      continue;
    }
    if (zero) out += "零";
    const bool bare_ten = unit.size == 10 && digit == 1 && out.empty();
    if (!bare_ten) out += kDigits[digit];
    out += unit.word;
    zero = false;
  }
  return out;
}

std::string digit_by_digit(std::string_view arabic) {
  std::string out;
  for (const char c : arabic) out += kDigits[static_cast<std::size_t>(c - '0')];
  return out;
}

}  // namespace

std::size_t han_numeral_at(std::string_view folded, std::size_t at) {
  std::size_t end = at;
  std::size_t count = 0;
  for (text::Decoded c = text::decode(folded, end); c.size > 0; c = text::decode(folded, end)) {
    if (text::han_digit(c.code_point) < 0 && !text::is_han_unit(c.code_point)) break;
    end += c.size;
    ++count;
  }
  return count >= 2 && text::numeral_value(folded.substr(at, end - at)) ? end - at : 0;
}

std::vector<std::string> other_numerals(std::string_view folded) {
  constexpr std::uint32_t kLeast = 10;
  constexpr std::uint32_t kMost = 9999;
  const auto value = text::numeral_value(folded);
  if (!value || *value < kLeast || *value > kMost) return {};
  const std::string arabic = std::to_string(*value);
  if (folded != arabic) {
    if (folded.front() >= '0' && folded.front() <= '9') return {};  // 022: a serial, not a count
    return {arabic};
  }
  const bool is_year = *value >= 1949 && *value <= 2099;
  return {text::fold(is_year ? digit_by_digit(arabic) : with_units(*value))};
}

}  // namespace wenhao::query
