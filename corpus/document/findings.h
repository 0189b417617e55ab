// The codes of what the parser notices. Stable: they are in the JSON output and in message.cc.
#pragma once

#include <string_view>

namespace wenhao::document::finding {

inline constexpr std::string_view kNumberRepaired = "number_repaired";    // detail: the canonical form
inline constexpr std::string_view kNumberAmbiguous = "number_ambiguous";  // detail: the readings, "a | b"
inline constexpr std::string_view kNumberConflict = "number_conflict";  // detail: head and metadata, "a | b"
inline constexpr std::string_view kDateRepaired = "date_repaired";      // detail: the date
inline constexpr std::string_view kDateAmbiguous = "date_ambiguous";    // detail: the readings, "a | b"
inline constexpr std::string_view kDateConflict = "date_conflict";      // detail: signature and metadata
inline constexpr std::string_view kSecrecyMark = "secrecy_mark";        // the file is refused by update
inline constexpr std::string_view kTitleMissing = "title_missing";      // a document that bears none
inline constexpr std::string_view kOutlineGap = "outline_gap";  // an item whose predecessor is missing

}  // namespace wenhao::document::finding
