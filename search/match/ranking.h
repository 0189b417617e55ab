// The numbers that decide the order of what unquoted words find, each a choice measured in docs/ranking.md.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string_view>

namespace wenhao::match {

struct Ranking {
  double k1 = 1.2;                  // BM25: how soon a repeated term says no more
  double b = 0.75;                  // BM25: how far a long passage is held against itself
  double context = 0.2;             // a term of the title or a heading, against one of the text
  double straddling = 0.6;          // a bigram that no word of the query holds whole
  double joining = 0.4;             // a bigram of a word and one that only joins: 作的
  double expansion = 0.8;           // other names, on top of what the lexicon weighs them
  double hint = 0.5;                // what a single character stands for
  double ask = 0.4;                 // what a question is about
  double name_terms = 8;            // another name weighs at most so many terms
  double characters = 0.7;          // the single characters of a sentence, among its first candidates
  double among = 0.5;               // their rarity is so far that among these candidates, else that at large
  double far = 0.35;                // what weighs less than so much of the best stays behind …
  std::size_t near = 30;            // … but among so many
  double question_characters = 30;  // a query of no more different characters is a question or a phrase …
  double text_characters = 80;      // … and of so many a text, where its bigrams alone decide
  double quantity = 0.6;            // what a passage gains that names a number of what is asked, as a share
  double neighbour = 0.1;           // the best other passage of the same document, against the passage
  double known_words = 1;           // 0: a sentence has no tier of the words that any passage holds
  std::size_t choosing = 32;        // the heaviest terms that choose the candidates of a sentence
  std::size_t choosing_least = 6;   // these choose however many passages they offer …
  double choosing_share = 0.01;     // … further ones only while all together offer so many of all,
  double choosing_few = 1000;       // … or no more than this
  std::size_t adding = 64;          // further ones that only add weight
  double common_share = 0.05;       // a term in more passages than this says nothing …
  double common_from = 10000;       // … where there are as many passages as this
};

// BM25's own numbers for a database, against Xapian's mean length.
struct Bm25 {
  double k1 = 0.0;
  double b = 0.0;
  double least_length = 0.0;  // as a share of the mean
};

// BM25 with k1 and b against the mean length of a passage. Xapian's own mean is over all that the database
// keeps, records of documents and sources too, which have no terms that weigh: where a document is one short
// passage it is a third of a passage's, and every passage would count as long.
Bm25 bm25(const Xapian::Database& database, const Ranking& ranking);

// The choices for a query of so many different Han characters. The longer a text is that is asked for as it
// stands, the less do single characters, other names and neighbours tell passages apart, and the more a
// bigram that no word holds; nor does it ask for a number.
Ranking for_length(Ranking ranking, std::size_t characters);

// Sets a choice by its name ("k1"); false where there is none of that name.
bool set_choice(Ranking& ranking, std::string_view name, double value);

}  // namespace wenhao::match
