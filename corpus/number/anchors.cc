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

// ０ to ９.
bool is_wide_digit(std::string_view text, std::size_t at) {
  return byte_at(text, at) == 0xEF && byte_at(text, at + 1) == 0xBC && byte_at(text, at + 2) >= 0x90 &&
         byte_at(text, at + 2) <= 0x99;
}

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
    const bool begins_year = is_wide_digit(text, at + 3) || is_han_year_lead(text, at + 3);
    if (opens && (is_digit_byte(d) || d == ' ' || begins_year)) return {Anchor::open, at, 3};
    const bool closes = c >= 0x89 && c <= 0x99 && c % 2 == 1 && c != 0x93;  // 〉」』】〕〗〙
    if (closes && at > 0 && is_digit_byte(byte_at(text, at - 1))) return {Anchor::close, at, 3};
    return {};
  }
  if (a == '(' || a == '[') {
    const bool opens = is_digit_byte(b) || b == ' ' || is_wide_digit(text, at + 1);
    return opens ? AnchorAt{Anchor::open, at, 1} : AnchorAt{};
  }
  if (a == 0xEF && (is_digit_byte(d) || is_wide_digit(text, at + 3))) {
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
//   0 号   1 號   2 a bracket of U+300x   6 one of U+301x   7 《 》   3 a wide bracket, a digit fourth   4 (
//   [ 5 letters
// The second byte is known by its lower half. False alarms are few: `refined` and anchor_here end them.
using Half = std::array<std::uint8_t, 16>;
struct Halves {
  Half low;
  Half high;
};

constexpr std::uint8_t kTitleBit = 0x80;
constexpr std::uint8_t kLetterBit = 0x20;

// E5 E8 E3 EF ( [ and letters.
constexpr Halves kFirstByte = {
    {0x20, 0x20, 0x20, 0xE4, 0x20, 0x21, 0x20, 0x20, 0x32, 0x20, 0x20, 0x30, 0x20, 0x20, 0x20, 0x28},
    {0, 0, 0x10, 0, 0x20, 0x30, 0x20, 0x20, 0, 0, 0, 0, 0, 0, 0xCF, 0}};
// 8F 99 80 BC/B9, digit (EF of a wide one) or space, letter or slash.
constexpr Half kSecondByte = {0xF4, 0x30, 0x30, 0x30, 0x30, 0x30, 0x30, 0x30,
                              0x30, 0x3A, 0x20, 0x20, 0x28, 0x20, 0x20, 0x31};
// B7 9F, 88..8F but for 8A 8B, these two, 90..9B, of the wide brackets 88 BB 99 9D; the others pass.
constexpr Halves kThirdByte = {
    {0x70, 0x70, 0x70, 0x70, 0x70, 0x70, 0x70, 0x71, 0x7C, 0x7C, 0xF0, 0xF8, 0x34, 0x3C, 0x34, 0x36},
    {0x30, 0x30, 0x30, 0x30, 0x30, 0x30, 0x30, 0x30, 0xBC, 0x7A, 0x30, 0x39, 0x30, 0x30, 0x30, 0x30}};

#define WENHAO_AVX2 __attribute__((target("avx2")))

struct Tables {
  __m256i low;
  __m256i high;
};

WENHAO_AVX2 inline __m256i twice(const Half& half) {
  return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i_u*>(half.data())));
}

WENHAO_AVX2 inline Tables tables_of(const Halves& halves) { return {twice(halves.low), twice(halves.high)}; }

WENHAO_AVX2 inline __m256i bytes_at(const char* p) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i_u*>(p));
}

WENHAO_AVX2 inline __m256i all_of(unsigned byte) { return _mm256_set1_epi8(static_cast<char>(byte)); }

WENHAO_AVX2 inline __m256i by_low_half(__m256i bytes, __m256i table) {
  return _mm256_shuffle_epi8(table, _mm256_and_si256(bytes, all_of(0x0F)));
}

WENHAO_AVX2 inline __m256i classes(__m256i bytes, const Tables& tables) {
  const __m256i high = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), all_of(0x0F));
  return _mm256_and_si256(by_low_half(bytes, tables.low), _mm256_shuffle_epi8(tables.high, high));
}

WENHAO_AVX2 inline std::uint32_t bits_of(__m256i bytes) {
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(bytes));
}

// Where anchors may be among the 32 bytes at p: bit i for p + i. Reads as far as p + 34.
WENHAO_AVX2 inline std::uint32_t of_block(const char* p, const Tables& first, __m256i second,
                                          const Tables& third) {
  const __m256i a = classes(bytes_at(p), first);
  const __m256i b = by_low_half(bytes_at(p + 1), second);
  const __m256i c = classes(bytes_at(p + 2), third);
  const __m256i d = bytes_at(p + 3);
  const __m256i digit_like =
      _mm256_or_si256(_mm256_cmpeq_epi8(_mm256_and_si256(d, all_of(0xF0)), all_of(0x30)),
                      _mm256_cmpeq_epi8(d, all_of(0xEF)));  // of a wide digit
  const __m256i agreed = _mm256_and_si256(_mm256_and_si256(a, b), c);
  const __m256i found = _mm256_and_si256(agreed, _mm256_or_si256(digit_like, all_of(0xF7)));
  return ~bits_of(_mm256_cmpeq_epi8(found, _mm256_setzero_si256()));
}

// True bytes where `bytes` holds ASCII digits.
WENHAO_AVX2 inline __m256i digits_in(__m256i bytes) {
  const __m256i value = _mm256_sub_epi8(bytes, all_of('0'));
  return _mm256_cmpeq_epi8(_mm256_min_epu8(value, all_of(9)), value);
}

