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

  // 《 at this byte. An opening mark that a sentence end or a long stretch has passed by is given up.
  void open(Offset at);

  // 》 ending at this byte; the title it closes, marks included, if it is an outermost one. An inner one is
  // kept in case its outer one is never closed.
  std::optional<Span> close(Offset end);

  // The text is over: what is still open is given up.
  void finish();

  // Titles that turned out to be outermost because what was open around them was given up.
  std::vector<Span> take_released();

 private:
  void give_up_before(Offset until);
  void give_up();

  std::string_view text_;
  std::vector<Offset> open_;  // where the marks that are still open stand
  std::vector<Span> inner_;   // closed within them
  std::vector<Span> released_;
};

inline constexpr Offset kMaxTitle = 750;  // bytes; some 250 characters

}  // namespace wenhao::number
