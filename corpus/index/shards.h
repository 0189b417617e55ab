// The shards of an index: which databases a path names, and opening one of them within a deadline.
#pragma once

#include <xapian.h>

#include <chrono>
#include <string>
#include <vector>

#include "corpus/result.h"

namespace wenhao::index {

// One database: a folder here, a server (xapian-tcpsrv), or a program that serves one on its standard input
// and output (ssh HOST xapian-progsrv FOLDER).
struct Shard {
  enum class Kind { folder, server, program };
  Kind kind = Kind::folder;
  std::string name;       // the folder, HOST:PORT, or the program with its arguments: as people are told
  std::string host;       // server: the host; program: the program
  std::string arguments;  // program
  unsigned port = 0;      // server

  [[nodiscard]] bool is_remote() const { return kind != Kind::folder; }
};

// How long a shard may take that is not here.
struct Patience {
  std::chrono::milliseconds connect{2000};
  std::chrono::milliseconds answer{10'000};  // of each question
};

// The shards that a path names: an index's folder (folder.h) is one; a stub file names some, in the form of
// Xapian: on a line `auto FOLDER`, `glass FOLDER`, `remote HOST:PORT` or `remote :PROGRAM ARGUMENTS`, where
// folders are relative to the stub and may be stubs themselves, and `#` begins a comment. Error:
// no_permission; index_not_one, where a line is none of these.
[[nodiscard]] Result<std::vector<Shard>> shards_at(const std::string& path);

// The shard's database, its versions checked. Errors: those of Store::open; index_unreachable where a server
// does not answer in time. Xapian's exceptions end here.
[[nodiscard]] Result<Xapian::Database> open_shard(const Shard& shard, const Patience& patience);

}  // namespace wenhao::index
