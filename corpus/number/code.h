// The left edge of a number: where in the running text before it the issuer code begins.
//
// 国务院办公厅转发国卫基层发〔2021〕3号: the code is what stands before the bracket, and the text runs
// straight into it. The edge is the cheapest way to read the run as words of text followed by pieces of a
// code. Text costs by its words (the grammar's vocabulary, then ICU's dictionary), a code by its pieces (the
// authority): a known code costs nothing, an unknown one little if it is made of known pieces, and it stays
// found if it is not.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "corpus/number/authority.h"
#include "corpus/number/glyph.h"

namespace wenhao::number {

struct CodeEdge {
  Offset begin = 0;
  Offset end = 0;
  bool known = false;      // stands whole in the authority
  bool composed = false;   // made of known pieces only, a body and a form or place among them
  bool placed = false;     // opens with a place or a central body
  bool local = false;      // opens with a place
  bool shaped = false;     // an unknown first character, then known pieces up to a form: 密政发
  bool closed = false;     // ends in a form: 发, 函, 字
  Offset alternative = 0;  // where a second reading's code begins; `end` where there is none
};

struct CodeRules {
  Offset floor = 0;       // nothing before this byte is looked at: the end of the mention before
  bool is_field = false;  // the run is a number field: all of it is code
};

// The code that ends at `end`. Nothing where the run before it is no code at all. Looks at no more than
// kMaxRun characters: constant time.
[[nodiscard]] std::optional<CodeEdge> code_before(std::string_view text, std::size_t end,
                                                  const Authority& authority, const CodeRules& rules);

inline constexpr std::size_t kMaxRun = 28;   // characters of text looked at
inline constexpr std::size_t kMaxCode = 12;  // of a code: nine are usual, brackets inside count

}  // namespace wenhao::number
