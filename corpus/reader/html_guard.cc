// Opens and closes the elements of a page explicitly, by the rules of the HTML standard that readers see.
#include "corpus/reader/html_guard.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/reader/ascii.h"
#include "corpus/reader/html_elements.h"
#include "corpus/reader/html_stack.h"
#include "corpus/reader/html_style.h"
#include "corpus/reader/html_tokens.h"

namespace wenhao::reader {
namespace {

// True for a text that ends within a character reference: "&amp", "&#20".
bool ends_in_reference(std::string_view text) {
  constexpr std::size_t kLongest = 33;  // &CounterClockwiseContourIntegral
  const std::string_view tail = text.substr(text.size() - std::min(text.size(), kLongest));
  const std::size_t at = tail.rfind('&');
  return at != std::string_view::npos && tail.find_first_of("; \n<", at) == std::string_view::npos;
}

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
  void enter_cell();
  void make_way_for(GumboTag tag);
  void close_from(std::size_t place);
  void close_down_to(std::size_t size);
  void open(GumboTag tag, const HtmlToken& token);
  void write_start(GumboTag tag, const HtmlToken& token);
  void write_end(GumboTag tag);
  void write_meta(const HtmlToken& token);
  void write_escapable(GumboTag tag, const HtmlToken& token);

  HtmlTokens tokens_;
  GuardedHtml out_;
  HtmlStack stack_;
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
    if (tag == GUMBO_TAG_TABLE) close_down_to(stack_.innermost_table());
  }
  enter_cell();
  make_way_for(tag);
  open(tag, token);
}

// Closes what is open inside the innermost table down to where the part belongs, and opens the row and
// the group that the page left out.
void Guard::start_table_part(GumboTag tag, const HtmlToken& token) {
  if (stack_.innermost_table() == kNowhere) return;
  const std::size_t parent = stack_.parent_of_part(tag);
  if (parent == kNowhere) {
    start_table_part(tag == GUMBO_TAG_TR ? GUMBO_TAG_TBODY : GUMBO_TAG_TR, {});
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
  if (tag == GUMBO_TAG_HR) close_from(stack_.innermost_paragraph());
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
    close_from(stack_.ended_by(tag));
  }
}

// Text and elements that stand between the cells of a table get a cell of their own.
void Guard::enter_cell() {
  if (stack_.top_is_between_cells()) start_table_part(GUMBO_TAG_TD, {});
}

// What an element that begins puts an end to.
void Guard::make_way_for(GumboTag tag) {
  close_from(stack_.innermost_paragraph());
  if (is_heading(tag) && stack_.top_is_heading()) close_down_to(stack_.size() - 1);
  close_from(stack_.sibling_before(tag));
}

void Guard::close_from(std::size_t place) {
  if (place != kNowhere) close_down_to(place);
}

void Guard::close_down_to(std::size_t size) {
  while (stack_.size() > size) write_end(stack_.pop());
  if (link_ != kNowhere && link_ > size) link_ = kNowhere;
}

void Guard::open(GumboTag tag, const HtmlToken& token) {
  if (stack_.size() >= kHtmlDepth) {
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
    const auto align = is_block(tag) && tag != GUMBO_TAG_TABLE ? alignment(token) : std::nullopt;
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
