// What a 号 closes where no bracketed year was read before it.
#include "corpus/number/document_number.h"
#include "corpus/number/vocabulary.h"
#include "corpus/text/numeral.h"

namespace wenhao::number {
namespace {

// 沪土发1992163号: both brackets are lost and year and serial run together.
std::optional<Mention> without_brackets(const Scan& scan, const Numbered& numbered, const Digits& digits) {
  if (digits.size < 5 || digits.size > 9 || numbered.has_di || digits.han) return std::nullopt;
  const std::uint32_t year = digits.number(0, 4);
  const std::uint32_t serial = digits.number(4, digits.size - 4);
  if (!is_year(year, scan.options) || serial == 0) return std::nullopt;
  const auto code = code_of(scan, digits.begin);
  if (!code || !is_firm(scan, *code)) return std::nullopt;
  Mention mention =
      document({code->begin, numbered.hao_end}, *code, static_cast<std::uint16_t>(year), serial);
  mention.repaired = true;
  return mention;
}

// 辽卫发2017年22号, 淄知字2015-36号, 京政发1994第70号 (its brackets lost).
std::optional<Mention> with_bare_year(const Scan& scan, const Numbered& numbered) {
  Glyph last = glyph_before(scan.text, numbered.begin);
  const bool dashed = last.c == U'-';
  if (dashed) last = glyph_before(scan.text, last.begin);
  const auto year = year_group_before(scan, last.end);
  if (!year || is_close(last.c)) return std::nullopt;
  if (last.c != U'年' && !dashed && !numbered.has_di) return std::nullopt;
  const auto code = code_of(scan, year->begin);
  if (!code || !is_firm(scan, *code)) return std::nullopt;
  Mention mention = document({code->begin, numbered.hao_end}, *code, year->year, numbered.value);
  mention.repaired = last.c != U'年' && !dashed;
  return mention;
}

// True where a form (发, 函) of a longer code can end at `end`: what is cheap to see before a code is read.
bool may_be_closed(const Scan& scan, Offset end) {
  Glyph form = glyph_before(scan.text, end);
  if (form.c == U'第') form = glyph_before(scan.text, form.begin);
  if ((scan.authority.parts().marks_of(form.c) & kForm) == 0) return false;
  const Glyph piece = glyph_before(scan.text, form.begin);
  if (piece.begin < scan.floor) return false;
  if (!is_han_glyph(piece.c)) return is_letter(piece.c) || is_close(piece.c);
  if ((vocabulary().marks_of(piece.c) & kFunction) == 0) return true;
  const char32_t first = glyph_before(scan.text, piece.begin).c;  // no code begins with 号: 1号令
  return is_han_glyph(first) || is_letter(first) || is_close(first);
}

// 民初字, 刑五终字: a court's code, whose case has lost its year.
bool is_case_code(const Scan& scan, const CodeEdge& code) {
  constexpr int kBetween = 3;  // 民一庭终字
  const auto has_mark = [](char32_t c, std::uint32_t mark) { return (vocabulary().marks_of(c) & mark) != 0; };
  Glyph glyph = glyph_before(scan.text, code.end);
  if (glyph.c != U'字') return false;
  glyph = glyph_before(scan.text, glyph.begin);
  if (!has_mark(glyph.c, kCaseStage)) return false;
  for (int i = 0; i < kBetween && glyph.begin > code.begin; ++i) {
    glyph = glyph_before(scan.text, glyph.begin);
    if (has_mark(glyph.c, kCaseType)) return true;
  }
  return false;
}

// 第0006082号: certificates fill their serials with zeros.
bool is_filled(const Numbered& numbered) {
  constexpr std::uint32_t kFewest = 5;
  std::uint64_t least = 1;
  for (std::uint32_t i = 1; i < numbered.digits; ++i) least *= 10;
  return numbered.has_di && numbered.digits >= kFewest && numbered.value < least;
}

// 2016年财税第36号: the year that stands before a known code, else 0.
std::uint16_t year_ahead(const Scan& scan, const CodeEdge& code) {
  const Glyph nian = glyph_before(scan.text, code.begin);
  if (!code.known || nian.c != U'年') return 0;
  const auto year = year_group_before(scan, code.begin);
  return year ? year->year : std::uint16_t{0};
}

// True where a document number ended at the floor: one joined to it shares its year.
bool shares_year(const Scan& scan) {
  return !scan.mentions.empty() && scan.mentions.back().kind == Kind::document &&
         scan.mentions.back().span.end == scan.floor;
}

// 密政发62号; joined to the number before it, 浙人薪〔1994〕82号财行92号, it shares that one's year.
std::optional<Mention> without_year(const Scan& scan, const Numbered& numbered) {
  const bool follows_number = shares_year(scan);
  if (!follows_number && !numbered.has_di && !may_be_closed(scan, numbered.begin)) return std::nullopt;
  const auto code = code_of(scan, numbered.begin);
  if (!code || !(is_firm(scan, *code) || code->shaped || (code->placed && numbered.has_di)))
    return std::nullopt;
  const bool joined = follows_number && code->begin == scan.floor;
  if (holds_mark(scan.text, {code->begin, code->end}, kCertificate)) return std::nullopt;
  if (const std::uint16_t year = year_ahead(scan, *code); year != 0) {
    const Offset begin = year_group_before(scan, code->begin)->begin;
    return document({begin, numbered.hao_end}, *code, year, numbered.value);
  }
  if (!joined && (!code->closed || is_case_code(scan, *code) || is_filled(numbered))) return std::nullopt;
  return document({code->begin, numbered.hao_end}, *code,
                  joined ? scan.mentions.back().year : std::uint16_t{0}, numbered.value);
}

// 22号文件, after a number with that serial was named.
std::optional<Mention> short_reference(const Scan& scan, const Numbered& numbered) {
  if (glyph_at(scan.text, numbered.hao_end).c != U'文') return std::nullopt;
  const std::size_t oldest = scan.mentions.size() > kLookBack ? scan.mentions.size() - kLookBack : 0;
  for (std::size_t i = scan.mentions.size(); i-- > oldest;) {
    const Mention& named = scan.mentions[i];
    if (named.kind != Kind::document || named.serial != numbered.value) continue;
    Mention mention = named;
    mention.span = {numbered.begin, numbered.hao_end};
    mention.repaired = false;
    mention.owner = named.owner != kNone ? named.owner : static_cast<std::uint32_t>(i);
    return mention;
  }
  return std::nullopt;
}

// 不动产权第0014777号, 湘林证字第…号.
std::optional<Mention> bare_certificate(const Scan& scan, const Numbered& numbered) {
  if (!numbered.has_di || numbered.digits < 5) return std::nullopt;
  const auto code = code_of(scan, numbered.begin);
  if (!code || !holds_mark(scan.text, {code->begin, code->end}, kCertificate)) return std::nullopt;
  Serial serial;
  serial.value = numbered.value;
  serial.end = numbered.hao_end;
  return certificate(scan, {code->begin, code->end}, serial);
}

// A bracket before the serial that was no anchor of its own: ［２０１８］24号, （二〇一七）3号, 2014〕306号.
std::optional<Mention> behind_bracket(const Scan& scan, const Numbered& numbered) {
  constexpr int kMaxGroup = 10;
  const Glyph close = glyph_before(scan.text, numbered.begin);
  if (!is_close(close.c) || close.begin < scan.floor) return std::nullopt;
  Glyph glyph = close;
  for (int i = 0; i < kMaxGroup && glyph.begin >= scan.floor && glyph.c != 0; ++i) {
    glyph = glyph_before(scan.text, glyph.begin);
    if (!is_open(glyph.c)) continue;
    auto mention = at_open_bracket(scan, glyph.begin);
    if (mention && mention->span.end >= numbered.hao_end) return mention;
    break;
  }
  return at_close_bracket(scan, close.begin);
}

std::optional<Numbered> numbered_at(const Scan& scan, std::size_t at, Digits& digits) {
  Numbered numbered;
  numbered.hao_end = glyph_at(scan.text, at).end;
  digits = digits_before(scan.text, at);
  if (digits.size > 0 && !digits.han && digits.size <= Digits::kMax) {
    numbered.value = digits.number(0, digits.size);
    numbered.serial_begin = digits.begin;
    numbered.digits = static_cast<std::uint32_t>(digits.size);
  } else if (const HanNumber han = han_number_before(scan.text, at); han.value > 0) {
    numbered.value = han.value;
    numbered.serial_begin = han.begin;
  } else {
    return std::nullopt;
  }
  const Glyph di = glyph_before(scan.text, numbered.serial_begin);
  numbered.has_di = di.c == U'第';
  numbered.begin = numbered.has_di ? di.begin : numbered.serial_begin;
  if (numbered.begin < scan.floor) return std::nullopt;
  return numbered;
}

// A code, 年 or a dash may stand before a bare serial; a word's end (的, 号) or punctuation may not.
bool may_end_code(char32_t c) {
  if (c == U'年' || c == U'-' || is_digit(c)) return true;
  return (is_han_glyph(c) && (vocabulary().marks_of(c) & kFunction) == 0) || is_close(c);
}

// A body's name ends in a suffix's last character; 国 alone is one too (国令).
bool may_end_name(char32_t c) {
  return c == U'国' || c == U'年' || !is_han_glyph(c) || (vocabulary().marks_of(c) & kSuffixEnd) != 0;
}

// True where the Han character before a number without 第 ends nothing that goes on with a bare serial: no
// form of a longer code, no order of a body, no year. 令1号令1号 is seen by it.
bool ends_nothing(const Scan& scan, const Numbered& numbered, char32_t last) {
  if (numbered.has_di || !is_han_glyph(last) || last == U'年' || last == U'告' || shares_year(scan))
    return false;
  if (last == U'令') {
    if (may_end_name(glyph_before(scan.text, glyph_before(scan.text, numbered.begin).begin).c)) return false;
  }
  return !may_be_closed(scan, numbered.begin);
}

constexpr std::uint32_t kGluedDigits = 5;  // year and serial run together

// True where every production is sure to fail: what stands before the number, `last`, ends neither a code nor
// a year nor a name nor a bracket, and what follows it is no word that makes an order or a proposal of it. A
// few glyphs tell, so a text full of 1号 costs little.
bool is_hopeless(const Scan& scan, const Numbered& numbered, char32_t last) {
  if (numbered.digits >= kGluedDigits) return false;
  if (is_open(last) || is_letter(last) || last == U'-') return false;
  if (numbered.has_di && last == U':') return false;  // 提案：第25号
  constexpr std::u32string_view kEndNames = U"令告案议";
  constexpr std::u32string_view kFollow = U"令公通文提建议委代、,和及”\"";
  const char32_t next = glyph_at(scan.text, numbered.hao_end).c;
  const bool titled = next == U'《' || next == U'“' || next == U'"';
  if (numbered.has_di && (is_han_glyph(next) || titled)) return false;  // 第311号省政府令
  const bool follows = kFollow.find(next) != kFollow.npos && (next != U'令' || may_end_name(last));
  if (follows || is_open(next)) return false;
  if (ends_nothing(scan, numbered, last)) return true;
  return !may_end_code(last) && kEndNames.find(last) == kEndNames.npos;
}

// The same, seen by the bytes: ASCII digits after a Han character, 1号1号.
bool is_plainly_hopeless(const Scan& scan, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && scan.text[begin - 1] >= '0' && scan.text[begin - 1] <= '9') {
    if (at - --begin >= kGluedDigits) return false;
  }
  const Glyph last = glyph_before(scan.text, begin);
  if (begin == at || last.gap || !is_han_glyph(last.c) || last.c == U'第') return false;
  if (text::han_digit(last.c, true) >= 0 || text::is_han_unit(last.c)) return false;
  Numbered numbered;
  numbered.begin = static_cast<Offset>(begin);
  numbered.hao_end = static_cast<Offset>(at + 3);
  return is_hopeless(scan, numbered, last.c);
}

}  // namespace

std::optional<Mention> at_hao(const Scan& scan, std::size_t at) {
  if (is_plainly_hopeless(scan, at)) return std::nullopt;
  Digits digits;
  const auto numbered = numbered_at(scan, at, digits);
  if (!numbered || is_hopeless(scan, *numbered, glyph_before(scan.text, numbered->begin).c))
    return std::nullopt;
  if (auto mention = read_motion(scan, *numbered)) return mention;
  if (auto mention = read_decree(scan, *numbered)) return mention;
  if (auto mention = bare_certificate(scan, *numbered)) return mention;
  if (auto mention = behind_bracket(scan, *numbered)) return mention;
  if (word_at(scan.text, numbered->hao_end, kPlaceNumber)) return std::nullopt;
  if (auto mention = short_reference(scan, *numbered)) return mention;
  if (auto mention = without_brackets(scan, *numbered, digits)) return mention;
  if (numbered->value == 0 || numbered->value > kMaxSerial) return std::nullopt;
  if (!may_end_code(glyph_before(scan.text, numbered->begin).c)) return std::nullopt;
  if (auto mention = with_bare_year(scan, *numbered)) return mention;
  return without_year(scan, *numbered);
}

}  // namespace wenhao::number
