// A decoded source: UTF-8 text with its paragraphs and what the layout knew about each.
//
// Readers make it, the document parser reads it. Offsets everywhere in the program (mentions, passages,
// findings) are byte offsets into SourceText::text, which `inspect --text` prints as it is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wenhao::text {

using Offset = std::uint32_t;  // bytes of UTF-8; readers refuse files whose text would not fit

// A half-open range of bytes, always on character boundaries.
struct Span {
  Offset begin = 0;
  Offset end = 0;

  [[nodiscard]] bool empty() const { return begin == end; }
  [[nodiscard]] Offset size() const { return end - begin; }
  [[nodiscard]] bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  friend bool operator==(const Span&, const Span&) = default;
};

[[nodiscard]] inline std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

// What the layout says a paragraph is. Plain text knows only `text`.
enum class Role : std::uint8_t {
  text,     // running text, or unknown
  heading,  // <h1>..<h6>, a heading style
  row,      // one row of a table, its cells separated by a tab
  item,     // an item of a list
  link,     // nothing but links: navigation, related pages
  chrome,   // furniture by its element: <nav>, <footer>, <button>, …
};

enum class Align : std::uint8_t { unknown, left, center, right };

struct Paragraph {
  Span span;  // without the line break that ends it; never empty
  Role role = Role::text;
  Align align = Align::unknown;
  std::uint8_t level = 0;  // of a heading: 1..6; otherwise 0
  std::uint32_t page = 0;  // from 1 where the format has pages; otherwise 0
};

// Something a reader or parser noticed that a person should know. The code is stable snake_case.
struct Finding {
  std::string code;
  Span span;
  std::string detail;  // e.g. the readings that fit; may be empty
};

struct SourceText {
  std::string text;                   // valid UTF-8; paragraphs separated by '\n'
  std::vector<Paragraph> paragraphs;  // in reading order, not overlapping
  std::string format;                 // "text", "html", …
  std::string encoding;               // "UTF-8", "GB18030", …: what the bytes were read as
  std::string page_title;             // <title> or the file's own metadata; may be empty
  std::vector<std::pair<std::string, std::string>> metadata;  // <meta name=… content=…>, in order
  std::vector<Finding> findings;
};

// Plain paragraphs of a text: one for each line that is not blank, white space at both ends left out.
[[nodiscard]] std::vector<Paragraph> paragraphs_of_lines(std::string_view text);

}  // namespace wenhao::text
