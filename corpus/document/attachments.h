// What a document attaches: its annexes, under the names that its own text has for them.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/document/line.h"
#include "corpus/document/outline.h"
#include "corpus/document/parts.h"

namespace wenhao::document {

// Names of attachments, by their characters: marks, file endings and white space left out.
class Attachments {
 public:
  // From the list 附件：1. … at the foot, the titles of the annexes, and 《…》（见附件2） in the text.
  Attachments(std::string_view text, const std::vector<Line>& lines, const Layout& layout,
              const Outline& outline, const std::vector<number::Mention>& mentions);

  [[nodiscard]] bool holds(std::string_view title) const;

 private:
  void add(std::string_view text, text::Span name);

  std::unordered_set<std::string> names_;
};

}  // namespace wenhao::document
