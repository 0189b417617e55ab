// Handing runs out, taking them back, finishing them.
#include "indexer/open_runs.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "indexer/runs.h"

namespace wenhao::indexer {

Result<OpenRun> OpenRuns::take() {
  std::uint64_t number = 0;
  {
    const std::lock_guard lock(mutex_);
    if (!free_.empty()) {
      OpenRun run = std::move(free_.back());
      free_.pop_back();
      return run;
    }
    number = next_++;
  }
  Result<Writer> writer = Writer::create(index_, unfinished_run(index_, number));
  if (!writer) return tl::unexpected<Error>(writer.error());
  return OpenRun{number, *std::move(writer)};
}

Result<void> OpenRuns::give_back(OpenRun run) {
  if (run.bytes >= run_bytes_) return finish(std::move(run));
  const std::lock_guard lock(mutex_);
  free_.push_back(std::move(run));
  return {};
}

Result<void> OpenRuns::finish() {
  std::vector<Result<void>> results(free_.size());
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < results.size(); ++i)
      threads.emplace_back([this, i, &results] { results[i] = finish(std::move(free_[i])); });
  }
  free_.clear();
  for (Result<void>& result : results) {
    if (!result) return std::move(result);
  }
  return {};
}

std::vector<std::string> OpenRuns::finished() {
  const std::lock_guard lock(mutex_);
  std::ranges::sort(finished_);
  return finished_;
}

Result<void> OpenRuns::finish(OpenRun run) {
  if (const Result<void> written = run.writer.finish({}); !written) return written;
  if (!run.holds_something) return {};
  Result<std::string> path = finish_run(index_, run.number);
  if (!path) return tl::unexpected<Error>(path.error());
  const std::lock_guard lock(mutex_);
  finished_.push_back(*std::move(path));
  return {};
}

}  // namespace wenhao::indexer
