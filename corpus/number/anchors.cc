// Vector compares for the anchors' bytes, and the scalar check that names each.
#include "corpus/number/anchors.h"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

#include <bit>

namespace wenhao::number {
namespace {

constexpr std::size_t kBlock = 32;
constexpr std::size_t kLookAhead = 3;  // bytes compared past the first

std::uint8_t byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<std::uint8_t>(text[at]) : std::uint8_t{0};
}

bool is_digit_byte(std::uint8_t b) { return b >= '0' && b <= '9'; }
bool is_letter_byte(std::uint8_t b) { return (b | 0x20) >= 'a' && (b | 0x20) <= 'z'; }

// What the bytes at `at` are, exactly.
AnchorAt anchor_here(std::string_view text, std::size_t at) {
  const std::uint8_t a = byte_at(text, at);
  const std::uint8_t b = byte_at(text, at + 1);
  const std::uint8_t c = byte_at(text, at + 2);
  const std::uint8_t d = byte_at(text, at + 3);
  if ((a == 0xE5 && b == 0x8F && c == 0xB7) || (a == 0xE8 && b == 0x99 && c == 0x9F))
    return {Anchor::hao, at, 3};
  if (a == 0xE3 && b == 0x80) {
    if (c == 0x8A) return {Anchor::title_open, at, 3};
    if (c == 0x8B) return {Anchor::title_close, at, 3};
    const bool opens = c >= 0x88 && c <= 0x98 && c % 2 == 0 && c != 0x92;  // 〈「『【〔〖〘
    if (opens && (is_digit_byte(d) || d == ' ' || d >= 0x80)) return {Anchor::open, at, 3};
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

AnchorAt next_scalar(std::string_view text, std::size_t from, std::size_t until) {
  for (std::size_t at = from; at < until; ++at) {
    const std::uint8_t a = byte_at(text, at);
    if (a != 0xE5 && a != 0xE8 && a != 0xE3 && a != 0xEF && a != '(' && a != '[' && !is_letter_byte(a))
      continue;
    const AnchorAt found = anchor_here(text, at);
    if (found.anchor != Anchor::none) return found;
  }
  return {Anchor::none, until, 0};
}

#if defined(__x86_64__)

struct Bytes {
  __m256i a, b, c, d;  // the block, and the same one, two and three bytes on
};

__attribute__((target("avx2"))) inline __m256i equal(__m256i bytes, int value) {
  return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(static_cast<char>(value)));
}

// low <= byte <= low + span, unsigned.
__attribute__((target("avx2"))) inline __m256i within(__m256i bytes, int low, int span) {
  const __m256i shifted = _mm256_sub_epi8(bytes, _mm256_set1_epi8(static_cast<char>(low)));
  return _mm256_cmpeq_epi8(_mm256_min_epu8(shifted, _mm256_set1_epi8(static_cast<char>(span))), shifted);
}

__attribute__((target("avx2"))) inline __m256i either(__m256i x, __m256i y) { return _mm256_or_si256(x, y); }
__attribute__((target("avx2"))) inline __m256i both(__m256i x, __m256i y) { return _mm256_and_si256(x, y); }

// One bit for each byte of the block where an anchor may begin; anchor_here decides.
__attribute__((target("avx2"))) inline std::uint32_t candidates(const Bytes& t) {
  const __m256i hao = either(both(both(equal(t.a, 0xE5), equal(t.b, 0x8F)), equal(t.c, 0xB7)),
                             both(both(equal(t.a, 0xE8), equal(t.b, 0x99)), equal(t.c, 0x9F)));
  const __m256i cjk = both(both(equal(t.a, 0xE3), equal(t.b, 0x80)), within(t.c, 0x88, 0x10));
  const __m256i wide = both(both(equal(t.a, 0xEF), within(t.b, 0xB9, 3)), within(t.d, '0', 9));
  const __m256i ascii =
      both(either(equal(t.a, '('), equal(t.a, '[')), either(within(t.b, '0', 9), equal(t.b, ' ')));
  const __m256i lower = _mm256_set1_epi8(0x20);
  const __m256i letters =
      both(within(either(t.a, lower), 'a', 25), either(within(either(t.b, lower), 'a', 25), equal(t.b, '/')));
  const __m256i any = either(either(either(hao, cjk), either(wide, ascii)), letters);
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(any));
}

__attribute__((target("avx2"))) AnchorAt next_avx2(std::string_view text, std::size_t from) {
  std::size_t at = from;
  for (; at + kBlock + kLookAhead <= text.size(); at += kBlock) {
    const auto* p = reinterpret_cast<const __m256i_u*>(text.data() + at);
    const auto* q = reinterpret_cast<const __m256i_u*>(text.data() + at + 1);
    const auto* r = reinterpret_cast<const __m256i_u*>(text.data() + at + 2);
    const auto* s = reinterpret_cast<const __m256i_u*>(text.data() + at + 3);
    std::uint32_t mask = candidates(
        {_mm256_loadu_si256(p), _mm256_loadu_si256(q), _mm256_loadu_si256(r), _mm256_loadu_si256(s)});
    for (; mask != 0; mask &= mask - 1) {
      const AnchorAt found = anchor_here(text, at + static_cast<std::size_t>(std::countr_zero(mask)));
      if (found.anchor != Anchor::none) return found;
    }
  }
  return next_scalar(text, at, text.size());
}

#endif

}  // namespace

AnchorAt next_anchor(std::string_view text, std::size_t from) {
#if defined(__x86_64__)
  static const bool kHasAvx2 = __builtin_cpu_supports("avx2") != 0;
  if (kHasAvx2) return next_avx2(text, from);
#endif
  return next_scalar(text, from, text.size());
}

}  // namespace wenhao::number
