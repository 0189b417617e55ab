// The pipeline of an update.
#include "indexer/update.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>
#include <thread>
#include <utility>

#include "corpus/index/folder.h"
#include "corpus/index/schema.h"
#include "corpus/index/store.h"
#include "corpus/index/terms.h"
#include "indexer/ahead.h"
#include "indexer/feed.h"
#include "indexer/first_build.h"
#include "indexer/known.h"
#include "indexer/prepare.h"
#include "indexer/runs.h"
#include "indexer/scan.h"
#include "indexer/tally.h"
#include "indexer/writer.h"

namespace wenhao::indexer {
namespace {

using Belt = Ahead::Belt;

constexpr unsigned kMaxJobs = 256;
constexpr std::size_t kFilesOnBelt = 64;

// Shares of the memory allowed, from measures of peaks (docs/index.md): a job takes some 48 MB beside its
// file; a byte of text some 16 while its passages are made; files wait on the belt in their own size.
constexpr std::uint64_t kMemoryOfJob = 48ULL << 20U;
constexpr std::uint64_t kMemoryOfByte = 16;
constexpr std::uint64_t kMemoryOfBelt = 32;

// A path must be there and readable, or be known to the index, so that a slip of the hand does nothing.
Result<void> check_path(const std::string& path, const std::string& root, const std::string& db) {
  struct stat status {};
  if (stat(root.c_str(), &status) == 0) {
    const int wanted = S_ISDIR(status.st_mode) ? R_OK | X_OK : R_OK;
    if (faccessat(AT_FDCWD, root.c_str(), wanted, AT_EACCESS) == 0) return {};
    return fail(ErrorCode::no_permission, path);
  }
  if (errno != ENOENT && errno != ENOTDIR)
    return fail(errno == EACCES ? ErrorCode::no_permission : ErrorCode::unreadable, path);
  Result<index::Store> store = index::Store::open(db);
  if (!store) return fail(ErrorCode::not_found, path);
  const Result<bool> known = knows_any_within(*store, root);
  if (!known) return tl::unexpected<Error>(known.error());
  return *known ? Result<void>() : fail(ErrorCode::not_found, path);
}

Result<void> check_paths(const UpdateOptions& options) {
  for (const std::string& path : options.paths) {
    const std::vector<std::string> root = roots_of({path});
    if (const Result<void> good = check_path(path, root.front(), options.db); !good) return good;
  }
  return {};
}

// An update in place: what comes off the belt is written and told, then what vanished is removed.
class InPlace {
 public:
  InPlace(Writer& writer, Tally& tally, Meter& meter) : writer_(writer), tally_(tally), meter_(meter) {}

  Result<void> write_all(Belt& belt) {
    while (std::optional<Prepared> file = belt.take()) {
      Done done{event_of(*file), {}};
      const std::uint64_t bytes = file->source.size;
      const Result<Written> written = writer_.put(*std::move(file));
      if (!written) return tl::unexpected<Error>(written.error());
      done.written = *written;
      ++meter_.files_done;
      meter_.bytes_done += bytes;
      meter_.passages += written->passages();
      tally_.count(std::move(done));
      tell_committed();
    }
    return {};
  }

  Result<void> remove_vanished(const std::vector<std::string>& roots, const Fed& fed) {
    tally_.count_unchanged(fed.unchanged);
    for (const std::string& root : roots) {
      const Result<std::vector<std::string>> paths = writer_.unseen(root, fed);
      if (!paths) return tl::unexpected<Error>(paths.error());
      for (const std::string& path : *paths) {
        if (const Result<void> removed = writer_.remove(path); !removed) return removed;
        tally_.count_removed(path);
        tell_committed();
      }
    }
    return {};
  }

  Result<void> finish() {
    const Result<void> finished = writer_.finish(now_iso());
    if (finished) tell_committed();
    return finished;
  }

 private:
  // Events wait for the commit that makes them true.
  void tell_committed() {
    if (!writer_.has_uncommitted()) tally_.tell();
  }

