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
#include "indexer/feed.h"
#include "indexer/prepare.h"

namespace wenhao::indexer {

// What putting a file did.
enum class Change : std::uint8_t { added, replaced, unchanged, skipped };

// A document that was new to the database.
struct NewDocument {
  std::uint64_t key = 0;  // a hash of its id
  std::uint32_t passages = 0;
  std::uint32_t numbers = 0;
};

struct Written {
  Change change = Change::unchanged;
  std::vector<NewDocument> documents;

  [[nodiscard]] std::uint32_t passages() const;  // of all of them
};

class Writer {
 public:
  // Opens the database in `folder`; errors speak of `index`. Waits so long for one who writes it with
  // another program. Errors: index_locked, index_not_one, index_version, index_damaged, no_permission,
  // write_failed.
  [[nodiscard]] static Result<Writer> open(const std::string& index, const std::string& folder,
                                           std::chrono::milliseconds lock_timeout);

  // Makes a database in a folder that is not there. It is not synced: sync_folder is for the end.
  [[nodiscard]] static Result<Writer> create(const std::string& index, const std::string& folder);

  // Adds a file, replaces what the index has of it, or forgets that where the file is skipped.
  [[nodiscard]] Result<Written> put(Prepared file);

  // The sources at or under `folder` that were there when the database was opened and were not met (`fed`).
  [[nodiscard]] Result<std::vector<std::string>> unseen(const std::string& folder, const Fed& fed);

  // Removes a source, and the documents that no other holds.
  [[nodiscard]] Result<void> remove(const std::string& path);

  // Whether something was put or removed that a crash would still undo.
  [[nodiscard]] bool has_uncommitted() const { return in_transaction_; }

  // Ends the writing: commits, with the time of it (ISO 8601), where one is given.
  [[nodiscard]] Result<void> finish(const std::string& now);

 private:
  Writer(std::string index, Xapian::WritableDatabase database);

  void begin();
  void commit();
  void commit_if_full();
  void add_documents(Prepared& file, Written& written);
  void write_source(const index::SourceRecord& source);
  void forget(const index::SourceRecord& source, const std::vector<std::string>& kept);
  void put_skipped(const Prepared& file);

  std::string index_;
  Xapian::WritableDatabase database_;
  Xapian::docid last_at_start_ = 0;
  std::uint32_t pending_ = 0;        // files put, passages added or removed in the open transaction
  std::uint64_t pending_bytes_ = 0;  // of terms, values and records added in it
  std::chrono::steady_clock::time_point begun_;  // that transaction
  bool in_transaction_ = false;
};
}  // namespace wenhao::indexer
