// The first step of an update: what the scan finds, set against what the index knows, becomes jobs.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "corpus/index/store.h"
#include "corpus/result.h"
#include "indexer/prepare.h"

namespace wenhao::indexer {

// Which files an index takes: those whose path hashes to `index` of `count`.
struct Shard {
  std::uint32_t index = 0;
  std::uint32_t count = 1;
};
[[nodiscard]] bool is_of(Shard shard, const std::string& path);

// What was found without anything to do, and what the removal of vanished files has to know.
struct Fed {
  std::uint64_t unchanged = 0;
  std::vector<Xapian::docid> seen;   // sources of the index that are still there, sorted
  std::vector<std::string> unknown;  // folders that could not be read: what is under them may be there
};

// Which files to look at.
struct FeedOptions {
  Shard shard;
  bool ocr = false;  // pictures are read: those that were skipped for want of it are looked at again
};

// Scans the roots in order and hands over a job for each file that has to be looked at or told about,
// until `put` returns false.
[[nodiscard]] Result<Fed> feed(const std::vector<std::string>& roots, index::Store store,
                               const FeedOptions& options, const std::function<bool(Job)>& put);

// The paths, in order, of the sources in a database that lie at or under `folder`, were not met and do not
// lie under a folder that could not be read. Those with a document id beyond `last` are newer than the scan.
[[nodiscard]] Result<std::vector<std::string>> unseen(const Xapian::Database& database,
                                                      const std::string& index, const std::string& folder,
                                                      const Fed& fed, Xapian::docid last);

}  // namespace wenhao::indexer
