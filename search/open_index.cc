// All paths given, else the usual place.
#include "search/open_index.h"

#include <iostream>

#include "corpus/index/schema.h"
#include "corpus/index/terms.h"
#include "corpus/message.h"
#include "search/match/search.h"

namespace wenhao::search {

namespace {

constexpr Words kEmpty = {"：索引是空的，正在建立或还没有收入文件",
                          ": the index is empty; it is being made, or nothing was taken into it"};

bool is_empty(index::Store& store) {
  const std::string documents = index::prefixed(index::prefix::kType, index::type::kDocument);
  const auto count = store.read<std::size_t>(
      [&](const auto& database) -> Result<std::size_t> { return database.get_termfreq(documents); });
  return count && *count == 0;
}

}  // namespace

Result<index::Store> open_index(const command::CommonOptions& common) {
  std::vector<std::string> paths;
  for (const std::string& db : common.dbs) paths.push_back(index::index_path(db));
  if (paths.empty()) paths.push_back(index::index_path({}));
  auto store = index::Store::open(paths);
  if (store && !common.quiet && is_empty(*store))
    std::cerr << printable(store->path()) << kEmpty.in(common.language) << "\n";
  return store;
}

void tell_unanswered(const index::Store& store, const command::CommonOptions& common) {
  if (common.quiet) return;
  for (const query::Note& note : match::notes_of(store.unanswered()))
    std::cerr << printable(query::message(note, common.language)) << "\n";
}

}  // namespace wenhao::search
