// Line by line, by letters alone.
#include "search/match/matter.h"

#include <algorithm>
#include <array>

#include "search/match/letters.h"

namespace wenhao::match {

text::Span matter_of(const index::PassageRecord& passage, const index::DocumentHead& document) {
  const std::string& text = passage.text;
  const std::array<std::string, 4> said = {letters_of(document.title), letters_of(document.number),
                                           letters_of(document.issuer), letters_of(document.addressee)};
  std::size_t begin = 0;
  while (begin < text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string letters = letters_of(std::string_view(text).substr(begin, end - begin));
    const bool says_it_again = std::ranges::any_of(
        said, [&letters](const std::string& part) { return part.find(letters) != std::string::npos; });
    if (!says_it_again) break;
    begin = std::min(end + 1, text.size());
  }
  const auto size = static_cast<text::Offset>(text.size());
  return {begin == text.size() ? 0 : static_cast<text::Offset>(begin), size};
}

}  // namespace wenhao::match
