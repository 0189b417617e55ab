// Answers as JSON, by the contract (docs/contract.md).
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "corpus/message.h"
#include "search/match/answer.h"
#include "search/match/search.h"

namespace wenhao::present {

// One object; the notes are sentences in the user's language.
[[nodiscard]] nlohmann::ordered_json to_json(const match::SearchAnswer& answer, Language language);
[[nodiscard]] nlohmann::ordered_json to_json(const match::Hit& hit);
[[nodiscard]] nlohmann::ordered_json to_json(const match::Explanation& explanation, Language language);

// The answer on one line, and JSON Lines: one hit a line, then one of the facets where they were asked for.
[[nodiscard]] std::string to_json_text(const match::SearchAnswer& answer, Language language);
[[nodiscard]] std::string to_json_lines(const match::SearchAnswer& answer);

}  // namespace wenhao::present
