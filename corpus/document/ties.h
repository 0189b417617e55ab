// Titles tied to numbers: 《…》（…号）, …号《…》, and in lists and tables without marks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/number/mention.h"

namespace wenhao::document {

// What stands with a number: its title, and the range that title, brackets and number take together.
struct Tie {
  std::optional<Span> title;  // the words of the title, without its outer marks
  Span unit;
};

// A paragraph that has passages. In a list of what is repealed (废止文件目录) the items need no verb.
struct Paragraph {
  Span span;
  bool lists_repealed = false;
};

// A tie for each mention (empty for those that are no numbers). Paragraphs are in order: nothing is tied
// across two.
[[nodiscard]] std::vector<Tie> tie_titles(std::string_view text, const std::vector<Paragraph>& paragraphs,
                                          const std::vector<number::Mention>& mentions);

}  // namespace wenhao::document
