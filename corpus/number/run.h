// The run of text that ends in a code, one character after another, as far back as a code and the words
// before it are looked for.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "corpus/number/code.h"

namespace wenhao::number {

// One step of the run: a character, or a bracket group within a code such as （收).
struct Unit {
  char32_t c = 0;  // 0 for a group
  Offset begin = 0;
  Offset end = 0;
  bool line = false;  // a line end stands between this unit and the next
  bool gap = false;
  bool opens = false;  // a place in brackets that begins the code
};

// What stands left of the run.
enum class Edge : std::uint8_t { text, start, opening, title, pause, other };

struct Run {
  std::array<Unit, kMaxRun> units;  // from the left
  std::size_t size = 0;
  Edge edge = Edge::other;
};

// The run that ends at `end`, from the floor on; `parts` tells the places. Looks at no more than kMaxRun
// characters.
[[nodiscard]] Run run_before(std::string_view text, std::size_t end, Offset floor, const Trie& parts);

}  // namespace wenhao::number
