// Sixteen bytes of a text, compared at once by whatever the machine has for it.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "corpus/text/source_text.h"

namespace wenhao::document {

inline constexpr text::Offset kBlock = 16;

// Compared with a byte, or with another, it makes a mask: all bits of a byte where it holds. Masks are joined
// by & and |.
using Block [[gnu::vector_size(kBlock)]] = std::uint8_t;
using Mask [[gnu::vector_size(kBlock)]] = std::int8_t;

// The bytes from `at` on, of which the text has as many.
[[nodiscard]] inline Block block_at(std::string_view text, text::Offset at) {
  Block block;
  std::memcpy(&block, text.data() + at, sizeof(block));
  return block;
}

[[nodiscard]] inline Mask digits_in(Block block) { return block - '0' <= 9; }

namespace block {

using Halves [[gnu::vector_size(kBlock)]] = std::uint64_t;

// Two numbers of eight bytes, the first byte the lowest.
[[nodiscard]] inline Halves halves_of(Mask mask) {
  const auto halves = reinterpret_cast<Halves>(mask);
  if constexpr (std::endian::native == std::endian::little) return halves;
  return Halves{__builtin_bswap64(halves[0]), __builtin_bswap64(halves[1])};
}

}  // namespace block

[[nodiscard]] inline bool any(Mask mask) {
  const auto halves = block::halves_of(mask);
  return (halves[0] | halves[1]) != 0;
}

// The first byte that the mask marks, which is one at least.
[[nodiscard]] inline text::Offset first_of(Mask mask) {
  const auto halves = block::halves_of(mask);
  const int bit = halves[0] != 0 ? std::countr_zero(halves[0]) : 64 + std::countr_zero(halves[1]);
  return static_cast<text::Offset>(bit / 8);
}

// How many bytes the mask marks.
[[nodiscard]] inline std::size_t count_of(Mask mask) {
  constexpr std::uint64_t kOnes = 0x0101010101010101;
  const auto halves = block::halves_of(mask);
  return ((halves[0] & kOnes) + (halves[1] & kOnes)) * kOnes >> 56U;
}

// Marks the first `count` bytes.
[[nodiscard]] inline Mask first_bytes(text::Offset count) {
  constexpr Block kPlaces{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  Block limit;
  std::memset(&limit, static_cast<int>(count < kBlock ? count : kBlock), sizeof(limit));
  return kPlaces < limit;
}

}  // namespace wenhao::document
