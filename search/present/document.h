// Whole documents and citations, for a terminal and as JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "corpus/message.h"
#include "search/match/documents.h"
#include "search/present/paint.h"

namespace wenhao::present {

// Header, passages with their numbers, and under each what it cites.
[[nodiscard]] std::string to_text(const match::DocumentAnswer& answer, Language language, const Paint& paint);

// The object of `inspect`, and "sources".
[[nodiscard]] nlohmann::ordered_json to_json(const match::DocumentAnswer& answer, Language language);

[[nodiscard]] std::string to_text(const match::CitationsAnswer& answer, Language language,
                                  const Paint& paint);

// {"version":1,"number","documents":[…],"cites":[{"type","number","title","date","held"}],
//  "cited_by":[{"type","id","number","title","date","source"}]}
[[nodiscard]] nlohmann::ordered_json to_json(const match::CitationsAnswer& answer);

}  // namespace wenhao::present
