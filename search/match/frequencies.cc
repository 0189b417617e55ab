// Term frequencies by term.
#include "search/match/frequencies.h"

#include <algorithm>

#include "corpus/index/terms.h"
#include "corpus/text/tokens.h"

namespace wenhao::match {

Xapian::doccount Frequencies::of(const std::string& term) {
  const auto [known, is_new] = known_.try_emplace(term);
  if (is_new) known->second = database_.get_termfreq(term);
  return known->second;
}

Xapian::doccount Frequencies::rarest(std::string_view folded, std::string_view term_prefix) {
  const auto tokens = text::tokens_of(folded);
  if (tokens.size() == 1 && tokens.front().kind == text::TokenKind::han) return 1;  // asked for as a wildcard
  Xapian::doccount least = database_.get_doccount();
  for (std::size_t i = 0; i < tokens.size() && least > 0; ++i) {
    std::string term(text::slice(folded, tokens[i].span));
    if (tokens[i].kind == text::TokenKind::word) {
      term = text::terms_of(term).front();
    } else if (tokens[i].ends_run) {
      continue;
    } else {
      term += text::slice(folded, tokens[i + 1].span);
    }
    least = std::min(least, of(index::word_term(term_prefix, term)));
  }
  return least;
}

bool is_single(std::string_view text) {
  const auto tokens = text::tokens_of(text);
  return tokens.size() == 1 && tokens.front().kind == text::TokenKind::han;
}

}  // namespace wenhao::match
