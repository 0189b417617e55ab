// The encodings a file may be in, their labels, and the conversion of each to UTF-8 by ICU.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace wenhao::reader {

enum class Encoding : std::uint8_t { utf8, gb18030, big5, utf16le, utf16be };

// "UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE".
[[nodiscard]] std::string_view name_of(Encoding encoding);

// The encoding that a declaration such as <meta charset> names, by the labels of the WHATWG Encoding
// Standard, any case. GB2312 and GBK are GB18030, which holds both. Nothing for other encodings.
[[nodiscard]] std::optional<Encoding> encoding_of_label(std::string_view label);

struct Converted {
  std::string text;        // valid UTF-8
  std::size_t broken = 0;  // sequences that became U+FFFD
};

// Total and linear; the memory is that of the result.
[[nodiscard]] Converted to_utf8(std::string_view bytes, Encoding encoding);

}  // namespace wenhao::reader
