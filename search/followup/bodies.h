// The names that bodies bore, what they are called now, and until when the old name was right: bodies.tsv.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/source_text.h"

namespace wenhao::followup {

struct FormerName {
  std::u32string name;  // without its place: 卫生计生委
  std::string now;
  std::uint16_t until = 0;   // the last year in which it was right
  std::u32string not_after;  // 城乡 makes 建设厅 a part of another name; mostly empty
};

// The built-in table, longest names first. Made on first use; safe from any thread.
[[nodiscard]] const std::vector<FormerName>& former_names();

// A former name in a text.
struct NamedBody {
  text::Span span;
  const FormerName* name = nullptr;
};

// The former names in a range, in order, not overlapping, the longest at each place; 人事部门 is none.
// Linear.
[[nodiscard]] std::vector<NamedBody> former_names_in(std::string_view text, text::Span range);

}  // namespace wenhao::followup
