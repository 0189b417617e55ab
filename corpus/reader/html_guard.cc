// Opens and closes the elements of a page explicitly, by the rules of the HTML standard that readers see.
#include "corpus/reader/html_guard.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "corpus/reader/ascii.h"
#include "corpus/reader/html_elements.h"
#include "corpus/reader/html_style.h"
#include "corpus/reader/html_tokens.h"

namespace wenhao::reader {
namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

bool is_table(GumboTag tag) { return tag == GUMBO_TAG_TABLE; }
bool is_row(GumboTag tag) { return tag == GUMBO_TAG_TR; }
bool is_paragraph(GumboTag tag) { return tag == GUMBO_TAG_P; }
bool is_table_or_cell(GumboTag tag) { return is_table(tag) || is_cell(tag); }
bool is_between_cells(GumboTag tag) { return is_table(tag) || is_row(tag) || is_row_group(tag); }

// What keeps the end of an item, or the beginning of the next, from reaching an item further out.
bool bounds_items(GumboTag tag) { return is_block(tag) && tag != GUMBO_TAG_DIV && !is_paragraph(tag); }

// True where an open element ends when `next` begins beside it: list items, terms and their definitions,
// options.
bool makes_way(GumboTag open, GumboTag next) {
  const bool definitions =
      (open == GUMBO_TAG_DT || open == GUMBO_TAG_DD) && (next == GUMBO_TAG_DT || next == GUMBO_TAG_DD);
  return definitions || (open == next && (open == GUMBO_TAG_LI || open == GUMBO_TAG_SUMMARY));
}

// True for a text that ends within a character reference: "&amp", "&#20".
bool ends_in_reference(std::string_view text) {
  constexpr std::size_t kLongest = 33;  // &CounterClockwiseContourIntegral
  const std::string_view tail = text.substr(text.size() - std::min(text.size(), kLongest));
  const std::size_t at = tail.rfind('&');
  return at != std::string_view::npos && tail.find_first_of("; \n<", at) == std::string_view::npos;
}

// The elements that are open in what has been written, outermost first.
class Stack {
 public:
  // The place of the innermost element that `wanted` holds for, not looking past one that `bounds` holds
  // for; kNowhere where there is none.
  template <class Wanted, class Bounds>
  [[nodiscard]] std::size_t find(Wanted wanted, Bounds bounds) const {
    for (std::size_t at = tags_.size(); at-- > 0;) {
      if (wanted(tags_[at])) return at;
      if (bounds(tags_[at])) break;
    }
    return kNowhere;
  }
  [[nodiscard]] std::size_t innermost_table() const {
    return find(is_table, [](GumboTag) { return false; });
  }
  [[nodiscard]] bool top_is_between_cells() const { return !tags_.empty() && is_between_cells(tags_.back()); }
  [[nodiscard]] bool top_is_heading() const { return !tags_.empty() && is_heading(tags_.back()); }
  [[nodiscard]] bool full() const { return tags_.size() >= kHtmlDepth; }
  [[nodiscard]] std::size_t size() const { return tags_.size(); }
  void push(GumboTag tag) { tags_.push_back(tag); }
  GumboTag pop() {
    const GumboTag tag = tags_.back();
    tags_.pop_back();
    return tag;
  }

 private:
  std::vector<GumboTag> tags_;
};

class Guard {
 public:
  explicit Guard(std::string_view html) : tokens_(html) { out_.html.reserve(html.size()); }

  GuardedHtml run() {
    out_.html = "<!DOCTYPE html><body>";
    for (HtmlToken token; tokens_.next(token);) {
      if (token.kind == HtmlTokenKind::start) {
        start(token);
      } else if (token.kind == HtmlTokenKind::end) {
        end(tag_of(token.text));
      } else if (templates_ == 0) {
        text(token.text);
      }
    }
    close_down_to(0);
    return std::move(out_);
  }

