// Dates: year, month and day in any of their dresses; digits that ran together are split every way that fits.
#include "corpus/text/date.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "corpus/text/numeral.h"
#include "corpus/text/utf8.h"

namespace wenhao::text {
namespace {

constexpr std::uint32_t kMostSpaces = 4;  // between the parts of one date
constexpr std::uint32_t kMostDigits = 9;  // a longer run is no date

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_year(std::uint32_t year) { return year >= 1949 && year <= 2099; }

std::uint32_t days_of(std::uint32_t year, std::uint32_t month) {
  if (month == 2) return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

bool is_month(std::uint32_t month) { return month >= 1 && month <= 12; }

bool is_day(std::uint32_t year, std::uint32_t month, std::uint32_t day) {
  return is_month(month) && day >= 1 && day <= days_of(year, month);
}

Date make_date(std::uint32_t year, std::uint32_t month = 0, std::uint32_t day = 0) {
  return {static_cast<std::uint16_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

// A numeral of either script, and where it ends.
struct Numeral {
  std::uint32_t value = 0;   // nothing reads it of an Arabic run over kMostDigits
  std::uint32_t digits = 0;  // Arabic: how many, counted up to one more than kMostDigits; 0 for Han
  std::size_t end = 0;

  [[nodiscard]] bool found() const { return end != 0; }
  [[nodiscard]] bool is_han() const { return found() && digits == 0; }
};

constexpr std::array<std::uint32_t, 5> kPowers = {1, 10, 100, 1'000, 10'000};  // of ten

// A cursor over the text of one date.
struct Cursor {
  std::string_view text;
  std::size_t at = 0;

  [[nodiscard]] std::size_t past_spaces() const {
    std::size_t next = at;
    if (next < text.size() && (is_digit(text[next]) || (text[next] >= '\xE4' && text[next] <= '\xE9')))
      return next;
    for (std::uint32_t spaces = 0; spaces < kMostSpaces; ++spaces) {
      const Decoded c = decode(text, next);
      if (c.size == 0 || !is_space(c.code_point)) break;
      next += c.size;
    }
    return next;
  }

  [[nodiscard]] char32_t peek() const { return decode(text, past_spaces()).code_point; }

  bool take(char32_t wanted, char32_t other = 0) {
    const std::size_t next = past_spaces();
    const Decoded c = decode(text, next);
    if (c.size == 0 || (c.code_point != wanted && (other == 0 || c.code_point != other))) return false;
    at = next + c.size;
    return true;
  }

  // Nothing follows that the last digits could belong to.
  [[nodiscard]] bool at_border() const {
    const Decoded c = decode(text, at);
    if (c.size == 0 || is_space(c.code_point) || is_sentence_end(c.code_point)) return true;
    constexpr std::u32string_view kClosing = U",，、)）]］】〕》>＞”’\"'";
    return kClosing.find(c.code_point) != std::u32string_view::npos;
  }
};

Numeral arabic_at(std::string_view text, std::size_t at) {
  Numeral numeral;
  const auto add = [&numeral](int digit, std::size_t end) {
    if (numeral.digits < kMostDigits) numeral.value = numeral.value * 10 + static_cast<std::uint32_t>(digit);
    if (numeral.digits <= kMostDigits) ++numeral.digits;
    numeral.end = end;
  };
  while (at < text.size()) {
    if (is_digit(text[at])) {
      add(text[at] - '0', at + 1);
      ++at;
      continue;
    }
    if (text[at] != '\xEF') break;  // of ０ to ９
    const Decoded c = decode(text, at);
    const int digit = digit_value(c.code_point);
    if (digit < 0) break;
    at += c.size;
    add(digit, at);
  }
  return numeral;
}

// Four Han digits; an Arabic zero among them is a zero.
Numeral han_year_at(std::string_view text, std::size_t at) {
  Numeral numeral;
  for (int count = 0; count < 4; ++count) {
    const Decoded c = decode(text, at);
    int digit = han_digit(c.code_point);
    if (digit < 0 && count > 0 && digit_value(c.code_point) == 0) digit = 0;
    if (digit < 0) return {};
    numeral.value = numeral.value * 10 + static_cast<std::uint32_t>(digit);
    at += c.size;
  }
  numeral.end = at;
  return numeral;
}

// A Han number up to 三十一.
Numeral han_number_at(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  for (int count = 0; count < 4; ++count) {
    const Decoded c = decode(text, at);
    if (c.size == 0 || (han_digit(c.code_point) < 0 && !is_han_unit(c.code_point))) break;
    at += c.size;
  }
  const auto value = numeral_value(text.substr(begin, at - begin));
  if (at == begin || !value) return {};
  return {*value, 0, at};
}

Numeral number_at(const Cursor& cursor) {
  const std::size_t at = cursor.past_spaces();
  Numeral numeral = arabic_at(cursor.text, at);
  return numeral.found() ? numeral : han_number_at(cursor.text, at);
}

// Month and day that a number of so many digits, four at most, can be when nothing stands between them. A day
// is padded only beside a month of two digits.
Readings splits(std::uint32_t year, std::uint32_t number, std::uint32_t digits) {
  Readings dates;
  for (std::uint32_t cut = 1; cut <= 2 && cut < digits; ++cut) {
    const std::uint32_t of_day = digits - cut;
    if (of_day > 2) continue;
    const std::uint32_t month = number / kPowers[of_day];
    const std::uint32_t day = number % kPowers[of_day];
    if (cut == 1 && of_day == 2 && day < 10) continue;
    if (is_day(year, month, day)) dates.push_back(make_date(year, month, day));
  }
  return dates;
}

std::optional<DatedSpan> dated(std::size_t end, const Readings& readings, bool repaired) {
  if (readings.empty()) return std::nullopt;
  DatedSpan found;
  found.span.end = static_cast<Offset>(end);
  found.repaired = repaired && readings.size() == 1;
  found.readings = readings;
  return found;
}

// What follows 月: a day, whose 日 may be lost; otherwise the month alone.
std::optional<DatedSpan> after_month(Cursor cursor, std::uint32_t year, std::uint32_t month, bool repaired) {
  if (!is_month(month)) return std::nullopt;
  const auto month_alone = dated(cursor.at, make_date(year, month), repaired);
  const Numeral day = number_at(cursor);
  if (!day.found() || day.digits > 2 || !is_day(year, month, day.value)) return month_alone;
  cursor.at = day.end;
  if (cursor.take(U'日', U'号')) return dated(cursor.at, make_date(year, month, day.value), repaired);
  return cursor.at_border() ? dated(cursor.at, make_date(year, month, day.value), true) : month_alone;
}

// What follows 年: a month, or month and day whose 月 is lost; otherwise the year alone.
std::optional<DatedSpan> after_year(Cursor cursor, std::uint32_t year) {
  const auto year_alone = dated(cursor.at, make_date(year), false);
  const Numeral month = number_at(cursor);
  if (!month.found()) return year_alone;
  cursor.at = month.end;
  if (cursor.take(U'月')) {
    const auto found = month.digits <= 2 ? after_month(cursor, year, month.value, false) : std::nullopt;
    return found ? found : year_alone;
  }
  if (month.is_han() || month.digits < 2 || month.digits > 4) return year_alone;
  const bool closed = cursor.take(U'日');
  if (!closed && (month.digits == 2 || !cursor.at_border())) return year_alone;
  const auto found = dated(cursor.at, splits(year, month.value, month.digits), true);
  return found ? found : year_alone;
}

bool is_separator(char32_t c) {
  constexpr std::u32string_view kSeparators = U"-./－．／–—‐";
  return kSeparators.find(c) != std::u32string_view::npos;
}

// 2020-05-14, 2020.5.14, 2020/5/14; 2020-05 with a hyphen only.
std::optional<DatedSpan> separated(Cursor cursor, std::uint32_t year) {
  const Decoded separator = decode(cursor.text, cursor.at);
  if (separator.size == 0 || !is_separator(separator.code_point)) return std::nullopt;
  const Numeral month = arabic_at(cursor.text, cursor.at + separator.size);
  if (!month.found() || month.digits > 2 || !is_month(month.value)) return std::nullopt;
  cursor.at = month.end;
  const Decoded second = decode(cursor.text, cursor.at);
  if (second.size != 0 && second.code_point == separator.code_point) {
    const Numeral day = arabic_at(cursor.text, cursor.at + second.size);
    if (!day.found() || day.digits > 2 || !is_day(year, month.value, day.value)) return std::nullopt;
    return dated(day.end, make_date(year, month.value, day.value), false);
  }
  const bool hyphen = separator.code_point == U'-' || separator.code_point == U'－';
  if (!hyphen || month.digits != 2 || !cursor.at_border()) return std::nullopt;
  return dated(cursor.at, make_date(year, month.value), false);
}

// 20123月, 20205月11日: 年 is lost. 2020511, 20200511: all is.
std::optional<DatedSpan> glued(Cursor cursor, const Numeral& numeral) {
  constexpr std::uint32_t kOfYear = 4;
  const std::uint32_t digits = numeral.digits - kOfYear;
  const std::uint32_t year = numeral.value / kPowers[digits];
  const std::uint32_t rest = numeral.value % kPowers[digits];
  if (!is_year(year)) return std::nullopt;
  if (cursor.take(U'月')) return digits <= 2 ? after_month(cursor, year, rest, true) : std::nullopt;
  if (digits < 2) return std::nullopt;
  const bool closed = cursor.take(U'日');
  if (!closed && !cursor.at_border()) return std::nullopt;
  Readings readings = splits(year, rest, digits);
  if (digits == 2 && !closed && is_month(rest)) readings.push_back(make_date(year, rest));
  const bool compact = digits == 4 && !closed;  // 20200511 is a form of its own
  return dated(cursor.at, readings, !compact);
}

std::optional<DatedSpan> date_from(Cursor cursor) {
  const Numeral arabic = arabic_at(cursor.text, cursor.at);
  const Numeral year = arabic.found() ? arabic : han_year_at(cursor.text, cursor.at);
  if (!year.found() || (arabic.found() && (arabic.digits < 4 || arabic.digits > 8))) return std::nullopt;
  cursor.at = year.end;
  if (arabic.digits > 4) return glued(cursor, arabic);
  if (!is_year(year.value)) return std::nullopt;
  if (cursor.take(U'年')) return after_year(cursor, year.value);
  return arabic.found() ? separated(cursor, year.value) : std::nullopt;
}

// How much a find_date wants a date: whole before partial, sound before repaired.
int rank(const DatedSpan& date) { return (date.readings.front().day != 0 ? 2 : 0) + (date.repaired ? 0 : 1); }

}  // namespace

std::string iso(const Date& date) {
  char buffer[24];
  int size = std::snprintf(buffer, sizeof buffer, "%04u", static_cast<unsigned>(date.year));
  if (date.month != 0) size += std::snprintf(buffer + size, 4, "-%02u", static_cast<unsigned>(date.month));
  if (date.month != 0 && date.day != 0) {
    size += std::snprintf(buffer + size, 4, "-%02u", static_cast<unsigned>(date.day));
  }
  return {buffer, static_cast<std::size_t>(size)};
}

std::optional<DatedSpan> date_at(std::string_view text, std::size_t at) {
  if (at >= text.size() || !is_digit(text[at])) {
    for (Decoded c = decode(text, at); c.size != 0 && is_space(c.code_point); c = decode(text, at))
      at += c.size;
  }
  auto found = date_from({text, at});
  if (found) found->span.begin = static_cast<Offset>(at);
  return found;
}

std::optional<DatedSpan> find_date(std::string_view text) {
  std::optional<DatedSpan> best;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded c = decode(text, at);
    const bool digit = digit_value(c.code_point) >= 0;
    if (digit || han_digit(c.code_point, false) >= 0) {
      auto found = date_at(text, at);
      if (found && (!best || rank(*found) > rank(*best))) best = std::move(found);
      if (best && rank(*best) == 3) break;
    }
    at += c.size;
    while (digit && digit_value(decode(text, at).code_point) >= 0) at += decode(text, at).size;
  }
  return best;
}

}  // namespace wenhao::text
