// The phrases that open next steps, at the beginnings of sentences and clauses.
#include "corpus/document/next_steps.h"

#include <algorithm>
#include <array>

#include "corpus/document/chars.h"
#include "corpus/document/key.h"
#include "corpus/document/sentence.h"
#include "corpus/document/word_list.h"
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

// One of the phrases begins a range; their first characters are looked at before a key is made.
template <class Words>
bool begins_with(std::string_view text, Span rest, std::u32string_view firsts, const Words& words) {
  const char32_t first = plain(next_char(text, rest.begin).code_point);
  return firsts.find(first) != Word::npos && starts_with_any(chars_of(text, rest, 4), words);
}

bool opens_at(std::string_view text, Span rest) { return begins_with(text, rest, U"下接", kOpenings); }

bool is_reason(std::string_view text, Span clause) {
  return begins_with(text, clause, U"按根结针围为对因", kReasons);
}

// The end of the clause that begins at a place: before its stop.
Offset clause_end(std::string_view text, Span rest) {
  Offset at = rest.begin;
  for (std::size_t length = 0; at < rest.end && length < kLongestHeading; ++length) {
    const text::Decoded c = next_char(text, at);
    if (stop_of(c.code_point) != Stop::none) break;
    at += c.size;
  }
  return at;
}

Span trim_left(std::string_view text, Span span) {
  for (text::Decoded c; span.begin < span.end; span.begin += c.size) {
    c = next_char(text, span.begin);
    if (!is_blank(c.code_point)) break;
  }
  return span;
}

// Moves past the next stop, and says which it was.
Stop skip_clause(std::string_view text, Offset& at, Offset end) {
  while ((at = next_mark(text, at, end)) < end) {
    const text::Decoded c = next_char(text, at);
    at += c.size;
    if (stop_of(c.code_point) != Stop::none) return stop_of(c.code_point);
  }
  return Stop::none;
}

}  // namespace

std::optional<Span> find_next_steps(std::string_view text, Span paragraph) {
  const std::string_view words = text::slice(text, paragraph);
  if (!holds_char(words, "下") && !holds_char(words, "接")) return std::nullopt;
  bool may_open = true;  // a sentence begins here, or a clause after a reason
  for (Offset clause = paragraph.begin; clause < paragraph.end;) {
    if (may_open) {
      const Span rest = trim_left(text, {clause, paragraph.end});
      if (opens_at(text, rest)) return trim(text, {rest.begin, clause_end(text, rest)});
    }
    const Offset begin = clause;
    const Stop stop = skip_clause(text, clause, paragraph.end);
    may_open = stop == Stop::sentence || is_reason(text, trim_left(text, {begin, clause}));
  }
  return std::nullopt;
}

bool tells_next_steps(Word chars) { return contains_any(chars, kOpenings); }

}  // namespace wenhao::document
