// A deflated run of bytes inflated, within a bound.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace wenhao::reader {

struct Inflated {
  std::string bytes;   // at most one more than the bound
  bool whole = false;  // the run came to its own end
};

// `expected` is how long it says it is: a hint that saves room, not a promise. Total; stops past `most`.
[[nodiscard]] Inflated inflate(std::string_view packed, std::uint64_t expected, std::uint64_t most);

}  // namespace wenhao::reader
