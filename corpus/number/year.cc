// Year and serial: what stands between the code and 号.
#include <algorithm>

#include "corpus/number/grammar.h"
#include "corpus/number/vocabulary.h"

namespace wenhao::number {
namespace {

constexpr std::uint32_t kFirstYear = 1949;
constexpr std::size_t kMaxSeries =
    10;  // characters between year and serial: a whole code where the year is first

std::optional<std::uint16_t> two_digit_year(const Digits& digits) {
  const std::uint32_t value = digits.number(0, 2);
  if (digits.han || value < 49) return std::nullopt;
  return static_cast<std::uint16_t>(1900 + value);
}

bool is_hao(char32_t c) { return c == U'号'; }

// What may follow a serial whose 号 is lost: not a measure word (22人), not more of a number (22.5, 22%).
bool ends_serial(const Scan& scan, Offset end) {
  const Glyph next = glyph_at(scan.text, end);
  if (next.gap && next.line) return true;
  if (is_digit(next.c) || is_letter(next.c)) return false;
  if (next.c == U'.' || next.c == U'%' || next.c == U'-' || next.c == U'～' || next.c == U'~' ||
      next.c == U'*' || next.c == U'/' || next.c == U':') {
    return false;
  }
  return !word_at(scan.text, next.begin, kMeasure);
}

// 17、19号, 1至3号: one 号 for all of a list.
bool shares_hao(const Scan& scan, Offset end) {
  for (int i = 0; i < 8; ++i) {
    const Glyph separator = glyph_at(scan.text, end);
    if (separator.c != U'、' && separator.c != U',' && separator.c != U'和' && separator.c != U'及' &&
        separator.c != U'至' && separator.c != U'到')
      return false;
    const Digits digits = digits_at(scan.text, separator.end);
    if (digits.size == 0 || digits.size > 5) return false;
    end = digits.end[digits.size - 1];
    if (is_hao(glyph_at(scan.text, end).c)) return true;
  }
  return false;
}

// 〔202044: year and serial run together because the closing bracket is lost. A bracket of another shape
// behind them is the sentence's: （辽卫提〔202044）.
std::optional<YearGroup> glued_group(const Scan& scan, YearGroup group, const Digits& digits, char32_t open) {
  if (digits.han || !is_year(digits.number(0, 4), scan.options)) return std::nullopt;
  const char32_t close = glyph_at(scan.text, digits.end[digits.solid - 1]).c;
  if (close == U'〕' || (close == U')' && open == U'(')) return std::nullopt;
  group.year = static_cast<std::uint16_t>(digits.number(0, 4));
  group.glued_serial = digits.number(4, digits.solid - 4);
  group.end = digits.end[digits.solid - 1];
  return group;
}

bool belongs_to_series(char32_t c) { return is_han_glyph(c) && (vocabulary().marks_of(c) & kFunction) == 0; }

// Han characters and bracket groups from `at` up to the serial: 综, 商字发, [公]字. Where they end.
Offset series_end(const Scan& scan, Offset at) {
  Offset end = at;
  std::size_t count = 0;
  for (Glyph glyph = glyph_at(scan.text, at); count <= kMaxSeries; glyph = glyph_at(scan.text, end)) {
    const bool bracket = is_open(glyph.c) || (count > 0 && is_close(glyph.c));
    if (!bracket && !belongs_to_series(glyph.c) && !word_at(scan.text, glyph.begin, kCertificate)) break;
    if (glyph.c == U'第' || glyph.line) break;
    end = glyph.end;
    ++count;
  }
  return count > kMaxSeries ? at : end;
}

Serial arabic_serial(const Scan& scan, const Digits& digits) {
  Serial serial;
  const Offset all_end = digits.end[digits.size - 1];
  const Glyph after_all = glyph_at(scan.text, all_end);
  const std::size_t size = is_hao(after_all.c) ? digits.size : digits.solid;  // 2\n2号 is 22号; 22 2018 is 22
  serial.value = digits.number(0, size);
  serial.end = digits.end[size - 1];
  serial.is_padded = size >= 5 && digits.value[0] == 0;
  const Glyph next = glyph_at(scan.text, serial.end);
  if (is_hao(next.c)) {
    serial.has_hao = true;
    serial.end = next.end;
  } else if (next.c == U'-' && !next.gap) {
    const Digits more = digits_at(scan.text, next.end);
    if (more.size > 0 && more.size <= Digits::kMax) {
      const Glyph hao = glyph_at(scan.text, more.end[more.size - 1]);
      if (is_hao(hao.c)) {
        serial.is_certificate = serial.has_hao = true;
        if (is_range(digits, more)) serial.range_end = serial.end;
        serial.end = hao.end;
      }
    }
  }
  return serial;
}

}  // namespace

bool is_range(const Digits& first, const Digits& last) {
  constexpr std::uint32_t kMaxRange = 50;
  constexpr std::size_t kMaxDigits = 8;
  if (first.value[0] == 0 || first.size > kMaxDigits || last.size > kMaxDigits) return false;
  const std::uint32_t from = first.number(0, first.size);
  const std::uint32_t to = last.number(0, last.size);
  return from < to && to - from <= kMaxRange;
}

bool is_year(std::uint32_t year, const Options& options) {
  return year >= kFirstYear && year <= options.latest_year;
}

std::optional<YearGroup> year_group_at(const Scan& scan, std::size_t at) {
  Glyph glyph = glyph_at(scan.text, at);
  YearGroup group;
  group.begin = glyph.begin;
  if (const Glyph outer = glyph_before(scan.text, glyph.begin);
      is_open(outer.c) && outer.begin >= scan.floor) {
    group.begin = outer.begin;  // 财税（〔2017〕51号）: a bracket of the sentence
  }
  for (int stray = 0; stray < 2; ++stray) {  // []2015], [[2015]: a bracket strays in
    const Glyph next = glyph_at(scan.text, glyph.end);
    if (!is_open(next.c) && !is_close(next.c)) break;
    glyph = next;
  }
  const Digits digits = digits_at(scan.text, glyph.end);
  if (digits.size < 2 || digits.solid > 9) return std::nullopt;
  if (digits.size > 4 && digits.solid > 4) return glued_group(scan, group, digits, glyph.c);
  Glyph close = glyph_at(scan.text, digits.end[digits.size - 1]);
  if (close.c == U'年') close = glyph_at(scan.text, close.end);  // [1992年]85号
  if (is_close(close.c) && digits.size == 2) {
    const auto year = two_digit_year(digits);
    if (!year) return std::nullopt;
    group.year = *year;
    group.end = close.end;
    return group;
  }
  if (digits.size < 4 || !is_year(digits.number(0, 4), scan.options)) return std::nullopt;
  group.year = static_cast<std::uint16_t>(digits.number(0, 4));
  if (is_close(close.c)) {
    if (digits.size != 4) return std::nullopt;
    group.end = close.end;
    for (int stray = 0; stray < 2; ++stray) {  // [2015]〕53号
      const Glyph next = glyph_at(scan.text, group.end);
      if (!is_close(next.c) || next.gap) break;
      group.end = next.end;
    }
    return group;
  }
  return std::nullopt;
}

std::optional<YearGroup> year_group_before(const Scan& scan, std::size_t at) {
  Glyph last = glyph_before(scan.text, at);
  YearGroup group;
  group.end = last.end;
  const bool has_nian = last.c == U'年';
  if (has_nian) last = glyph_before(scan.text, last.begin);
  const bool closed = is_close(last.c);
  Glyph nian = closed ? glyph_before(scan.text, last.begin) : last;
  const Offset digits_end = nian.c == U'年' && closed ? nian.begin : closed ? last.begin : last.end;
  const Digits digits = digits_before(scan.text, digits_end);
  const Glyph open = digits.size > 0 ? glyph_before(scan.text, digits.begin) : Glyph{};
  if (digits.size == 2 && (has_nian || (closed && is_open(open.c)))) {
    const auto year = two_digit_year(digits);
    if (!year) return std::nullopt;
    group.year = *year;
  } else if (digits.size == 4 && is_year(digits.number(0, 4), scan.options)) {
    group.year = static_cast<std::uint16_t>(digits.number(0, 4));
  } else {
    return std::nullopt;
  }
  if (closed != is_open(open.c) && closed) return std::nullopt;
  group.begin = closed ? open.begin : digits.begin;
  return group.begin < scan.floor ? std::nullopt : std::optional(group);
}

namespace {

// The serial itself, after what may stand between the year and it.
std::optional<Serial> plain_serial(const Scan& scan, Offset at) {
  const Glyph di = glyph_at(scan.text, at);
  const Offset begin = di.c == U'第' ? di.end : at;
  const Digits digits = digits_at(scan.text, begin);
  Serial serial;
  if (digits.size == 0 || digits.han) {
    const HanNumber han = han_number_at(scan.text, begin);
    const Glyph hao = glyph_at(scan.text, han.end);
    if (han.value == 0 || !is_hao(hao.c)) return std::nullopt;
    serial.value = han.value;
    serial.end = hao.end;
    serial.has_hao = true;
    return serial;
  }
  if (digits.size > Digits::kMax) return std::nullopt;
  serial = arabic_serial(scan, digits);
  serial.is_padded = serial.is_padded && di.c == U'第';
  serial.has_hao = serial.has_hao || shares_hao(scan, serial.end);
  if (!serial.has_hao && !ends_serial(scan, serial.end)) return std::nullopt;
  return serial;
}

}  // namespace

std::optional<Serial> serial_after(const Scan& scan, std::size_t at) {
  const auto begin = static_cast<Offset>(at);
  if (auto serial = plain_serial(scan, begin)) return serial;
  const Offset series = series_end(scan, begin);
  if (series == begin) return std::nullopt;
  auto serial = plain_serial(scan, series);
  if (serial) serial->series = {glyph_at(scan.text, begin).begin, series};
  return serial;
}

}  // namespace wenhao::number