  Writer& writer_;
  Tally& tally_;
  Meter& meter_;
};

// Scan, workers and writer side by side; ends when all have ended.
Result<Fed> run_pipeline(const UpdateOptions& options, const std::vector<std::string>& roots,
                         index::Store store, InPlace& update, Meter& meter) {
  Belt belt(jobs_of(options), {kFilesOnBelt, options.memory / kMemoryOfBelt},
            [&options](Job job) { return prepare(std::move(job), read_options(options)); });
  Result<Fed> fed;
  std::jthread scanner([&] {
    Ahead ahead(belt, meter);
    fed = feed(roots, std::move(store), {options.shard, options.ocr},
               [&ahead](Job job) { return ahead.put(std::move(job)); });
    ahead.finish();
  });
  const Result<void> written = update.write_all(belt);
  belt.stop();
  scanner.join();
  if (!written) return tl::unexpected<Error>(written.error());
  return fed;
}

Result<void> update_in_place(const UpdateOptions& options, const std::vector<std::string>& roots,
                             const std::string& database, Tally& tally, Meter& meter) {
  remove_runs(options.db);
  Result<Writer> writer = Writer::open(options.db, database, options.lock_timeout);
  if (!writer) return tl::unexpected<Error>(writer.error());
  Result<index::Store> store = index::Store::open(options.db);
  if (!store) return tl::unexpected<Error>(store.error());
  InPlace update(*writer, tally, meter);
  const Result<Fed> fed = run_pipeline(options, roots, *std::move(store), update, meter);
  if (!fed) return tl::unexpected<Error>(fed.error());
  if (const Result<void> removed = update.remove_vanished(roots, *fed); !removed) return removed;
  return update.finish();
}

// The files of an index of another version, as far as their records can still be read.
std::vector<std::string> sources_of_old(const std::string& database) {
  std::vector<std::string> paths;
  const Result<void> read = index::guarded<void>(database, [&]() -> Result<void> {
    const Xapian::Database old(database);
    const std::string type = index::prefixed(index::prefix::kType, index::type::kSource);
    for (auto at = old.postlist_begin(type); at != old.postlist_end(type); ++at) {
      const auto source = index::decode_source(old.get_document(*at).get_data());
      if (source) paths.push_back(source->path);
    }
    return {};
  });
  return read ? paths : std::vector<std::string>();
}

// An index of another version is built anew, from the files it has and those asked for.
Result<void> rebuild(const UpdateOptions& options, const std::vector<std::string>& roots,
                     const std::string& database, Tally& tally, Meter& meter) {
  std::vector<std::string> all = sources_of_old(database);
  all.insert(all.end(), roots.begin(), roots.end());
  return build_anew(options, roots_of(all), tally, meter);
}

Result<void> bring_up_to_date(const UpdateOptions& options, const std::vector<std::string>& roots,
                              Tally& tally, Meter& meter) {
  index::remove_stale(options.db);
  const Result<std::string> database = index::database_folder(options.db);
  if (!database) {
    const ErrorCode code = database.error().code;
    if (code == ErrorCode::index_not_one || code == ErrorCode::index_unfinished)
      return build_anew(options, roots, tally, meter);
    return tl::unexpected<Error>(database.error());
  }
  const Result<bool> is_empty = index::guarded<bool>(options.db, [&]() -> Result<bool> {
    const Xapian::Database current(*database);
    if (const Result<void> ours = index::check_versions(options.db, current); !ours)
      return tl::unexpected<Error>(ours.error());
    return current.get_doccount() == 0;
  });
  if (is_empty)
    return *is_empty ? build_anew(options, roots, tally, meter)
                     : update_in_place(options, roots, *database, tally, meter);
  if (is_empty.error().code != ErrorCode::index_version) return tl::unexpected<Error>(is_empty.error());
  return rebuild(options, roots, *database, tally, meter);
}

}  // namespace

std::string_view name_of(UpdateEvent::Kind kind) {
  constexpr std::array<std::string_view, 4> kNames = {"added", "replaced", "removed", "skipped"};
  return kNames[static_cast<std::size_t>(kind)];
}

unsigned jobs_of(const UpdateOptions& options) {
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  const auto fit = static_cast<unsigned>(std::min<std::uint64_t>(options.memory / kMemoryOfJob, kMaxJobs));
  return std::clamp(options.jobs == 0 ? cores : options.jobs, 1U, std::max(fit, 1U));
}

reader::ReadOptions read_options(const UpdateOptions& options) {
  reader::ReadOptions read;
  read.max_bytes = std::min(read.max_bytes, options.memory / kMemoryOfByte);
  read.readers = options.readers;
  return read;
}

std::string now_iso() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  std::array<char, 32> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

Result<UpdateSummary> update(const UpdateOptions& options,
                             const std::function<void(const UpdateEvent&)>& tell, Meter* meter) {
  const auto start = std::chrono::steady_clock::now();
  if (const Result<void> good = check_paths(options); !good) return tl::unexpected<Error>(good.error());
  const std::vector<std::string> roots = roots_of(options.paths);
  if (const Result<void> folder = index::make_folder(options.db); !folder)
    return tl::unexpected<Error>(folder.error());
  const Result<index::FolderLock> lock = index::FolderLock::take(options.db, options.lock_timeout);
  if (!lock) return tl::unexpected<Error>(lock.error());
  Meter unread;
  Tally tally(tell);
  if (const Result<void> done = bring_up_to_date(options, roots, tally, meter != nullptr ? *meter : unread);
      !done)
    return tl::unexpected<Error>(done.error());
  UpdateSummary summary = tally.summary();
  summary.took =
      std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
  return summary;
}

}  // namespace wenhao::indexer
