// Walks the tree of a page in reading order and lets its text flow into paragraphs.
#include "corpus/reader/html.h"

#include <gumbo.h>

#include <limits>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "corpus/reader/flow.h"
#include "corpus/reader/hidden.h"
#include "corpus/reader/html_elements.h"
#include "corpus/reader/html_guard.h"
#include "corpus/reader/html_rows.h"
#include "corpus/reader/html_style.h"
#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

using text::Align;
using text::Role;

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found == nullptr ? std::string_view() : found->value;
}

// The text of an element whose only content is text.
std::string_view only_text(const GumboElement& element) {
  if (element.children.length == 0) return {};
  const auto& child = *static_cast<const GumboNode*>(element.children.data[0]);
  return child.type == GUMBO_NODE_TEXT ? std::string_view(child.v.text.text) : std::string_view();
}

std::string collapsed(std::string_view text) {
  Flow flow;
  flow.append(text, {});
  std::string result = std::move(flow).finish().text;
  if (!result.empty()) result.pop_back();
  return result;
}

// Furniture by its element, whatever it holds.
bool is_chrome(GumboTag tag) {
  return tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_FOOTER || tag == GUMBO_TAG_MENU ||
         tag == GUMBO_TAG_TEXTAREA;
}

class Walk {
 public:
  explicit Walk(text::SourceText& source) : source_(source) {}

  void run(const GumboNode& root);

 private:
  // An element whose content is being read.
  struct Frame {
    const GumboElement* element;
    unsigned next_child;
    FlowStyle outer;              // the style around it
    std::size_t first_paragraph;  // where its own begin
  };

  void visit(const GumboNode& node);
  void enter(const GumboNode& node);
  void leave(const Frame& frame);
  void read_style(const GumboElement& element);
  void judge_form(std::size_t first);
  void judge_header(std::size_t first);
  void mark_chrome(std::size_t first);
  void add_metadata(const GumboElement& element);

  text::SourceText& source_;
  Flow flow_;
  FlowStyle style_;
  bool in_record_ = false;
  std::uint32_t hidden_elements_ = 0;
  std::vector<Frame> frames_;
};

void Walk::run(const GumboNode& root) {
  enter(root);
  while (!frames_.empty()) {
    Frame& frame = frames_.back();
    if (frame.next_child < frame.element->children.length) {
      visit(*static_cast<const GumboNode*>(frame.element->children.data[frame.next_child++]));
    } else {
      leave(frame);
      style_ = frame.outer;
      frames_.pop_back();
    }
  }
  Flow::Result result = std::move(flow_).finish();
  source_.text = std::move(result.text);
  source_.paragraphs = std::move(result.paragraphs);
  drop_hidden_copies(source_, result.hidden);
}

void Walk::visit(const GumboNode& node) {
  switch (node.type) {
    case GUMBO_NODE_ELEMENT:
      enter(node);
      break;
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA:
    case GUMBO_NODE_WHITESPACE:
      flow_.append(node.v.text.text, style_);
      break;
    default:
      break;
  }
}

void Walk::enter(const GumboNode& node) {
  const GumboElement& element = node.v.element;
  switch (element.tag) {
    case GUMBO_TAG_BR:
    case GUMBO_TAG_HR:
      flow_.end_paragraph();
      return;
    case GUMBO_TAG_META:
      add_metadata(element);
      return;
    case GUMBO_TAG_TITLE:
      if (source_.page_title.empty()) source_.page_title = collapsed(only_text(element));
      return;
    default:
      break;
  }
  if (is_block(element.tag) || element.tag == GUMBO_TAG_TEXTAREA) flow_.end_paragraph();
  frames_.push_back({&element, 0, style_, flow_.size()});
  read_style(element);
  if (element.tag == GUMBO_TAG_TR && is_record(node)) {
    flow_.begin_row();
    in_record_ = true;
  }
}

void Walk::leave(const Frame& frame) {
  const GumboTag tag = frame.element->tag;
  if (in_record_ && is_cell(tag)) return flow_.end_cell();
  if (in_record_ && tag == GUMBO_TAG_TR) {
    in_record_ = false;
    return flow_.end_row();
  }
  if (is_block(tag) || tag == GUMBO_TAG_TEXTAREA) flow_.end_paragraph();
  if (tag == GUMBO_TAG_FIELDSET) judge_form(frame.first_paragraph);
  if (tag == GUMBO_TAG_HEADER) judge_header(frame.first_paragraph);
}

// What an element adds to the style of the text in it.
void Walk::read_style(const GumboElement& element) {
  const GumboTag tag = element.tag;
  const bool hidden = gumbo_get_attribute(&element.attributes, "hidden") != nullptr;
  if (hidden && style_.hidden == 0) style_.hidden = ++hidden_elements_;
  if (const auto align = align_of(attribute(element, "align"))) style_.align = *align;
  if (tag == GUMBO_TAG_CENTER) style_.align = Align::center;
  if (tag == GUMBO_TAG_LABEL && !hidden) style_.link = true;
  if (tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_TEXTAREA) style_.preformatted = true;
  if (is_chrome(tag)) style_.role = Role::chrome;
  if (style_.role == Role::chrome) return;
  if (tag == GUMBO_TAG_LI) style_.role = Role::item;
  if (tag == GUMBO_TAG_TABLE) style_.role = Role::text;
  if (is_heading(tag)) {
    style_.role = Role::heading;
    style_.level = static_cast<std::uint8_t>(1 + tag - GUMBO_TAG_H1);
  }
}

// A form is furniture unless a text that runs stands in it: some sites wrap the whole page in one.
void Walk::judge_form(std::size_t first) {
  constexpr std::size_t kRunningText = 120;  // bytes: some 40 Han characters
  for (std::size_t i = first; i < flow_.size(); ++i) {
    if (flow_[i].span.size() >= kRunningText && flow_[i].role != Role::link) return;
  }
  mark_chrome(first);
}

// A header is furniture where it holds links and no title: the banner of a site, not of a document.
void Walk::judge_header(std::size_t first) {
  bool links = false;
  for (std::size_t i = first; i < flow_.size(); ++i) {
    if (flow_[i].level == 1) return;
    links |= flow_[i].role == Role::link;
  }
  if (links) mark_chrome(first);
}

void Walk::mark_chrome(std::size_t first) {
  for (std::size_t i = first; i < flow_.size(); ++i) {
    flow_[i].role = Role::chrome;
    flow_[i].level = 0;
  }
}

void Walk::add_metadata(const GumboElement& element) {
  const std::string_view name = attribute(element, "name");
  const std::string_view content = text::trim(attribute(element, "content"));
  if (!name.empty() && !content.empty()) source_.metadata.emplace_back(name, content);
}

struct DestroyOutput {
  void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};

}  // namespace

Result<text::SourceText> read_html(std::string_view html, std::string_view name) {
  const GuardedHtml guarded = guard_html(html);
  if (guarded.elements > kMaxElements || guarded.html.size() > std::numeric_limits<text::Offset>::max()) {
    return fail(ErrorCode::file_too_large, std::string(name));
  }
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;  // each would keep a copy of the stack of open elements
  const std::unique_ptr<GumboOutput, DestroyOutput> output(
      gumbo_parse_with_options(&options, guarded.html.data(), guarded.html.size()));
  text::SourceText source;
  source.format = "html";
  Walk(source).run(*output->root);
  return source;
}

}  // namespace wenhao::reader
