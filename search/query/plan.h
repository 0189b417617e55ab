// The plan of a query: the tree with its words, synonyms and index terms worked out, before any index is
// asked. Made from the tree alone, so that it can be printed and tested without one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/query/lexicon.h"
#include "search/query/tree.h"

namespace wenhao::query {

// A word that a passage should hold, itself or by another name.
struct Word {
  std::string text;  // folded
  std::vector<Synonym> synonyms;
  std::string typed = {};  // as it stood in the query, to be told; empty for what was not typed

  [[nodiscard]] const std::string& shown() const { return typed.empty() ? text : typed; }
};

// A term of the own text: two adjacent characters, or a run of letters or digits.
struct Gram {
  enum class Place : std::uint8_t {
    joining,     // one of them only joins: 作的 of 工作的通知
    straddling,  // across two words
    word,        // within one
  };
  std::string text;  // folded
  Place place = Place::word;
};

// A run of unquoted words. A passage that holds it as written comes before one that holds its words.
struct Wish {
  std::string typed;
  std::string written;                    // folded, what weighs nothing cut from both ends
  std::vector<std::string> also_written;  // the same with its numerals in another script
  std::vector<Word> words;
  std::vector<Word> hints;  // single characters that stand for words; they only rank
  std::vector<Gram> grams;
  std::u32string characters;      // Han, each once, of what is not idle; they only reorder
  std::vector<std::string> idle;  // as typed
  bool weak = false;              // what is left beside words that weigh nothing are single characters
  bool only_idle = false;         // it has nothing but words that weigh nothing
};

// A term of the index: prefix and word, or all words that begin with it.
struct Term {
  std::string_view prefix;
  std::string word;
  bool starts_with = false;
  friend bool operator==(const Term&, const Term&) = default;
};

enum class PartKind : std::uint8_t {
  wish,    // unquoted words
  phrase,  // exact words
  title,   // words of the document's title
  number,  // an identifier: its own document or what cites it
  terms,   // a filter: any of its terms
  issuer,  // a filter: issuers whose name holds the words
  path,    // a filter: documents from files whose path holds the text
  dates,   // a filter: a range of dates
  all,
  any,
  none
};

struct Part {
  PartKind kind = PartKind::all;
  Wish wish;                 // wish
  std::string text;          // phrase, title, issuer: folded; number: canonical; otherwise as typed, to print
  std::string written;       // number: as typed, folded
  bool as_text = false;      // number: the index knows none such, so it is a phrase
  std::vector<Term> terms;   // number: of its own document; terms: any of them
  std::vector<Term> with;    // number, terms: and all of these (the session of a proposal)
  std::vector<Term> citing;  // number: of what cites it
  std::vector<std::string> names;  // issuer: other names of it
  Range dates;                     // dates
  std::vector<Part> children;
};

struct Plan {
  std::vector<Wish> wishes;        // these relax where no passage holds them all
  std::vector<Part> strict;        // these never do
  std::vector<std::string> units;  // that the number asked for bears (quantities.h); mostly none
  std::vector<Note> notes;
  bool expand = true;

  [[nodiscard]] bool empty() const { return wishes.empty() && strict.empty(); }
};

struct PlanOptions {
  const Lexicon* lexicon = nullptr;  // the built-in one where null; not owned
  bool expand = true;                // false: no synonyms
};

[[nodiscard]] Plan make_plan(const Parsed& parsed, const PlanOptions& options = {});

// The wish of a run, as in a plan.
[[nodiscard]] Wish make_wish(std::string_view typed, const PlanOptions& options = {});

// The plan on one line: 失独家庭~(计生特殊家庭 0.6) 住院 护理 -怎么 保障 | number 辽卫发〔2017〕22号.
[[nodiscard]] std::string to_string(const Plan& plan);

}  // namespace wenhao::query
