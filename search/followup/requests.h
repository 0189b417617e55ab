// The requests of a proposal: what it asks for, each a span of its text.
//
//   二、建议                         →  （一）加大财政投入。…   （二）建立定期探访制度。…
//   （一）加大财政投入。…
//   （二）建立定期探访制度。…
#pragma once

#include <string>
#include <vector>

#include "corpus/text/source_text.h"

namespace wenhao::followup {

struct Request {
  text::Span span;      // in the proposal's source text
  std::string text;     // the words there
  std::string head;     // its first sentence or heading without the mark: 加大财政投入
  std::string problem;  // what is told before it: since the request before, else of the whole proposal
};

struct Proposal {
  std::string title;
  std::vector<Request> requests;  // in order, not overlapping
};

// Items under a heading or line that announces suggestions (二、建议, 为此提出以下建议：), or the paragraphs
// there; where there is none, items and sentences that ask. What stands under 案由, 现状, 存在的问题 asks
// only where it says 建议 itself. Any text in, an empty list where nothing asks; linear.
[[nodiscard]] Proposal requests_of(const text::SourceText& source);

}  // namespace wenhao::followup
