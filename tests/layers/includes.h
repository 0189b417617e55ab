// Who may include whom: the house's layers as two tables, and the breaches of them in a source.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wenhao::layers {

// The room a path belongs to: "corpus/text", "corpus" (what stands above its folders), "indexer",
// "search/match", … Empty for what is in no room (tests, scripts).
[[nodiscard]] std::string_view room_of(std::string_view path);

struct Include {
  std::string name;     // corpus/text/fold.h, xapian.h
  bool quoted = false;  // "…", not <…>
};
[[nodiscard]] std::vector<Include> includes_of(std::string_view source);

// One sentence for each include of a source that its room may not have.
[[nodiscard]] std::vector<std::string> breaches(std::string_view path, std::string_view source);

}  // namespace wenhao::layers
