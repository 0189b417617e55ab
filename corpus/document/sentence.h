// Where sentences and clauses end in running Chinese text.
#pragma once

#include <string_view>

#include "corpus/text/source_text.h"

namespace wenhao::document {

// What a character closes. A semicolon closes a clause: what stands on both sides is one thought.
enum class Stop : std::uint8_t { none, clause, sentence };

[[nodiscard]] constexpr Stop stop_of(char32_t c) {
  switch (c) {
    case U'。':
    case U'！':
    case U'？':
    case U'!':
    case U'?':
    case U'…':
      return Stop::sentence;
    case U'，':
    case U',':
    case U'；':
    case U';':
    case U'：':
    case U':':
      return Stop::clause;
    default:
      return Stop::none;
  }
}

// The next place that may hold a stop or a round bracket, else `end`; what lies before it holds none.
[[nodiscard]] text::Offset next_mark(std::string_view text, text::Offset at, text::Offset end);

// The same for what may be a colon, in any dress.
[[nodiscard]] text::Offset next_colon(std::string_view text, text::Offset at, text::Offset end);

// The end of the first sentence of a range, its stop and the marks that close after it included; the end
// of the range where nothing stops it. With `semicolons` a semicolon ends it too.
[[nodiscard]] text::Offset sentence_end(std::string_view text, text::Span span, bool semicolons = false);

// The range without white space at its ends.
[[nodiscard]] text::Span trim(std::string_view text, text::Span span);

// The range without the stops and spaces at its end: 、，。；： and their kin.
[[nodiscard]] text::Span without_stop(std::string_view text, text::Span span);

// Whether a range has white space anywhere.
[[nodiscard]] bool has_blank(std::string_view text, text::Span span);

// How many characters a range has, white space left out; counting stops past `most`.
[[nodiscard]] std::size_t length_of(std::string_view text, text::Span span, std::size_t most);

// Where a heading ends that its text has run together with behind a space: 一、总体要求　深入贯彻…，… — 0
// where none does. `mark` is how many characters its mark takes. Linear in the heading.
[[nodiscard]] text::Offset end_of_heading_before_text(std::string_view text, text::Span sentence,
                                                      std::size_t mark);

}  // namespace wenhao::document
