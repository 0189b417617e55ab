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

// 总则 of 1、总则 and 1. 总则; `number` takes what stands before it.
std::u32string_view words_of(std::u32string_view entry, std::u32string_view& number) {
  std::size_t size = 0;
  while (size < entry.size() && text::digit_value(entry[size]) >= 0) ++size;
  number = entry.substr(0, size);
  if (size > 0 && size < entry.size() && (entry[size] == U'.' || entry[size] == U'、')) ++size;
  return entry.substr(size);
}

bool is_same_entry(std::u32string_view entry, std::u32string_view heading) {
  std::u32string_view listed;
  std::u32string_view number;
  const std::u32string_view title = words_of(entry, listed);
  const std::u32string_view words = words_of(heading, number);
  return listed == number && !words.empty() && title.starts_with(words);
}

// Where the entry at `entry` stands again before `end`; `end` where it does not.
std::size_t end_of_table(std::string_view text, const std::vector<Line>& lines, std::size_t entry,
                         std::size_t end) {
  if (entry >= end || lines[entry].length > kLongestEntry) return end;
  const Key key = key_of(text, lines[entry].span);
  for (std::size_t i = entry + 1; i < end; ++i) {
    const Line& line = lines[i];
    if (line.length < kShortestHeading || line.length > key.size() + 1) continue;
    if (is_same_entry(key.chars, chars_of(text, line.span))) return i;
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
