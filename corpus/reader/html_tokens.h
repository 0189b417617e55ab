// A web page cut into tags and text, by the tokenizer of the HTML standard as far as text needs it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace wenhao::reader {

enum class HtmlTokenKind : std::uint8_t { text, start, end };

// The attributes that bear on text; all others are passed over.
enum class HtmlAttribute : std::uint8_t { hidden, aria_hidden, style, align, href, name, content };
inline constexpr std::size_t kHtmlAttributes = 7;

struct HtmlToken {
  HtmlTokenKind kind = HtmlTokenKind::text;
  std::string_view text;  // of text: as written, entities and all; of a tag: its name as written

  // The value of an attribute as written, empty where it has none. `has` tells the two apart. Where a tag
  // repeats an attribute the first counts.
  [[nodiscard]] std::string_view value(HtmlAttribute attribute) const {
    return values[static_cast<std::size_t>(attribute)];
  }
  [[nodiscard]] bool has(HtmlAttribute attribute) const {
    return (present & (1U << static_cast<unsigned>(attribute))) != 0;
  }

  std::array<std::string_view, kHtmlAttributes> values;
  std::uint8_t present = 0;
};

// Comments, declarations and processing instructions are passed over; a tag that the end of the page cuts
// off is dropped, as browsers do. Each byte is looked at once.
class HtmlTokens {
 public:
  explicit HtmlTokens(std::string_view html) : html_(html) {}

  // The next token; false at the end.
  [[nodiscard]] bool next(HtmlToken& token);

  // The text up to the end tag of the element `name` that has just begun, markup in it not understood
  // (<script>, <title>); the tag itself is passed over. The rest of the page where there is none.
  [[nodiscard]] std::string_view raw_until_end_of(std::string_view name);

 private:
  [[nodiscard]] bool markup(HtmlToken& token);
  void declaration();
  [[nodiscard]] bool tag(HtmlToken& token, std::size_t name_at);
  void attribute(HtmlToken& token);
  [[nodiscard]] std::string_view attribute_value();
  void skip_spaces();
  [[nodiscard]] char peek(std::size_t ahead = 0) const;

  std::string_view html_;
  std::size_t at_ = 0;
};

}  // namespace wenhao::reader
