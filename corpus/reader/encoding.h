// Bytes to UTF-8: strict UTF-8 first, then byte order mark, declaration, detector, GB18030 by default.
#pragma once

#include <string>
#include <string_view>

#include "corpus/text/source_text.h"

namespace wenhao::reader {

struct DecodedText {
  std::string text;        // valid UTF-8 without byte order mark; "\r\n" and "\r" are "\n"
  std::string encoding;    // "UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "Big5"
  std::size_t broken = 0;  // how many sequences became U+FFFD
  bool assumed = false;    // the encoding is a guess of the detector or the default
};

// `declared` is what the file says of itself (<meta charset>), any case; may be empty. Total, linear.
[[nodiscard]] DecodedText decode(std::string_view bytes, std::string_view declared = {});

// The encoding to a source, with the findings: encoding_assumed, broken_bytes.
void tell_encoding(const DecodedText& decoded, text::SourceText& source);

// True where the bytes are no text in any encoding (control bytes that no text holds).
[[nodiscard]] bool looks_binary(std::string_view bytes);

}  // namespace wenhao::reader
