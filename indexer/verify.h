// Checking that an index is sound: Xapian's own check, and our records against their terms and each other.
#pragma once

#include <string>
#include <vector>

#include "corpus/message.h"
#include "corpus/result.h"

namespace wenhao::indexer {

struct Fault {
  std::string table;    // "xapian", "passage", "document", "source"
  std::string message;  // what is wrong, and with which of them
};

// The faults of the index at `path`; none is good. Each record is read and its checksum tried, the terms of
// each passage's text are made again and compared, and passages are counted against their document.
// Errors: those of opening, index_damaged when it cannot be opened at all.
[[nodiscard]] Result<std::vector<Fault>> verify(const std::string& path);

// The same in a child process: Xapian itself can crash on a damaged table, and that is a fault like any
// other. To be called while there is one thread.
[[nodiscard]] Result<std::vector<Fault>> verify_apart(const std::string& path);

// The contract's object, and the same for people.
[[nodiscard]] std::string verify_json(const std::vector<Fault>& faults, Language language);
[[nodiscard]] std::string verify_text(const std::vector<Fault>& faults, Language language);

}  // namespace wenhao::indexer
