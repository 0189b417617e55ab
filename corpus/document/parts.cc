// Parts are given in four steps: the head, the closing, what the page adds below, what it adds above.
#include "corpus/document/parts.h"

#include <algorithm>
#include <array>

#include "corpus/document/closing.h"
#include "corpus/document/field.h"
#include "corpus/document/key.h"
#include "corpus/document/sentence.h"
#include "corpus/text/date.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using Word = std::u32string_view;

constexpr std::uint32_t kLongestNote = 60;  // characters of （联系人：…） at the foot

FieldPlace place(const Line& line) { return place_of(line.field); }

bool has_field(const Line& line) { return line.field != FieldName::none; }

class Parter {
 public:
  Parter(const text::SourceText& source, const std::vector<Line>& lines, const Head& head, std::size_t end)
      : text_(source.text), is_page_(source.format == "html"), lines_(lines) {
    layout_.first = head.first;
    layout_.end = end;
    layout_.head = head;
    layout_.parts.assign(end - head.first, Part::body);
    below_crumbs_ = head.first;
  }

  Layout run() {
    mark_head();
    mark_top();
    const Closing closing = closing_of(text_, lines_, body(), layout_.end);
    mark_closing(closing);
    mark_bottom();
    return std::move(layout_);
  }

 private:
  [[nodiscard]] std::size_t body() const { return std::min(layout_.head.body, layout_.end); }
  void set(std::size_t line, Part part) { layout_.parts[line - layout_.first] = part; }

  [[nodiscard]] bool in_title(std::size_t line) const {
    const auto& title = layout_.head.title;
    return title && line >= title->first && line < title->end;
  }

  void note_crumbs(std::size_t line) {
    if (lines_[line].furniture == Furniture::crumbs) below_crumbs_ = line + 1;
  }

  void mark_head() {
    for (std::size_t i = layout_.first; i < body(); ++i) {
      const Line& line = lines_[i];
      set(i, Part::head);
      note_crumbs(i);
      if (in_title(i)) continue;
      const bool page_date = is_page_ && line.dated;
      if (line.is_layout() || line.furniture != Furniture::none || page_date) set(i, Part::furniture);
      if (!has_field(line) || place(line) == FieldPlace::foot) continue;
      const Part part = place(line) == FieldPlace::page ? Part::furniture : Part::metadata;
      set(i, part);
      if (i + 1 < body() && !in_title(i + 1) && holds_value_of(line, lines_[i + 1])) {
        set(++i, part);
        note_crumbs(i);
      }
    }
  }

  // A label may stand above its value: 发表时间： / 2022-07-14 20:24.
  [[nodiscard]] bool holds_value_of(const Line& label, const Line& next) const {
    if (!label.colon || label.is_row() || has_field(next) || next.running || next.titled || next.marker)
      return false;
    const std::vector<Field> fields = fields_of(text_, label.span, false);
    if (fields.empty() || !fields.back().value.empty()) return false;
    const FieldName name = fields.back().name;
    const std::string_view words = text::slice(text_, next.span);
    if (name == FieldName::page)
      return next.length <= 6 && words.find_first_not_of("-0123456789") == words.npos;
    return next.length <= 60 && place_of(name) != FieldPlace::foot && fits(text_, name, next.span);
  }

  // What a page prints above its document: all above the breadcrumbs, and short lines above the title.
  void mark_top() {
    std::size_t top = below_crumbs_;
    if (is_page_ && layout_.head.title) top = std::max(top, layout_.head.title->first);
    for (std::size_t i = layout_.first; i < std::min(top, body()); ++i) {
      const bool own = in_title(i) || layout_.head.number == i;
      if (layout_.part(i) == Part::head && !own && !lines_[i].running) set(i, Part::furniture);
    }
  }

  void mark_closing(const Closing& closing) {
    layout_.signature = closing.signature;
    layout_.date = closing.date;
    layout_.closing = closing.begin;
    layout_.annex = std::max(closing.begin, closing.end);
    for (std::size_t i = body(); i < layout_.end; ++i) {
      const Line& line = lines_[i];
      if (line.is_layout() || line.furniture == Furniture::page) set(i, Part::furniture);
      if (is_foot(line)) set(i, Part::foot);
      if (i >= closing.begin && i < closing.end && has_field(line) && place(line) == FieldPlace::page) {
        set(i, Part::furniture);
      }
    }
    for (const std::size_t i : closing.courtesy) set(i, Part::courtesy);
    const bool only_label = closing.attachments.size() == 1 && lines_[closing.attachments.front()].colon;
    for (const std::size_t i : closing.attachments) set(i, only_label ? Part::furniture : Part::attachment);
    for (const std::size_t i : closing.signature) set(i, Part::signature);
    for (const std::size_t i : closing.persons) set(i, Part::signature);
    if (closing.date) set(*closing.date, Part::date);
  }

  [[nodiscard]] bool is_foot(const Line& line) const {
    if (line.is_layout() || line.is_row()) return false;
    if (line.length <= kLongestNote && (line.bracketed || is_print_line(line))) return true;
    if (!has_field(line) || line.field == FieldName::attachment) return false;
    return place(line) == FieldPlace::foot || line.field == FieldName::openness;
  }

  // 某某厅办公室　2023年3月31日印发
  [[nodiscard]] bool is_print_line(const Line& line) const {
    if (line.running || line.marker || line.titled || !ends_as_printed(text_, line)) return false;
    return text::find_date(text::slice(text_, line.span)).has_value();
  }

  // What a page prints below its document: from the first line after its last words that is furniture. In a
  // web page nothing that comes below the site's own mark is the document's, a copy of its text for reading
  // aloud least of all.
  void mark_bottom() {
    const std::size_t bottom = is_page_ ? site_mark() : layout_.end;
    bool below = false;
    for (std::size_t i = last_words(bottom); i < layout_.end; ++i) {
      below = below || i >= bottom || lines_[i].furniture != Furniture::none || place_is_page(lines_[i]);
      if (below) set(i, Part::furniture);
    }
  }

  [[nodiscard]] std::size_t site_mark() const {
    for (std::size_t i = body() + 1; i < layout_.end; ++i) {
      if (lines_[i].furniture == Furniture::bottom) return i;
    }
    return layout_.end;
  }

  // The line after the last one above `bottom` that is the document's by its own words.
  [[nodiscard]] std::size_t last_words(std::size_t bottom) const {
    std::size_t last = body();
    for (std::size_t i = body(); i < bottom; ++i) {
      const Part part = layout_.part(i);
      const bool words = part == Part::body && (lines_[i].running || lines_[i].marker || lines_[i].is_row());
      const bool end = part != Part::body && part != Part::furniture;
      if ((words || end) && lines_[i].furniture == Furniture::none) last = i + 1;
    }
    return last;
  }

  [[nodiscard]] static bool place_is_page(const Line& line) {
    return has_field(line) && place(line) == FieldPlace::page;
  }

  std::string_view text_;
  bool is_page_;
  const std::vector<Line>& lines_;
  Layout layout_;
  std::size_t below_crumbs_ = 0;  // the line after the last breadcrumbs of the head
};

}  // namespace

Layout layout_of(const text::SourceText& source, const std::vector<Line>& lines, const Head& head,
                 std::size_t end) {
  return Parter(source, lines, head, end).run();
}

}  // namespace wenhao::document
