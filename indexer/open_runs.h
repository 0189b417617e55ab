// The runs of a first build that are being written: a core takes one, adds a block of files to it and gives
// it back; one that is large enough is finished.
//
// There are never more than there are cores at work, and each is as long as it may be: a merge keeps the
// pieces of each run's posting lists apart, and sixteen short runs of 20 MB of text made postings 1.4 times
// as large as one.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

#include "corpus/result.h"
#include "indexer/writer.h"

namespace wenhao::indexer {

struct OpenRun {
  std::uint64_t number = 0;
  Writer writer;
  std::uint64_t bytes = 0;       // of text that was added
  bool holds_something = false;  // what the index is to keep
};

// Safe to be used by several threads.
class OpenRuns {
 public:
  // Runs are numbered from `first` on and finished when they hold so much text.
  OpenRuns(std::string index, std::uint64_t first, std::uint64_t run_bytes)
      : index_(std::move(index)), next_(first), run_bytes_(run_bytes) {}

  // One that nobody holds, or a new one. Errors: those of making a database.
  [[nodiscard]] Result<OpenRun> take();

  // Finishes it where it is large enough. Errors: those of writing.
  [[nodiscard]] Result<void> give_back(OpenRun run);

  // Finishes all, each on a thread of its own. Errors: those of writing.
  [[nodiscard]] Result<void> finish();

  // The finished ones as paths, in the order of their numbers.
  [[nodiscard]] std::vector<std::string> finished();

 private:
  [[nodiscard]] Result<void> finish(OpenRun run);

  std::string index_;
  std::mutex mutex_;
  std::uint64_t next_;
  const std::uint64_t run_bytes_;
  std::vector<OpenRun> free_;
  std::vector<std::string> finished_;
};

}  // namespace wenhao::indexer
