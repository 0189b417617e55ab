// Asks the index for term frequencies; reads no postings.
#include "search/match/rarity.h"

#include <xapian.h>

#include <algorithm>
#include <cmath>

#include "corpus/text/tokens.h"

namespace wenhao::match {
namespace {

// The fewest passages that any term of a word is in. A single character is a part of many terms.
Xapian::doccount fewest(const Xapian::Database& database, const std::string& word) {
  const std::vector<text::Token> tokens = text::tokens_of(word);
  Xapian::doccount least = database.get_doccount();
  if (tokens.size() < 2 && (tokens.empty() || tokens.front().kind == text::TokenKind::han)) return least;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::string term(text::slice(word, tokens[i].span));
    if (tokens[i].kind == text::TokenKind::word) {
      term = text::terms_of(term).front();
    } else if (tokens[i].ends_run) {
      continue;
    } else {
      term += text::slice(word, tokens[i + 1].span);
    }
    least = std::min(least, database.get_termfreq(term));
  }
  return least;
}

}  // namespace

Result<std::vector<double>> rarities(index::Store& store, const std::vector<std::string>& words) {
  using List = std::vector<double>;
  return store.read<List>([&](const Xapian::Database& database) -> Result<List> {
    List list;
    const double passages = database.get_doccount();
    for (const std::string& word : words)
      list.push_back(std::log((passages + 1.0) / (static_cast<double>(fewest(database, word)) + 1.0)));
    return list;
  });
}

}  // namespace wenhao::match
