// Titles: where one stands over several lines, and its words without the layout.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document/line.h"
#include "corpus/document/number_line.h"

namespace wenhao::document {

// The lines [first, end) of a title.
struct TitleBlock {
  std::size_t first = 0;
  std::size_t end = 0;
};

// The title whose last line is `last`, a line that ends as a title does: earlier lines are taken in while
// the words are no whole title yet, or while a body's name stands above 关于.
// A line that bears a number of its own (`numbers`, one for each line) is none of a title's.
[[nodiscard]] TitleBlock title_ending_at(std::string_view text, const std::vector<Line>& lines,
                                         const NumberLines& numbers, std::size_t last);

// True where the words can be a title without any other witness: long enough, and they say what about.
[[nodiscard]] bool is_whole_title(std::u32string_view chars);

// A line 附件, 附件2： that stands above the title of an annex.
[[nodiscard]] bool is_annex_label(std::string_view text, const Line& line);

// The characters of all its lines.
[[nodiscard]] std::u32string title_chars(std::string_view text, const std::vector<Line>& lines,
                                         TitleBlock block);

// Its words: lines joined, layout spaces left out, one space kept between two names of bodies.
[[nodiscard]] std::string title_text(std::string_view text, const std::vector<Line>& lines, TitleBlock block);

// A title from elsewhere (a metadata field, a page's <title>) in the same dress.
[[nodiscard]] std::string tidy_title(std::string_view title);

// The class mark that a title ends in, and how many characters it takes: …的答复（B）.
struct TitleMark {
  char letter = 0;  // A, B, C; 0 for none
  std::size_t size = 0;
};
[[nodiscard]] TitleMark mark_behind(std::u32string_view title);

// The words with all white space between Han characters left out.
[[nodiscard]] std::string close_up(std::string_view words);

// The words with line breaks and the white space round them left out; other spaces stay as printed.
[[nodiscard]] std::string unbroken(std::string_view words);

// The part of a page's <title> that is the document's: what stands before " - 某某网站" or its kin.
[[nodiscard]] std::string_view page_title_words(std::string_view page_title);

// What a page says its title is, as keys have it: a witness for the title among its lines.
[[nodiscard]] std::u32string page_witness(const text::SourceText& source);

}  // namespace wenhao::document
