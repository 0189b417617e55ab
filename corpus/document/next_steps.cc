// The phrases that open next steps, at the beginnings of sentences and clauses.
#include "corpus/document/next_steps.h"

#include <algorithm>
#include <array>

#include "corpus/document/key.h"
#include "corpus/document/sentence.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using text::Offset;
using text::Span;
using Word = std::u32string_view;

constexpr std::size_t kLongestHeading = 60;  // characters

constexpr auto kOpenings = std::to_array<Word>({U"下一步", U"下步", U"下一阶段", U"接下来"});

// What may stand between the beginning of the sentence and 下一步: 按照您的建议，…
constexpr auto kReasons =
    std::to_array<Word>({U"按照", U"根据", U"结合", U"针对", U"围绕", U"为此", U"对此", U"因此"});

// The phrases share these lead bytes; a cheap look before any decoding.
bool may_hold(std::string_view words) {
  return words.find("下") != std::string_view::npos || words.find("接下来") != std::string_view::npos;
}

bool opens_at(std::string_view text, Span rest) {
  return starts_with_any(key_of(text, rest, 4).chars, kOpenings);
}

// The end of the clause that begins at a place: before its stop.
Offset clause_end(std::string_view text, Span rest) {
  Offset at = rest.begin;
  for (std::size_t length = 0; at < rest.end && length < kLongestHeading; ++length) {
    const text::Decoded c = text::decode(text, at);
    if (stop_of(c.code_point) != Stop::none) break;
    at += c.size;
  }
  return at;
}

}  // namespace

std::optional<Span> find_next_steps(std::string_view text, Span paragraph) {
  if (!may_hold(text::slice(text, paragraph))) return std::nullopt;
  bool may_open = true;  // a sentence begins here, or a clause after a reason
  Offset clause = paragraph.begin;
  for (Offset at = paragraph.begin; at < paragraph.end;) {
    if (at == clause && may_open) {
      const Span rest = trim(text, {at, paragraph.end});
      if (opens_at(text, rest)) return trim(text, {rest.begin, clause_end(text, rest)});
    }
    const text::Decoded c = text::decode(text, at);
    at += c.size;
    const Stop stop = stop_of(c.code_point);
    if (stop == Stop::none) continue;
    may_open = stop == Stop::sentence || starts_with_any(key_of(text, {clause, at}, 2).chars, kReasons);
    clause = at;
  }
  return std::nullopt;
}

bool tells_next_steps(Word chars) { return contains_any(chars, kOpenings); }

}  // namespace wenhao::document
