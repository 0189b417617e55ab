// Reading glyphs, digits and Han numbers in both directions.
#include "corpus/number/glyph.h"

#include <algorithm>

#include "corpus/text/fold.h"
#include "corpus/text/numeral.h"
#include "corpus/text/utf8.h"

namespace wenhao::number {
namespace {

char32_t fold_punctuation(char32_t c) {
  switch (c) {
    case U'[':
    case U'【':
    case U'﹝':
    case U'〖':
    case U'「':
    case U'『':
    case U'〈':
    case U'<':
    case U'〘':
    case U'„':
    case U'{':
    case U'﹛':
      return U'〔';
    case U']':
    case U'】':
    case U'﹞':
    case U'〗':
    case U'」':
    case U'』':
    case U'〉':
    case U'>':
    case U'〙':
    case U'‟':
    case U'}':
    case U'﹜':
      return U'〕';
    case U'﹙':
      return U'(';
    case U'﹚':
      return U')';
    case U'—':
    case U'–':
    case U'－':
    case U'‐':
    case U'‑':
    case U'−':
    case U'―':
    case U'﹣':
      return U'-';
    case U'О':
    case U'Ο':
    case U'о':
      return U'O';  // Cyrillic and Greek
    case U'○':
    case U'◯':
    case U'零':
      return U'〇';
    default:
      return c;
  }
}

int digit_of(char32_t c, bool& han) {
  if (is_digit(c)) return static_cast<int>(c - U'0');
  const int value = c == U'〇' ? 0 : text::han_digit(c, false);
  if (value >= 0 && c != U'两') {
    han = true;
    return value;
  }
  return -1;
}

bool is_zero_alike(char32_t c) { return c == U'O' || c == U'o'; }

// The glyph of one ASCII character that is no white space, or of three bytes led by E4..E9, at `at`; an empty
// one for all else. Never white space, never broken.
Glyph plain_glyph(std::string_view text, std::size_t at) {
  Glyph glyph;
  const auto a = static_cast<std::uint8_t>(text[at]);
  if (a > ' ' && a < 0x7F) {
    glyph.c = grammar_fold(a);
    glyph.end = static_cast<Offset>(at + 1);
  } else if (const char32_t han = han_at(text, at)) {
    glyph.c = folded_han(han);
    glyph.end = static_cast<Offset>(at + 3);
  }
  glyph.begin = static_cast<Offset>(at);
  return glyph;
}

// A look-alike zero reads as one only with a digit on its other side.
int digit_or_zero(char32_t c, bool has_digits, char32_t beyond, bool& han) {
  if (!is_zero_alike(c)) return digit_of(c, han);
  bool ignored = false;
  return has_digits && (digit_of(beyond, ignored) >= 0 || is_zero_alike(beyond)) ? 0 : -1;
}

}  // namespace

char32_t grammar_fold(char32_t c) {
  if (c < 0x80) return c < U'<' ? c : fold_punctuation(c);
  if (c >= 0xFF01 && c <= 0xFF5E) return fold_punctuation(c - 0xFEE0);
  if (c >= 0x2E80 && c <= 0x2FDF) return text::fold(c);  // radicals that stand for characters: ⼈社部发
  const char32_t punctuation = fold_punctuation(c);
  if (punctuation != c || c < 0x3400 || c > 0x9FFF) return punctuation;
  return text::fold(c);
}

bool is_han_glyph(char32_t c) { return text::is_han(c); }

char32_t folded_han(char32_t c) {
  constexpr char32_t kFirst = 0x4000;
  constexpr std::size_t kCount = 0x6000;
  static const auto kFolded = [] {
    std::array<char16_t, kCount> folded{};
    for (std::size_t i = 0; i < kCount; ++i)
      folded[i] = static_cast<char16_t>(grammar_fold(kFirst + static_cast<char32_t>(i)));
    return folded;
  }();
  return kFolded[c - kFirst];
}

Glyph glyph_at(std::string_view text, std::size_t at) {
  if (at < text.size()) {
    if (const Glyph plain = plain_glyph(text, at); plain.c != 0) return plain;
  }
  Glyph glyph;
  const std::size_t limit = std::min(text.size(), at + kMaxGap);
  while (at < limit) {
    const text::Decoded d = text::decode(text, at);
    if (!text::is_space(d.code_point)) {
      glyph.c = grammar_fold(d.code_point);
      glyph.begin = static_cast<Offset>(at);
      glyph.end = static_cast<Offset>(at + d.size);
      return glyph;
    }
    glyph.gap = true;
    glyph.line = glyph.line || text::is_line_end(d.code_point);
    at += d.size;
    if (at >= limit) break;
    if (const Glyph plain = plain_glyph(text, at); plain.c != 0)
      return {plain.c, plain.begin, plain.end, true, glyph.line};
  }
  glyph.begin = glyph.end = static_cast<Offset>(std::min(at, text.size()));
  return glyph;
}

Glyph glyph_before(std::string_view text, std::size_t at) {
  if (at > 0) {
    const bool is_ascii = static_cast<std::uint8_t>(text[at - 1]) < 0x80;
    const std::size_t begin = is_ascii ? at - 1 : at - std::min<std::size_t>(at, 3);
    if (const Glyph plain = plain_glyph(text.substr(0, at), begin); plain.end == at && plain.c != 0)
      return plain;
  }
  Glyph glyph;
  const std::size_t limit = at > kMaxGap ? at - kMaxGap : 0;
  while (at > limit) {
    const text::Decoded d = text::decode_before(text, at);
    if (!text::is_space(d.code_point)) {
      glyph.c = grammar_fold(d.code_point);
      glyph.begin = static_cast<Offset>(at - d.size);
      glyph.end = static_cast<Offset>(at);
      return glyph;
    }
    glyph.gap = true;
    glyph.line = glyph.line || text::is_line_end(d.code_point);
    at -= d.size;
  }
  glyph.begin = glyph.end = static_cast<Offset>(at);
  return glyph;
}

std::uint32_t Digits::number(std::size_t from, std::size_t count) const {
  std::uint32_t number = 0;
  for (std::size_t i = from; i < from + count && i < kMax; ++i) number = number * 10 + value[i];
  return number;
}

namespace {

// The ASCII digits from `begin` to `end`, at most kMax, as a run.
Digits ascii_digits(std::string_view text, std::size_t begin, std::size_t end) {
  Digits digits;
  digits.begin = static_cast<Offset>(begin);
  digits.size = digits.solid = end - begin;
  for (std::size_t i = 0; i < digits.size; ++i) {
    digits.value[i] = static_cast<std::uint8_t>(text[begin + i] - '0');
    digits.end[i] = static_cast<Offset>(begin + i + 1);
  }
  return digits;
}

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }

// True where a run of ASCII digits cannot go on with this glyph, white space between or not.
bool ends_digits(const Glyph& glyph) {
  bool han = false;
  return !is_zero_alike(glyph.c) && digit_of(glyph.c, han) < 0;
}

}  // namespace

