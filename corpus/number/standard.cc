// Standards: GB/T 9704-2012, DB21/T 1234-2019, T/CECS 100-2020.
#include <string>

#include "corpus/number/grammar.h"
#include "corpus/number/vocabulary.h"

namespace wenhao::number {
namespace {

constexpr std::size_t kMaxPrefix = 12;

// The letters, digits and slash from `at` on, as capitals.
struct Prefix {
  std::u32string words;
  Offset end = 0;
};

char32_t capital(char32_t c) { return c >= U'a' && c <= U'z' ? c - 32 : c; }

Prefix prefix_at(const Scan& scan, std::size_t at) {
  Prefix prefix;
  Glyph glyph = glyph_at(scan.text, at);
  bool slash = false;
  while (prefix.words.size() < kMaxPrefix) {
    const bool digit = is_digit(glyph.c) && !slash && prefix.words.starts_with(U"DB");
    if ((!is_letter(glyph.c) && !digit && glyph.c != U'/') || glyph.gap) break;
    slash = slash || glyph.c == U'/';
    prefix.words += capital(glyph.c);
    prefix.end = glyph.end;
    glyph = glyph_at(scan.text, glyph.end);
  }
  return prefix;
}

bool is_known(const Prefix& prefix) {
  if ((vocabulary().marks(prefix.words) & kStandard) != 0) return true;
  const std::u32string_view words = prefix.words;
  if (words.starts_with(U"T/")) return words.size() > 3;  // an association's
  if (!words.starts_with(U"DB") || words.size() < 4) return false;
  return is_digit(words[2]) && (is_digit(words.back()) || words.ends_with(U"/T"));
}

// 9704, 50378, 31596.4, 039.
Offset number_end(const Scan& scan, Offset at) {
  Offset end = at;
  Glyph glyph = glyph_at(scan.text, at);
  for (int i = 0; i < 12 && (is_digit(glyph.c) || (glyph.c == U'.' && i > 0)); ++i) {
    if (glyph.c == U'.' && !is_digit(glyph_at(scan.text, glyph.end).c)) break;
    end = glyph.end;
    glyph = glyph_at(scan.text, glyph.end);
    if (glyph.gap) break;
  }
  return end;
}

// GB 3838-88: the two digits of a year before 2000, as standards of that time write it.
bool is_short_year(const Scan& scan, const Digits& year) {
  constexpr std::uint32_t kFirst = 49;
  if (year.han || year.solid != 2 || year.number(0, 2) < kFirst) return false;
  const Glyph next = glyph_at(scan.text, year.end[1]);
  if (word_at(scan.text, year.end[1], kMeasure)) return false;
  return next.gap || !(is_digit(next.c) || is_letter(next.c) || next.c == U'.' || next.c == U'-' ||
                       next.c == U'%' || next.c == U'℃');
}

}  // namespace

std::optional<Mention> at_letters(const Scan& scan, std::size_t at) {
  const Glyph before = glyph_before(scan.text, at);
  if (!before.gap && (is_letter(before.c) || is_digit(before.c) || before.c == U'/' || before.c == U'-')) {
    return std::nullopt;
  }
  const Prefix prefix = prefix_at(scan, at);
  if (!is_known(prefix)) return std::nullopt;
  const Offset begin = glyph_at(scan.text, prefix.end).begin;
  const Offset end = number_end(scan, begin);
  if (end == begin) return std::nullopt;
  Mention mention;
  mention.kind = Kind::standard;
  mention.code = {static_cast<Offset>(at), prefix.end};
  mention.series = {begin, end};
  mention.span = {static_cast<Offset>(at), end};
  const Glyph dash = glyph_at(scan.text, end);
  const Glyph second = glyph_at(scan.text, dash.end);  // —— as well as —
  const Digits year = digits_at(scan.text, second.c == U'-' ? second.end : dash.end);
  if (dash.c == U'-' && !year.han && year.solid == 4 && is_year(year.number(0, 4), scan.options)) {
    mention.year = static_cast<std::uint16_t>(year.number(0, 4));
    mention.span.end = year.end[3];
  } else if (dash.c == U'-' && is_short_year(scan, year)) {
    mention.year = static_cast<std::uint16_t>(year.number(0, 2));
    mention.span.end = year.end[1];
  } else if (!prefix.words.starts_with(U"GB") && !prefix.words.starts_with(U"DB")) {
    return std::nullopt;
  }
  return mention;
}

}  // namespace wenhao::number
