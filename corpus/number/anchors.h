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
  hao,          // 号 or 號
  open,         // an opening bracket, a digit or space after it where that is cheap to ask
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

// The first anchor at or after `from`. Never reads outside the text.
[[nodiscard]] AnchorAt next_anchor(std::string_view text, std::size_t from);

}  // namespace wenhao::number
