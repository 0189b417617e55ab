// Where documents begin: the head of each (number, title, addressee) and the line its body starts at.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/document/addressee.h"
#include "corpus/document/line.h"
#include "corpus/document/number_line.h"
#include "corpus/document/title.h"
#include "corpus/text/source_text.h"

namespace wenhao::document {

struct Head {
  std::size_t first = 0;  // the first line of the document
  std::optional<TitleBlock> title;
  std::optional<std::size_t> number;  // the line that bears it
  std::optional<Addressee> addressee;
  std::size_t body = 0;  // the first line of the body; the number of lines for none
};

// The heads of a source, in order; the first begins at line 0 and may lack everything. A further document
// begins where a number of its own stands with a title or an addressee, or, after a signed document, where
// title and addressee stand; never at a cited number, nor at the title of what the document itself issues.
[[nodiscard]] std::vector<Head> find_heads(const text::SourceText& source, const std::vector<Line>& lines,
                                           const NumberLines& numbers);

}  // namespace wenhao::document
