// A stage of a search: a Xapian query, or the lists of its terms, and how its candidates are judged.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <string>

#include "search/match/answer.h"
#include "search/match/clues.h"
#include "search/match/ranking.h"
#include "search/match/sum.h"

namespace wenhao::match {

struct Compiled {
  Xapian::Query query;
  bool exact = true;
};

// What one Xapian query of a search asks for, and how its candidates are judged.
struct Stage {
  enum class Kind : std::uint8_t {
    own_number,   // the documents that bear the number asked for
    citing,       // what cites it
    strict,       // no unquoted words at all
    as_written,   // every run stands there as written; and where a number is asked for, one does too
    all_words,    // every word, by itself or another name or in title or headings; and a number that is asked
                  // for
    known_words,  // every word that any passage holds, where some are held by none
    some_words,   // at least `words` of them
    most_words,   // the heaviest ones: for sentences and questions
    by_title,     // nothing in any text: the opening passages of documents whose title holds a word
  };
  Kind kind = Kind::strict;
  std::size_t words = 0;
  Compiled compiled;
  Ranking ranking = {};
  bool names_number = false;  // which bears one of the units of the clues
  Clues clues = {};           // that reorder the first candidates
  Sum sum = {};  // the same by lists, of one word or phrase and of most_words; empty where it takes a match

  // What is asked for. Of a sum it is made only when a match is wanted after all.
  [[nodiscard]] Xapian::Query query() const;
};
[[nodiscard]] std::string name_of(const Stage& stage);
[[nodiscard]] Tier tier_of(Stage::Kind kind);

}  // namespace wenhao::match
