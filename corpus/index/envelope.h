// The wrapping of a record: what it is, a checksum, and compression where it helps.
//
//   byte 0      compressed (1 bit), version (3 bits), kind (4 bits)
//   bytes 1–4   the low half of xxh64 over all that follows, with byte 0 as its seed
//   the rest    the payload; or its size and a zstd frame without its magic number
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/result.h"

namespace wenhao::index {

enum class RecordKind : std::uint8_t { passage = 1, document = 2, source = 3, head = 4 };

[[nodiscard]] std::string seal(RecordKind kind, std::string_view payload);

// The payload. Error: index_damaged, where any bit is not what was sealed, or it is of another kind.
[[nodiscard]] Result<std::string> unseal(RecordKind kind, std::string_view bytes);

}  // namespace wenhao::index
