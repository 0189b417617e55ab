// Whole documents by number or id, and the graph of citations around a number.
#pragma once

#include <string>
#include <vector>

#include "corpus/index/store.h"
#include "corpus/result.h"
#include "search/match/relations.h"

namespace wenhao::match {

struct DocumentAnswer {
  index::DocumentRecord document;
  std::vector<index::PassageRecord> passages;
  std::vector<index::SourceRecord> sources;
  std::vector<Citation> citations;
};

// The documents that bear a number, or whose id is or begins so (eight digits and more); of a proposal or
// suggestion that none bears, the replies to it, of its session where the name tells one. Error:
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
  std::vector<std::string> titles;               // where it is borne or cited with more than one, all of them
  std::vector<std::string> namesakes;            // other numbers whose documents bear the same title
};

// Both ways; of a proposal or suggestion the replies (`answers`), of its session where the text names one.
// Error: nothing_found, where the index neither holds nor cites nor answers the number.
[[nodiscard]] Result<CitationsAnswer> citations(index::Store& store, const std::string& number);

}  // namespace wenhao::match
