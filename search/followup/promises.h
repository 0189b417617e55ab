// The door of `wenhao promises`: what letters committed to, by when, and what later letters said of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/index/store.h"
#include "corpus/result.h"
#include "corpus/text/date.h"
#include "search/followup/evidence.h"
#include "search/query/lexicon.h"
#include "search/query/note.h"

namespace wenhao::followup {

// A later letter's words on the same matter.
struct LaterWord {
  Evidence by;
  std::string number;  // the number both name; empty where the topic alone links them
};

struct Promise {
  Evidence by;                   // the sentence, in its letter
  std::string due;               // ISO, the last day that the words can mean; empty where none is named
  std::string due_written;       // as the sentence has it
  std::uint64_t fen = 0;         // of the first sum it names
  std::string amount_written;    // empty where it names none
  std::string topic;             // the heading above it, else the proposal's title, else the letter's
  bool overdue = false;          // due before the day asked for
  std::vector<LaterWord> later;  // newest first
};

// The promises of a passage, in order; `as_of` is ISO, empty where nothing is to be overdue.
[[nodiscard]] std::vector<Promise> promises_of(const index::DocumentHead& document, const std::string& source,
                                               const index::PassageRecord& passage, const std::string& as_of);

struct PromiseRequest {
  std::string query;  // the query language, filters and words; may be empty
  std::size_t limit = 100;
  std::string as_of;  // ISO; empty: nothing is marked overdue
  bool only_overdue = false;
  std::size_t later = 2;  // later words looked for, for each promise
  const query::Lexicon* lexicon = nullptr;
};

struct PromiseAnswer {
  std::vector<Promise> promises;  // of the newest letters first
  std::uint64_t passages = 0;     // that promise something and match, shown or not
  bool exact = true;
  std::vector<query::Note> notes;
};

[[nodiscard]] Result<PromiseAnswer> promises(index::Store& store, const PromiseRequest& request);

}  // namespace wenhao::followup
