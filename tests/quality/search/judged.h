// Judged queries: what was asked, which passages a reader found good and how good, and the measures.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"

namespace wenhao::quality {

// A good answer: a whole file, or the passage of it that holds a piece of text.
struct Label {
  int grade = 0;        // 1 touches on it, 2 answers a part, 3 answers
  std::string file;     // the end of its path
  std::string snippet;  // tokens of the folded text in one; empty: any passage of the file
};

struct Judged {
  std::string query;
  std::string kind;
  std::vector<Label> labels;
  bool test = false;  // of the half that nothing is tuned on
};

// A passage that a system returned.
struct Answer {
  std::string file;
  std::string text;  // tokens of the folded text in one
};

// Reads lines of `query <tab> kind <tab> grade file [snippet] | …`; `#` begins a comment. The half that a
// query belongs to follows from its hash alone.
[[nodiscard]] Result<std::vector<Judged>> read_judged(const std::string& path);

// The tokens of the folded text in one, so that neither dress nor layout tells two apart.
[[nodiscard]] std::string tokens_in_one(std::string_view text);

// Sums over queries.
struct Measure {
  std::size_t queries = 0;
  std::size_t empty = 0;  // nothing returned
  double ndcg = 0.0;      // of the first ten, gain 2^grade - 1
  double reciprocal = 0.0;
  double recall = 0.0;  // of the labels, within the first hundred

  void add(const Judged& judged, const std::vector<Answer>& answers);
};

}  // namespace wenhao::quality
