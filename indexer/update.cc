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

#include "corpus/index/store.h"
#include "indexer/conveyor.h"
#include "indexer/feed.h"
#include "indexer/prepare.h"
#include "indexer/scan.h"
#include "indexer/writer.h"

namespace wenhao::indexer {
namespace {

using Belt = Conveyor<Job, Prepared>;

constexpr unsigned kMaxJobs = 256;

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

unsigned jobs_of(const UpdateOptions& options) {
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  return std::min(options.jobs == 0 ? cores : options.jobs, kMaxJobs);
}

std::string now_iso() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  std::array<char, 32> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

// One run: what comes off the belt is written and told, then what vanished is removed.
class Run {
 public:
  Run(Writer& writer, const std::function<void(const UpdateEvent&)>& tell) : writer_(writer), tell_(tell) {}

  Result<void> write_all(Belt& belt) {
    while (std::optional<Prepared> file = belt.take()) {
      UpdateEvent event;
      event.source = file->source.path;
      if (file->skip) event.reason = *file->skip;
      const Result<Written> written = writer_.put(*std::move(file));
      if (!written) return tl::unexpected<Error>(written.error());
      count(std::move(event), *written);
      tell_committed();
    }
    return {};
  }

  Result<void> remove_vanished(const std::vector<std::string>& roots, const Fed& fed) {
    summary_.unchanged += fed.unchanged;
    for (const std::string& root : roots) {
      const Result<std::vector<std::string>> paths = writer_.unseen(root, fed.seen);
      if (!paths) return tl::unexpected<Error>(paths.error());
      for (const std::string& path : *paths) {
        if (is_unknown(path, fed)) continue;
        if (const Result<void> removed = writer_.remove(path); !removed) return removed;
        ++summary_.removed;
        waiting_.push_back({UpdateEvent::Kind::removed, path, 0, 0, {}});
        tell_committed();
      }
    }
    return {};
  }

  Result<UpdateSummary> finish() {
    if (const Result<void> finished = writer_.finish(now_iso()); !finished)
      return tl::unexpected<Error>(finished.error());
    tell_committed();
    return summary_;
  }

 private:
  static bool is_unknown(const std::string& path, const Fed& fed) {
    return std::ranges::any_of(fed.unknown,
                               [&path](const std::string& folder) { return is_within(path, folder); });
  }

  void count(UpdateEvent event, const Written& written) {
    using Kind = UpdateEvent::Kind;
    summary_.documents += written.documents;
    summary_.passages += written.passages;
    summary_.numbers += written.numbers;
    if (written.change == Change::unchanged) {
      ++summary_.unchanged;
      return;
    }
    event.kind = written.change == Change::added      ? Kind::added
                 : written.change == Change::replaced ? Kind::replaced
                                                      : Kind::skipped;
    std::uint64_t& counter = event.kind == Kind::added      ? summary_.added
                             : event.kind == Kind::replaced ? summary_.replaced
                                                            : summary_.skipped;
    ++counter;
    event.documents = written.documents;
    event.passages = written.passages;
    waiting_.push_back(std::move(event));
  }

  // Events wait for the commit that makes them true.
  void tell_committed() {
    if (writer_.has_uncommitted()) return;
    for (const UpdateEvent& event : waiting_) tell_(event);
    waiting_.clear();
  }

  Writer& writer_;
  const std::function<void(const UpdateEvent&)>& tell_;
  UpdateSummary summary_;
  std::vector<UpdateEvent> waiting_;
};

// Scan, workers and writer side by side; ends when all have ended.
Result<Fed> run_pipeline(const UpdateOptions& options, const std::vector<std::string>& roots,
                         index::Store store, Run& run) {
  Belt belt(jobs_of(options), {}, [](Job job) { return prepare(std::move(job), {}); });
  Result<Fed> fed;
  std::jthread scanner([&] {
    fed = feed(roots, std::move(store), [&belt](Job job) {
      const std::uint64_t weight = job.entry.stamp.size;
      return belt.put(std::move(job), weight);
    });
    belt.close();
  });
  const Result<void> written = run.write_all(belt);
  belt.stop();
  scanner.join();
  if (!written) return tl::unexpected<Error>(written.error());
  return fed;
}

}  // namespace

std::string_view name_of(UpdateEvent::Kind kind) {
  constexpr std::array<std::string_view, 4> kNames = {"added", "replaced", "removed", "skipped"};
  return kNames[static_cast<std::size_t>(kind)];
}

Result<UpdateSummary> update(const UpdateOptions& options,
                             const std::function<void(const UpdateEvent&)>& tell) {
  const auto start = std::chrono::steady_clock::now();
  if (const Result<void> good = check_paths(options); !good) return tl::unexpected<Error>(good.error());
  const std::vector<std::string> roots = roots_of(options.paths);
  Result<Writer> writer = Writer::open(options.db, options.lock_timeout);
  if (!writer) return tl::unexpected<Error>(writer.error());
  Result<index::Store> store = index::Store::open(options.db);
  if (!store) return tl::unexpected<Error>(store.error());
  Run run(*writer, tell);
  const Result<Fed> fed = run_pipeline(options, roots, *std::move(store), run);
  if (!fed) return tl::unexpected<Error>(fed.error());
  if (const Result<void> removed = run.remove_vanished(roots, *fed); !removed)
    return tl::unexpected<Error>(removed.error());
  Result<UpdateSummary> summary = run.finish();
  if (summary)
    summary->took =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start);
  return summary;
}

}  // namespace wenhao::indexer
