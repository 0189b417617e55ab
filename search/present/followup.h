// Answers to proposals and lists of promises as JSON, CSV and text.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "corpus/message.h"
#include "search/followup/answer.h"
#include "search/followup/promises.h"
#include "search/present/paint.h"

namespace wenhao::present {

// {"version":1,"title","requests":[{"text","begin","end","passages":[hit],"sources":[source],
//  "promises":[promise]}],"left_out"}; a hit is that of a search, with "quoted": the evidence, "share" and
// "repeats".
[[nodiscard]] nlohmann::ordered_json to_json(const followup::ProposalAnswer& answer);

// {"version":1,"promises":[…],"passages","exact_passages","notes"}; a promise is
// {"text","document","passage",
//  "to","due","due_written","amount","amount_written","topic","overdue","later"}.
[[nodiscard]] nlohmann::ordered_json to_json(const followup::PromiseAnswer& answer, Language language);

// A row for each promise, in the form of present::to_csv, and before them the mark of UTF-8 (EF BB BF):
// without it a spreadsheet on a Chinese system reads the file as GBK.
[[nodiscard]] std::string to_csv(const followup::PromiseAnswer& answer);

[[nodiscard]] std::string to_text(const followup::PromiseAnswer& answer, Language language,
                                  const Paint& paint);

// What goes beside them: how many are listed, and the notes, one a line.
[[nodiscard]] std::string summary(const followup::PromiseAnswer& answer, Language language);

}  // namespace wenhao::present
