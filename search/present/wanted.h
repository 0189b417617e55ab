// The numbers that are cited and not held, as a list, as JSON, and for a spreadsheet.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "corpus/message.h"
#include "search/match/wanted.h"
#include "search/present/paint.h"

namespace wenhao::present {

// A line each: how many cite it, the number, its title; further titles that it is cited by.
[[nodiscard]] std::string to_text(const match::WantedAnswer& answer, Language language, const Paint& paint);

// {"version":1,"total","wanted":[{"number","cited_by","newest","titles"}]}
[[nodiscard]] nlohmann::ordered_json to_json(const match::WantedAnswer& answer);

// RFC 4180, as table.h has it: number, cited_by, newest, title.
[[nodiscard]] std::string to_csv(const match::WantedAnswer& answer);

}  // namespace wenhao::present
