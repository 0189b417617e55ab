// The one analyser: folded text to tokens, tokens to terms, for documents and queries alike.
//
// A token is a Han character, or a run of letters or digits (never part of one). White space and
// punctuation between tokens are not tokens; a sentence end separates runs. Terms are the overlapping
// bigrams of adjacent Han tokens, the last character of each Han run alone, and each run of letters or
// digits whole. A single character is thus asked for as "any bigram that begins with it, or itself".
// There are no positions: the evaluator looks at the passage's folded text.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/source_text.h"

namespace wenhao::text {

// Version of everything that decides which terms a text has: folding, tokens, terms. Stored in every
// index; another version is refused.
inline constexpr std::string_view kAnalyser = "wenhao-analyser/2";

enum class TokenKind : std::uint8_t { han, word };

struct Token {
  Span span;  // in the folded text
  TokenKind kind = TokenKind::han;
  bool starts_run = false;       // no Han token adjoins before it: text begins, a word or a sentence end
  bool ends_run = false;         // likewise after it
  bool starts_sentence = false;  // the first token, or a sentence end stands before it
};

// The tokens of a folded text, in order. Linear. Kana and Hangul syllables count as Han here.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view folded);

// Hands each term of a folded text to `take`, in order, as often as it occurs; the view lives for that call.
// At most kMaxTermBytes each: a longer run of letters is cut and ends in its hash. Linear.
void for_each_term(std::string_view folded, const std::vector<Token>& tokens,
                   const std::function<void(std::string_view)>& take);

// The same as a list.
[[nodiscard]] std::vector<std::string> terms_of(std::string_view folded);

inline constexpr std::size_t kMaxTermBytes = 64;

// True where the tokens of `needle` stand one after another within one sentence of `haystack`; both
// folded. The spans, in the haystack, of all non-overlapping places. Linear in the haystack.
[[nodiscard]] std::vector<Span> find_phrase(std::string_view haystack, const std::vector<Token>& tokens,
                                            std::string_view needle);

}  // namespace wenhao::text
