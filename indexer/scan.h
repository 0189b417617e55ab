// Walking files and folders: what there is to read, in an order that is the same on every machine.
//
// Folders are walked whole, entries by the bytes of their paths. Left out: hidden files and folders, the lock
// files of office programs, symbolic links (what they point to in the tree is read under its own name), and
// folders that are an index. A path given by the user is read whatever it is called.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "corpus/result.h"

namespace wenhao::indexer {

// What the file system says of a file without opening it. Equal stamps: nothing to read.
struct Stamp {
  std::uint64_t size = 0;
  std::int64_t modified_ns = 0;
  std::uint64_t inode = 0;

  friend bool operator==(const Stamp&, const Stamp&) = default;
};

struct Entry {
  std::string path;  // absolute
  Stamp stamp;
  bool given = false;          // named by the user, not found in a folder
  std::optional<Error> error;  // what cannot be read: a folder without permission, a FIFO
  bool is_folder = false;      // of an error: what is under the path is unknown, not gone
};

// The paths of a command line made absolute, sorted, those within another left out. A path that is not
// there keeps its name.
[[nodiscard]] std::vector<std::string> roots_of(const std::vector<std::string>& paths);

// Hands every entry at or under `root` to `take`, until it returns false. A root that is not there is one
// entry with the error not_found.
void scan(const std::string& root, const std::function<bool(Entry)>& take);

// True where `path` is `folder` or lies under it.
[[nodiscard]] bool is_within(const std::string& path, const std::string& folder);

}  // namespace wenhao::indexer
