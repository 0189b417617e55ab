// What every fuzz entry shares: its signature, and a check that ends the process where a promise is broken.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "corpus/text/source_text.h"
#include "corpus/text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace wenhao::fuzz {

inline std::string_view view(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

inline void require(bool holds, const char* promise, std::string_view about = {}) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s: %.*s\n", promise, static_cast<int>(about.size()), about.data());
  std::abort();
}

// A span lies within a text and begins and ends between two characters.
inline void require_span(std::string_view text, text::Span span) {
  const auto on_boundary = [&](std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80;
  };
  require(span.begin <= span.end && span.end <= text.size(), "a span lies within its text");
  require(on_boundary(span.begin) && on_boundary(span.end), "a span cuts no character");
}

}  // namespace wenhao::fuzz
