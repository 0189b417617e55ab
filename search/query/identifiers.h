// Identifiers in a query that are exact terms of the index.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/number/mention.h"
#include "search/query/lexer.h"

namespace wenhao::query {

// The identifiers of a text that the index has terms of. Titles, articles and certificates are searched as
// text.
[[nodiscard]] std::vector<number::Mention> identifiers_in(std::string_view text);

// A lexeme for an identifier under one of its canonical forms. `mention` was found in `text`.
[[nodiscard]] Lexeme identifier_lexeme(const number::Mention& mention, std::string_view text,
                                       std::string canonical);

// The lexeme of a text that is an identifier and nothing else.
[[nodiscard]] std::optional<Lexeme> whole_identifier(std::string_view text);

}  // namespace wenhao::query
