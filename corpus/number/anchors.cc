// Vector compares for the anchors' bytes, and the scalar check that names each.
#include "corpus/number/anchors.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include <algorithm>
#include <array>
#include <bit>

#include "corpus/text/numeral.h"
#include "corpus/text/utf8.h"

namespace wenhao::number {
namespace {

constexpr std::size_t kBlock = 32;
constexpr std::size_t kLookAhead = 3;  // bytes compared past the first

std::uint8_t byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<std::uint8_t>(text[at]) : std::uint8_t{0};
}

bool is_digit_byte(std::uint8_t b) { return b >= '0' && b <= '9'; }
bool is_letter_byte(std::uint8_t b) { return (b | 0x20) >= 'a' && (b | 0x20) <= 'z'; }

// 一, 二: the first character of a Han year.
bool is_han_year_lead(std::string_view text, std::size_t at) {
  const std::string_view ahead = text.substr(std::min(at, text.size()), 3);
  return ahead == "二" || ahead == "一";
}

// What 号 can follow: a digit of any kind, a unit (十), white space, a closing bracket.
bool follows_numeral(std::string_view text, std::size_t at) {
  const std::uint8_t last = at == 0 ? std::uint8_t{0} : byte_at(text, at - 1);
  if (last < 0x80) return is_digit_byte(last) || last <= ' ' || last == ']' || last == ')';
  if (last == 0xB7 && at >= 3 && text.compare(at - 3, 3, "号") == 0) return false;
  const char32_t c = text::decode_before(text, at).code_point;
  if (c >= 0x4E00 && c <= 0x9FFF) return text::han_digit(c, true) >= 0 || text::is_han_unit(c);
  return c < 0x4E00 || c > 0x9FFF;
}

// What the bytes at `at` are, exactly.
AnchorAt anchor_here(std::string_view text, std::size_t at) {
  const std::uint8_t a = byte_at(text, at);
  const std::uint8_t b = byte_at(text, at + 1);
  const std::uint8_t c = byte_at(text, at + 2);
  const std::uint8_t d = byte_at(text, at + 3);
  if ((a == 0xE5 && b == 0x8F && c == 0xB7) || (a == 0xE8 && b == 0x99 && c == 0x9F)) {
    return follows_numeral(text, at) ? AnchorAt{Anchor::hao, at, 3} : AnchorAt{};
  }
  if (a == 0xE3 && b == 0x80) {
    if (c == 0x8A) return {Anchor::title_open, at, 3};
    if (c == 0x8B) return {Anchor::title_close, at, 3};
    const bool opens = c >= 0x88 && c <= 0x98 && c % 2 == 0 && c != 0x92;  // 〈「『【〔〖〘
    if (opens && (is_digit_byte(d) || d == ' ' || is_han_year_lead(text, at + 3)))
      return {Anchor::open, at, 3};
    const bool closes = c >= 0x89 && c <= 0x99 && c % 2 == 1 && c != 0x93;  // 〉」』】〕〗〙
    if (closes && at > 0 && is_digit_byte(byte_at(text, at - 1))) return {Anchor::close, at, 3};
    return {};
  }
  if (a == '(' || a == '[') return is_digit_byte(b) || b == ' ' ? AnchorAt{Anchor::open, at, 1} : AnchorAt{};
  if (a == 0xEF && is_digit_byte(d)) {
    const bool opens =
        (b == 0xBC && (c == 0x88 || c == 0xBB)) || (b == 0xB9 && (c == 0x9D || c == 0x99));  // （［﹝﹙
    return opens ? AnchorAt{Anchor::open, at, 3} : AnchorAt{};
  }
  const bool begins = is_letter_byte(a) && (is_letter_byte(b) || b == '/');
  if (begins && (at == 0 || !is_letter_byte(byte_at(text, at - 1)))) return {Anchor::letters, at, 1};
  return {};
}

bool wants(std::uint32_t wanted, Anchor anchor) {
  return (wanted >> static_cast<unsigned>(anchor) & 1U) != 0;
}

void scan_scalar(std::string_view text, std::size_t from, std::uint32_t wanted, const AnchorTaker& taker) {
  for (std::size_t at = from; at < text.size();) {
    const std::uint8_t a = byte_at(text, at);
    const bool may =
        a == 0xE5 || a == 0xE8 || a == 0xE3 || a == 0xEF || a == '(' || a == '[' || is_letter_byte(a);
    const AnchorAt found = may ? anchor_here(text, at) : AnchorAt{};
    at = found.anchor != Anchor::none && wants(wanted, found.anchor) ? taker.take(taker.context, found)
                                                                     : at + 1;
  }
}

#if defined(__x86_64__)

// A byte's class is looked up by its two halves (pshufb), and an anchor's first three bytes must agree in a
// bit:
//   0 号   1 號   2 a bracket of U+300x   6 one of U+301x   3 a wide bracket, a digit fourth   4 ( [   5
//   letters
// False alarms are few and anchor_here ends them.
struct Halves {
  std::array<std::uint8_t, 16> low;
  std::array<std::uint8_t, 16> high;
};

// E5 E8 E3 EF ( [ and letters.
constexpr Halves kFirstByte = {
    {0x20, 0x20, 0x20, 0x64, 0x20, 0x21, 0x20, 0x20, 0x32, 0x20, 0x20, 0x30, 0x20, 0x20, 0x20, 0x28},
    {0, 0, 0x10, 0, 0x20, 0x30, 0x20, 0x20, 0, 0, 0, 0, 0, 0, 0x4F, 0}};
// 8F 99 80 BC/B9, digit or space, letter or slash.
constexpr Halves kSecondByte = {
    {0x74, 0x30, 0x30, 0x30, 0x30, 0x30, 0x30, 0x30, 0x30, 0x3A, 0x20, 0x20, 0x28, 0x20, 0x20, 0x21},
    {0, 0, 0x30, 0x10, 0x20, 0x20, 0x20, 0x20, 0x45, 0x02, 0, 0x08, 0, 0, 0, 0}};
// B7 9F, 88..8F, 90..9B, of the wide brackets 88 BB 99 9D; the others pass.
constexpr Halves kThirdByte = {
    {0x70, 0x70, 0x70, 0x70, 0x70, 0x70, 0x70, 0x71, 0x7C, 0x7C, 0x74, 0x7C, 0x34, 0x3C, 0x34, 0x36},
    {0x30, 0x30, 0x30, 0x30, 0x30, 0x30, 0x30, 0x30, 0x3C, 0x7A, 0x30, 0x39, 0x30, 0x30, 0x30, 0x30}};

#define WENHAO_AVX2 __attribute__((target("avx2")))

struct Tables {
  __m256i low;
  __m256i high;
};

WENHAO_AVX2 inline __m256i twice(const std::array<std::uint8_t, 16>& half) {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i_u*>(half.data())));
}

