// A paragraph as the parser sees it: its place and measure, and what its own words say it is. What it is
// in its document is decided later, from its neighbours.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/document/furniture.h"
#include "corpus/document/marker.h"
#include "corpus/text/date.h"
#include "corpus/text/source_text.h"

namespace wenhao::document {

struct Line {
  Span span;  // white space at both ends left out; never empty
  text::Role role = text::Role::text;
  text::Align align = text::Align::unknown;
  std::uint8_t level = 0;  // of a heading
  std::uint32_t page = 0;
  std::uint32_t length = 0;  // characters, white space left out; at most kMeasured
  Marker marker;
  Offset words = 0;                   // where the words after the mark begin
  FieldName field = FieldName::none;  // the label it begins with
  Furniture furniture = Furniture::none;
  bool stopped = false;     // ends in 。！？
  bool colon = false;       // ends in ：
  bool running = false;     // running text: holds a sentence
  bool dated = false;       // a date and nothing else
  bool bracketed = false;   // （…） from end to end
  bool letterhead = false;  // …文件: the red head of an official document
  bool titled = false;      // short, and ends as a title does

  [[nodiscard]] bool is_row() const { return role == text::Role::row; }
  [[nodiscard]] bool is_layout() const { return role == text::Role::chrome || role == text::Role::link; }
};

// The date that fills a range, letter-spaced or not: 二 〇 一 〇 年 四 月 二 日. Nothing where more stands
// there, or no day.
[[nodiscard]] std::optional<text::DatedSpan> date_filling(std::string_view text, Span span);

inline constexpr std::uint32_t kMeasured = 160;

// The lines of a source, in order; those of a paragraph that hard line breaks cut are one. Linear.
[[nodiscard]] std::vector<Line> lines_of(const text::SourceText& source);

}  // namespace wenhao::document
