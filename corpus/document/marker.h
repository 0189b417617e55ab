// The mark an item of an outline begins with: 一、 （一） 1. （1） ① 第一章 第一条, and the run-in 一是,
// 第一， and 首先.
#pragma once

#include <cstdint>
#include <string_view>

namespace wenhao::document {

// From the outermost to the innermost (GB/T 9704-2012, 7.3.3 names the four in the middle).
enum class MarkerKind : std::uint8_t {
  none,
  part,            // 第一编
  chapter,         // 第一章
  section,         // 第一节
  article,         // 第一条
  decimal,         // 1.2, and 1 above it
  han,             // 一、
  han_bracket,     // （一）
  arabic,          // 1.
  arabic_bracket,  // （1）
  circled,         // ①
  ordinal,         // 第一， 其一，
  run_in,          // 一是
  sequence,        // 首先， 其次， 再次， 最后，
};

struct Marker {
  std::uint32_t ordinal = 0;
  MarkerKind kind = MarkerKind::none;
  std::uint8_t size = 0;   // in characters of the key
  bool doubtful = false;   // 1.5万: a number unless its neighbours make it an item
  std::uint8_t depth = 0;  // of a decimal: the numbers it has

  explicit operator bool() const { return kind != MarkerKind::none; }
};

// The mark at the beginning of a line; decimals take their neighbours (corpus/document/decimals.h).
[[nodiscard]] Marker marker_of(std::u32string_view key);

// Whether a mark stands below another.
[[nodiscard]] constexpr bool is_below(const Marker& inner, const Marker& outer) {
  return inner.kind > outer.kind || (inner.kind == outer.kind && inner.depth > outer.depth);
}

}  // namespace wenhao::document
