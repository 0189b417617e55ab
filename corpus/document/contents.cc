// A table of contents ends where its first entry comes again.
#include "corpus/document/contents.h"

#include <algorithm>

#include "corpus/document/chars.h"
#include "corpus/document/key.h"
#include "corpus/text/numeral.h"

namespace wenhao::document {
namespace {

constexpr std::size_t kLongestTable = 400;   // lines
constexpr int kMostTables = 8;               // of a file that are looked for by their head
constexpr std::uint32_t kLongestEntry = 60;  // characters
constexpr std::size_t kShortestHeading = 3;  // 1总则

bool opens_table(std::string_view text, const Line& line) {
  if (line.length != 2) return false;
  const Chars words = chars_of(text, line.span);
  return std::u32string_view(words) == U"目录" || std::u32string_view(words) == U"目次";
}

bool begins_with_digit(std::string_view text, const Line& line) {
  return line.numeral && text::digit_value(plain(next_char(text, line.span.begin).code_point)) >= 0;
}

// A line as a table without its head has them: a mark or a number, and no text.
bool is_entry(std::string_view text, const Line& line) {
  if (line.running || line.length > kLongestEntry || line.is_row() || line.dated) return false;
  return line.marker || begins_with_digit(text, line);
}

// Where the entry at `entry` stands again before `end`; `end` where it does not.
std::size_t end_of_table(std::string_view text, const std::vector<Line>& lines, std::size_t entry,
                         std::size_t end) {
  if (entry >= end || lines[entry].length > kLongestEntry) return end;
  const Key key = key_of(text, lines[entry].span);
  for (std::size_t i = entry + 1; i < end; ++i) {
    const Line& line = lines[i];
    if (line.length < kShortestHeading || line.length > key.size()) continue;
    if (std::u32string_view(key.chars).starts_with(chars_of(text, line.span))) return i;
  }
  return end;
}

void unmark(std::vector<Line>& lines, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    lines[i].marker = {};
    lines[i].titled = false;
    lines[i].listed = true;
  }
}

class Tables {
 public:
  Tables(std::string_view text, std::vector<Line>& lines) : text_(text), lines_(lines) {}

  void run() {
    for (std::size_t i = 0; i < lines_.size();) {
      if (tables_ < kMostTables && opens_table(text_, lines_[i])) {
        ++tables_;
        i = std::max(i + 1, below_head(i));
      } else if (is_entry(text_, lines_[i])) {
        i = without_head(i);
      } else {
        ++i;
      }
    }
  }

 private:
  // Behind the table whose head stands at a line, or that line where none follows.
  std::size_t below_head(std::size_t head) {
    const std::size_t last = std::min(lines_.size(), head + kLongestTable);
    const std::size_t end = end_of_table(text_, lines_, head + 1, last);
    if (end == last) return head;
    unmark(lines_, head, end);
    return end;
  }

  // Behind the entries from a line on, and the table that they are where the first comes again.
  std::size_t without_head(std::size_t first) {
    std::size_t end = first + 1;
    while (end < lines_.size() && is_entry(text_, lines_[end])) ++end;
    const std::size_t again = end_of_table(text_, lines_, first, end);
    if (again != end) unmark(lines_, first, again);
    return end;
  }

  std::string_view text_;
  std::vector<Line>& lines_;
  int tables_ = 0;
};

}  // namespace

void unmark_contents(std::string_view text, std::vector<Line>& lines) { Tables(text, lines).run(); }

}  // namespace wenhao::document
