// Rows are told from prose by their role, or in a plain text by the tab behind a label.
#include "search/followup/proposal_lines.h"

#include <algorithm>
#include <optional>

#include "corpus/document/key.h"
#include "corpus/document/sentence.h"
#include "corpus/text/utf8.h"
#include "search/followup/asks.h"
#include "search/followup/request_words.h"

namespace wenhao::followup {
namespace {

using Cells = std::vector<text::Span>;

constexpr std::u32string_view kListMarks = U"★☆●◆■▲▶►➢✦◇";  // of these none stands in running text
constexpr std::u32string_view kBullets = U"★☆●◆■▲▶►➢✦※◇□•·▪-–—*";

text::Span without_bullet(std::string_view text, text::Span line) {
  constexpr int kMost = 4;  // —— and the like
  line = document::trim(text, line);
  for (int i = 0; i < kMost && !line.empty(); ++i) {
    const text::Decoded c = text::decode(text, line.begin);
    if (kBullets.find(c.code_point) == kBullets.npos) break;
    line = document::trim(text, {line.begin + static_cast<text::Offset>(c.size), line.end});
  }
  return line;
}

// Empty cells count: they keep the columns apart.
Cells cells_of(std::string_view text, text::Span row) {
  Cells cells;
  text = text.substr(0, row.end);  // no tab is looked for beyond it
  for (text::Offset begin = row.begin; begin <= row.end;) {
    const auto end = static_cast<text::Offset>(std::min<std::size_t>(text.find('\t', begin), row.end));
    cells.push_back(document::trim(text, {begin, end}));
    begin = end + 1;
  }
  return cells;
}

class Lines {
 public:
  Lines(const text::SourceText& source, text::Span title) : source_(source), title_(title) {}

  std::vector<text::Span> run() {
    for (const text::Paragraph& paragraph : source_.paragraphs) {
      const bool before_title = !title_.empty() && paragraph.span.begin < title_.begin;
      if (paragraph.role == text::Role::chrome || before_title || title_.contains(paragraph.span)) continue;
      const Cells cells = cells_of(source_.text, paragraph.span);
      if (paragraph.role == text::Role::row || (cells.size() > 1 && is_row(cells))) {
        add_row(cells);
      } else {
        columns_ = 0;
        add(paragraph.span);
      }
    }
    return std::move(lines_);
  }

 private:
  [[nodiscard]] std::u32string chars_of(text::Span cell) const {
    return document::chars_of(source_.text, cell);
  }

  [[nodiscard]] bool signs(text::Span cell) const {
    return !cell.empty() && begins_with(chars_of(cell), WordClass::signer) > 0;
  }

  // A paragraph with tabs: its first cell is a label, or a table goes on.
  [[nodiscard]] bool is_row(const Cells& cells) const {
    if (columns_ == cells.size()) return true;
    const std::u32string first = chars_of(cells[0]);
    const bool label = topic_of(first) != Topic::open || begins_with(first, WordClass::content_title) > 0;
    return label || signs(cells[0]) || asking_column(cells);
  }

  // The column of suggestions, where the row heads a table: 序号 | 存在问题 | 意见建议.
  [[nodiscard]] std::optional<std::size_t> asking_column(const Cells& cells) const {
    constexpr std::size_t kLongestHead = 12;  // characters
    std::optional<std::size_t> asking;
    bool others = false;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (document::length_of(source_.text, cells[i], kLongestHead + 1) > kLongestHead) return std::nullopt;
      const std::u32string chars = chars_of(cells[i]);
      const Topic topic = topic_of(chars);
      if (topic == Topic::asks && !asking) asking = i;
      others = others || topic == Topic::background || chars == U"序号";
    }
    return others ? asking : std::nullopt;
  }

  void add_row(const Cells& cells) {
    if (const auto column = asking_column(cells)) {
      columns_ = cells.size();
      column_ = *column;
      return add(cells[column_]);
    }
    if (columns_ == cells.size()) return add(cells[column_]);
    columns_ = 0;
    for (const text::Span cell : cells) {
      if (signs(cell)) return;
      add(cell);
    }
  }

  // Items that a page had under one another and its reader joined: ★更新目录；★优化流程。
  void add(text::Span line) {
    const std::string_view text = source_.text;
    text::Offset begin = line.begin;
    bool after_stop = false;
    for (text::Offset at = line.begin; at < line.end;) {
      const text::Decoded c = text::decode(text, at);
      if (after_stop && kListMarks.find(c.code_point) != kListMarks.npos) {
        add_item({begin, at});
        begin = at;
      }
      if (!text::is_space(c.code_point)) after_stop = document::stop_of(c.code_point) != document::Stop::none;
      at += static_cast<text::Offset>(c.size);
    }
    add_item({begin, line.end});
  }

  void add_item(text::Span line) {
    line = without_bullet(source_.text, line);
    if (!line.empty()) lines_.push_back(line);
  }

  const text::SourceText& source_;
  text::Span title_;
  std::size_t columns_ = 0;  // of the table that goes on; 0 where none does
  std::size_t column_ = 0;   // that of its suggestions
  std::vector<text::Span> lines_;
};

}  // namespace

std::vector<text::Span> proposal_lines(const text::SourceText& source, text::Span title) {
  return Lines(source, title).run();
}

}  // namespace wenhao::followup
