// What an index holds, in numbers, and what can be read into it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/message.h"
#include "corpus/reader/isolate/sandbox.h"
#include "corpus/reader/reader.h"
#include "corpus/result.h"

namespace wenhao::indexer {

struct Status {
  std::string path;
  std::uint64_t documents = 0;
  std::uint64_t passages = 0;
  std::uint64_t sources = 0;   // files looked at, those recorded as skipped included
  std::uint64_t numbers = 0;   // distinct numbers that documents bear or cite
  std::uint64_t resolved = 0;  // distinct numbers cited, and held
  std::uint64_t unresolved = 0;
  std::uint64_t bytes = 0;
  std::string schema;
  std::string analyser;
  std::string updated;          // ISO 8601; empty before the first update has ended
  reader::Isolation isolation;  // what is in force around every process that reads
  std::vector<reader::FormatSupport> readers;
};

[[nodiscard]] Result<Status> status_of(const std::string& path);

// The contract's object, and the same for people.
[[nodiscard]] std::string status_json(const Status& status);
[[nodiscard]] std::string status_text(const Status& status, Language language, bool color);

}  // namespace wenhao::indexer
