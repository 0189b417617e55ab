// Walking a Word document in the order it is read.
#include "corpus/reader/docx/body.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/reader/docx/rows.h"
#include "corpus/reader/docx/symbol.h"
#include "corpus/reader/package/xml.h"
#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

using text::Role;

constexpr std::size_t kMostFields = 64;  // one within another

bool is_off(std::string_view value) { return value == "0" || value == "false" || value == "off"; }

bool is_hidden(const pugi::xml_node& run) {
  const pugi::xml_node vanish = child(child(run, "rPr"), "vanish");
  return vanish && !is_off(attribute(vanish, "val"));
}

// What may stand around blocks or runs and adds nothing to them.
bool is_wrapper(std::string_view name) {
  constexpr std::array<std::string_view, 12> kWrappers = {"sdt", "sdtContent", "customXml", "smartTag",
                                                          "ins", "moveTo",     "hyperlink", "fldSimple",
                                                          "dir", "bdo",        "oMath",     "oMathPara"};
  return std::ranges::find(kWrappers, name) != kWrappers.end();
}

// Of the forms that a drawing has for newer and older programs, the one to read.
pugi::xml_node alternative(const pugi::xml_node& node) {
  const pugi::xml_node choice = child(node, "Choice");
  return choice ? choice : child(node, "Fallback");
}

}  // namespace

void Body::read(const pugi::xml_node& node) {
  if (++depth_ > kMaxXmlDepth) {
    is_cut_ = true;
  } else {
    for (const pugi::xml_node& each : node.children()) block(each);
  }
  --depth_;
}

Flow::Result Body::finish() && {
  flow_.end_paragraph();
  const std::vector<pugi::xml_node> notes = std::exchange(at_end_, {});
  for (const pugi::xml_node& each : notes) read(each);
  return std::move(flow_).finish();
}

void Body::block(const pugi::xml_node& node) {
  const std::string_view name = local_name(node);
  if (name == "p") return paragraph(node);
  if (name == "tbl") return table(node);
  if (name == "ins" || name == "del" || name == "moveTo" || name == "moveFrom") has_changes_ = true;
  if (name == "AlternateContent") return read(alternative(node));
  if (is_wrapper(name)) read(node);
}

FlowStyle Body::style_of(const pugi::xml_node& properties) {
  const std::string_view id = attribute(child(properties, "pStyle"), "val");
  ParagraphStyle paragraph = styles_.of(id);
  read_paragraph_properties(properties, paragraph);
  FlowStyle style;
  style.align = paragraph.align;
  if (paragraph.heading >= 1) {
    style.role = Role::heading;
    style.level = static_cast<std::uint8_t>(std::min(paragraph.heading, 6));
  }
  if (paragraph.toc) style.role = Role::link;
  if (!paragraph.list.empty() && paragraph.list != "0") {
    const int linked = paragraph.level < 0 && !paragraph.linked.empty()
                           ? numbering_.level_of_style(paragraph.list, paragraph.linked)
                           : paragraph.level;
    Numbering::Label label = numbering_.next(paragraph.list, std::max(linked, 0));
    label_ = std::move(label.text);
    if (label.is_item && style.role == Role::text) style.role = Role::item;
  }
  return style;
}

void Body::paragraph(const pugi::xml_node& node) {
  const pugi::xml_node properties = child(node, "pPr");
  const FlowStyle outer = style_;
  label_.clear();
  style_ = style_of(properties);
  content(node);
  label_.clear();
  const pugi::xml_node mark = child(properties, "rPr");
  const bool goes_on = child(mark, "del") || child(mark, "moveFrom");
  has_changes_ = has_changes_ || goes_on || child(mark, "ins");
  if (!goes_on) flow_.end_paragraph();
  style_ = outer;
  if (!goes_on) read_waiting();
}

void Body::content(const pugi::xml_node& node) {
  if (++depth_ > kMaxXmlDepth) {
    is_cut_ = true;
  } else {
    for (const pugi::xml_node& each : node.children()) in_line(each);
  }
  --depth_;
}

