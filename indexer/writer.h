// The one owner of the index while it is written: transactions of many whole files.
//
// A file's passages appear and vanish together, with its record and those of its documents. A document is
// keyed by its content: it is written once, however many files hold it, and lives until the last is gone.
// On any error the open transaction is lost, and what was committed before stays.
#pragma once

#include <xapian.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "corpus/index/record.h"
#include "corpus/result.h"
#include "indexer/prepare.h"

namespace wenhao::indexer {

// What putting a file did.
enum class Change : std::uint8_t { added, replaced, unchanged, skipped };

struct Written {
  Change change = Change::unchanged;
  std::uint32_t documents = 0;  // new to the index
  std::uint32_t passages = 0;   // of those
  std::uint32_t numbers = 0;    // of those
};

class Writer {
 public:
  // Opens the index at `path`, or makes one in a folder that is not there or empty. Waits as long for
  // another writer. Errors: index_locked, index_not_one, index_version, index_damaged, no_permission,
  // write_failed.
  [[nodiscard]] static Result<Writer> open(const std::string& path, std::chrono::milliseconds lock_timeout);

  // Adds a file, replaces what the index has of it, or forgets that where the file is skipped.
  [[nodiscard]] Result<Written> put(Prepared file);

  // Paths of the sources that were in the index when it was opened, lie at or under `folder` and are not
  // `seen` (sorted document ids of Xapian), in order.
  [[nodiscard]] Result<std::vector<std::string>> unseen(const std::string& folder,
                                                        const std::vector<Xapian::docid>& seen);

  // Removes a source, and the documents that no other holds.
  [[nodiscard]] Result<void> remove(const std::string& path);

  // Whether something was put or removed that a crash would still undo.
  [[nodiscard]] bool has_uncommitted() const { return in_transaction_; }

  // Ends the run: commits, with the time of it (ISO 8601).
  [[nodiscard]] Result<void> finish(const std::string& now);

 private:
  Writer(std::string path, Xapian::WritableDatabase database);

  void begin();
  void commit_if_full();
  void add_documents(Prepared& file, Written& written);
  void write_source(const index::SourceRecord& source);
  void forget(const index::SourceRecord& source, const std::vector<std::string>& kept);
  void put_skipped(const Prepared& file);

  std::string path_;
  Xapian::WritableDatabase database_;
  Xapian::docid last_at_start_ = 0;
  std::uint32_t pending_ = 0;  // files put, passages added or removed in the open transaction
  bool in_transaction_ = false;
};

// The term of a source.
[[nodiscard]] std::string source_term(const std::string& path);

}  // namespace wenhao::indexer
