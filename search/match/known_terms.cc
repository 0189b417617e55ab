// Terms by name. Where the index stands when a list is opened is where it looked last, so a list opened
// right after the look at its term reads nothing again.
#include "search/match/known_terms.h"

#include <algorithm>
#include <utility>

#include "corpus/index/terms.h"
#include "corpus/text/tokens.h"

namespace wenhao::match {
namespace {

constexpr Xapian::doccount kShort = 1000;  // a list that is read ahead

bool is_single(const std::vector<text::Token>& tokens) {
  return tokens.size() == 1 && tokens.front().kind == text::TokenKind::han;
}

// Hands on each term of a text until `take` says no.
template <class Take>
void each_term(std::string_view folded, std::string_view term_prefix, Take take) {
  const auto tokens = text::tokens_of(folded);
  if (is_single(tokens)) return;  // asked for as a wildcard
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::string term(text::slice(folded, tokens[i].span));
    if (tokens[i].kind == text::TokenKind::word) {
      term = text::terms_of(term).front();
    } else if (tokens[i].ends_run) {
      continue;
    } else {
      term += text::slice(folded, tokens[i + 1].span);
    }
    if (!take(index::word_term(term_prefix, term))) return;
  }
}

}  // namespace

void KnownTerms::look_up(std::vector<std::string> terms) {
  std::ranges::sort(terms);
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  for (const std::string& term : terms) {
    const auto [known, is_new] = passages_.try_emplace(term);
    if (!is_new) continue;
    known->second = database_.get_termfreq(term);
    if (beginnings_ && known->second > 0 && known->second <= kShort) (void)postings(term);
  }
}

Xapian::doccount KnownTerms::passages(const std::string& term) {
  const auto [known, is_new] = passages_.try_emplace(term);
  if (is_new) known->second = database_.get_termfreq(term);
  return known->second;
}

Xapian::doccount KnownTerms::rarest(std::string_view folded, std::string_view term_prefix) {
  if (match::is_single(folded)) return 1;
  Xapian::doccount least = database_.get_doccount();
  each_term(folded, term_prefix, [&](const std::string& term) {
    least = std::min(least, passages(term));
    return least > 0;
  });
  return least;
}

Xapian::PostingIterator KnownTerms::list(const std::string& term) const {
  return database_.postlist_begin(term);
}

std::span<const Posting> KnownTerms::postings(const std::string& term) {
  const auto [known, is_new] = read_.try_emplace(term);
  if (is_new) {
    known->second.reserve(passages(term));
    const Xapian::PostingIterator end;
    for (auto at = list(term); at != end; ++at) known->second.push_back({*at, at.get_wdf()});
  }
  return known->second;
}

std::optional<std::span<const Posting>> KnownTerms::known_postings(const std::string& term) const {
  const auto known = read_.find(term);
  if (known == read_.end()) return std::nullopt;
  return known->second;
}

bool is_single(std::string_view folded) { return is_single(text::tokens_of(folded)); }

void add_terms(std::vector<std::string>& terms, std::string_view folded, std::string_view term_prefix) {
  each_term(folded, term_prefix, [&terms](std::string term) {
    terms.push_back(std::move(term));
    return true;
  });
}

}  // namespace wenhao::match
