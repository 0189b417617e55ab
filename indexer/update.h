// Updating an index from files and folders: scan, read and parse on every core, one writer.
//
// What is done to the index depends on the files alone, never on the number of jobs: files are written in
// the order of their paths. Where there is no index yet, or one of another version, it is built anew beside
// (first_build.h) and takes its place at the end.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/reader/reader.h"
#include "corpus/result.h"
#include "indexer/feed.h"
#include "indexer/meter.h"

namespace wenhao::indexer {

// Below this an update does not work well.
inline constexpr std::uint64_t kLeastMemory = 64ULL << 20U;

struct UpdateOptions {
  std::vector<std::string> paths;  // files and folders, as given
  std::string db;                  // the index's folder
  unsigned jobs = 0;               // 0: as many as there are cores
  std::chrono::milliseconds lock_timeout{0};
  std::uint64_t memory = 512ULL << 20U;  // bytes, in all: fewer jobs, shorter belts, smaller files at most
  Shard shard{};
  std::uint64_t run_bytes = 16ULL << 20U;  // text that makes a run of a first build: some 100,000 paragraphs
  bool ocr = false;                        // recognise text in pictures and scans
  const reader::Readers* readers = nullptr;  // who reads what is no plain text; null: this process
};

// What became of one file.
struct UpdateEvent {
  enum class Kind : std::uint8_t { added, replaced, removed, skipped };
  Kind kind = Kind::added;
  std::string source;           // absolute path
  std::uint32_t documents = 0;  // new to the index
  std::uint32_t passages = 0;
  Error reason;                     // of skipped
  std::vector<Error> member_skips;  // files in an archive that were skipped; each becomes an event of its own
};
[[nodiscard]] std::string_view name_of(UpdateEvent::Kind kind);

struct UpdateSummary {
  std::uint64_t added = 0;  // files
  std::uint64_t replaced = 0;
  std::uint64_t removed = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t skipped = 0;
  std::uint64_t documents = 0;  // new to the index, with their passages and numbers
  std::uint64_t passages = 0;
  std::uint64_t numbers = 0;
  std::chrono::milliseconds took{0};
};

// The jobs that options allow on this machine, and how files are read under them.
[[nodiscard]] unsigned jobs_of(const UpdateOptions& options);
[[nodiscard]] reader::ReadOptions read_options(const UpdateOptions& options);

// The time as metadata has it: ISO 8601, UTC, to the second.
[[nodiscard]] std::string now_iso();

// Brings the index up to date with what is at and under the paths; tells each event once it is committed, in
// the calling thread: what was told, no crash undoes. Errors are those of the index, and not_found or
// no_permission for a path: then nothing was done. A path that is gone, but that the index has files of, is
// removed like any other. `meter`, where there is one, moves while it runs.
[[nodiscard]] Result<UpdateSummary> update(const UpdateOptions& options,
                                           const std::function<void(const UpdateEvent&)>& tell,
                                           Meter* meter = nullptr);

}  // namespace wenhao::indexer
