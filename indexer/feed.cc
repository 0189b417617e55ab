// Deciding by name and stamp which files need to be read.
#include "indexer/feed.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/index/terms.h"
#include "corpus/reader/reader.h"
#include "indexer/writer.h"

namespace wenhao::indexer {
namespace {

struct Known {
  Xapian::docid id = 0;
  index::SourceRecord source;
};

Result<std::optional<Known>> look_up(index::Store& store, const std::string& path) {
  using Found = std::optional<Known>;
  return store.read<Found>([&](const Xapian::Database& database) -> Result<Found> {
    const std::string term = source_term(path);
    const auto posting = database.postlist_begin(term);
    if (posting == database.postlist_end(term)) return Found();
    auto source = index::decode_source(database.get_document(*posting).get_data());
    if (!source) return fail(ErrorCode::index_damaged, store.path(), source.error().detail);
    return Found(Known{*posting, *std::move(source)});
  });
}

Stamp stamp_of(const index::SourceRecord& source) { return {source.size, source.modified_ns, source.inode}; }

// The scan's entries one by one; remembers the first error.
class Feeder {
 public:
  Feeder(index::Store store, const std::function<bool(Job)>& put) : store_(std::move(store)), put_(put) {}

  // False to end the scan.
  bool take(Entry entry) {
    if (entry.error && entry.error->code == ErrorCode::not_found) return true;
    if (entry.is_folder) {
      fed_.unknown.push_back(entry.path);
      return put_({std::move(entry), std::nullopt, false});
    }
    Result<std::optional<Known>> known = look_up(store_, entry.path);
    if (!known) {
      failure_ = known.error();
      return false;
    }
    return *known ? take_known(std::move(entry), *std::move(*known)) : take_new(std::move(entry));
  }

  Result<Fed> result() {
    if (failure_) return tl::unexpected<Error>(*failure_);
    std::ranges::sort(fed_.seen);
    return std::move(fed_);
  }

 private:
  bool take_new(Entry entry) {
    if (!entry.error && !entry.given && !reader::is_known_name(entry.path))
      entry.error = Error{ErrorCode::unsupported_format, entry.path, {}};
    return put_({std::move(entry), std::nullopt, false});
  }

  bool take_known(Entry entry, Known known) {
    fed_.seen.push_back(known.id);
    const bool same = !entry.error && entry.stamp == stamp_of(known.source);
    if (same && known.source.skipped.empty()) {
      ++fed_.unchanged;
      return true;
    }
    if (same) entry.error = Error{code_named(known.source.skipped), entry.path, {}};
    return put_({std::move(entry), std::move(known.source), same});
  }

  index::Store store_;
  const std::function<bool(Job)>& put_;
  Fed fed_;
  std::optional<Error> failure_;
};

}  // namespace

Result<Fed> feed(const std::vector<std::string>& roots, index::Store store,
                 const std::function<bool(Job)>& put) {
  Feeder feeder(std::move(store), put);
  bool goes_on = true;
  for (const std::string& root : roots) {
    if (!goes_on) break;
    scan(root, [&](Entry entry) { return goes_on = feeder.take(std::move(entry)); });
  }
  return feeder.result();
}

Result<bool> knows_any_within(index::Store& store, const std::string& path) {
  return store.read<bool>([&](const Xapian::Database& database) -> Result<bool> {
    const std::string begin = source_term(path).substr(0, index::kTermHead);
    for (auto term = database.allterms_begin(begin); term != database.allterms_end(begin); ++term) {
      const auto source =
          index::decode_source(database.get_document(*database.postlist_begin(*term)).get_data());
      if (source && is_within(source->path, path)) return true;
    }
    return false;
  });
}

}  // namespace wenhao::indexer
