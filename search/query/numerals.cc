// Values by text::numeral_value, and Han numerals written out.
#include "search/query/numerals.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "corpus/text/fold.h"
#include "corpus/text/numeral.h"
#include "corpus/text/utf8.h"
#include "search/query/stop_phrases.h"

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

constexpr std::string_view kOrdinal = "第";
constexpr std::size_t kMostDigits = 4;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The parts of a numeral that counts, as sizes in bytes.
struct Counted {
  std::size_t ordinal = 0;
  std::size_t numeral = 0;
  std::size_t counter = 0;
  [[nodiscard]] std::size_t size() const { return ordinal + numeral + counter; }
};

std::size_t numeral_size(std::string_view folded, std::size_t at) {
  std::size_t end = at;
  while (end < folded.size() && is_digit(folded[end])) ++end;
  if (end > at) return end - at <= kMostDigits ? end - at : 0;
  for (text::Decoded c = text::decode(folded, end); c.size > 0; c = text::decode(folded, end)) {
    if (text::han_digit(c.code_point) < 0 && !text::is_han_unit(c.code_point)) break;
    if (c.code_point == U'万' && end > at) break;  // what it counts: 三十|万 as 30|万
    end += c.size;
  }
  return end > at && text::numeral_value(folded.substr(at, end - at)) ? end - at : 0;
}

Counted counted(std::string_view folded, std::size_t at) {
  Counted found;
  const std::string_view rest = folded.substr(at);
  found.ordinal = rest.starts_with(kOrdinal) ? kOrdinal.size() : 0;
  const std::size_t begin = at + found.ordinal;
  found.numeral = numeral_size(folded, begin);
  if (found.numeral == 0) return {};
  const std::size_t end = begin + found.numeral;
  const std::size_t next = end < folded.size() ? text::decode(folded, end).size : 0;
  if (next > 0 && is_counter(folded.substr(end, next))) found.counter = next;
  const bool in_a_word =
      at > 0 && std::isalnum(static_cast<unsigned char>(folded[at - 1])) != 0 && is_digit(folded[at]);
  return found.ordinal + found.counter > 0 && !in_a_word ? found : Counted{};
}

std::string in_han(std::uint32_t value, bool is_year) {
  return text::fold(is_year ? digit_by_digit(std::to_string(value)) : with_units(value));
}

// The text with its counting numerals in one script.
std::string rewritten(std::string_view folded, bool han) {
  std::string out;
  for (std::size_t at = 0; at < folded.size();) {
    const Counted found = counted(folded, at);
    const std::string_view numeral = folded.substr(at + found.ordinal, found.numeral);
    const auto value = text::numeral_value(numeral);
    const bool padded = numeral.size() > 1 && numeral.front() == '0';  // 022: a serial, not a count
    if (found.size() == 0 || !value || *value == 0 || *value > 9999 || padded) {
      const std::size_t size = std::max<std::size_t>(text::decode(folded, at).size, 1);
      out += folded.substr(at, size);
      at += size;
      continue;
    }
    const std::string_view counter = folded.substr(at + found.ordinal + found.numeral, found.counter);
    const bool is_year = counter == "年" && *value >= 1949 && *value <= 2099;
    out += folded.substr(at, found.ordinal);
    out += han ? in_han(*value, is_year) : std::to_string(*value);
    out += counter;
    at += found.size();
  }
  return out;
}

}  // namespace

std::size_t counted_at(std::string_view folded, std::size_t at) { return counted(folded, at).size(); }

std::vector<std::string> other_writings(std::string_view folded) {
  std::vector<std::string> all;
  for (const bool han : {false, true}) {
    std::string other = rewritten(folded, han);
    if (other != folded && (all.empty() || all.front() != other)) all.push_back(std::move(other));
  }
  return all;
}

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
