// What the productions of document numbers share.
#pragma once

#include <optional>

#include "corpus/number/grammar.h"

namespace wenhao::number {

inline constexpr std::uint32_t kMaxSerial = 99'999;

[[nodiscard]] Mention document(Span span, const CodeEdge& code, std::uint16_t year, std::uint32_t serial);

// A code good enough for a reading that damage made weaker: known, or a place or central body with known
// pieces.
[[nodiscard]] inline bool is_sure(const Scan& scan, const CodeEdge& code) {
  return scan.options.is_field || code.known || (code.composed && code.placed && code.end - code.begin > 6);
}

[[nodiscard]] inline std::optional<CodeEdge> code_of(const Scan& scan, std::size_t end) {
  return code_before(scan.text, end, scan.authority, {scan.floor, scan.options.is_field});
}

// True where a word with this mark begins anywhere in the span.
[[nodiscard]] bool holds_mark(std::string_view text, Span span, std::uint32_t mark);

// A certificate's number: `code` may be preceded by its place in brackets, （京）网….
[[nodiscard]] Mention certificate(const Scan& scan, Span code, const Serial& serial);

}  // namespace wenhao::number
