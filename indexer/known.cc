// Sources by path: one lookup, or one pass over all records.
#include "indexer/known.h"

#include <xxhash.h>

#include <algorithm>
#include <utility>

#include "corpus/index/schema.h"
#include "corpus/index/terms.h"

namespace wenhao::indexer {
namespace {

using Record = Result<index::SourceRecord>;

constexpr std::uint64_t kShareLookedUp = 32;
constexpr std::uint64_t kMostKept = 2'000'000;

std::string all_sources() { return index::prefixed(index::prefix::kType, index::type::kSource); }

Stamp stamp_of(const index::SourceRecord& source) { return {source.size, source.modified_ns, source.inode}; }

bool is_at(const Entry& entry, const Stamp& stamp) { return !entry.error && entry.stamp == stamp; }

bool has_settled(const index::SourceRecord& source) { return source.skipped.empty() && source.lacks.empty(); }

Record record_at(const Xapian::Database& database, Xapian::docid id, const std::string& index) {
  Record source = index::decode_source(database.get_document(id).get_data());
  if (!source) return fail(ErrorCode::index_damaged, index, source.error().detail);
  return source;
}

}  // namespace

std::string source_term(const std::string& path) { return index::prefixed(index::prefix::kPath, path); }

KnownFiles::Brief KnownFiles::named(const std::string& path) {
  const XXH128_hash_t hash = XXH3_128bits(path.data(), path.size());
  return {hash.high64, hash.low64, {}, 0, false};
}

Result<std::optional<KnownFiles::Known>> KnownFiles::look_up(const Entry& entry) {
  using Found = std::optional<Known>;
  return store_.read<Found>([&](const Xapian::Database& database) -> Result<Found> {
    const std::string term = source_term(entry.path);
    const auto posting = database.postlist_begin(term);
    if (posting == database.postlist_end(term)) return Found();
    Record source = record_at(database, *posting, store_.path());
    if (!source) return tl::unexpected<Error>(source.error());
    const bool is_as_it_was = is_at(entry, stamp_of(*source));
    if (is_as_it_was && has_settled(*source)) return Found({*posting, true, std::nullopt});
    return Found({*posting, is_as_it_was, *std::move(source)});
  });
}

Result<void> KnownFiles::read_all() {
  return store_.read<void>([&](const Xapian::Database& database) -> Result<void> {
    std::vector<Brief> all;
    const std::string term = all_sources();
    all.reserve(database.get_termfreq(term));
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
      const Record source = record_at(database, *at, store_.path());
      if (!source) return tl::unexpected<Error>(source.error());
      Brief& brief = all.emplace_back(named(source->path));
      brief.stamp = stamp_of(*source);
      brief.id = *at;
      brief.has_settled = has_settled(*source);
    }
    std::ranges::sort(all);
    all_ = std::move(all);
    return {};
  });
}

Result<std::optional<KnownFiles::Known>> KnownFiles::find(const Entry& entry) {
  if (!all_) {
    const std::uint64_t total = store_.database().get_termfreq(all_sources());
    if (asked_++ < total / kShareLookedUp || total > kMostKept) return look_up(entry);
    if (const Result<void> read = read_all(); !read) return tl::unexpected<Error>(read.error());
  }
  const Brief brief = named(entry.path);
  const auto found = std::ranges::lower_bound(*all_, brief);
  if (found == all_->end() || *found != brief) return std::optional<Known>();
  if (found->has_settled && is_at(entry, found->stamp))
    return std::optional(Known{found->id, true, std::nullopt});
  return look_up(entry);
}

Result<std::vector<std::string>> others_within(const Xapian::Database& database, const std::string& index,
                                               const std::string& folder,
                                               const std::vector<Xapian::docid>& seen, Xapian::docid last) {
  std::vector<std::string> paths;
  const auto take = [&](Xapian::docid id) -> Result<void> {
    if (id > last || std::ranges::binary_search(seen, id)) return {};
    Record source = record_at(database, id, index);
    if (!source) return tl::unexpected<Error>(source.error());
    if (is_within(source->path, folder)) paths.push_back(std::move(source->path));
    return {};
  };
  const std::string all = all_sources();
  // All ids cost little, a path's much: by ids where most were seen, by the paths of the folder where few.
  if (database.get_termfreq(all) <= 2 * seen.size()) {
    for (auto at = database.postlist_begin(all); at != database.postlist_end(all); ++at)
      if (const Result<void> taken = take(*at); !taken) return tl::unexpected<Error>(taken.error());
  } else {
    const std::string begin = source_term(folder).substr(0, index::kTermHead);
    for (auto term = database.allterms_begin(begin); term != database.allterms_end(begin); ++term)
      if (const Result<void> taken = take(*database.postlist_begin(*term)); !taken)
        return tl::unexpected<Error>(taken.error());
  }
  std::ranges::sort(paths);
  return paths;
}

Result<bool> knows_any_within(index::Store& store, const std::string& path) {
  return store.read<bool>([&](const Xapian::Database& database) -> Result<bool> {
    const std::string begin = source_term(path).substr(0, index::kTermHead);
    for (auto term = database.allterms_begin(begin); term != database.allterms_end(begin); ++term) {
      const Record source = record_at(database, *database.postlist_begin(*term), store.path());
      if (source && is_within(source->path, path)) return true;
    }
    return false;
  });
}

}  // namespace wenhao::indexer
