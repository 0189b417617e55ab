// The judge: reads a passage's text and decides what Xapian could only offer. It makes phrases, NOT
// and sentence ends exact.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/index/record.h"
#include "corpus/result.h"
#include "corpus/text/tokens.h"
#include "search/match/compile.h"
#include "search/match/records.h"
#include "search/query/plan.h"

namespace wenhao::match {

// A text to look for phrases in. It is folded when that is needed: what stands there as asked for is seen
// without.
class Searchable {
 public:
  explicit Searchable(std::string text) : text_(std::move(text)) {}
  [[nodiscard]] bool holds(std::string_view folded);

  // Whether it names a number that bears one of the units.
  [[nodiscard]] bool names_any(const std::vector<std::string>& units);

 private:
  void fold();

  std::string text_;
  bool is_folded_ = false;
  std::string folded_;
  std::vector<text::Token> tokens_;
};

class Judge {
 public:
  // All must outlive it.
  Judge(Records& records, const query::Plan& plan, const Compiler& compiler)
      : records_(records), plan_(plan), compiler_(compiler) {}

  // Whether a candidate is what the stage asks for; `stored` is its bytes. Errors are those of the index.
  [[nodiscard]] Result<bool> accepts(const Stage& stage, Xapian::docid id, const std::string& stored);

 private:
  struct Case;  // one passage, its context read when it is asked for

  [[nodiscard]] Result<bool> strict_parts(Case& at) const;
  [[nodiscard]] Result<bool> part(const query::Part& part, Case& at) const;
  [[nodiscard]] Result<bool> words(std::size_t at_least, Case& at) const;
  [[nodiscard]] static bool own(const query::Word& word, Case& at);
  [[nodiscard]] static bool in_context(const query::Word& word, Case& at);
  [[nodiscard]] bool has_any_term(const query::Part& part, Xapian::docid id) const;
  [[nodiscard]] static bool in_dates(const query::Range& range, const std::string& date);
  [[nodiscard]] Result<void> read_document(Case& at) const;

  Records& records_;
  const query::Plan& plan_;
  const Compiler& compiler_;
};

}  // namespace wenhao::match
