// The door of matching: a request and an open index in, an answer out.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpus/index/store.h"
#include "corpus/result.h"
#include "search/match/answer.h"
#include "search/match/limits.h"
#include "search/match/ranking.h"
#include "search/query/lexicon.h"

namespace wenhao::match {

struct Request {
  std::string query = {};
  std::size_t limit = 10;
  std::size_t offset = 0;
  Sort sort = Sort::relevance;
  Group group = Group::none;
  std::size_t context = 0;                  // neighbouring paragraphs on either side
  bool expand = true;                       // synonyms and other names
  const query::Lexicon* lexicon = nullptr;  // the built-in one where null; not owned
  bool facets = false;
  Limits limits = {};
  Ranking ranking = {};
  bool promises = false;  // only passages that commit to something
};

// Passages, best first. A query always has an answer; errors are those of the index.
[[nodiscard]] Result<SearchAnswer> search(index::Store& store, const Request& request);

// A note for each shard that could not be opened.
[[nodiscard]] std::vector<query::Note> notes_of(const std::vector<Error>& unanswered);

// Every stage of a query, for people: one line each.
struct Explanation {
  std::string query;
  std::string tree;
  std::string plan;
  struct Stage {
    std::string name;          // "as_written", "all_words", …: in the order in which they are asked
    std::string xapian;        // Xapian's own description
    bool exact = false;        // nothing of it needs to be checked on the text
    std::string reordered_by;  // the characters that reorder its first candidates (reorder.h); mostly empty
  };
  std::vector<Stage> stages;
  std::vector<query::Note> notes;
};
[[nodiscard]] Result<Explanation> explain(index::Store& store, const Request& request);

}  // namespace wenhao::match
