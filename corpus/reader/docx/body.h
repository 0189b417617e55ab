// The content of a Word document as it flows: paragraphs, tables, text boxes, notes, what changed accepted.
#pragma once

#include <cstdint>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/reader/docx/numbering.h"
#include "corpus/reader/docx/styles.h"
#include "corpus/reader/flow.h"

namespace wenhao::reader {

// Notes by their id.
using Notes = std::map<std::string, pugi::xml_node, std::less<>>;

class Body {
 public:
  // All must outlive the body. `numbering` counts on.
  Body(const Styles& styles, Numbering& numbering, const Notes& footnotes, const Notes& endnotes)
      : styles_(styles), numbering_(numbering), footnotes_(footnotes), endnotes_(endnotes) {}

  // Reads the blocks in a node: <w:body>, <w:hdr>, a note. Deeper than kMaxXmlDepth nothing is read.
  void read(const pugi::xml_node& node);

  // Ends the text: the endnotes follow it.
  [[nodiscard]] Flow::Result finish() &&;

  [[nodiscard]] bool has_changes() const { return has_changes_; }
  [[nodiscard]] bool is_cut() const { return is_cut_; }  // something stood too deep

 private:
  void block(const pugi::xml_node& node);
  void paragraph(const pugi::xml_node& node);
  FlowStyle style_of(const pugi::xml_node& properties);
  void content(const pugi::xml_node& node);
  void in_line(const pugi::xml_node& node);
  void run(const pugi::xml_node& node);
  void run_part(const pugi::xml_node& node, std::string_view name);
  void field_mark(std::string_view type);
  void text_boxes(const pugi::xml_node& node);
  void table(const pugi::xml_node& node);
  void row(const pugi::xml_node& node);
  void append(std::string_view text);
  void note(const Notes& notes, std::string_view id, std::vector<pugi::xml_node>& into);
  void read_waiting();

  const Styles& styles_;
  Numbering& numbering_;
  const Notes& footnotes_;
  const Notes& endnotes_;
  Flow flow_;
  FlowStyle style_;
  std::string label_;                    // the number of this paragraph, until its first text
  std::vector<pugi::xml_node> waiting_;  // text boxes and footnotes of this paragraph
  std::vector<pugi::xml_node> at_end_;   // endnotes
  std::set<std::size_t> notes_read_;     // each once, at the first mark: one that cites itself would not end
  std::vector<bool> fields_;             // open fields; true while in their code
  unsigned depth_ = 0;
  bool in_record_ = false;
  bool has_changes_ = false;
  bool is_cut_ = false;
};

}  // namespace wenhao::reader
