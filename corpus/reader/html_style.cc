// Inline styles, as far as they decide whether and where text stands.
#include "corpus/reader/html_style.h"

#include <algorithm>

#include "corpus/reader/ascii.h"

namespace wenhao::reader {
namespace {

// The value of the last declaration of a property, as in CSS; empty where there is none. "!important" is
// no part of it.
std::string_view property(std::string_view style, std::string_view name) {
  std::string_view found;
  while (!style.empty()) {
    const std::size_t end = std::min(style.find(';'), style.size());
    const std::string_view declaration = style.substr(0, end);
    style.remove_prefix(std::min(end + 1, style.size()));
    const std::size_t colon = declaration.find(':');
    if (colon == std::string_view::npos) continue;
    if (!equals_ignoring_case(trim_ascii(declaration.substr(0, colon)), name)) continue;
    const std::string_view value = declaration.substr(colon + 1);
    found = trim_ascii(value.substr(0, value.find('!')));
  }
  return found;
}

}  // namespace

std::optional<text::Align> align_of(std::string_view value) {
  if (ends_ignoring_case(value, "center")) return text::Align::center;  // and -webkit-center
  if (ends_ignoring_case(value, "right") || equals_ignoring_case(value, "end")) return text::Align::right;
  if (ends_ignoring_case(value, "left") || equals_ignoring_case(value, "justify") ||
      equals_ignoring_case(value, "start")) {
    return text::Align::left;
  }
  return std::nullopt;
}

bool is_hidden(const HtmlToken& tag) {
  if (tag.has(HtmlAttribute::hidden)) return true;
  if (equals_ignoring_case(tag.value(HtmlAttribute::aria_hidden), "true")) return true;
  const std::string_view style = tag.value(HtmlAttribute::style);
  if (style.empty()) return false;
  const std::string_view visibility = property(style, "visibility");
  return equals_ignoring_case(property(style, "display"), "none") ||
         equals_ignoring_case(visibility, "hidden") || equals_ignoring_case(visibility, "collapse");
}

std::optional<text::Align> alignment(const HtmlToken& tag) {
  if (const auto by_style = align_of(property(tag.value(HtmlAttribute::style), "text-align")))
    return by_style;
  return align_of(tag.value(HtmlAttribute::align));
}

}  // namespace wenhao::reader
