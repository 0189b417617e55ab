// A proposal as a tree of headed parts: what is announced as suggestions, what as background, what is
// neither.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/text/source_text.h"
#include "search/followup/asks.h"

namespace wenhao::followup {

inline constexpr std::size_t kNoPart = static_cast<std::size_t>(-1);

// A heading, item or label with the lines under it; the first part is the whole proposal.
struct Part {
  std::size_t parent = kNoPart;
  Topic topic = Topic::open;      // its own, else its parent's
  bool label = false;             // its line only names the topic: 建议：, 二、存在的问题
  text::Span line;                // the line that opens it; empty for the whole
  text::Span head;                // that line's words without the mark, up to its first stop
  std::vector<text::Span> lines;  // under it, before its first child
  std::vector<std::size_t> children;
  text::Offset end = 0;  // of the last line under it or its children
};

// Lines of courtesy, signature and the title belong to no part. Parts stand before their children. Linear.
[[nodiscard]] std::vector<Part> outline_proposal(const text::SourceText& source, text::Span title);

}  // namespace wenhao::followup
