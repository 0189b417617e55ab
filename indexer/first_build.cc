// The first build: blocks to runs, runs to a database.
#include "indexer/first_build.h"

#include <algorithm>
#include <atomic>
#include <iterator>
#include <optional>
#include <thread>
#include <unordered_set>
#include <utility>

#include "corpus/index/folder.h"
#include "corpus/index/store.h"
#include "indexer/conveyor.h"
#include "indexer/feed.h"
#include "indexer/open_runs.h"
#include "indexer/prepare.h"
#include "indexer/runs.h"
#include "indexer/writer.h"

namespace wenhao::indexer {
namespace {

// Files of other formats hold less text than bytes.
constexpr std::size_t kBlockFiles = 256;
constexpr std::uint64_t kBlocksOfRun = 32;
constexpr std::uint64_t kBytesOfMarkup = 3;

struct Block {
  std::vector<Job> jobs;
  std::uint64_t bytes = 0;  // of text, about
};

using Belt = Conveyor<Block, Result<std::vector<Done>>>;

std::uint64_t text_in(const Entry& entry) {
  return entry.path.ends_with(".txt") ? entry.stamp.size : entry.stamp.size / kBytesOfMarkup;
}

// What there is to do, by a walk that reads nothing.
void look_ahead(const std::vector<std::string>& roots, Shard shard, Meter& meter) {
  for (const std::string& root : roots) {
    scan(root, [&](const Entry& entry) {
      if (entry.is_folder || !is_of(shard, entry.path)) return true;
      ++meter.files_found;
      meter.bytes_found += entry.stamp.size;
      return true;
    });
  }
  meter.all_found = true;
}

// Files that are not known become blocks; those that the runs of a killed build know are left for the end.
class Cutter {
 public:
  Cutter(Belt& belt, std::uint64_t block_bytes) : belt_(belt), block_bytes_(block_bytes) {}

  bool take(Job job) {
    if (job.known) {
      known_.push_back(std::move(job));
      return true;
    }
    block_.bytes += text_in(job.entry);
    block_.jobs.push_back(std::move(job));
    return (block_.bytes < block_bytes_ && block_.jobs.size() < kBlockFiles) || cut();
  }

  bool cut() { return block_.jobs.empty() || belt_.put(std::exchange(block_, {}), 0); }

  std::vector<Job> known() { return std::move(known_); }

 private:
  Belt& belt_;
  const std::uint64_t block_bytes_;
  Block block_;
  std::vector<Job> known_;
};

class Build {
 public:
  Build(const UpdateOptions& options, Tally& tally, Meter& meter)
      : options_(options), index_(options.db), tally_(tally), meter_(meter) {}

  Result<void> run(const std::vector<std::string>& roots) {
    if (const Result<void> opens = make_openable(); !opens) return opens;
    Result<std::vector<std::string>> taken_over = take_over_runs(index_);
    if (!taken_over) return tl::unexpected<Error>(taken_over.error());
    runs_ = *std::move(taken_over);
    if (const Result<void> made = make_runs(roots); !made) return made;
    if (const Result<void> found = find_vanished(roots); !found) return found;
    meter_.phase = Phase::merging;
    return switch_to_merged();
  }

 private:
  // An index that is killed in its first build opens, and is empty.
  Result<void> make_openable() {
    if (index::database_folder(index_)) return {};
    const std::string empty = index::next_generation(index_);
    if (const Result<void> made = make_empty(empty); !made) return made;
    return index::make_current(index_, empty);
  }

  Result<void> make_empty(const std::string& folder) {
    const Result<Writer> writer = Writer::create(index_, folder);
    return writer ? Result<void>() : tl::unexpected<Error>(writer.error());
  }

  Result<void> make_runs(const std::vector<std::string>& roots) {
    Result<Xapian::Database> before = united(index_, runs_);
    if (!before) return tl::unexpected<Error>(before.error());
    last_before_ = before->get_lastdocid();
    before_ = *before;
    look_ahead(roots, options_.shard, meter_);
    const unsigned jobs = jobs_of(options_);
    OpenRuns open(index_, next_run(runs_), options_.run_bytes);
    Belt belt(jobs, {2 * jobs, 1},
              [this, &open](Block block) { return build_block(std::move(block), open); });
    Cutter cutter(belt, options_.run_bytes / kBlocksOfRun);
    Result<Fed> fed;
    std::jthread scanner([&] {
      fed = feed(roots, index::Store::over(index_, *std::move(before)), {options_.shard, options_.ocr},
                 [&cutter](Job job) { return cutter.take(std::move(job)); });
      static_cast<void>(cutter.cut());
      belt.close();
    });
    const Result<void> taken = take_all(belt);
    is_given_up_ = true;
    belt.stop();
    scanner.join();
    if (!taken) return taken;
    if (!fed) return tl::unexpected<Error>(fed.error());
    fed_ = *std::move(fed);
    known_ = cutter.known();
    if (const Result<void> finished = open.finish(); !finished) return finished;
    std::ranges::move(open.finished(), std::back_inserter(runs_));
    return {};
  }

