// All paths given, else the usual place.
#include "search/open_index.h"

#include <iostream>

#include "corpus/message.h"
#include "search/match/search.h"

namespace wenhao::search {

Result<index::Store> open_index(const command::CommonOptions& common) {
  std::vector<std::string> paths;
  for (const std::string& db : common.dbs) paths.push_back(index::index_path(db));
  if (paths.empty()) paths.push_back(index::index_path({}));
  return index::Store::open(paths);
}

void tell_unanswered(const index::Store& store, const command::CommonOptions& common) {
  if (common.quiet) return;
  for (const query::Note& note : match::notes_of(store.unanswered()))
    std::cerr << printable(query::message(note, common.language)) << "\n";
}

}  // namespace wenhao::search
