// Mentions by the corpus' own grammar, as lexemes.
#include "search/query/identifiers.h"

#include <utility>

#include "search/query/field_terms.h"

namespace wenhao::query {
namespace {

constexpr std::uint32_t bit(number::Kind kind) { return 1U << static_cast<unsigned>(kind); }

constexpr std::uint32_t kExactKinds = bit(number::Kind::document) | bit(number::Kind::order) |
                                      bit(number::Kind::announcement) | bit(number::Kind::proposal) |
                                      bit(number::Kind::suggestion) | bit(number::Kind::standard) |
                                      bit(number::Kind::court_case);

}  // namespace

std::vector<number::Mention> identifiers_in(std::string_view text) {
  number::Options options;
  options.kinds = kExactKinds;
  return number::find_mentions(text, options);
}

Lexeme identifier_lexeme(const number::Mention& mention, std::string_view text, std::string canonical) {
  Lexeme lexeme;
  lexeme.kind = LexemeKind::number;
  lexeme.value = std::move(canonical);
  lexeme.written = number::written(mention, text);
  lexeme.number = mention.kind;
  if (mention.kind == number::Kind::proposal || mention.kind == number::Kind::suggestion) {
    lexeme.proposal = mention.serial;
    lexeme.session = session_key(mention.term, mention.session);
  }
  return lexeme;
}

std::optional<Lexeme> whole_identifier(std::string_view text) {
  const auto mentions = identifiers_in(text);
  if (mentions.size() != 1 || mentions[0].span.begin != 0 || mentions[0].span.end != text.size()) {
    return std::nullopt;
  }
  std::string canonical = number::canonical(mentions[0], text, mentions);
  if (canonical.empty()) return std::nullopt;
  return identifier_lexeme(mentions[0], text, std::move(canonical));
}

}  // namespace wenhao::query
