// Titles that stand for a document by themselves: 《…》 with no number tied to it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/document/names.h"
#include "corpus/document/ties.h"

namespace wenhao::document {

// Gives each title of the passages that names a document, and that no number is tied to, its name in `named`
// (of the size of the mentions). Titles within titles, defined short names, words too few to tell
// one document from another and the document's own title are left out.
void name_bare_titles(std::string_view text, const Document& document, const std::vector<Tie>& ties,
                      Names& names, std::vector<Name>& named);

// The words of such a name: 《…》 without its marks, line breaks closed up.
[[nodiscard]] std::string bare_title(std::string_view text, const number::Mention& title);

}  // namespace wenhao::document
