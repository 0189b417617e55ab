// The door of `wenhao answer`: a proposal and an index in; for each thing it asks, what was answered before,
// which documents carry that and whether they stand, and what was promised.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpus/index/store.h"
#include "corpus/result.h"
#include "corpus/text/source_text.h"
#include "search/followup/evidence.h"
#include "search/followup/promises.h"
#include "search/followup/requests.h"
#include "search/followup/standing.h"
#include "search/match/answer.h"
#include "search/query/lexicon.h"

namespace wenhao::followup {

// An earlier passage on a request.
struct Earlier {
  match::Hit hit;
  double share = 0.0;             // of what the request is about that it holds, 0 to 1
  Evidence quote;                 // its sentences that hold most of it, one piece of the passage
  std::vector<Evidence> repeats;  // letters that say nearly the same
};

// A document that an earlier passage leans on.
struct Source {
  std::string number;  // canonical
  std::string title;   // its own where held, else as cited; may be empty
  std::string date;    // where held
  Standing standing = Standing::unknown;
  std::vector<Evidence> ended_by;  // at most one: what repealed or replaced it
  Evidence named;                  // the sentence that names it
};

struct AnsweredRequest {
  Request request;
  std::vector<Earlier> passages;  // best first; empty where nothing is behind the request
  std::vector<Source> sources;
  std::vector<Promise> promises;
};

struct ProposalAnswer {
  std::string title;
  std::vector<AnsweredRequest> requests;
  std::size_t left_out = 0;  // requests beyond kMostRequests
};

// A proposal of hundreds of pages is answered in bounded time.
inline constexpr std::size_t kMostRequests = 100;

struct AnswerOptions {
  std::size_t limit = 5;  // passages for each request
  std::string as_of;      // ISO; empty: no promise is marked overdue
  const query::Lexicon* lexicon = nullptr;
};

// Errors are those of the index. A proposal that asks nothing has no requests.
[[nodiscard]] Result<ProposalAnswer> answer(index::Store& store, const text::SourceText& proposal,
                                            const AnswerOptions& options = {});

}  // namespace wenhao::followup
