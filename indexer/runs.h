// The runs of a first build: databases of some 100,000 passages, each written by one thread at a time, merged
// at the end.
//
// A large database is slow to add to, since Xapian's pending postings outgrow the cache; fresh ones merged
// once grow in a straight line, and the merged one is compact. A run that is finished bears a name
// ("run-000007"), one that is not another ("part-000007"), and a rename is between them. So a build that is
// killed goes on from the finished ones.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/result.h"

namespace wenhao::indexer {

// Makes the folder for runs, removes what is unfinished or of another version there, and lists the finished
// runs as paths, in order. Errors: no_permission, write_failed.
[[nodiscard]] Result<std::vector<std::string>> take_over_runs(const std::string& index);

// The number for the next run after these.
[[nodiscard]] std::uint64_t next_run(const std::vector<std::string>& runs);

// Where a run stands while it is made: not there yet.
[[nodiscard]] std::string unfinished_run(const std::string& index, std::uint64_t number);

// Syncs a run and gives it its name, which is returned.
[[nodiscard]] Result<std::string> finish_run(const std::string& index, std::uint64_t number);

// The runs as one database, to look things up in. Errors: those of opening.
[[nodiscard]] Result<Xapian::Database> united(const std::string& index, const std::vector<std::string>& runs);

// Removes from each run the documents that an earlier one holds too, since a merge would keep both.
[[nodiscard]] Result<void> drop_copies(const std::string& index, const std::vector<std::string>& runs);

// Merges runs into a database in a folder that is not there. Errors: write_failed and those of opening.
[[nodiscard]] Result<void> merge_runs(const std::string& index, const std::vector<std::string>& runs,
                                      const std::string& into);

// Removes the folder for runs.
void remove_runs(const std::string& index);

}  // namespace wenhao::indexer