Digits digits_at(std::string_view text, std::size_t at) {
  std::size_t run = at;
  while (run < text.size() && run - at < Digits::kMax && is_digit_byte(text[run])) ++run;
  if (run > at && ends_digits(glyph_at(text, run))) return ascii_digits(text, at, run);
  Digits digits;
  Glyph glyph = glyph_at(text, at);
  digits.begin = glyph.begin;
  for (; digits.size <= Digits::kMax; glyph = glyph_at(text, glyph.end)) {
    const char32_t beyond = is_zero_alike(glyph.c) ? glyph_at(text, glyph.end).c : 0;
    const int value = digit_or_zero(glyph.c, digits.size > 0, beyond, digits.han);
    if (value < 0) break;
    if (digits.size > 0 && glyph.gap && digits.solid == 0) digits.solid = digits.size;
    digits.line = digits.line || (digits.size > 0 && glyph.line);
    if (digits.size < Digits::kMax) digits.value[digits.size] = static_cast<std::uint8_t>(value);
    digits.end[digits.size++] = glyph.end;
  }
  if (digits.solid == 0) digits.solid = digits.size;
  return digits;
}

Digits digits_before(std::string_view text, std::size_t at) {
  std::size_t run = at;
  while (run > 0 && at - run < Digits::kMax && is_digit_byte(text[run - 1])) --run;
  if (run < at && ends_digits(glyph_before(text, run))) return ascii_digits(text, run, at);
  std::size_t begin = at;
  std::size_t count = 0;
  for (Glyph glyph = glyph_before(text, at); count <= Digits::kMax; glyph = glyph_before(text, begin)) {
    bool han = false;
    const char32_t beyond = is_zero_alike(glyph.c) ? glyph_before(text, glyph.begin).c : 0;
    if (digit_or_zero(glyph.c, count > 0, beyond, han) < 0) break;
    begin = glyph.begin;
    ++count;
  }
  if (count == 0) return {};
  Digits digits = digits_at(text.substr(0, at), begin);
  if (count > Digits::kMax) digits.size = count;
  return digits;
}

HanNumber han_number_at(std::string_view text, std::size_t at) {
  HanNumber number;
  const Glyph first = glyph_at(text, at);
  Glyph glyph = first;
  Offset end = first.begin;
  for (int i = 0; i < 12; ++i) {
    if (text::han_digit(glyph.c, false) < 0 && !text::is_han_unit(glyph.c) && glyph.c != U'〇') break;
    end = glyph.end;
    glyph = glyph_at(text, glyph.end);
    if (glyph.gap) break;
  }
  const auto value = text::numeral_value(text.substr(first.begin, end - first.begin));
  if (!value) return number;
  return {*value, first.begin, end};
}

HanNumber han_number_before(std::string_view text, std::size_t at) {
  Glyph glyph = glyph_before(text, at);
  const Offset end = glyph.end;
  Offset begin = glyph.end;
  for (int i = 0; i < 12; ++i) {
    if (text::han_digit(glyph.c, false) < 0 && !text::is_han_unit(glyph.c) && glyph.c != U'〇') break;
    begin = glyph.begin;
    glyph = glyph_before(text, glyph.begin);
    if (glyph.gap) break;
  }
  const auto value = begin < end ? text::numeral_value(text.substr(begin, end - begin)) : std::nullopt;
  if (!value) return {};
  return {*value, begin, end};
}

void append_folded_words(std::string& out, std::string_view text, Span span) {
  for (std::size_t at = span.begin; at < span.end;) {
    const std::size_t begin = at;
    for (char32_t han; at < span.end && (han = han_at(text, at)) != 0 && folded_han(han) == han;) at += 3;
    if (at > begin) out += text.substr(begin, at - begin);
    if (at >= span.end) return;
    char32_t c = 0;
    if (const Glyph plain = plain_glyph(text, at); plain.c != 0) {
      c = plain.c;
      at = plain.end;
    } else {
      const text::Decoded d = text::decode(text, at);
      at += d.size;
      if (text::is_space(d.code_point)) continue;
      c = grammar_fold(d.code_point);
    }
    text::append(out, is_open(c) ? U'（' : is_close(c) ? U'）' : c);
  }
}

std::string folded_words(std::string_view text, Span span) {
  std::string words;
  append_folded_words(words, text, span);
  return words;
}

}  // namespace wenhao::number
