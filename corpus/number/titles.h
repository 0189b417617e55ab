// Titles 《…》, nested and wrongly closed ones too, read in one pass with a stack.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "corpus/number/glyph.h"

namespace wenhao::number {

class Titles {
 public:
  explicit Titles(std::string_view text) : text_(text) {}

  // 《 at this byte, and all that follow it directly; where they end. Of a run of more than kMaxDepth only
  // the last ones open anything. A mark that a sentence end or a long stretch has passed by is given up.
  [[nodiscard]] Offset open(Offset at);

  // 》 ending at this byte; the title it closes, marks included, if it is an outermost one. An inner one is
  // kept in case its outer one is never closed.
  std::optional<Span> close(Offset end);

  // True where a 》 closes nothing, for nothing is open.
  [[nodiscard]] bool is_idle() const { return open_.empty(); }

  // The text is over: what is still open is given up.
  void finish();

  // Titles that turned out to be outermost because what was open around them was given up.
  std::vector<Span> take_released();
  [[nodiscard]] bool has_released() const { return !released_.empty(); }

 private:
  void give_up_before(Offset until);
  void give_up();

  std::string_view text_;
  std::vector<Offset> open_;  // where the marks that are still open stand
  std::vector<Span> inner_;   // closed within them
  std::vector<Span> released_;
};

inline constexpr Offset kMaxDepth = 8;    // marks
inline constexpr Offset kMaxTitle = 750;  // bytes; some 250 characters

// Where the run of the mark at `at` ends, the same three bytes over and over.
[[nodiscard]] Offset run_end(std::string_view text, std::size_t at);

}  // namespace wenhao::number
