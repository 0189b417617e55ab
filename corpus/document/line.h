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

inline constexpr std::uint8_t kMeasured = 160;
inline constexpr std::size_t kHead = 64;  // characters of a line that its beginning is told by

struct Line {
  Span span;  // white space at both ends left out; never empty
  Marker marker;
  std::uint8_t length = 0;  // characters, white space left out; at most kMeasured
  text::Role role : 4 = text::Role::text;
  text::Align align : 4 = text::Align::unknown;
  std::uint8_t level = 0;             // of a heading
  FieldName field = FieldName::none;  // the label it begins with
  Furniture furniture = Furniture::none;
  bool stopped : 1 = false;        // ends in 。！？
  bool colon : 1 = false;          // ends in ：
  bool running : 1 = false;        // running text: holds a sentence
  bool dated : 1 = false;          // a date and nothing else
  bool bracketed : 1 = false;      // （…） from end to end
  bool letterhead : 1 = false;     // …文件: the red head of an official document
  bool titled : 1 = false;         // short, and ends as a title does
  bool semicolon : 1 = false;      // ends in ；
  bool second_person : 1 = false;  // begins with 您, 你 or 贵
  bool listed : 1 = false;         // in a table of contents
  bool described : 1 = false;      // begins with a bullet, or as a block of metadata may: 索, 标, 名
  // What its first kHead characters hold:
  bool numeral : 1 = false;     // a digit, Arabic or Han
  bool numbered : 1 = false;    // that, and 号 or a bracket
  bool latin : 1 = false;       // a Latin letter
  bool introduces : 1 = false;  // a colon
  bool openness : 1 = false;    // 公
  bool steps : 1 = false;       // 下 or 接

  // Its characters lie in its head: what that holds none of, the line holds none of.
  [[nodiscard]] bool is_short() const { return length <= kHead; }
  [[nodiscard]] bool is_row() const { return role == text::Role::row; }
  [[nodiscard]] bool is_layout() const { return role == text::Role::chrome || role == text::Role::link; }
};

// The date that fills a range, letter-spaced or not: 二 〇 一 〇 年 四 月 二 日. Nothing where more stands
// there, or no day.
[[nodiscard]] std::optional<text::DatedSpan> date_filling(std::string_view text, Span span);

static_assert(sizeof(Line) == 24, "texts of short lines are as quick as their lines are small");

// The lines of a source, in order; those of a paragraph that hard line breaks cut are one. Linear.
[[nodiscard]] std::vector<Line> lines_of(const text::SourceText& source);

}  // namespace wenhao::document
