// The folder of an index: which of the databases in it is the current one, and how another takes its place.
//
//   INDEX/XAPIANDB   one line, "auto g000002": Xapian's own stub, so that its tools open the folder too
//   INDEX/g000002/   the database it names; generations count up
//   INDEX/wenhao.lock, held by the one who writes
//   INDEX/build/     runs of a build that is not finished
//   INDEX/lexicon.tsv, the user's own
//
// A folder that is a Xapian database itself (one that xapian-compact made) is an index as well.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "corpus/result.h"

namespace wenhao::index {

// Names in the folder.
namespace folder {
inline constexpr std::string_view kStub = "XAPIANDB";
inline constexpr std::string_view kStubNew = "XAPIANDB.new";  // until it is renamed
inline constexpr std::string_view kLock = "wenhao.lock";
inline constexpr std::string_view kBuild = "build";
inline constexpr std::string_view kLexicon = "lexicon.tsv";
inline constexpr std::string_view kBackend = "iamglass";  // the file that makes a folder a Xapian database
}  // namespace folder

// The folder of the current database. Says nothing of its content.
// Errors: index_missing, index_unfinished (a first build was ended before its end), index_not_one,
// no_permission.
[[nodiscard]] Result<std::string> database_folder(const std::string& index);

// Makes the folder of an index where there is none, and refuses one that holds other things.
// Errors: index_not_one, no_permission, write_failed.
[[nodiscard]] Result<void> make_folder(const std::string& index);

// A name for the next generation, as a path; nothing is made.
[[nodiscard]] std::string next_generation(const std::string& index);

// Makes a finished database the current one: syncs it, names it in the stub (one rename: a reader finds the
// old one or the new one), and removes those before it. What a reader has open it keeps.
// Errors: no_permission, write_failed.
[[nodiscard]] Result<void> make_current(const std::string& index, const std::string& generation);

// Removes the databases that are not the current one: what a killed build leaves.
void remove_stale(const std::string& index);

// Syncs a file or the names in a folder; every file in a folder, and its names. Errors: no_permission,
// write_failed.
[[nodiscard]] Result<void> sync_path(const std::string& path);
[[nodiscard]] Result<void> sync_folder(const std::string& folder);

// The writer's lock on an index's folder, held until the end of its life; the system lets go of it when the
// process dies.
class FolderLock {
 public:
  // Waits so long for another writer. Errors: index_locked, no_permission, write_failed.
  [[nodiscard]] static Result<FolderLock> take(const std::string& index, std::chrono::milliseconds timeout);

  FolderLock(FolderLock&& other) noexcept;
  FolderLock& operator=(FolderLock&& other) noexcept;
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  ~FolderLock();

 private:
  explicit FolderLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

}  // namespace wenhao::index
