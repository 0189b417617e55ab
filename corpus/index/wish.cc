// A wish as a Xapian query that never misses: the terms any passage holding it must have.
#include <algorithm>
#include <utility>

#include "corpus/index/terms.h"
#include "corpus/text/tokens.h"

namespace wenhao::index {
namespace {

using text::Token;
using text::TokenKind;

constexpr std::size_t kDenseBigrams = 3;  // a run with more gives every other one, and the last
constexpr std::size_t kSelective = 2;     // beside so many terms a single character is not worth its price
constexpr std::size_t kMaxParts = 32;     // more would only cost time: the evaluator decides anyway

// A run of Han tokens, or one word.
struct Run {
  std::size_t first = 0;
  std::size_t last = 0;  // the last token of it
};

std::vector<Run> runs_of(const std::vector<Token>& tokens) {
  std::vector<Run> runs;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (tokens[i].kind == TokenKind::word || tokens[i].starts_run) runs.push_back({i, i});
    runs.back().last = i;
  }
  return runs;
}

// Any bigram that begins with the character, or itself. Weighs nothing: how many terms it expands to
// differs from shard to shard.
Xapian::Query any_with(const std::string& term) {
  const Xapian::Query any(Xapian::Query::OP_WILDCARD, term, 0, Xapian::Query::WILDCARD_LIMIT_ERROR,
                          Xapian::Query::OP_OR);
  return {Xapian::Query::OP_SCALE_WEIGHT, any, 0.0};
}

// Collects the parts of a wish.
class Parts {
 public:
  Parts(std::string_view folded, std::string_view prefix) : folded_(folded), prefix_(prefix) {}

  void add(const std::vector<Token>& tokens, const Run& run) {
    if (tokens[run.first].kind == TokenKind::word) {
      for (const std::string& term : text::terms_of(text::slice(folded_, tokens[run.first].span)))
        add_term(term);
    } else if (run.first == run.last) {
      singles_.emplace_back(text::slice(folded_, tokens[run.first].span));
    } else {
      add_bigrams(tokens, run);
    }
  }

  // All of them, as stored, or as many as are worth asking for, taken evenly.
  [[nodiscard]] WishTerms take(std::size_t selective) {
    WishTerms taken;
    sort(terms_);
    const std::size_t step = terms_.size() / kMaxParts + 1;
    for (std::size_t i = 0; i < terms_.size(); i += step)
      taken.terms.push_back(word_term(prefix_, terms_[i]));
    if (taken.terms.size() >= selective) return taken;
    sort(singles_);
    for (std::size_t i = 0; i < singles_.size() && i < kMaxParts; ++i)
      taken.beginnings.push_back(word_term(prefix_, singles_[i]));
    return taken;
  }

 private:
  static void sort(std::vector<std::string>& list) {
    std::ranges::sort(list);
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }

  void add_term(std::string_view term) { terms_.emplace_back(term); }

  void add_bigrams(const std::vector<Token>& tokens, const Run& run) {
    const std::size_t bigrams = run.last - run.first;
    for (std::size_t i = 0; i < bigrams; ++i) {
      if (bigrams > kDenseBigrams && i % 2 == 1 && i + 1 != bigrams) continue;
      std::string bigram(text::slice(folded_, tokens[run.first + i].span));
      bigram += text::slice(folded_, tokens[run.first + i + 1].span);
      add_term(bigram);
    }
  }

  std::string_view folded_;
  std::string_view prefix_;
  std::vector<std::string> terms_;
  std::vector<std::string> singles_;
};

WishTerms terms_of(std::string_view folded, std::string_view prefix, std::size_t selective) {
  const std::vector<Token> tokens = text::tokens_of(folded);
  Parts parts(folded, prefix);
  for (const Run& run : runs_of(tokens)) parts.add(tokens, run);
  return parts.take(selective);
}

// Beside other terms one character is enough.
Xapian::Query query_of(const WishTerms& wish, const Beginnings* beginnings) {
  std::vector<Xapian::Query> parts(wish.terms.begin(), wish.terms.end());
  if (beginnings == nullptr) {
    for (const std::string& each : wish.beginnings) parts.push_back(any_with(each));
  } else if (!wish.terms.empty() && !wish.beginnings.empty()) {
    parts.push_back(beginnings->query(beginnings->rarest(wish.beginnings)));
  } else {
    for (const std::string& each : wish.beginnings) parts.push_back(beginnings->query(each));
  }
  if (parts.empty()) return Xapian::Query::MatchNothing;
  return {Xapian::Query::OP_AND, parts.begin(), parts.end()};
}

}  // namespace

WishTerms wish_terms(std::string_view folded, std::string_view prefix) {
  return terms_of(folded, prefix, kSelective);
}

Xapian::Query all_of(std::string_view folded, std::string_view prefix, const Beginnings* beginnings) {
  return query_of(terms_of(folded, prefix, kSelective), beginnings);
}

Xapian::Query terms_of_all(std::string_view folded, std::string_view prefix, const Beginnings* beginnings) {
  return query_of(terms_of(folded, prefix, 1), beginnings);
}

std::vector<std::string> plain_terms_of_all(std::string_view folded, std::string_view prefix) {
  return terms_of(folded, prefix, 1).terms;
}

}  // namespace wenhao::index