// The places among the 32 bytes at p that are no anchors for what stands beside them: 〔 and its kin without
// a digit on one side (or a space, or 二 or ２ by its first byte, on the other), 号 after 号. Reads from p -
// 1 on.
WENHAO_AVX2 inline std::uint32_t barred(const char* p) {
  const __m256i a = bytes_at(p);
  const __m256i c = bytes_at(p + 2);
  const __m256i before = bytes_at(p - 1);
  const __m256i after = bytes_at(p + 3);
  const __m256i title = _mm256_cmpeq_epi8(_mm256_or_si256(c, all_of(1)), all_of(0x8B));
  const __m256i bracket = _mm256_andnot_si256(title, _mm256_cmpeq_epi8(a, all_of(0xE3)));
  const __m256i beside = _mm256_or_si256(
      _mm256_or_si256(digits_in(after), digits_in(before)),
      _mm256_or_si256(
          _mm256_or_si256(_mm256_cmpeq_epi8(after, all_of(' ')), _mm256_cmpeq_epi8(after, all_of(0xE4))),
          _mm256_cmpeq_epi8(after, all_of(0xEF))));
  const __m256i hao =
      _mm256_and_si256(_mm256_cmpeq_epi8(a, all_of(0xE5)), _mm256_cmpeq_epi8(before, all_of(0xB7)));
  return bits_of(_mm256_or_si256(_mm256_andnot_si256(beside, bracket), hao));
}

WENHAO_AVX2 __attribute__((noinline)) std::uint64_t refined(const char* p, std::uint64_t mask) {
  return mask & ~(std::uint64_t{barred(p)} | std::uint64_t{barred(p + kBlock)} << 32U);
}

// A stretch of the text in blocks of 64 bytes: where anchors may be in those that have any. They are gathered
// first and read afterwards, so that the compares never wait for a mispredicted branch.
struct Stretch {
  static constexpr std::size_t kBlocks = 128;
  std::array<std::uint64_t, kBlocks> mask;
  std::array<std::uint32_t, kBlocks> begin;  // of the block, in bytes from the stretch's
  std::size_t size = 0;
};

WENHAO_AVX2 __attribute__((noinline)) void gather(const char* p, std::size_t blocks, const Halves& first_byte,
                                                  Stretch& stretch) {
  const Tables first = tables_of(first_byte);
  const __m256i second = twice(kSecondByte);
  const Tables third = tables_of(kThirdByte);
  std::size_t size = 0;
  for (std::size_t i = 0; i < blocks; ++i, p += 2 * kBlock) {
    const std::uint64_t low = of_block(p, first, second, third);
    const std::uint64_t high = of_block(p + kBlock, first, second, third);
    stretch.mask[size] = low | high << 32U;
    stretch.begin[size] = static_cast<std::uint32_t>(i * 2 * kBlock);
    size += stretch.mask[size] != 0 ? 1U : 0U;
  }
  stretch.size = size;
}

// The first byte's table without what is not wanted.
Halves first_bytes(std::uint32_t wanted) {
  Halves halves = kFirstByte;
  std::uint8_t kept = 0xFF;
  if (!wants(wanted, Anchor::title_open) && !wants(wanted, Anchor::title_close)) kept &= ~kTitleBit & 0xFF;
  if (!wants(wanted, Anchor::letters)) kept &= ~kLetterBit & 0xFF;
  for (std::uint8_t& byte : halves.low) byte &= kept;
  return halves;
}

// Hands on what a mask marks, from `resume` on; where to go on from.
std::size_t take_marked(std::string_view text, std::size_t begin, std::uint64_t mask, std::size_t resume,
                        std::uint32_t wanted, const AnchorTaker& taker) {
  constexpr std::uint64_t kAll = ~std::uint64_t{0};
  if (resume > begin) mask = resume - begin < 2 * kBlock ? mask & kAll << (resume - begin) : 0;
  while (mask != 0) {
    const AnchorAt anchor = anchor_here(text, begin + static_cast<std::size_t>(std::countr_zero(mask)));
    mask &= mask - 1;
    if (anchor.anchor == Anchor::none || !wants(wanted, anchor.anchor)) continue;
    resume = taker.take(taker.context, anchor);
    mask = resume - begin < 2 * kBlock ? mask & kAll << (resume - begin) : 0;
  }
  return resume;
}

void scan_avx2(std::string_view text, std::uint32_t wanted, const AnchorTaker& taker) {
  constexpr std::size_t kReach = 2 * kBlock + kLookAhead;  // bytes of a block and what is looked at past it
  constexpr int kMany = 6;  // places in a block that are worth a second look before they are read
  const Halves first = first_bytes(wanted);
  std::size_t resume = take_marked(text, 0, text.empty() ? 0 : 1, 0, wanted, taker);  // has none before it
  std::size_t at = 1;
  Stretch stretch;
  while (at + kReach <= text.size()) {
    const std::size_t blocks = std::min((text.size() - at - kLookAhead) / (2 * kBlock), Stretch::kBlocks);
    gather(text.data() + at, blocks, first, stretch);
    for (std::size_t i = 0; i < stretch.size; ++i) {
      const std::size_t begin = at + stretch.begin[i];
      std::uint64_t mask = stretch.mask[i];
      if (std::popcount(mask) > kMany) mask = refined(text.data() + begin, mask);
      resume = take_marked(text, begin, mask, resume, wanted, taker);
    }
    at += blocks * 2 * kBlock;
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
