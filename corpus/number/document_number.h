// What the productions of document numbers share.
#pragma once

#include <optional>

#include "corpus/number/grammar.h"
#include "corpus/number/vocabulary.h"

namespace wenhao::number {

inline constexpr std::uint32_t kMaxSerial = 99'999;

[[nodiscard]] inline Mention document(Span span, const CodeEdge& code, std::uint16_t year,
                                      std::uint32_t serial) {
  Mention mention;
  mention.kind = Kind::document;
  mention.span = span;
  mention.code = {code.begin, code.end};
  mention.year = year;
  mention.serial = serial;
  if (code.alternative != code.end) mention.second_code = code.alternative;
  return mention;
}

// True where a word with this mark begins anywhere in the span, white space aside: 京网 文.
[[nodiscard]] bool holds_mark(std::string_view text, Span span, std::uint32_t mark);

// A code good enough for a reading that damage made weaker: known, or a place or central body with known
// pieces; never a certificate's (京网文) or an order's name (市政府令), whatever of them is lost.
[[nodiscard]] inline bool is_sure(const Scan& scan, const CodeEdge& code) {
  if (!scan.options.is_field && !code.known && !(code.composed && code.placed)) return false;
  return !holds_mark(scan.text, {code.begin, code.end}, kCertificate) && !ends_as_decree(scan, code.end);
}

// … that opens with a place or closes with a form: what a lost 号 asks for (国发公司〔2017〕22 is none).
[[nodiscard]] inline bool is_certain(const Scan& scan, const CodeEdge& code) {
  return is_sure(scan, code) && (scan.options.is_field || code.known || code.local || code.closed);
}

// … and three characters of it, where no bracket helps: 公报, 教基地 are no codes.
[[nodiscard]] inline bool is_firm(const Scan& scan, const CodeEdge& code) {
  return is_certain(scan, code) && (scan.options.is_field || code.known || code.end - code.begin > 6);
}

// The code before `end`; a 第 that strayed in between is skipped (深劳第〔1996〕88号). 公告 and 通告 end the
// name of an announcement, never a code.
[[nodiscard]] std::optional<CodeEdge> code_of(const Scan& scan, std::size_t end);

// A certificate's number: `code` may be preceded by its place in brackets, （京）网….
[[nodiscard]] Mention certificate(const Scan& scan, Span code, const Serial& serial);

}  // namespace wenhao::number