void Body::in_line(const pugi::xml_node& node) {
  const std::string_view name = local_name(node);
  if (name == "r") return run(node);
  if (name == "ins" || name == "del" || name == "moveTo" || name == "moveFrom") has_changes_ = true;
  if (name == "AlternateContent") return content(alternative(node));
  if (name == "p") return block(node);  // a paragraph in a text box
  // Formulas nest their runs in elements of many names.
  const bool formula = std::string_view(node.name()).starts_with("m:");
  if (is_wrapper(name) || formula) content(node);
}

void Body::run(const pugi::xml_node& node) {
  if (is_hidden(node)) return;
  for (const pugi::xml_node& each : node.children()) run_part(each, local_name(each));
}

void Body::run_part(const pugi::xml_node& node, std::string_view name) {
  if (name == "fldChar") return field_mark(attribute(node, "fldCharType"));
  if (std::ranges::find(fields_, true) != fields_.end()) return;
  if (name == "t") {
    append(node.child_value());
  } else if (name == "tab" || name == "ptab") {
    append(" ");
  } else if (name == "br" || name == "cr") {
    flow_.end_paragraph();
  } else if (name == "noBreakHyphen") {
    append("-");
  } else if (name == "sym") {
    append(symbol(attribute(node, "font"), attribute(node, "char")));
  } else if (name == "footnoteReference") {
    note(footnotes_, attribute(node, "id"), waiting_);
  } else if (name == "endnoteReference") {
    note(endnotes_, attribute(node, "id"), at_end_);
  } else if (name == "ruby") {
    content(child(node, "rubyBase"));
  } else if (name == "drawing" || name == "pict" || name == "object") {
    text_boxes(node);
  } else if (name == "AlternateContent") {
    text_boxes(alternative(node));
  }
}

void Body::field_mark(std::string_view type) {
  if (type == "begin" && fields_.size() < kMostFields) fields_.push_back(true);
  if (type == "separate" && !fields_.empty()) fields_.back() = false;
  if (type == "end" && !fields_.empty()) fields_.pop_back();
}

void Body::text_boxes(const pugi::xml_node& node) {
  if (++depth_ > kMaxXmlDepth) {
    is_cut_ = true;
  } else {
    for (const pugi::xml_node& each : node.children()) {
      const std::string_view name = local_name(each);
      if (name == "txbxContent") {
        waiting_.push_back(each);
      } else {
        text_boxes(name == "AlternateContent" ? alternative(each) : each);
      }
    }
  }
  --depth_;
}

void Body::table(const pugi::xml_node& node) {
  if (++depth_ > kMaxXmlDepth) {
    is_cut_ = true;
  } else {
    flow_.end_paragraph();
    for (const pugi::xml_node& each : rows_of(node)) row(each);
  }
  --depth_;
}

void Body::row(const pugi::xml_node& node) {
  const std::vector<pugi::xml_node> cells = cells_of(node);
  const bool record = !in_record_ && is_record(cells);
  if (record) {
    flow_.begin_row();
    in_record_ = true;
  }
  for (const pugi::xml_node& cell : cells) {
    if (is_merged_away(cell)) continue;
    read(cell);
    if (record) flow_.end_cell();
  }
  if (!record) return;
  in_record_ = false;
  flow_.end_row();
}

void Body::append(std::string_view text) {
  if (text.empty()) return;
  if (!label_.empty() && text.find_first_not_of(" \t\r\n") != std::string_view::npos)
    flow_.append(std::exchange(label_, {}), style_);
  flow_.append(text::is_valid_utf8(text) ? text : std::string_view(text::repair_utf8(text)), style_);
}

void Body::note(const Notes& notes, std::string_view id, std::vector<pugi::xml_node>& into) {
  const auto found = notes.find(id);
  if (found == notes.end() || !notes_read_.insert(found->second.hash_value()).second) return;
  into.push_back(found->second);
}

void Body::read_waiting() {
  const std::vector<pugi::xml_node> waiting = std::exchange(waiting_, {});
  for (const pugi::xml_node& each : waiting) read(each);
}

}  // namespace wenhao::reader
