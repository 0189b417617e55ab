// Paragraph styles of a Word document: what each says of alignment, level and list, inherited.
#pragma once

#include <cstdint>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "corpus/text/source_text.h"

namespace wenhao::reader {

// What a style, or a paragraph itself, says; members that say nothing keep these values.
struct ParagraphStyle {
  text::Align align = text::Align::unknown;
  int heading = -1;    // 1..9; 0 where it is said to be none
  std::string list;    // numId; "0" takes a number away
  int level = -1;      // of the list
  bool toc = false;    // a line of a table of contents
  std::string linked;  // the style that named the list, for lists that are linked to styles
};

class Styles {
 public:
  Styles() = default;
  // `root` is the document of styles.xml; total, whatever it holds.
  explicit Styles(const pugi::xml_node& root);

  // The style of an id with all that it inherits; the default paragraph style where the id is empty.
  [[nodiscard]] const ParagraphStyle& of(std::string_view id) const;

 private:
  struct Definition {
    std::string based_on;
    ParagraphStyle own;
  };
  void resolve(const std::map<std::string, Definition, std::less<>>& definitions);

  std::map<std::string, ParagraphStyle, std::less<>> resolved_;
  std::string default_id_;
  ParagraphStyle none_;
};

// Adds what a <w:pPr> says to `style`.
void read_paragraph_properties(const pugi::xml_node& properties, ParagraphStyle& style);

}  // namespace wenhao::reader