 private:
  void text(std::string_view text);
  void write_text(std::string_view text);
  void start(const HtmlToken& token);
  void start_block(GumboTag tag, const HtmlToken& token);
  void start_table_part(GumboTag tag, const HtmlToken& token);
  void start_link(GumboTag tag, const HtmlToken& token);
  void start_empty(GumboTag tag);
  void end(GumboTag named);
  void end_element(GumboTag tag);
  void enter_cell();
  void make_way_for(GumboTag tag);
  void close_paragraph();
  void close_down_to(std::size_t size);
  void open(GumboTag tag, const HtmlToken& token);
  void write_start(GumboTag tag, const HtmlToken& token);
  void write_end(GumboTag tag);
  void write_meta(const HtmlToken& token);
  void write_escapable(GumboTag tag, const HtmlToken& token);

  HtmlTokens tokens_;
  GuardedHtml out_;
  Stack stack_;
  std::array<std::size_t, GUMBO_TAG_LAST + 1> dropped_{};  // by tag: start tags dropped for their depth
  std::size_t templates_ = 0;                              // how many <template> are open
  std::size_t link_ = kNowhere;                            // the size of the stack where a link began
  std::size_t open_reference_ = kNowhere;                  // where a text ended within a reference
};

void Guard::text(std::string_view text) {
  const bool blank = std::all_of(text.begin(), text.end(), is_ascii_space);
  if (blank && stack_.top_is_between_cells()) return;
  enter_cell();
  const bool linked = link_ != kNowhere && !blank;
  if (linked) out_.html += "<label>";
  write_text(text);
  if (linked) out_.html += "</label>";
}

// What was no markup must not become any where a tag that stood beside it is not written.
void Guard::write_text(std::string_view text) {
  if (open_reference_ == out_.html.size()) out_.html += "<!---->";
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<')) {
    out_.html.append(text.substr(0, at)).append("&lt;");
    text.remove_prefix(at + 1);
  }
  out_.html += text;
  if (ends_in_reference(text)) open_reference_ = out_.html.size();
}

void Guard::start(const HtmlToken& token) {
  const GumboTag named = tag_of(token.text);
  const auto [tag, treatment] = element_of(named);
  if (treatment == HtmlTreatment::raw) static_cast<void>(tokens_.raw_until_end_of(token.text));
  if (named == GUMBO_TAG_TEMPLATE) ++templates_;
  if (templates_ > 0) return;
  switch (treatment) {
    case HtmlTreatment::in_line:
      enter_cell();
      open(tag, token);
      break;
    case HtmlTreatment::block:
      start_block(tag, token);
      break;
    case HtmlTreatment::table_part:
      start_table_part(tag, token);
      break;
    case HtmlTreatment::link:
      start_link(tag, token);
      break;
    case HtmlTreatment::empty:
      start_empty(tag);
      break;
    case HtmlTreatment::meta:
      write_meta(token);
      break;
    case HtmlTreatment::escapable:
      write_escapable(tag, token);
      break;
    case HtmlTreatment::raw:
    case HtmlTreatment::nothing:
      break;
  }
}

void Guard::start_block(GumboTag tag, const HtmlToken& token) {
  if (stack_.top_is_between_cells()) {
    if (tag == GUMBO_TAG_FIELDSET) return;  // a form around rows is no content of the table
    if (is_table(tag)) close_down_to(stack_.innermost_table());
  }
  enter_cell();
  make_way_for(tag);
  open(tag, token);
}

// Closes what is open inside the innermost table down to where the part belongs, and opens the row and
// the group that the page left out.
void Guard::start_table_part(GumboTag tag, const HtmlToken& token) {
  const std::size_t table = stack_.innermost_table();
  if (table == kNowhere) return;
  std::size_t parent = table;
  if (is_row(tag)) {
    parent = stack_.find(is_row_group, is_table);
  } else if (is_cell(tag) && tag != GUMBO_TAG_CAPTION) {
    parent = stack_.find(is_row, is_table);
  }
  if (parent == kNowhere) {
    start_table_part(is_row(tag) ? GUMBO_TAG_TBODY : GUMBO_TAG_TR, {});
  } else {
    close_down_to(parent + 1);
  }
  open(tag, token);
}

// A link is no element of the tree: it is told on each text, so that it may end anywhere.
void Guard::start_link(GumboTag tag, const HtmlToken& token) {
  enter_cell();
  if (is_hidden(token)) open(tag, token);
  link_ = token.has(HtmlAttribute::href) ? stack_.size() : kNowhere;
}

void Guard::start_empty(GumboTag tag) {
  if (stack_.top_is_between_cells()) return;
  if (tag == GUMBO_TAG_HR) close_paragraph();
  write_start(tag, {});
}

