// Paragraphs in the making.
#include "corpus/reader/flow.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "corpus/reader/ascii.h"
#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

using text::Offset;

// Characters between which a line of the source may end without a space being meant: Han, and the
// punctuation and full-width forms that stand among Han.
bool joins_lines(char32_t c) {
  return text::is_han(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFFEF) ||
         (c >= 0x2014 && c <= 0x2026);
}

bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode(text, at);
    if (u_isalnum(static_cast<UChar32>(next.code_point))) return true;
    at += next.size;
  }
  return false;
}

std::string_view trim_front(std::string_view text) {
  while (!text.empty()) {
    const text::Decoded first = text::decode(text, 0);
    if (!text::is_space(first.code_point)) break;
    text.remove_prefix(first.size);
  }
  return text;
}

}  // namespace

bool Flow::at_start() const { return text_.size() == begin_ || (in_row_ && text_.back() == '\t'); }

void Flow::append(std::string_view text, const FlowStyle& style) {
  if (!style.preformatted) return append_line(text, style);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    append_word(text.substr(0, end), style);
    if (end < text.size()) end_paragraph();
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void Flow::append_line(std::string_view line, const FlowStyle& style) {
  for (std::size_t at = 0; at < line.size();) {
    if (is_ascii_space(line[at])) {
      pending_ = std::max(pending_, line[at] == '\n' ? Space::line_end : Space::blank);
      ++at;
      continue;
    }
    const auto* const end = std::find_if(line.begin() + at, line.end(), is_ascii_space);
    const auto size = static_cast<std::size_t>(end - line.begin()) - at;
    append_word(line.substr(at, size), style);
    at += size;
  }
}

void Flow::append_word(std::string_view word, const FlowStyle& style) {
  if (at_start()) {
    pending_ = Space::none;
    word = trim_front(word);
  }
  if (word.empty()) return;
  if (text_.size() == begin_) style_ = style;
  const std::size_t before = text_.size();
  append_pending_space(word);
  text_ += word;
  linked_ |= style.link;
  unlinked_ = unlinked_ || (!style.link && has_letter(word));
  if (style.hidden != 0) mark_hidden(before, style.hidden);
}

void Flow::mark_hidden(std::size_t begin, std::uint32_t element) {
  const auto end = static_cast<Offset>(text_.size());
  const bool goes_on = last_hidden_ == element && hidden_.back().end == begin && begin > begin_;
  if (goes_on) {
    hidden_.back().end = end;
  } else {
    hidden_.push_back({static_cast<Offset>(begin), end});
  }
  last_hidden_ = element;
}

void Flow::append_pending_space(std::string_view word) {
  const Space pending = std::exchange(pending_, Space::none);
  if (pending == Space::none) return;
  const bool joined = pending == Space::line_end && joins_lines(text::decode(word, 0).code_point) &&
                      joins_lines(text::decode_before(text_, text_.size()).code_point);
  if (!joined) text_ += ' ';
}

void Flow::cut(std::size_t size) {
  pending_ = Space::none;
  text_.resize(size);
  while (!hidden_.empty() && hidden_.back().end > size) {
    hidden_.back().end = static_cast<Offset>(size);
    if (hidden_.back().begin < size) break;
    hidden_.pop_back();
    last_hidden_ = 0;
  }
}

text::Role Flow::role() const {
  const bool link = linked_ && !unlinked_;
  const bool title = style_.role == text::Role::heading && style_.level == 1;
  if (style_.role == text::Role::chrome) return text::Role::chrome;
  if (link && !title) return text::Role::link;
  return in_row_ ? text::Role::row : style_.role;
}

void Flow::end_paragraph() {
  if (in_row_) {
    pending_ = std::max(pending_, Space::blank);
    return;
  }
  cut(begin_ + text::trim(std::string_view(text_).substr(begin_)).size());
  if (text_.size() > begin_) {
    const bool heading = role() == text::Role::heading;
    paragraphs_.push_back({.span = {static_cast<Offset>(begin_), static_cast<Offset>(text_.size())},
                           .role = role(),
                           .align = style_.align,
                           .level = heading ? style_.level : std::uint8_t{0}});
    text_ += '\n';
  }
  begin_ = text_.size();
  linked_ = unlinked_ = false;
}

void Flow::begin_row() {
  end_paragraph();
  in_row_ = true;
}

void Flow::end_cell() {
  if (text_.size() == begin_) return;  // empty cells before the first word leave no trace
  std::size_t end = text_.size();
  while (text_[end - 1] != '\t') {
    const text::Decoded last = text::decode_before(text_, end);
    if (!text::is_space(last.code_point)) break;
    end -= last.size;
  }
  cut(end);
  text_ += '\t';
}

void Flow::end_row() {
  const text::Role row = role();
  in_row_ = false;
  const std::size_t before = size();
  end_paragraph();
  if (size() > before) paragraphs_.back().role = row;
}

Flow::Result Flow::finish() && {
  end_paragraph();
  return {std::move(text_), std::move(paragraphs_), std::move(hidden_)};
}

}  // namespace wenhao::reader