  // In the order of paths, so that a document counts for the first of its files, whichever run has it.
  Result<void> take_all(Belt& belt) {
    while (std::optional<Result<std::vector<Done>>> block = belt.take()) {
      if (!*block) return tl::unexpected<Error>(block->error());
      for (Done& done : **block) {
        std::erase_if(done.written.documents,
                      [this](const NewDocument& document) { return !counted_.insert(document.key).second; });
        tally_.count(std::move(done));
      }
    }
    return {};
  }

  // On a worker of the belt.
  Result<std::vector<Done>> build_block(Block block, OpenRuns& open) {
    std::vector<Done> all;
    Result<OpenRun> run = open.take();
    if (!run) return tl::unexpected<Error>(run.error());
    for (Job& job : block.jobs) {
      if (is_given_up_) return all;
      Prepared file = prepare_metered(std::move(job));
      run->holds_something = run->holds_something || !file.skip || rule_of(file).records;
      Result<Done> done = put(std::move(file), run->writer);
      if (!done) return tl::unexpected<Error>(done.error());
      all.push_back(*std::move(done));
    }
    run->bytes += block.bytes;
    if (const Result<void> given = open.give_back(*std::move(run)); !given)
      return tl::unexpected<Error>(given.error());
    return all;
  }

  Result<Done> put(Prepared file, Writer& writer) {
    Done done{event_of(file), {}};
    Result<Written> written = writer.put(std::move(file));
    if (!written) return tl::unexpected<Error>(written.error());
    done.written = *std::move(written);
    meter_.passages += done.written.passages();
    return done;
  }

  Prepared prepare_metered(Job job) {
    const std::uint64_t bytes = job.entry.stamp.size;
    Prepared file = prepare(std::move(job), read_options(options_));
    ++meter_.files_done;
    meter_.bytes_done += bytes;
    return file;
  }

  Result<void> find_vanished(const std::vector<std::string>& roots) {
    if (last_before_ == 0) return {};
    for (const std::string& root : roots) {
      const auto paths = unseen(before_, index_, root, fed_, last_before_);
      if (!paths) return tl::unexpected<Error>(paths.error());
      vanished_.insert(vanished_.end(), paths->begin(), paths->end());
    }
    return {};
  }

  Result<void> switch_to_merged() {
    const std::string generation = index::next_generation(index_);
    if (const Result<void> merged = merge_into(generation); !merged) return merged;
    if (const Result<void> caught_up = catch_up(generation); !caught_up) return caught_up;
    if (const Result<void> switched = index::make_current(index_, generation); !switched) return switched;
    remove_runs(index_);
    tally_.count_unchanged(fed_.unchanged);
    tally_.tell();
    return {};
  }

  Result<void> merge_into(const std::string& generation) {
    if (runs_.empty()) return make_empty(generation);
    if (const Result<void> dropped = drop_copies(index_, runs_); !dropped) return dropped;
    return merge_runs(index_, runs_, generation);
  }

  // What changed or vanished since the runs of a killed build were made; and the time.
  Result<void> catch_up(const std::string& generation) {
    Result<Writer> writer = Writer::open(index_, generation, {});
    if (!writer) return tl::unexpected<Error>(writer.error());
    for (Job& job : known_) {
      Result<Done> done = put(prepare_metered(std::move(job)), *writer);
      if (!done) return tl::unexpected<Error>(done.error());
      tally_.count(*std::move(done));
    }
    for (const std::string& path : vanished_) {
      if (const Result<void> removed = writer->remove(path); !removed) return removed;
      tally_.count_removed(path);
    }
    return writer->finish(now_iso());
  }

  const UpdateOptions& options_;
  const std::string& index_;
  Tally& tally_;
  Meter& meter_;
  std::vector<std::string> runs_;
  Xapian::Database before_;  // the runs of a killed build
  Xapian::docid last_before_ = 0;
  Fed fed_;
  std::unordered_set<std::uint64_t> counted_;  // keys of documents
  std::vector<Job> known_;
  std::vector<std::string> vanished_;
  std::atomic<bool> is_given_up_ = false;
};

}  // namespace

Result<void> build_anew(const UpdateOptions& options, const std::vector<std::string>& roots, Tally& tally,
                        Meter& meter) {
  return Build(options, tally, meter).run(roots);
}

}  // namespace wenhao::indexer
