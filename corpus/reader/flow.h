// Text as a layout lays it out: characters in, paragraphs out.
//
// Collapses white space as a browser does, lets it vanish where a line of the source ends between two Han
// characters, trims paragraphs, and knows which are nothing but links. Inside a row of a table the ends of
// paragraphs are spaces and the ends of cells are tabs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/source_text.h"

namespace wenhao::reader {

// What the elements around a text say of it.
struct FlowStyle {
  text::Role role = text::Role::text;
  text::Align align = text::Align::unknown;
  std::uint8_t level = 0;
  bool link = false;
  std::uint32_t hidden = 0;  // which hidden element it stands in; 0: none
  bool preformatted = false;
};

class Flow {
 public:
  void append(std::string_view text, const FlowStyle& style);

  // Ends the paragraph, if one has begun.
  void end_paragraph();

  void begin_row();
  void end_cell();
  void end_row();

  // How many paragraphs have ended.
  [[nodiscard]] std::size_t size() const { return paragraphs_.size(); }
  [[nodiscard]] text::Paragraph& operator[](std::size_t index) { return paragraphs_[index]; }

  struct Result {
    std::string text;
    std::vector<text::Paragraph> paragraphs;
    std::vector<text::Span> hidden;  // what each hidden element holds of a paragraph
  };
  // Ends the last paragraph and gives all.
  [[nodiscard]] Result finish() &&;

 private:
  enum class Space : std::uint8_t { none, blank, line_end };

  void append_line(std::string_view line, const FlowStyle& style);
  void append_word(std::string_view word, const FlowStyle& style);
  void mark_hidden(std::size_t begin, std::uint32_t element);
  void append_pending_space(std::string_view word);
  void cut(std::size_t size);
  [[nodiscard]] bool at_start() const;
  [[nodiscard]] text::Role role() const;

  std::string text_;
  std::vector<text::Paragraph> paragraphs_;
  std::vector<text::Span> hidden_;
  std::uint32_t last_hidden_ = 0;  // the element of hidden_.back()
  std::size_t begin_ = 0;          // of the paragraph in the making
  FlowStyle style_;                // of its first character
  Space pending_ = Space::none;    // white space that stands after its last character
  bool in_row_ = false;
  bool linked_ = false;    // has text in a link
  bool unlinked_ = false;  // has letters or digits outside any link
};

}  // namespace wenhao::reader
