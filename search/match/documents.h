// Whole documents by number or id, and the graph of citations around a number.
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

// The relations that a document's header lists; `date` and `held` are not filled in. None where the header is
// no JSON.
[[nodiscard]] std::vector<Citation> relations_of(const index::DocumentRecord& document);

struct DocumentAnswer {
  index::DocumentRecord document;
  std::vector<index::PassageRecord> passages;
  std::vector<index::SourceRecord> sources;
  std::vector<Citation> citations;
};

// The documents that bear a number, or whose id is or begins so (eight digits and more). Error:
// nothing_found.
[[nodiscard]] Result<std::vector<DocumentAnswer>> documents(index::Store& store, const std::string& name);

// A document that cites the number asked for.
struct Citing {
  std::string type;
  index::DocumentRecord document;
  std::string source;
};

struct CitationsAnswer {
  std::string number;                            // canonical
  std::vector<index::DocumentRecord> documents;  // those that bear it; often none
  std::vector<Citation> cites;                   // what they cite
  std::vector<Citing> cited_by;                  // newest first
};

// Both ways. Error: nothing_found, where the index neither holds nor cites the number.
[[nodiscard]] Result<CitationsAnswer> citations(index::Store& store, const std::string& number);

}  // namespace wenhao::match
