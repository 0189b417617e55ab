// The lexicon of a command: the built-in one, with the user's own lines where there are any.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "search/query/lexicon.h"
#include "search/query/note.h"

namespace wenhao::search {

struct OwnWords {
  std::optional<query::Lexicon> own;
  std::vector<query::Note> notes;  // that a file named could not be read
  [[nodiscard]] const query::Lexicon* lexicon() const { return own ? &*own : nullptr; }
};

// The file that $WENHAO_LEXICON names, else lexicon.tsv in the index's folder.
[[nodiscard]] OwnWords load_words(const std::string& index_path);

}  // namespace wenhao::search
