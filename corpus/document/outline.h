// The outline: which headings stand above each place of a document, and the sections they open.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/document/number_line.h"
#include "corpus/document/parts.h"

namespace wenhao::document {

// From this place on, this section and this annex are the innermost.
struct Turn {
  Offset from = 0;
  std::uint32_t section = kNoSection;
  std::uint32_t annex = kNoSection;
};

struct Outline {
  std::vector<Section> sections;     // in order
  std::vector<std::string> annexes;  // titles, which are no sections: they stand in paths only
  std::vector<Turn> turns;           // in order
  std::vector<Finding> findings;     // outline_gap: an item whose predecessor is missing

  [[nodiscard]] Turn turn_at(Offset place) const;
  [[nodiscard]] bool in_next_steps(Offset place) const;
};

// Levels are those of the marks: 一、 1, （一） 2, 1. 3, （1） 4, ① 5, below chapters one or two more; a
// run-in item is one below what it stands under. Next steps begin where a sentence begins with 下一步; they
// end the section before them unless its numbering goes on after them.
[[nodiscard]] Outline outline_of(std::string_view text, const std::vector<Line>& lines,
                                 const NumberLines& numbers, const Layout& layout);

}  // namespace wenhao::document
