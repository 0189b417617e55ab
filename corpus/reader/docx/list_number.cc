// The formats of list numbers that documents in Chinese use, each a row of a table.
#include "corpus/reader/docx/list_number.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

constexpr int kMost = 1'000'000;  // no list is longer

std::string decimal(int number) { return std::to_string(number); }

// A numeral by its digits and units: 一百零二, 十二.
struct Counting {
  std::u32string_view digits;
  std::u32string_view units;  // ones (empty), tens, hundreds, thousands, ten thousands
  bool short_ten;             // 十二, not 一十二
};

constexpr Counting kSimplified{U"零一二三四五六七八九", U" 十百千万", true};
constexpr Counting kTraditional{U"零一二三四五六七八九", U" 十百千萬", true};
constexpr Counting kLegalSimplified{U"零壹贰叁肆伍陆柒捌玖", U" 拾佰仟万", false};
constexpr Counting kLegalTraditional{U"零壹貳參肆伍陸柒捌玖", U" 拾佰仟萬", false};

std::string counted(int number, const Counting& counting) {
  if (number >= 100'000) return decimal(number);
  if (number == 0) return text::encode(counting.digits[0]);
  std::string out;
  bool zero = false;
  int divisor = 10'000;
  for (int unit = 4; unit >= 0; --unit, divisor /= 10) {
    const auto digit = static_cast<std::size_t>(number / divisor % 10);
    if (digit == 0) {
      zero = !out.empty();
      continue;
    }
    if (zero) text::append(out, counting.digits[0]);
    zero = false;
    const bool leading_ten = counting.short_ten && unit == 1 && digit == 1 && out.empty();
    if (!leading_ten) text::append(out, counting.digits[digit]);
    if (unit > 0) text::append(out, counting.units[static_cast<std::size_t>(unit)]);
  }
  return out;
}

// Digit by digit: 一〇二.
std::string spelled(int number, std::u32string_view digits) {
  std::string out;
  for (const char digit : decimal(number)) text::append(out, digits[static_cast<std::size_t>(digit - '0')]);
  return out;
}

std::string roman(int number, bool upper) {
  struct Step {
    int value;
    std::string_view letters;
  };
  constexpr std::array<Step, 13> kSteps = {{{1000, "M"},
                                            {900, "CM"},
                                            {500, "D"},
                                            {400, "CD"},
                                            {100, "C"},
                                            {90, "XC"},
                                            {50, "L"},
                                            {40, "XL"},
                                            {10, "X"},
                                            {9, "IX"},
                                            {5, "V"},
                                            {4, "IV"},
                                            {1, "I"}}};
  if (number < 1 || number > 3999) return decimal(number);
  std::string out;
  for (const Step& step : kSteps) {
    for (; number >= step.value; number -= step.value) out += step.letters;
  }
  if (!upper) std::ranges::for_each(out, [](char& c) { c = static_cast<char>(c - 'A' + 'a'); });
  return out;
}

// A, B, … Z, AA, BB, …: the letter again for each time round.
std::string letters(int number, char first) {
  constexpr int kMostRounds = 30;
  const int rounds = (number - 1) / 26 + 1;
  if (number < 1 || rounds > kMostRounds) return decimal(number);
  return std::string(static_cast<std::size_t>(rounds), static_cast<char>(first + (number - 1) % 26));
}

// Characters that stand for numbers from `from` on.
struct Row {
  int from;
  int to;
  char32_t first;
};

template <std::size_t kRows>
std::string from_rows(int number, const std::array<Row, kRows>& rows) {
  for (const Row& row : rows) {
    if (number < row.from || number > row.to) continue;
    return text::encode(row.first + static_cast<char32_t>(number - row.from));
  }
  return decimal(number);
}

constexpr std::array<Row, 4> kCircles = {{{0, 0, U'⓪'}, {1, 20, U'①'}, {21, 35, U'㉑'}, {36, 50, U'㊱'}}};
constexpr std::array<Row, 1> kFullStops = {{{1, 20, U'⒈'}}};
constexpr std::array<Row, 1> kParentheses = {{{1, 20, U'⑴'}}};
constexpr std::array<Row, 1> kHanCircles = {{{1, 10, U'㊀'}}};
constexpr std::array<Row, 1> kHanParentheses = {{{1, 10, U'㈠'}}};

std::string one_of(int number, std::u32string_view characters) {
  const auto count = static_cast<int>(characters.size());
  if (number < 1 || number > count) return decimal(number);
  return text::encode(characters[static_cast<std::size_t>(number - 1)]);
}

std::string zero_padded(int number) { return number < 10 ? "0" + decimal(number) : decimal(number); }

using Writer = std::string (*)(int);

struct Format {
  std::string_view name;
  Writer write;
};

constexpr std::u32string_view kHanDigits = U"〇一二三四五六七八九";

constexpr std::array kFormats = {
    Format{"decimal", decimal},
    Format{"none", [](int) { return std::string(); }},
    Format{"bullet", [](int) { return std::string(); }},
    Format{"chineseCounting", [](int n) { return counted(n, kSimplified); }},
    Format{"chineseCountingThousand", [](int n) { return counted(n, kSimplified); }},
    Format{"japaneseCounting", [](int n) { return counted(n, kSimplified); }},
    Format{"koreanCounting", [](int n) { return counted(n, kSimplified); }},
    Format{"taiwaneseCounting", [](int n) { return counted(n, kTraditional); }},
    Format{"taiwaneseCountingThousand", [](int n) { return counted(n, kTraditional); }},
    Format{"chineseLegalSimplified", [](int n) { return counted(n, kLegalSimplified); }},
    Format{"ideographLegalTraditional", [](int n) { return counted(n, kLegalTraditional); }},
    Format{"ideographDigital", [](int n) { return spelled(n, kHanDigits); }},
    Format{"japaneseDigitalTenThousand", [](int n) { return spelled(n, kHanDigits); }},
    Format{"taiwaneseDigital", [](int n) { return spelled(n, U"○一二三四五六七八九"); }},
    Format{"decimalFullWidth", [](int n) { return spelled(n, U"０１２３４５６７８９"); }},
    Format{"decimalFullWidth2", [](int n) { return spelled(n, U"０１２３４５６７８９"); }},
    Format{"decimalZero", zero_padded},
    Format{"decimalEnclosedCircle", [](int n) { return from_rows(n, kCircles); }},
    Format{"decimalEnclosedCircleChinese", [](int n) { return from_rows(n, kCircles); }},
    Format{"decimalEnclosedFullstop", [](int n) { return from_rows(n, kFullStops); }},
    Format{"decimalEnclosedParen", [](int n) { return from_rows(n, kParentheses); }},
    Format{"ideographEnclosedCircle", [](int n) { return from_rows(n, kHanCircles); }},
    Format{"ideographParenthesis", [](int n) { return from_rows(n, kHanParentheses); }},
    Format{"ideographTraditional", [](int n) { return one_of(n, U"甲乙丙丁戊己庚辛壬癸"); }},
    Format{"ideographZodiac", [](int n) { return one_of(n, U"子丑寅卯辰巳午未申酉戌亥"); }},
    Format{"upperRoman", [](int n) { return roman(n, true); }},
    Format{"lowerRoman", [](int n) { return roman(n, false); }},
    Format{"upperLetter", [](int n) { return letters(n, 'A'); }},
    Format{"lowerLetter", [](int n) { return letters(n, 'a'); }},
};

}  // namespace

std::string list_number(std::string_view format, int number) {
  number = std::clamp(number, 0, kMost);
  const auto* found = std::ranges::find(kFormats, format, &Format::name);
  return found == kFormats.end() ? decimal(number) : found->write(number);
}

}  // namespace wenhao::reader
