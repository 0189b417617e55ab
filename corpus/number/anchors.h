// Anchors: the few places in a text where an identifier may be, found by vector compares.
//
// A document of law text has one in some hundred bytes, so the grammar runs only there. The bytes in between
// are compared, 32 at a time, and never decoded.
#pragma once

#include <cstdint>
#include <string_view>

namespace wenhao::number {

enum class Anchor : std::uint8_t {
  none,         // the end of the text
  hao,          // 号 or 號 after a numeral, white space or a bracket
  open,         // an opening bracket with a digit of any width, a space or the begin of a Han year after it
  close,        // a closing bracket after a digit, of the kinds that are rare elsewhere
  title_open,   // 《
  title_close,  // 》
  letters,      // the first of two letters, or of a letter and a slash
};

struct AnchorAt {
  Anchor anchor = Anchor::none;
  std::size_t at = 0;    // where its first byte is
  std::size_t size = 0;  // bytes of its first character
};

// The anchors wanted: bit 1 << Anchor.
inline constexpr std::uint32_t kAllAnchors = ~0U;

// Who is handed the anchors: `take` answers where to go on from, at or after the anchor's end.
struct AnchorTaker {
  void* context = nullptr;
  std::size_t (*take)(void* context, const AnchorAt& anchor) = nullptr;
};

// Hands every anchor wanted to the taker, in order. Never reads outside the text. Linear.
void for_each_anchor(std::string_view text, std::uint32_t wanted, const AnchorTaker& taker);

}  // namespace wenhao::number
