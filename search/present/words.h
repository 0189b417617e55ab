// The words of the interface that answers are printed with, in both languages.
#pragma once

#include <cstddef>

#include "corpus/message.h"

namespace wenhao::present {

inline constexpr Words kNothingFound = {"没有找到", "nothing found"};
inline constexpr Words kPassagesFound = {"共 {0} 段", "{0} passages"};
inline constexpr Words kPassagesAbout = {"约 {0} 段", "about {0} passages"};
inline constexpr Words kDocumentsFound = {"共 {0} 件", "{0} documents"};
inline constexpr Words kDocumentsAbout = {"约 {0} 件", "about {0} documents"};
inline constexpr Words kUntitled = {"（无标题）", "(untitled)"};
inline constexpr Words kParagraph = {"第{0}段", "paragraph {0}"};
inline constexpr Words kPage = {"第{0}页", "page {0}"};
inline constexpr Words kAlso = {"另见 ", "also "};
inline constexpr Words kRepaired = {"（补正）", "(repaired)"};
inline constexpr Words kReadings = {"（多种读法）", "(several readings)"};
inline constexpr Words kHeld = {"已收", "held"};
inline constexpr Words kNotHeld = {"未收", "not held"};
inline constexpr Words kCitedHere = {"引用文件", "cites"};
inline constexpr Words kCitedBy = {"被引用", "cited by"};
inline constexpr Words kTitlesDiffer = {"（题名不一）", "(titles differ) "};
inline constexpr Words kSameTitle = {"（同题）", "(same title) "};
inline constexpr Words kGraphCut = {"（过多，只列出一部分）", "(too many: a part is shown)"};
inline constexpr Words kWantedTotal = {"被引用而未收的文号共 {0} 个", "{0} numbers are cited and not held"};
inline constexpr Words kTo = {"致：", "to: "};
inline constexpr Words kFiles = {"文件：", "file: "};

inline constexpr Words kFacetsOfSome = {"（只统计了最靠前的部分）", "(of the best only)"};
inline constexpr Words kNoFacetsInCsv = {
    "CSV 表中没有分面统计：请用 --format text、json、jsonl 或 markdown",
    "a CSV table holds no facets: use --format text, json, jsonl or markdown"};
inline constexpr std::size_t kFacetValuesShown = 10;
inline constexpr Words kFurtherValues = {"另有 {0} 项", "{0} more"};

// What a facet is called, and a value of it: 文种, 答复.
[[nodiscard]] std::string_view facet_word(std::string_view facet, Language language);
[[nodiscard]] std::string facet_value(std::string_view facet, std::string_view value, Language language);

// The words of a relation's type: 依据, 印发 …
[[nodiscard]] std::string_view relation_word(std::string_view type, Language language);

// What a kind of document is called: 答复, reply; the kind itself if unknown.
[[nodiscard]] std::string kind_word(std::string_view kind, Language language);

// 2020年5月11日 from ISO; in English, or where it is no whole day, as it is.
[[nodiscard]] std::string day(const std::string& iso, Language language);

// The file's own name of a path, readable and printable.
[[nodiscard]] std::string file_name(std::string_view path);

// The pattern with {0} replaced.
[[nodiscard]] std::string filled(std::string_view pattern, std::string_view value);

}  // namespace wenhao::present
