// Folding: one dress for every character, with the way back to the source.
//
// NFKC_Casefold (ICU), then one code point to one code point by the table in fold_table.inc: Traditional
// to Simplified, variant characters, look-alike zeros among numerals. Context-free, so that every part of
// a folded text is the folded part: what is indexed whole is found in pieces. The same function serves
// documents and queries; never by way of UTF-16. Linear; some 600 MB/s.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/source_text.h"

namespace wenhao::text {

// The folded form of a single character, for the grammar's comparisons: width, Traditional, case.
// Characters whose NFKC form is longer than one code point stay as they are.
[[nodiscard]] char32_t fold(char32_t c);

// The folded text. Any bytes in; broken UTF-8 stays as it is and is no token.
[[nodiscard]] std::string fold(std::string_view text);

// A folded text that remembers its origin.
struct Folded {
  std::string text;
  std::vector<Offset> origin;  // for each byte of `text` the source byte its character begins at;
                               // one more at the end: the size of the source

  // The source range of a range of the folded text; both on character boundaries.
  [[nodiscard]] Span source(Span folded) const;
};

[[nodiscard]] Folded fold_with_origin(std::string_view text);

}  // namespace wenhao::text
