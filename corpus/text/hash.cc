// SHA-256 by nettle, shortened.
#include "corpus/text/hash.h"

#include <nettle/sha2.h>

#include <array>
#include <cstdint>

namespace wenhao::text {

std::string hash_id(std::string_view bytes) {
  constexpr std::size_t kBytes = 16;
  constexpr std::string_view kHex = "0123456789abcdef";
  sha256_ctx context;
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  std::array<std::uint8_t, kBytes> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  std::string id;
  id.reserve(2 * kBytes);
  for (const std::uint8_t byte : digest) {
    id += kHex[byte >> 4];
    id += kHex[byte & 15];
  }
  return id;
}

}  // namespace wenhao::text