WENHAO_AVX2 inline Tables tables_of(const Halves& halves) { return {twice(halves.low), twice(halves.high)}; }

WENHAO_AVX2 inline __m256i classes(__m256i bytes, const Tables& tables) {
  const __m256i half = _mm256_set1_epi8(0x0F);
  const __m256i low = _mm256_shuffle_epi8(tables.low, _mm256_and_si256(bytes, half));
  const __m256i high = _mm256_shuffle_epi8(tables.high, _mm256_and_si256(_mm256_srli_epi16(bytes, 4), half));
  return _mm256_and_si256(low, high);
}

WENHAO_AVX2 void scan_avx2(std::string_view text, std::uint32_t wanted, const AnchorTaker& taker) {
  const Tables first = tables_of(kFirstByte);
  const Tables second = tables_of(kSecondByte);
  const Tables third = tables_of(kThirdByte);
  const __m256i zero = _mm256_setzero_si256();
  const __m256i digit_zero = _mm256_set1_epi8('0');
  const __m256i digit_span = _mm256_set1_epi8(9);
  const __m256i not_wide = _mm256_set1_epi8(static_cast<char>(~0x08));
  std::size_t at = 0;
  std::size_t resume = 0;
  for (; at + kBlock + kLookAhead <= text.size(); at += kBlock) {
    const char* const p = text.data() + at;
    const __m256i a = classes(_mm256_loadu_si256(reinterpret_cast<const __m256i_u*>(p)), first);
    const __m256i b = classes(_mm256_loadu_si256(reinterpret_cast<const __m256i_u*>(p + 1)), second);
    const __m256i c = classes(_mm256_loadu_si256(reinterpret_cast<const __m256i_u*>(p + 2)), third);
    const __m256i d =
        _mm256_sub_epi8(_mm256_loadu_si256(reinterpret_cast<const __m256i_u*>(p + 3)), digit_zero);
    const __m256i is_digit = _mm256_cmpeq_epi8(_mm256_min_epu8(d, digit_span), d);
    const __m256i agreed = _mm256_and_si256(_mm256_and_si256(a, b), c);
    const __m256i found = _mm256_and_si256(agreed, _mm256_or_si256(is_digit, not_wide));
    auto mask = ~static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_cmpeq_epi8(found, zero)));
    for (; mask != 0; mask &= mask - 1) {
      const std::size_t here = at + static_cast<std::size_t>(std::countr_zero(mask));
      if (here < resume) continue;
      const AnchorAt anchor = anchor_here(text, here);
      if (anchor.anchor != Anchor::none && wants(wanted, anchor.anchor))
        resume = taker.take(taker.context, anchor);
    }
  }
  scan_scalar(text, std::max(at, resume), wanted, taker);
}

#endif

}  // namespace

void for_each_anchor(std::string_view text, std::uint32_t wanted, const AnchorTaker& taker) {
#if defined(__x86_64__)
  static const bool kHasAvx2 = __builtin_cpu_supports("avx2") != 0;
  if (kHasAvx2) {
    scan_avx2(text, wanted, taker);
    return;
  }
#endif
  scan_scalar(text, 0, wanted, taker);
}

}  // namespace wenhao::number
