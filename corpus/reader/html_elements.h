// The elements of HTML by what they are to a reader of text: one table.
#pragma once

#include <gumbo.h>

#include <cstdint>
#include <string_view>

namespace wenhao::reader {

enum class HtmlTreatment : std::uint8_t {
  in_line,     // neither begins nor ends a paragraph
  block,       // begins and ends a paragraph
  table_part,  // a cell, a row, a group of rows
  link,        // <a>
  empty,       // has no content: <br>, <hr>
  meta,        // <meta>
  escapable,   // text in which only entities mean something: <title>, <textarea>
  raw,         // content that no reader sees: <script>, <style>
  nothing,     // the tag says nothing about text; its content stays
};

struct HtmlElement {
  GumboTag tag = GUMBO_TAG_UNKNOWN;  // the name it goes by from here on
  HtmlTreatment treatment = HtmlTreatment::in_line;
};

// The element of a name as written, any case.
[[nodiscard]] GumboTag tag_of(std::string_view name);

[[nodiscard]] HtmlElement element_of(GumboTag named);

[[nodiscard]] bool is_block(GumboTag tag);  // tables and their parts included
[[nodiscard]] bool is_heading(GumboTag tag);
[[nodiscard]] bool is_cell(GumboTag tag);  // <td>, <th>, <caption>: where the content of a table stands
[[nodiscard]] bool is_row_group(GumboTag tag);

}  // namespace wenhao::reader
