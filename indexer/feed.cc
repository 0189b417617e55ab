// Deciding by name and stamp which files need to be read.
#include "indexer/feed.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/index/schema.h"
#include "corpus/index/terms.h"
#include "corpus/reader/reader.h"
#include "corpus/text/hash.h"
#include "indexer/lacking.h"

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
  Feeder(index::Store store, const FeedOptions& options, const std::function<bool(Job)>& put)
      : store_(std::move(store)), options_(options), put_(put) {}

  // False to end the scan.
  bool take(Entry entry) {
    if (!entry.is_folder && !is_of(options_.shard, entry.path)) return true;
    if (entry.error && entry.error->code == ErrorCode::not_found) return true;
    if (entry.is_folder) {
      fed_.unknown.push_back(entry.path);
      return put_({std::move(entry), std::nullopt});
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
    return put_({std::move(entry), std::nullopt});
  }

  bool take_known(Entry entry, Known known) {
    fed_.seen.push_back(known.id);
    const bool has_more = is_there_now(known.source.lacks, options_.ocr);
    const bool same = !entry.error && !has_more && entry.stamp == stamp_of(known.source);
    if (same && known.source.skipped.empty()) {
      ++fed_.unchanged;
      return true;
    }
    if (same) entry.error = skip_of(known.source);
    return put_({std::move(entry), std::move(known.source), same, has_more});
  }

  index::Store store_;
  FeedOptions options_;
  const std::function<bool(Job)>& put_;
  Fed fed_;
  std::optional<Error> failure_;
};

bool is_unknown(const std::string& path, const Fed& fed) {
  return std::ranges::any_of(fed.unknown,
                             [&path](const std::string& folder) { return is_within(path, folder); });
}

}  // namespace

bool is_of(Shard shard, const std::string& path) {
  if (shard.count <= 1) return true;
  constexpr std::size_t kDigits = 8;
  constexpr int kHex = 16;
  const unsigned long hash = std::stoul(text::hash_id(path).substr(0, kDigits), nullptr, kHex);
  return hash % shard.count == shard.index;
}

Result<Fed> feed(const std::vector<std::string>& roots, index::Store store, const FeedOptions& options,
                 const std::function<bool(Job)>& put) {
  Feeder feeder(std::move(store), options, put);
  bool goes_on = true;
  for (const std::string& root : roots) {
    if (!goes_on) break;
    scan(root, [&](Entry entry) { return goes_on = feeder.take(std::move(entry)); });
  }
  return feeder.result();
}

std::string source_term(const std::string& path) { return index::prefixed(index::prefix::kPath, path); }

Result<std::vector<std::string>> unseen(const Xapian::Database& database, const std::string& index,
                                        const std::string& folder, const Fed& fed, Xapian::docid last) {
  using Paths = std::vector<std::string>;
  return index::guarded<Paths>(index, [&]() -> Result<Paths> {
    Paths paths;
    const std::string begin = source_term(folder).substr(0, index::kTermHead);
    for (auto term = database.allterms_begin(begin); term != database.allterms_end(begin); ++term) {
      const Xapian::docid id = *database.postlist_begin(*term);
      if (id > last || std::ranges::binary_search(fed.seen, id)) continue;
      const auto source = index::decode_source(database.get_document(id).get_data());
      if (!source) return fail(ErrorCode::index_damaged, index, source.error().detail);
      if (is_within(source->path, folder) && !is_unknown(source->path, fed)) paths.push_back(source->path);
    }
    std::ranges::sort(paths);
    return paths;
  });
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
