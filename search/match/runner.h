// Runs stages into a page and keeps count of what they offered and what the judge accepted.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "corpus/index/equal_texts.h"
#include "corpus/result.h"
#include "search/match/candidates.h"
#include "search/match/compile.h"
#include "search/match/judge.h"
#include "search/match/limits.h"
#include "search/match/page.h"
#include "search/match/records.h"

namespace wenhao::match {

class Runner {
 public:
  // All must outlive it. `equal`: which passages can fold, or null.
  Runner(Records& records, const index::EqualTexts* equal, Judge& judge, Page& page, const Limits& limits,
         bool facets)
      : records_(records),
        equal_(equal),
        judge_(judge),
        page_(page),
        limits_(limits),
        counted_(facets ? limits.faceted : limits.counted),
        facets_(facets) {}

  // Puts what a stage accepts into the page. Passages of earlier stages are passed over. `wider`: whether a
  // later stage, which holds all that this one does, is to follow.
  [[nodiscard]] Result<void> run(const Stage& stage, Why why, Sort sort, bool wider);

  // Whether no passage is what each of some queries asks for; false where there are none.
  [[nodiscard]] bool offers_nothing(const std::vector<Xapian::Query>& all) const;

  // How many passages (documents, where grouped) match, and whether that is exact.
  [[nodiscard]] std::uint64_t total() const;
  [[nodiscard]] bool exact() const { return exact_; }
  [[nodiscard]] bool gave_up() const { return judged_ >= limits_.judged; }
  [[nodiscard]] bool read_all() const { return read_all_; }  // no candidate was left unread
  [[nodiscard]] const Page& page() const { return page_; }
  [[nodiscard]] const Records& records() const { return records_; }

 private:
  [[nodiscard]] Result<bool> accepted(const Stage& stage, const Candidate& candidate);
  [[nodiscard]] bool goes_on(const Candidates& candidates, std::size_t looked, bool tied) const;
  [[nodiscard]] bool nothing_folds() const;
  [[nodiscard]] Result<void> estimate(const Stage& stage);
  [[nodiscard]] std::optional<std::uint64_t> distinct_texts(const Stage& stage, std::uint64_t offered) const;
  void count(const Stage& stage, const Candidates& candidates, std::size_t looked, std::size_t taken,
             bool wider);

  Records& records_;
  const index::EqualTexts* equal_;
  Judge& judge_;
  Page& page_;
  Limits limits_;
  std::size_t counted_;
  bool facets_;
  std::size_t looked_ = 0;  // in all stages
  std::size_t judged_ = 0;
  bool read_all_ = true;
  bool exact_ = true;
  std::uint64_t estimate_ = 0;
  std::optional<std::uint64_t> total_;  // where the index could count it
};

}  // namespace wenhao::match
