// Reads the user's lexicon.
#include "search/own_words.h"

#include <unistd.h>

#include <cstdlib>

namespace wenhao::search {

OwnWords load_words(const std::string& index_path) {
  OwnWords words;
  const char* named = std::getenv("WENHAO_LEXICON");
  const bool given = named != nullptr && *named != '\0';
  const std::string path = given ? named : index_path + "/lexicon.tsv";
  if (!given && access(path.c_str(), F_OK) != 0) return words;
  auto lexicon = query::Lexicon::with_file(path);
  if (lexicon) {
    words.own = std::move(*lexicon);
  } else {
    add_note(words.notes, query::NoteCode::lexicon_unreadable, path);
  }
  return words;
}

}  // namespace wenhao::search
