// The end of a letter: courtesy, attachments, signature and signing date.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document/line.h"

namespace wenhao::document {

struct Closing {
  std::size_t begin = 0;              // the first line of it
  std::size_t end = 0;                // the line after it: an annex, or the end
  std::vector<std::size_t> courtesy;  // lines
  std::vector<std::size_t> attachments;
  std::vector<std::size_t> signature;
  std::vector<std::size_t> persons;  // who signs an order: 省长 某某
  std::optional<std::size_t> date;   // the line that holds the date, alone or after the signature
};

// Whether a line ends in 印发, as one that tells who printed a document and when does.
[[nodiscard]] bool ends_as_printed(std::string_view text, const Line& line);

// The closing among the lines [begin, end): the first date with a body's name above or before it, else the
// last date below the text. Joint signatures stand one below another or side by side.
[[nodiscard]] Closing closing_of(std::string_view text, const std::vector<Line>& lines, std::size_t begin,
                                 std::size_t end);

// The body that a line at the head names before a date, as minutes and bulletins do:
// 某某局办公室　2022年8月19日.
struct HeadLine {
  Span name;
  text::DatedSpan date;
};
[[nodiscard]] std::optional<HeadLine> head_line(std::string_view text, const Line& line);

// The bodies that sign, in order, as Document::issuer has them: letter-spacing left out.
[[nodiscard]] std::vector<std::string> signing_bodies(std::string_view text, const std::vector<Line>& lines,
                                                      const std::vector<std::size_t>& signature);

// The names of bodies in some words: 辽宁省民政厅　辽宁省财政厅 are two, 民　政　部 is one.
[[nodiscard]] std::vector<std::string> names_on(std::string_view text, Span words);

}  // namespace wenhao::document
