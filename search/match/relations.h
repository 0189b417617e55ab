// The relations that a document's record lists, and the number that a text names.
#pragma once

#include <string>
#include <vector>

#include "corpus/index/store.h"
#include "corpus/result.h"

namespace wenhao::match {

// A number that a document names, with the title that goes with it.
struct Citation {
  std::string type;    // of the relation: cites, based_on, …
  std::string number;  // canonical; empty where only a title is named
  std::string title;   // as the document names it, else that of the document held; may be empty
  std::string date;    // of the document held; may be empty
  bool held = false;
  std::uint32_t passage = 0;  // ordinal, in the document that cites
};

// As the record has them, without what the index knows of the other document. A record that is broken has
// none.
[[nodiscard]] std::vector<Citation> relations_of(const index::DocumentRecord& document);

// The same, each completed by the document held of that number.
[[nodiscard]] Result<std::vector<Citation>> citations_of(index::Store& store,
                                                         const index::DocumentRecord& document);

// The canonical form of the first number in a text; empty where there is none.
[[nodiscard]] std::string canonical_in(const std::string& text);

// Whether two titles are of two documents: 《某办法》 and 《关于印发某办法的通知》 are not.
[[nodiscard]] bool titles_differ(const std::string& a, const std::string& b);

}  // namespace wenhao::match
