// The documents that the passages of a document name, each form once: what segments and relations compare.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>

namespace wenhao::document {

// Who a mention names, as a number from 1 on; equal forms have equal ones. 0 is nobody.
using Name = std::uint32_t;

inline constexpr Name kNobody = 0;

class Names {
 public:
  // The name of a canonical form that is not empty. Amortized O(1).
  [[nodiscard]] Name of(std::string form) {
    return known_.try_emplace(std::move(form), static_cast<Name>(known_.size() + 1)).first->second;
  }

  // How many there are: each is from 1 to this.
  [[nodiscard]] std::size_t size() const { return known_.size(); }

 private:
  std::unordered_map<std::string, Name> known_;
};

}  // namespace wenhao::document
