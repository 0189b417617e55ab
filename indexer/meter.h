// How far an update has come: counters that any thread moves and a progress bar reads.
#pragma once

#include <atomic>
#include <cstdint>

namespace wenhao::indexer {

enum class Phase : std::uint8_t { reading, merging };

struct Meter {
  std::atomic<std::uint64_t> files_found{0};  // to look at: by the walk, which runs ahead
  std::atomic<std::uint64_t> bytes_found{0};
  std::atomic<bool> all_found{false};
  std::atomic<std::uint64_t> files_done{0};
  std::atomic<std::uint64_t> bytes_done{0};
  std::atomic<std::uint64_t> passages{0};  // written
  std::atomic<Phase> phase{Phase::reading};
};

}  // namespace wenhao::indexer
