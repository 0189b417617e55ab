// Lists among the lines of a body whose items head nothing: what is attached, the notes below a table.
#pragma once

#include <cstdint>
#include <string_view>

#include "corpus/document/line.h"

namespace wenhao::document {

// Asked of each line in turn.
class Asides {
 public:
  explicit Asides(std::string_view text) : text_(text) {}

  // Whether the line opens such a list or goes on with it. O(1).
  [[nodiscard]] bool hold(const Line& line);

 private:
  [[nodiscard]] bool is_attachment(const Line& line);
  [[nodiscard]] bool is_note(const Line& line);

  std::string_view text_;
  bool in_attachments_ = false;
  std::uint32_t next_note_ = 0;  // 0 where no notes are open
};

}  // namespace wenhao::document
