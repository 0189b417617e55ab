// A sum is read backwards from its 元: unit, 多 or 余, numeral.
#include "corpus/document/money.h"

#include "corpus/text/numeral.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using Word = std::u32string_view;

constexpr std::uint64_t kMost = 1'000'000'000'000'000;  // fen
constexpr std::size_t kLongest = 16;                    // characters of a numeral

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// The factor of a unit before 元, in yuan.
std::uint64_t factor_of(char32_t unit) {
  switch (unit) {
    case U'十':
      return 10;
    case U'百':
      return 100;
    case U'千':
      return 1'000;
    case U'万':
      return 10'000;
    case U'亿':
      return 100'000'000;
    default:
      return 0;
  }
}

bool is_numeral(char32_t c, bool arabic) {
  if (arabic) return is_digit(c) || c == U'.' || c == U',';
  return text::han_digit(c) >= 0 || c == U'两' || factor_of(c) != 0;
}

// 2,000.5 with the factor, in fen; nothing where it is no number or too large.
std::optional<std::uint64_t> arabic_value(Word digits, std::uint64_t factor) {
  std::uint64_t value = 0;
  std::uint64_t scale = factor * 100;
  bool fraction = false;
  for (const char32_t c : digits) {
    if (c == U',') continue;
    if (c == U'.') {
      if (fraction) return std::nullopt;
      fraction = true;
      continue;
    }
    const std::uint64_t digit = c - U'0';
    if (fraction) {
      scale /= 10;
      value += digit * scale;
    } else {
      value = value * 10 + digit * factor * 100;
    }
    if (value > kMost) return std::nullopt;
  }
  return value;
}

std::optional<std::uint64_t> numeral_of(Word digits) {
  std::string numeral;
  for (const char32_t c : digits) text::append(numeral, c == U'两' ? U'二' : c);
  return text::numeral_value(numeral);
}

// 一亿二千 with the factor of 万, in fen.
std::optional<std::uint64_t> han_value(Word digits, std::uint64_t factor) {
  constexpr std::uint64_t kYi = 100'000'000;
  const std::size_t yi = digits.find(U'亿');
  const auto above = yi == Word::npos ? std::optional<std::uint64_t>(0) : numeral_of(digits.substr(0, yi));
  const Word below = yi == Word::npos ? digits : digits.substr(yi + 1);
  const auto rest = below.empty() ? std::optional<std::uint64_t>(0) : numeral_of(below);
  if (!above || !rest || *above > kMost / 100 / kYi || *rest > kMost / 100 / factor) return std::nullopt;
  return (*above * kYi + *rest * factor) * 100;
}

// The sum whose 元 stands at a place.
std::optional<Amount> amount_before(const Key& key, std::size_t yuan) {
  const Word chars = key.chars;
  std::size_t at = yuan;
  std::uint64_t factor = 1;
  const auto is_about = [](char32_t c) { return c == U'多' || c == U'余' || c == U'几'; };
  if (at > 0 && is_about(chars[at - 1])) --at;
  while (at > 0 && factor < 100'000'000 && factor_of(chars[at - 1]) != 0) {
    const std::uint64_t unit = factor_of(chars[at - 1]);
    const bool arabic = at > 1 && is_digit(chars[at - 2]);
    if (unit < 10'000 && !arabic) break;  // 三百万: part of the numeral
    factor *= unit;
    --at;
  }
  if (at > 0 && is_about(chars[at - 1])) --at;
  if (at == 0) return std::nullopt;
  const bool arabic = is_digit(chars[at - 1]);
  std::size_t first = at;
  while (first > 0 && at - first < kLongest && is_numeral(chars[first - 1], arabic)) --first;
  while (first < at && (chars[first] == U',' || chars[first] == U'.')) ++first;
  if (first == at) return std::nullopt;
  const Word digits = chars.substr(first, at - first);
  const auto fen = arabic ? arabic_value(digits, factor) : han_value(digits, factor);
  if (!fen) return std::nullopt;
  return Amount{*fen, key.span(first, yuan + 1)};
}

}  // namespace

std::optional<Amount> find_amount(const Key& key) {
  for (std::size_t at = 0; (at = key.chars.find(U'元', at)) != Word::npos; ++at) {
    if (const auto amount = amount_before(key, at)) return amount;
  }
  return std::nullopt;
}

}  // namespace wenhao::document
