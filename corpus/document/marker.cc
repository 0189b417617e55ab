// One production for each form of mark.
#include "corpus/document/marker.h"

#include <array>
#include <optional>
#include <string>

#include "corpus/document/glance.h"
#include "corpus/text/numeral.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using Word = std::u32string_view;

struct Numeral {
  std::uint32_t value = 0;
  std::uint32_t size = 0;
  bool arabic = false;
};

char32_t at(Word key, std::size_t i) { return i < key.size() ? key[i] : 0; }

// What text::han_digit and text::is_han_unit know.
constexpr Word kNumerals = U"〇零○◯ＯOoОоΟ一二两三四五六七八九十百千万萬廿卅";
constexpr CharacterSets<16> kHanNumerals{kNumerals};

bool is_numeral(char32_t c) { return kHanNumerals.of(c) != 0; }

std::optional<Numeral> arabic_at(Word key, std::size_t begin) {
  Numeral numeral{0, 0, true};
  for (int digit; (digit = text::digit_value(at(key, begin + numeral.size))) >= 0; ++numeral.size) {
    if (numeral.size == 3) return std::nullopt;
    numeral.value = numeral.value * 10 + static_cast<std::uint32_t>(digit);
  }
  return numeral.size > 0 ? std::optional(numeral) : std::nullopt;
}

std::optional<Numeral> han_at(Word key, std::size_t begin) {
  if (!is_numeral(at(key, begin))) return std::nullopt;
  const int first = text::han_digit(at(key, begin));
  if (first > 0 && !is_numeral(at(key, begin + 1)))
    return Numeral{static_cast<std::uint32_t>(first), 1, false};
  std::string written;
  std::uint32_t size = 0;
  for (char32_t c; (c = at(key, begin + size)) != 0 && size < 6; ++size) {
    if (!is_numeral(c)) break;
    text::append(written, c);
  }
  const auto value = text::numeral_value(written);
  if (!value || *value == 0) return std::nullopt;
  return Numeral{*value, size, false};
}

std::optional<Numeral> numeral_at(Word key, std::size_t begin) {
  const auto arabic = arabic_at(key, begin);
  return arabic ? arabic : han_at(key, begin);
}

Marker mark(MarkerKind kind, std::uint32_t ordinal, std::size_t size) {
  return {ordinal, kind, static_cast<std::uint8_t>(size)};
}

bool is_comma(char32_t c) { return c == U',' || c == U'、'; }

// 第一章 第三条 第一， 其一，
Marker after_di(Word key) {
  const auto numeral = numeral_at(key, 1);
  if (!numeral || numeral->value == 0) return {};
  const std::size_t next = 1 + numeral->size;
  if (is_comma(at(key, next))) return mark(MarkerKind::ordinal, numeral->value, next + 1);
  if (at(key, 0) == U'其') return {};
  switch (at(key, next)) {
    case U'编':
      return mark(MarkerKind::part, numeral->value, next + 1);
    case U'章':
      return mark(MarkerKind::chapter, numeral->value, next + 1);
    case U'节':
      return mark(MarkerKind::section, numeral->value, next + 1);
    case U'条':
      return mark(MarkerKind::article, numeral->value, next + 1);
    default:
      return {};
  }
}

// What a bracket closes behind its numeral: （一） （1） 1）
Marker bracketed(Word key, const Numeral& numeral, std::size_t end) {
  std::size_t size = end + 1;
  if (at(key, size) == U'、') ++size;
  return mark(numeral.arabic ? MarkerKind::arabic_bracket : MarkerKind::han_bracket, numeral.value, size);
}

Marker after_bracket(Word key) {
  const auto numeral = numeral_at(key, 1);
  if (!numeral || numeral->value == 0 || at(key, 1 + numeral->size) != U')') return {};
  return bracketed(key, *numeral, 1 + numeral->size);
}

// 2017年
bool is_year(Word key, std::size_t begin) {
  for (std::size_t i = 0; i < 4; ++i)
    if (text::digit_value(at(key, begin + i)) < 0) return false;
  return at(key, begin + 4) == U'年';
}

// 1) 1. 1、 — a digit may follow the point: 1.3人户家庭 and 1.2017年 are items, 1.5万元 is none.
Marker arabic(Word key) {
  const auto numeral = arabic_at(key, 0);
  if (!numeral || numeral->value == 0) return {};
  const char32_t next = at(key, numeral->size);
  if (next == U')') return bracketed(key, *numeral, numeral->size);
  if (next != U'.' && next != U'、') return {};
  Marker marker = mark(MarkerKind::arabic, numeral->value, numeral->size + 1);
  marker.doubtful = text::digit_value(at(key, marker.size)) >= 0 && !is_year(key, marker.size);
  return marker;
}

// 一、 一. 一是 — 一、二级医院 and 三是… beyond twenty are words.
Marker han(Word key) {
  const auto numeral = han_at(key, 0);
  if (!numeral || text::han_digit(at(key, 0)) == 0) return {};
  const std::size_t next = numeral->size;
  if (at(key, next) == U'是') {
    return numeral->value <= 20 ? mark(MarkerKind::run_in, numeral->value, next + 1) : Marker{};
  }
  if (!is_comma(at(key, next)) && at(key, next) != U'.') return {};
  const auto following = han_at(key, next + 1);
  if (following && following->value == numeral->value + 1) return {};
  return mark(MarkerKind::han, numeral->value, next + 1);
}

// Marks that are one character: ① ⑴ ⒈ ㈠.
Marker single(char32_t c) {
  struct Range {
    char32_t first;
    char32_t last;
    MarkerKind kind;
  };
  static constexpr std::array kRanges = {
      Range{U'①', U'⑳', MarkerKind::circled}, Range{U'⑴', U'⒇', MarkerKind::arabic_bracket},
      Range{U'⒈', U'⒛', MarkerKind::arabic}, Range{U'㈠', U'㈩', MarkerKind::han_bracket}};
  for (const Range& range : kRanges) {
    if (c >= range.first && c <= range.last) {
      return mark(range.kind, static_cast<std::uint32_t>(c - range.first) + 1, 1);
    }
  }
  return {};
}

Marker sequence(Word key) {
  static constexpr std::array<std::u32string_view, 4> kWords = {U"首先", U"其次", U"再次", U"最后"};
  for (std::uint32_t i = 0; i < kWords.size(); ++i) {
    if (key.starts_with(kWords[i]) && is_comma(at(key, 2))) return mark(MarkerKind::sequence, i + 1, 3);
  }
  return {};
}

// Whether a mark can begin with a character; most lines are told by it.
constexpr Characters kFirsts(
    U"第其(〔0123456789首再最〇零○◯ＯOoОоΟ一二两三四五六七八九十百千万萬廿卅①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻"
    U"⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩");

}  // namespace

Marker marker_of(std::u32string_view key) {
  const char32_t first = at(key, 0);
  if (!kFirsts.holds(first)) return {};
  if (first == U'第' || first == U'其') {
    if (const Marker found = after_di(key)) return found;
    return sequence(key);
  }
  if (first == U'(' || first == U'〔') return after_bracket(key);
  if (text::digit_value(first) >= 0) return arabic(key);
  if (is_numeral(first)) return han(key);
  if (const Marker found = single(first)) return found;
  return sequence(key);
}

}  // namespace wenhao::document
