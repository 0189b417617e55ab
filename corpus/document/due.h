// By when something is to be done, as a sentence says it.
#pragma once

#include <optional>
#include <string_view>

#include "corpus/document/document.h"
#include "corpus/document/key.h"

namespace wenhao::document {

struct FoundDue {
  Due due;
  bool is_limit = false;  // says by when: 到…, …底, …前, …内; a mere 2026年 does not
};

// The characters that a date such as find_due finds begins with, or a part of it by which it is found.
inline constexpr std::u32string_view kDueFirsts = U"12二今本明后年内个十";

// The first date of a sentence that lies ahead: 到2025年, 2025年6月底前, 年底前, 明年上半年, 三年内,
// “十四五”末. What begins then (2025年起) is none. Years that the words leave out are counted from the
// letter's date; without one they are not read. Linear.
[[nodiscard]] std::optional<FoundDue> find_due(std::string_view text, const Key& sentence,
                                               const std::optional<text::Date>& letter);

}  // namespace wenhao::document
