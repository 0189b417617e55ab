// The faults of a draft, as compilers print theirs and as JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "corpus/message.h"
#include "search/followup/fault.h"
#include "search/present/paint.h"

namespace wenhao::present {

// What a fault says to a person: one line, no code, no place.
[[nodiscard]] std::string message_of(const followup::Fault& fault, Language language);

// `file:line:column: severity: code: message`, one a line, and under it where that is told: the document and
// its words.
[[nodiscard]] std::string to_text(const std::string& file, const std::vector<followup::Fault>& faults,
                                  Language language, const Paint& paint);

// {"version":1,"file","faults":[{"line","column","begin","end","severity","code","message","suggestion",
//  "written","number","evidence":[…]}]}
[[nodiscard]] nlohmann::ordered_json to_json(const std::string& file,
                                             const std::vector<followup::Fault>& faults, Language language);

// {"id","number","title","date","openness","source","passage","begin","end","text"}; text is null where the
// document as a whole is meant.
[[nodiscard]] nlohmann::ordered_json to_json(const followup::Evidence& evidence);

}  // namespace wenhao::present
