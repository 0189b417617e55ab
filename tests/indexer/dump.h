// An index as text: every document with its terms, values and data, to compare two of them whole.
#pragma once

#include <string>
#include <vector>

namespace wenhao::indexer {

[[nodiscard]] std::string dump_of(const std::string& path);

// The same without document ids, sorted: what the index holds, in whatever order it was written.
[[nodiscard]] std::vector<std::string> sorted_dump_of(const std::string& path);

}  // namespace wenhao::indexer
