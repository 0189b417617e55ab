// Sealing records with a checksum and zstd, and opening them again.
#include "corpus/index/envelope.h"

#include <xxhash.h>
#include <zstd.h>

#include <memory>
#include <optional>
#include <utility>

#include "corpus/index/bytes.h"
#include "corpus/index/dictionary.h"

namespace wenhao::index {
namespace {

constexpr unsigned kVersion = 1;
constexpr unsigned kCompressed = 0x80;
constexpr std::size_t kHead = 5;
constexpr std::size_t kMagicSize = 4;
constexpr std::string_view kMagic("\x28\xB5\x2F\xFD", kMagicSize);
constexpr int kLevel = 3;
constexpr std::size_t kShortFrame = std::size_t{1} << 16U;
constexpr std::size_t kMaxPayload = std::size_t{1} << 30U;

template <class T, std::size_t (*Free)(T*)>
struct Freed {
  void operator()(T* object) const { Free(object); }
};
template <class T, std::size_t (*Free)(T*)>
using Owned = std::unique_ptr<T, Freed<T, Free>>;

// One context a thread; the digested dictionaries are shared and never change.
ZSTD_CCtx* compressor() {
  thread_local const Owned<ZSTD_CCtx, ZSTD_freeCCtx> context = [] {
    Owned<ZSTD_CCtx, ZSTD_freeCCtx> made(ZSTD_createCCtx());
    static const Owned<ZSTD_CDict, ZSTD_freeCDict> dictionary(
        ZSTD_createCDict(record_dictionary().data(), record_dictionary().size(), kLevel));
    ZSTD_CCtx_setParameter(made.get(), ZSTD_c_contentSizeFlag, 0);
    ZSTD_CCtx_setParameter(made.get(), ZSTD_c_dictIDFlag, 0);
    ZSTD_CCtx_refCDict(made.get(), dictionary.get());
    return made;
  }();
  return context.get();
}

ZSTD_DCtx* decompressor() {
  thread_local const Owned<ZSTD_DCtx, ZSTD_freeDCtx> context = [] {
    Owned<ZSTD_DCtx, ZSTD_freeDCtx> made(ZSTD_createDCtx());
    static const Owned<ZSTD_DDict, ZSTD_freeDDict> dictionary(
        ZSTD_createDDict(record_dictionary().data(), record_dictionary().size()));
    ZSTD_DCtx_refDDict(made.get(), dictionary.get());
    return made;
  }();
  return context.get();
}

// The size and the frame without magic number; empty where the payload is better left as it is.
std::string compressed(std::string_view payload) {
  thread_local std::string kept(kShortFrame, '\0');  // a short record does not pay for clearing it
  const std::size_t bound = ZSTD_compressBound(payload.size());
  std::string long_frame(bound > kShortFrame ? bound : 0, '\0');
  std::string& frame = long_frame.empty() ? kept : long_frame;
  const std::size_t size =
      ZSTD_compress2(compressor(), frame.data(), frame.size(), payload.data(), payload.size());
  if (ZSTD_isError(size) != 0 || size < kMagicSize) return {};
  ByteWriter out;
  out.number(payload.size());
  std::string bytes = out.take();
  bytes.append(frame, kMagicSize, size - kMagicSize);
  return bytes.size() < payload.size() ? bytes : std::string();
}

std::optional<std::string> decompressed(std::string_view bytes) {
  ByteReader in(bytes);
  const std::uint64_t size = in.number();
  if (size > kMaxPayload) return std::nullopt;
  std::string frame(kMagic);
  frame += in.rest();
  std::string payload(size, '\0');
  const std::size_t got =
      ZSTD_decompressDCtx(decompressor(), payload.data(), payload.size(), frame.data(), frame.size());
  if (got != size) return std::nullopt;
  return payload;
}

std::string checksum(unsigned char first, std::string_view rest, std::string_view beside) {
  const auto seed = beside.empty() ? first : XXH64(beside.data(), beside.size(), first);
  auto sum = XXH64(rest.data(), rest.size(), seed);
  std::string bytes;
  for (int i = 0; i < 4; ++i, sum >>= 8U) bytes += static_cast<char>(sum & 0xFFU);
  return bytes;
}

}  // namespace

std::string seal(RecordKind kind, std::string_view payload, std::string_view beside) {
  const std::string packed = compressed(payload);
  const std::string_view body = packed.empty() ? payload : packed;
  const unsigned first = static_cast<unsigned>(kind) | (kVersion << 4U) | (packed.empty() ? 0U : kCompressed);
  std::string bytes(1, static_cast<char>(first));
  bytes += checksum(static_cast<unsigned char>(first), body, beside);
  bytes += body;
  return bytes;
}

bool is_sealed(std::string_view bytes, std::string_view beside) {
  if (bytes.size() < kHead) return false;
  const auto first = static_cast<unsigned char>(bytes[0]);
  return checksum(first, bytes.substr(kHead), beside) == bytes.substr(1, kHead - 1);
}

Result<std::string> unseal(RecordKind kind, std::string_view bytes, std::string_view beside) {
  if (bytes.size() < kHead) return fail(ErrorCode::index_damaged, {}, "short record");
  const auto first = static_cast<unsigned char>(bytes[0]);
  const std::string_view body = bytes.substr(kHead);
  if (checksum(first, body, beside) != bytes.substr(1, kHead - 1))
    return fail(ErrorCode::index_damaged, {}, "checksum");
  if ((first & 0x7FU) != ((kVersion << 4U) | static_cast<unsigned>(kind)))
    return fail(ErrorCode::index_damaged, {}, "another kind of record");
  if ((first & kCompressed) == 0) return std::string(body);
  std::optional<std::string> payload = decompressed(body);
  if (!payload) return fail(ErrorCode::index_damaged, {}, "compression");
  return *std::move(payload);
}

}  // namespace wenhao::index
