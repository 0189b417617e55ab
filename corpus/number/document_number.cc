// Document numbers with a bracketed year, whole or with a bracket lost; and the lists that go on after one.
#include "corpus/number/document_number.h"

#include <algorithm>

#include "corpus/number/vocabulary.h"

namespace wenhao::number {

std::optional<CodeEdge> code_of(const Scan& scan, std::size_t end) {
  Glyph last = glyph_before(scan.text, end);
  if (last.c == U'第' && last.begin >= scan.floor) {
    end = last.begin;
    last = glyph_before(scan.text, end);
  }
  const char32_t before = glyph_before(scan.text, last.begin).c;
  if (last.c == U'告' && (before == U'公' || before == U'通')) return std::nullopt;
  return code_before(scan.text, end, scan.authority, {scan.floor, scan.options.is_field});
}

bool holds_mark(std::string_view text, Span span, std::uint32_t mark) {
  const std::string_view ahead = text.substr(0, span.end);
  for (Glyph first = glyph_at(ahead, span.begin); first.c != 0; first = glyph_at(ahead, first.end)) {
    std::uint32_t node = 0;
    for (Glyph glyph = first; glyph.c != 0; glyph = glyph_at(ahead, glyph.end)) {
      node = vocabulary().step(node, glyph.c);
      if (node == 0) break;
      if ((vocabulary().marks(node) & mark) != 0) return true;
    }
  }
  return false;
}

Mention certificate(const Scan& scan, Span code, const Serial& serial) {
  Mention mention;
  mention.kind = Kind::certificate;
  mention.code = code;
  mention.serial = serial.value;
  mention.span = {code.begin, serial.end};
  const Glyph close = glyph_before(scan.text, code.begin);  // （京）网…
  if (is_close(close.c) && close.begin >= scan.floor && !close.gap) {
    Glyph glyph = glyph_before(scan.text, close.begin);
    for (int i = 0; i < 4 && is_han_glyph(glyph.c); ++i) glyph = glyph_before(scan.text, glyph.begin);
    if (is_open(glyph.c) && glyph.begin >= scan.floor) mention.span.begin = glyph.begin;
  }
  return mention;
}

namespace {

// 新网药械信息备字（2021）第00159号, 鲁（2020）泰安市不动产证明第0014777号: the form of a number and no
// document.
bool is_certificate(const Scan& scan, Span code, const Serial& serial) {
  return serial.is_certificate || serial.is_padded || holds_mark(scan.text, code, kCertificate) ||
         holds_mark(scan.text, serial.series, kCertificate) ||
         word_at(scan.text, serial.end, kCertificateTail);
}

// The code stands after the year: 〔1996〕武司字第82号. Where a code stands before the year as well, the one
// after must open with a place.
std::optional<Mention> year_first(const Scan& scan, const YearGroup& year, const Serial& serial,
                                  bool is_unclaimed) {
  if (serial.series.empty() || !serial.has_hao || serial.value > kMaxSerial) return std::nullopt;
  const auto code = code_before(scan.text, serial.series.end, scan.authority, {year.end, true});
  if (!code || code->begin != serial.series.begin || serial.series.size() < 6) return std::nullopt;
  if (!code->local && !is_unclaimed) return std::nullopt;
  if (ends_as_decree(scan, code->end)) return std::nullopt;
  const Glyph outer = glyph_at(scan.text, year.begin);  // （〔1996〕武司字第82号）: the sentence's own
  const Glyph inner = glyph_at(scan.text, outer.end);
  const Offset begin = is_open(outer.c) && is_open(inner.c) ? inner.begin : year.begin;
  return document({begin, serial.end}, *code, year.year, serial.value);
}

// 财税（〔2017〕51号）: a bracket of the sentence strays in; it is part of what is written.
Offset with_closing(const Scan& scan, Offset begin, Offset code_end, Offset end) {
  const Glyph first = glyph_at(scan.text, code_end);
  const Glyph second = glyph_at(scan.text, first.end);
  if (!is_open(first.c) || !is_open(second.c) || first.c == second.c || first.begin < begin) return end;
  const Glyph close = glyph_at(scan.text, end);
  return is_close(close.c) ? close.end : end;
}

// A code whose place no list knows, before the bracket that is made for years: 牟政办发〔201746. No 【, no
// （.
bool is_marked(const Scan& scan, const YearGroup& year, const CodeEdge& code) {
  return code.shaped && scan.text.substr(year.begin).starts_with("〔") &&
         !holds_mark(scan.text, {code.begin, code.end}, kCertificate) && !ends_as_decree(scan, code.end);
}

// code 〔202044: the closing bracket is lost, perhaps 号 too.
std::optional<Mention> glued(const Scan& scan, const YearGroup& year) {
  const Glyph next = glyph_at(scan.text, year.end);
  const bool has_hao = next.c == U'号';
  if (year.glued_serial == 0 || year.glued_serial > kMaxSerial) return std::nullopt;
  if (!has_hao && ((is_digit(next.c) && !next.gap) || word_at(scan.text, next.begin, kMeasure)))
    return std::nullopt;
  const auto code = code_of(scan, year.begin);
  if (!code || !(is_sure(scan, *code) || is_marked(scan, year, *code))) return std::nullopt;
  Mention mention =
      document({code->begin, has_hao ? next.end : year.end}, *code, year.year, year.glued_serial);
  mention.repaired = true;
  return mention;
}

std::optional<Mention> bracketed(const Scan& scan, const YearGroup& year, const Serial& serial) {
  const auto code = code_of(scan, year.begin);
  const Glyph place = glyph_before(scan.text, year.begin);  // 鲁（2020）泰安市不动产证明第…号
  const Offset otherwise = is_han_glyph(place.c) && place.begin >= scan.floor ? place.begin : year.begin;
  const Span code_span = code ? Span{code->begin, code->end} : Span{otherwise, year.begin};
  if (serial.range_end != 0 && code && (code->known || code->composed)) {
    Serial first = serial;  // 1-3号: the list goes on to its end
    first.end = serial.range_end;
    first.range_end = 0;
    first.is_certificate = false;
    if (!is_certificate(scan, code_span, first)) return bracketed(scan, year, first);
  }
  if (serial.has_hao && is_certificate(scan, code_span, serial)) return certificate(scan, code_span, serial);
  if (serial.value == 0 || serial.value > kMaxSerial || serial.is_certificate) return std::nullopt;
  if (code && ends_as_decree(scan, code->end)) return std::nullopt;  // 市政府令[[]2014]201号
  const bool long_series = serial.series.size() > 15;
  if (code && word_at(scan.text, serial.end, kPlaceNumber) && !is_firm(scan, *code)) return std::nullopt;
  if (!code || (!serial.series.empty() && !code->known && !(code->composed && code->local))) {
    if (auto mention = year_first(scan, year, serial, !code)) return mention;
  }
  if (!code || long_series ||
      (!serial.has_hao &&
       (!(is_certain(scan, *code) || is_marked(scan, year, *code)) || !serial.series.empty()))) {
    return std::nullopt;
  }
  Mention mention = document({code->begin, with_closing(scan, code->begin, code->end, serial.end)}, *code,
                             year.year, serial.value);
  mention.series = serial.series;
  mention.repaired = !serial.has_hao;
  return mention;
}

// X公告〔2015〕3号, 国务院(1990)第55号令: a bracketed year, and still a decree.
std::optional<Mention> bracketed_decree(const Scan& scan, const YearGroup& year, const Serial& serial) {
  if (!serial.has_hao || !serial.series.empty()) return std::nullopt;
  Numbered numbered;
  numbered.begin = year.end;
  numbered.serial_begin = year.end;
  numbered.hao_end = serial.end;
  numbered.value = serial.value;
  return read_decree(scan, numbered);
}

// 〔2016〔, （1、: what every production asks to be closed is not, and the bytes tell.
bool opens_nothing(std::string_view text, std::size_t at) {
  constexpr std::size_t kYearDigits = 4;
  const std::size_t begin = glyph_at(text, at).end;
  std::size_t end = begin;
  while (end < text.size() && text[end] >= '0' && text[end] <= '9' && end - begin <= kYearDigits) ++end;
  if (end == begin || end - begin > kYearDigits) return false;
  const Glyph next = glyph_at(text, end);
  return !next.gap && (is_open(next.c) || next.c == U'、' || next.c == U',' || next.c == U';');
}

// 公告第[5]号, 第（12030025）号提案: the serial is what stands in brackets.
std::optional<Mention> bracketed_serial(const Scan& scan, std::size_t at) {
  const Glyph di = glyph_before(scan.text, at);
  if (di.c != U'第' || di.begin < scan.floor) return std::nullopt;
  const Digits digits = digits_at(scan.text, glyph_at(scan.text, at).end);
  if (digits.size == 0 || digits.han || digits.size > 8) return std::nullopt;
  const Glyph close = glyph_at(scan.text, digits.end[digits.size - 1]);
  const Glyph hao = glyph_at(scan.text, close.end);
  if (!is_close(close.c) || hao.c != U'号') return std::nullopt;
  Numbered numbered;
  numbered.begin = di.begin;
  numbered.serial_begin = digits.begin;
  numbered.hao_end = hao.end;
  numbered.value = digits.number(0, digits.size);
  numbered.digits = static_cast<std::uint32_t>(digits.size);
  numbered.has_di = true;
  if (auto mention = read_motion(scan, numbered)) return mention;
  return read_decree(scan, numbered);
}

bool is_list_separator(char32_t c) {
  return c == U'、' || c == U',' || c == U'和' || c == U'及' || c == U'与' || c == U';' || c == U'/';
}

// 至 and what follows it, the end of a range that begins with the number before `at`.
bool ends_range(const Scan& scan, Offset at) {
  const Glyph separator = glyph_at(scan.text, at);
  const Glyph di = glyph_at(scan.text, separator.end);
  const Digits last = digits_at(scan.text, di.c == U'第' ? di.end : separator.end);
  const Glyph hao = glyph_before(scan.text, at);
  const Digits first = digits_before(scan.text, hao.c == U'号' ? hao.begin : at);
  return spans(separator.c) && first.size > 0 && last.size > 0 && is_range(first, last);
}

}  // namespace

std::optional<Mention> at_open_bracket(const Scan& scan, std::size_t at) {
  if (opens_nothing(scan.text, at)) return std::nullopt;
  if (auto mention = bracketed_serial(scan, at)) return mention;
  const auto year = year_group_at(scan, at);
  if (!year) return std::nullopt;
  if (year->glued_serial != 0) return glued(scan, *year);
  if (auto mention = read_case(scan, *year)) return mention;
  const auto serial = serial_after(scan, year->end);
  if (!serial) return std::nullopt;
  if (auto mention = bracketed_decree(scan, *year, *serial)) return mention;
  return bracketed(scan, *year, *serial);
}

std::optional<Mention> at_close_bracket(const Scan& scan, std::size_t at) {
  const Digits digits = digits_before(scan.text, at);
  if (digits.size != 4 || digits.han || !is_year(digits.number(0, 4), scan.options)) return std::nullopt;
  if (!is_han_glyph(glyph_before(scan.text, digits.begin).c)) return std::nullopt;
  const auto code = code_of(scan, digits.begin);
  const auto serial = serial_after(scan, glyph_at(scan.text, at).end);
  if (!code || !serial || !is_sure(scan, *code) || !serial->series.empty()) return std::nullopt;
  if (serial->value == 0 || serial->value > kMaxSerial) return std::nullopt;
  Mention mention = document({code->begin, serial->end}, *code,
                             static_cast<std::uint16_t>(digits.number(0, 4)), serial->value);
  mention.repaired = true;
  return mention;
}

bool may_continue_list(std::string_view text, std::size_t at) {
  const char32_t c = glyph_at(text, at).c;
  return is_list_separator(c) || is_open(c) || spans(c);
}

void append_list(const Scan& scan, std::vector<Mention>& mentions) {
  constexpr int kMaxMembers = 1000;
  for (int count = 0; count < kMaxMembers; ++count) {
    const Mention first = mentions.back();
    const Glyph separator = glyph_at(scan.text, first.span.end);
    const bool comma = is_list_separator(separator.c) || ends_range(scan, first.span.end);
    const Offset begin = comma ? separator.end : first.span.end;
    const Glyph next = glyph_at(scan.text, begin);
    Mention member = first;
    member.repaired = false;
    member.span.begin = next.begin;
    Offset serial_begin = begin;
    if (is_open(next.c)) {
      const auto year = year_group_at(scan, next.begin);
      if (!year || year->glued_serial != 0) return;
      member.year = year->year;
      serial_begin = year->end;
    } else if (!comma || (next.c != U'第' && !is_digit(next.c))) {
      return;
    }
    const auto serial = serial_after(scan, serial_begin);
    if (!serial || !serial->series.empty() || !serial->has_hao || serial->is_certificate) return;
    if (serial->value == 0 || serial->value > kMaxSerial) return;
    if (word_at(scan.text, serial->end, kPlaceNumber)) return;
    member.serial = serial->value;
    member.span.end = serial->end;
    mentions.push_back(member);
  }
}

}  // namespace wenhao::number
