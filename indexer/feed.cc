// Deciding by name and stamp which files need to be read.
#include "indexer/feed.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "corpus/reader/reader.h"
#include "corpus/text/hash.h"
#include "indexer/known.h"
#include "indexer/lacking.h"

namespace wenhao::indexer {
namespace {

// The scan's entries one by one; remembers the first error.
class Feeder {
 public:
  Feeder(index::Store store, const FeedOptions& options, const std::function<bool(Job)>& put)
      : known_(std::move(store)), options_(options), put_(put) {}

  // False to end the scan.
  bool take(Entry entry) {
    if (!entry.is_folder && !is_of(options_.shard, entry.path)) return true;
    if (entry.error && entry.error->code == ErrorCode::not_found) return true;
    if (entry.is_folder) {
      fed_.unknown.push_back(entry.path);
      return put_({std::move(entry), std::nullopt});
    }
    Result<std::optional<KnownFiles::Known>> known = known_.find(entry);
    if (!known) {
      failure_ = known.error();
      return false;
    }
    if (!*known) return take_new(std::move(entry));
    fed_.seen.push_back((*known)->id);
    if ((*known)->source) return take_known(std::move(entry), **std::move(known));
    ++fed_.unchanged;
    return true;
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

  bool take_known(Entry entry, KnownFiles::Known known) {
    const bool has_more = is_there_now(known.source->lacks, options_.ocr);
    const bool same = known.is_as_it_was && !has_more;
    if (same && known.source->skipped.empty()) {
      ++fed_.unchanged;
      return true;
    }
    if (same) entry.error = skip_of(*known.source);
    return put_({std::move(entry), std::move(known.source), same, has_more});
  }

  KnownFiles known_;
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

Result<std::vector<std::string>> unseen(const Xapian::Database& database, const std::string& index,
                                        const std::string& folder, const Fed& fed, Xapian::docid last) {
  using Paths = std::vector<std::string>;
  return index::guarded<Paths>(index, [&]() -> Result<Paths> {
    Result<Paths> paths = others_within(database, index, folder, fed.seen, last);
    if (paths) std::erase_if(*paths, [&fed](const std::string& path) { return is_unknown(path, fed); });
    return paths;
  });
}

}  // namespace wenhao::indexer
