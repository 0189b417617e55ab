// What is wanted: the numbers that documents cite and no document of the index bears.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/index/store.h"
#include "corpus/result.h"

namespace wenhao::match {

struct Wanted {
  std::string number;          // canonical
  std::uint64_t cited_by = 0;  // documents
  std::string newest;          // date of the newest of them; may be empty
  std::vector<std::string>
      titles;  // as they name it, the most frequent first; more than one where they differ
};

struct WantedAnswer {
  std::uint64_t total = 0;  // of all such numbers
  std::vector<Wanted> numbers;
};

// Those cited most come first, equal ones in an order of their own that is the same on any number of shards.
// Walks the numbers borne and cited side by side, and reads some of the documents that cite what is shown.
[[nodiscard]] Result<WantedAnswer> wanted(index::Store& store, std::size_t limit, std::size_t offset = 0);

}  // namespace wenhao::match