void Guard::end(GumboTag named) {
  const auto [tag, treatment] = element_of(named);
  if (named == GUMBO_TAG_TEMPLATE && templates_ > 0) --templates_;
  if (templates_ > 0) return;
  if (treatment == HtmlTreatment::link) link_ = kNowhere;
  if (tag == GUMBO_TAG_BR) return start_empty(tag);
  if (dropped_[tag] > 0) {
    --dropped_[tag];
  } else {
    end_element(tag);
  }
}

void Guard::end_element(GumboTag tag) {
  const auto wanted = [tag](GumboTag open) { return open == tag || (is_heading(open) && is_heading(tag)); };
  const auto bounds = [tag](GumboTag open) {
    if (!is_block(tag)) return is_block(open);
    if (is_table(tag)) return false;
    if (tag == GUMBO_TAG_LI) return bounds_items(open);
    return is_between_cells(tag) || is_cell(tag) ? is_table(open) : is_table_or_cell(open);
  };
  const std::size_t at = stack_.find(wanted, bounds);
  if (at != kNowhere) close_down_to(at);
}

// Text and elements that stand between the cells of a table get a cell of their own.
void Guard::enter_cell() {
  if (stack_.top_is_between_cells()) start_table_part(GUMBO_TAG_TD, {});
}

void Guard::make_way_for(GumboTag tag) {
  close_paragraph();
  if (is_heading(tag) && stack_.top_is_heading()) close_down_to(stack_.size() - 1);
  const std::size_t item = stack_.find([tag](GumboTag open) { return makes_way(open, tag); }, bounds_items);
  if (item != kNowhere) close_down_to(item);
}

void Guard::close_paragraph() {
  const std::size_t paragraph = stack_.find(is_paragraph, is_table_or_cell);
  if (paragraph != kNowhere) close_down_to(paragraph);
}

void Guard::close_down_to(std::size_t size) {
  while (stack_.size() > size) write_end(stack_.pop());
  if (link_ != kNowhere && link_ > size) link_ = kNowhere;
}

void Guard::open(GumboTag tag, const HtmlToken& token) {
  if (stack_.full()) {
    ++dropped_[tag];
    return;
  }
  stack_.push(tag);
  write_start(tag, token);
}

// Unknown elements all bear one name; gumbo takes them for the same anyway.
std::string_view written_name(GumboTag tag) {
  return tag == GUMBO_TAG_UNKNOWN ? "x" : gumbo_normalized_tagname(tag);
}

void Guard::write_start(GumboTag tag, const HtmlToken& token) {
  out_.html.append("<").append(written_name(tag));
  if (token.present != 0) {
    if (is_hidden(token)) out_.html += " hidden";
    const auto align = is_block(tag) && !is_table(tag) ? alignment(token) : std::nullopt;
    if (align == text::Align::left) out_.html += " align=left";
    if (align == text::Align::center) out_.html += " align=center";
    if (align == text::Align::right) out_.html += " align=right";
  }
  out_.html += '>';
  ++out_.elements;
}

void Guard::write_end(GumboTag tag) { out_.html.append("</").append(written_name(tag)).append(">"); }

void Guard::write_meta(const HtmlToken& token) {
  const std::string_view name = token.value(HtmlAttribute::name);
  const std::string_view content = token.value(HtmlAttribute::content);
  if (name.empty() || content.empty()) return;
  out_.html += "<meta";
  for (const auto& [attribute, value] : {std::pair(" name=", name), std::pair(" content=", content)}) {
    const char quote = value.find('"') == std::string_view::npos ? '"' : '\'';
    if (value.find(quote) != std::string_view::npos) continue;  // an unquoted value with both quotes in it
    out_.html.append(attribute).append(1, quote).append(value).append(1, quote);
  }
  out_.html += '>';
  ++out_.elements;
}

void Guard::write_escapable(GumboTag tag, const HtmlToken& token) {
  const std::string_view content = tokens_.raw_until_end_of(token.text);
  enter_cell();
  write_start(tag, token);
  out_.html += content;
  write_end(tag);
}

}  // namespace

GuardedHtml guard_html(std::string_view html) { return Guard(html).run(); }

}  // namespace wenhao::reader
