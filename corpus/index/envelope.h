// The wrapping of a record: what it is, a checksum, and compression where it helps.
//
//   byte 0      compressed (1 bit), version (3 bits), kind (4 bits)
//   bytes 1–4   the low half of xxh64 over all that follows, with byte 0 as its seed (or, where something is
//               kept in the open beside it, the xxh64 of that)
//   the rest    the payload; or its size and a zstd frame without its magic number
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/result.h"

namespace wenhao::index {

enum class RecordKind : std::uint8_t { passage = 1, document = 2, source = 3, head = 4 };

// `beside`: bytes that are stored outside, to be read without unsealing, and that the checksum covers too.
[[nodiscard]] std::string seal(RecordKind kind, std::string_view payload, std::string_view beside = {});

// True for what seal made of anything, by its checksum.
[[nodiscard]] bool is_sealed(std::string_view bytes, std::string_view beside = {});

// The payload. Error: index_damaged, where any bit is not what was sealed, or it is of another kind.
[[nodiscard]] Result<std::string> unseal(RecordKind kind, std::string_view bytes,
                                         std::string_view beside = {});

}  // namespace wenhao::index
