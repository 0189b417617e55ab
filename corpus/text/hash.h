// Hashes for identity: the same text has the same id on any machine.
#pragma once

#include <string>
#include <string_view>

namespace wenhao::text {

// The first 16 bytes of SHA-256 as 32 hex digits.
[[nodiscard]] std::string hash_id(std::string_view bytes);

}  // namespace wenhao::text
