// An index as text: every document with its terms, values and data, to compare two of them whole.
#pragma once

#include <string>

namespace wenhao::indexer {

[[nodiscard]] std::string dump_of(const std::string& path);

}  // namespace wenhao::indexer
