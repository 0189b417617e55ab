// The parts of a Word file that are the same for every report: styles, page, relations.
#pragma once

#include <string_view>

#include "search/present/zip.h"

namespace wenhao::present::docx {

// Style ids that paragraphs name.
inline constexpr std::string_view kTitleStyle = "Title";
inline constexpr std::string_view kHeading1 = "Heading1";
inline constexpr std::string_view kHeading2 = "Heading2";
inline constexpr std::string_view kBody = "BodyText";
inline constexpr std::string_view kQuoteStyle = "Quote";
inline constexpr std::string_view kSourceStyle = "QuoteSource";
inline constexpr std::string_view kCell = "TableText";

inline constexpr unsigned kTextWidth = 8845;  // twips: 156 mm (GB/T 9704-2012, 5.2.1)

extern const ZipFile kFixedParts[5];

}  // namespace wenhao::present::docx
