// Label and value pairs: the metadata block of government pages (索引号, 发文机关, 成文日期 …), what a page
// says about itself (发布时间, 来源 …) and what stands at the foot of a letter (联系人, 抄送 …).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/text/source_text.h"

namespace wenhao::document {

// Where a field belongs, which decides what becomes of its line.
enum class FieldPlace : std::uint8_t {
  metadata,  // describes the document: remembered in Document::fields, no passage
  page,      // describes the web page: furniture
  foot,      // part of the letter: stays in the passages
};

[[nodiscard]] FieldPlace place_of(FieldName name);

// The fields of one line or table row: 索 引 号：…　主题分类：…; a label may stand alone in its cell, without
// a colon in a row only. Empty where the line begins with no label. Linear in the line.
[[nodiscard]] std::vector<Field> fields_of(std::string_view text, text::Span line, bool is_row);

// What the first of them is; none where there is none. Linear in the label, of a row in the line.
[[nodiscard]] FieldName first_field(std::string_view text, text::Span line, bool is_row);

// What a line that is a label and nothing else names, with a colon or without: • 发文字号. Linear in the
// label.
[[nodiscard]] FieldName lone_label(std::string_view text, text::Span line);

// What the label that a line begins with names, bullets aside, whatever follows it. Linear in the label.
[[nodiscard]] FieldName leading_label(std::string_view text, text::Span line);

// What the label behind a bullet names, whatever follows it: - 文号弥民函〔2017〕14号. Linear in the label.
[[nodiscard]] FieldName bulleted_label(std::string_view text, text::Span line);

// How many labels with white space behind each a line begins with and holds, and what the first names:
// 索引号 0011 发文字号 辽民发〔2023〕8号. Linear in the line.
[[nodiscard]] std::size_t spaced_labels(std::string_view text, text::Span line);
[[nodiscard]] FieldName spaced_label(std::string_view text, text::Span line);

// What the label that a line begins with names where its value has run together with it:
// 发文日期2021年12月21日. Linear in the line.
[[nodiscard]] FieldName glued_label(std::string_view text, text::Span line);

// What the label behind a date names where it tells of the page: 2022-06-22 16:05 来源：本网. Linear in the
// label.
[[nodiscard]] FieldName dated_label(std::string_view text, text::Span line);

// What a line tells of the page behind words that are no label, a date among it: 某某网 时间：2013年12月31日
// 【字体：. Linear in the line.
[[nodiscard]] FieldName about_page(std::string_view text, text::Span line);

// Whether words that stand below or right behind a label can be its value: a date has a date.
[[nodiscard]] bool fits(std::string_view text, FieldName name, text::Span value);

}  // namespace wenhao::document
