// The one analyser: tokens of a folded text, terms of tokens, and phrases among them.
#include "corpus/text/tokens.h"

#include <unicode/uchar.h>

#include "corpus/text/hash.h"
#include "corpus/text/utf8.h"

namespace wenhao::text {
namespace {

enum class Class : std::uint8_t { gap, han, word, end };

// Kana and Hangul are written without spaces too; Bopomofo likewise.
bool is_unspaced(char32_t c) {
  return is_han(c) || (c >= 0x3041 && c <= 0x318F) || (c >= 0xAC00 && c <= 0xD7A3);
}

Class classify(char32_t c) {
  if (c < 0x80) {
    if ((c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z')) return Class::word;
    return is_sentence_end(c) ? Class::end : Class::gap;
  }
  if (is_unspaced(c)) return Class::han;
  if (is_sentence_end(c)) return Class::end;
  const auto code = static_cast<UChar32>(c);
  const bool joins = u_isalnum(code) || u_charType(code) == U_NON_SPACING_MARK;
  return joins ? Class::word : Class::gap;
}

Span run_of_word(std::string_view folded, std::size_t begin) {
  std::size_t end = begin;
  while (end < folded.size()) {
    const Decoded c = decode(folded, end);
    if (classify(c.code_point) != Class::word) break;
    end += c.size;
  }
  return {static_cast<Offset>(begin), static_cast<Offset>(end)};
}

std::string long_word(std::string_view word) {
  std::size_t keep = kMaxTermBytes - 32;
  while (keep > 0 && (static_cast<unsigned char>(word[keep]) & 0xC0U) == 0x80U) --keep;
  return std::string(word.substr(0, keep)) + hash_id(word);
}

bool same(std::string_view haystack, const Token& a, std::string_view needle, const Token& b) {
  return a.kind == b.kind && slice(haystack, a.span) == slice(needle, b.span);
}

// How many of the needle's tokens match from haystack token `at` on, within one sentence.
bool matches_at(std::string_view haystack, const std::vector<Token>& tokens, std::size_t at,
                std::string_view needle, const std::vector<Token>& wanted) {
  for (std::size_t k = 0; k < wanted.size(); ++k) {
    if (k > 0 && tokens[at + k].starts_sentence) return false;
    if (!same(haystack, tokens[at + k], needle, wanted[k])) return false;
  }
  return true;
}

}  // namespace

std::vector<Token> tokens_of(std::string_view folded) {
  std::vector<Token> tokens;
  tokens.reserve(folded.size() / 3 + 1);
  bool sentence = true;
  for (std::size_t i = 0; i < folded.size();) {
    const Decoded c = decode(folded, i);
    const Class type = classify(c.code_point);
    if (type == Class::end) sentence = true;
    if (type == Class::gap || type == Class::end) {
      i += c.size;
      continue;
    }
    Token token;
    token.kind = type == Class::han ? TokenKind::han : TokenKind::word;
    token.span = type == Class::han ? Span{static_cast<Offset>(i), static_cast<Offset>(i + c.size)}
                                    : run_of_word(folded, i);
    token.starts_sentence = sentence;
    const bool joins = !sentence && !tokens.empty() && tokens.back().kind == TokenKind::han;
    token.starts_run = !(joins && token.kind == TokenKind::han);
    token.ends_run = true;
    if (!token.starts_run) tokens.back().ends_run = false;
    tokens.push_back(token);
    sentence = false;
    i = token.span.end;
  }
  return tokens;
}

void for_each_term(std::string_view folded, const std::vector<Token>& tokens,
                   const std::function<void(std::string_view)>& take) {
  std::string bigram;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view here = slice(folded, tokens[i].span);
    if (tokens[i].kind == TokenKind::word) {
      take(here.size() <= kMaxTermBytes ? here : std::string_view(bigram = long_word(here)));
    } else if (tokens[i].ends_run) {
      take(here);
    } else if (tokens[i].span.end == tokens[i + 1].span.begin) {
      take(folded.substr(tokens[i].span.begin, tokens[i + 1].span.end - tokens[i].span.begin));
    } else {
      bigram.assign(here);
      bigram += slice(folded, tokens[i + 1].span);
      take(bigram);
    }
  }
}

std::vector<std::string> terms_of(std::string_view folded) {
  std::vector<std::string> terms;
  for_each_term(folded, tokens_of(folded), [&terms](std::string_view term) { terms.emplace_back(term); });
  return terms;
}

std::vector<Span> find_phrase(std::string_view haystack, const std::vector<Token>& tokens,
                              std::string_view needle) {
  std::vector<Span> places;
  const Decoded first = decode(needle, 0);
  const bool has_first = classify(first.code_point) != Class::han ||
                         haystack.find(needle.substr(0, first.size)) != std::string_view::npos;
  if (!has_first) return places;
  const std::vector<Token> wanted = tokens_of(needle);
  if (wanted.empty()) return places;
  for (std::size_t at = 0; at + wanted.size() <= tokens.size();) {
    if (!matches_at(haystack, tokens, at, needle, wanted)) {
      ++at;
      continue;
    }
    places.push_back({tokens[at].span.begin, tokens[at + wanted.size() - 1].span.end});
    at += wanted.size();
  }
  return places;
}

}  // namespace wenhao::text
