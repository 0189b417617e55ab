// A plan to Xapian queries. Each query offers at least what it should (a superset); where it may offer more,
// `exact` is false and the judge looks at the passage's text.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

#include "search/match/known_terms.h"
#include "search/match/ranking.h"
#include "search/match/stage.h"
#include "search/match/sum.h"
#include "search/query/plan.h"

namespace wenhao::match {

// Compiles the plan of one search. The terms and the plan must outlive it; the plan is resolved (resolve.h).
class Compiler {
 public:
  Compiler(KnownTerms& terms, const query::Plan& plan, const Ranking& ranking);

  // The words that fewest passages hold. Of a long sentence they seldom stand together, and to know that is
  // cheaper than to ask for all: where this offers nothing, nor do the stages that want all words. Empty for
  // few words.
  [[nodiscard]] std::vector<Xapian::Query> rarest_words() const;

  // Whether a passage that holds a wish as written may lack some of its words: its numerals in other digits.
  [[nodiscard]] bool writes_otherwise() const;

  [[nodiscard]] Stage strict() const;
  [[nodiscard]] Stage as_written() const;
  [[nodiscard]] Stage all_words() const;
  [[nodiscard]] Stage known_words() const;
  [[nodiscard]] Stage some_words(std::size_t count) const;  // of the words that anything holds
  [[nodiscard]] Stage most_words() const;
  [[nodiscard]] Stage by_title() const;

  // Words that some passage may hold, and those that none does.
  [[nodiscard]] const std::vector<const query::Word*>& words() const { return words_; }
  [[nodiscard]] const std::vector<const query::Word*>& absent() const { return absent_; }

  [[nodiscard]] const Ranking& ranking() const { return ranking_; }

  // True where a word that no passage holds is held in part: an unknown name, a wrong character.
  [[nodiscard]] bool absent_in_part() const { return absent_in_part_; }

  // A run with words that weigh nothing (怎么) is a question. It may ask for a number (多少钱), which is then
  // part of all that is asked for.
  [[nodiscard]] bool asks() const { return asks_; }
  [[nodiscard]] bool asks_number() const { return !clues_.units.empty(); }

  // True where nothing ranks: each run is a single character.
  [[nodiscard]] bool weightless() const;

  // True where `all_words` offers nothing beyond `as_written`.
  [[nodiscard]] bool one_plain_word() const;

 private:
  [[nodiscard]] Ranking apart() const;
  [[nodiscard]] Stage stage(Stage::Kind kind, Xapian::Query query, bool exact) const;
  [[nodiscard]] Xapian::Query word(const query::Word& word, bool context) const;
  [[nodiscard]] std::vector<const query::Gram*> grams_between_words() const;
  [[nodiscard]] Xapian::Query between_words() const;
  [[nodiscard]] Sum sum_of(const std::vector<query::Synonym>& names) const;

  KnownTerms& terms_;
  const query::Plan& plan_;
  Ranking ranking_;
  Compiled strict_;
  std::vector<const query::Word*> words_;
  std::vector<const query::Word*> absent_;
  bool absent_in_part_ = false;
  bool asks_ = false;  // something of it weighs nothing: 怎么, 多少钱
  Clues clues_;
};

// The query of a part that never relaxes.
// `beginnings`: what asks for single characters (index::all_of).
[[nodiscard]] Compiled compile(const query::Part& part, const index::Beginnings* beginnings = nullptr);

// True where a folded text is one term, or one character: a passage that has the term holds the text.
[[nodiscard]] bool is_one_term(std::string_view folded);

}  // namespace wenhao::match
