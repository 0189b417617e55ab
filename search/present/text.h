// Answers for a terminal.
#pragma once

#include <string>
#include <vector>

#include "corpus/message.h"
#include "search/match/answer.h"
#include "search/match/search.h"
#include "search/present/paint.h"

namespace wenhao::present {

// The hits: rank, title, number, issuer and date; the path of headings; the fragment; the file.
[[nodiscard]] std::string to_text(const match::SearchAnswer& answer, Language language, const Paint& paint);

// How many there are: 共 21 段.
[[nodiscard]] std::string found(const match::SearchAnswer& answer, match::Group group, Language language);

// What goes beside the hits: how many there are, and the notes, one a line.
[[nodiscard]] std::string summary(const match::SearchAnswer& answer, match::Group group, Language language);

// The stages of a query.
[[nodiscard]] std::string to_text(const match::Explanation& explanation, Language language,
                                  const Paint& paint);

}  // namespace wenhao::present
