// Raw deflate (RFC 1951) by zlib, into a string that grows by half.
#include "corpus/reader/package/inflate.h"

#include <zlib.h>

#include <algorithm>
#include <limits>

namespace wenhao::reader {
namespace {

constexpr std::uint64_t kChunk = 1 << 18;
constexpr std::uint64_t kMostAtFirst = 4 << 20;  // believed of what a member says
constexpr std::uint64_t kMostPacked = std::numeric_limits<uInt>::max();

// zlib's state, which ends with it.
class Stream {
 public:
  explicit Stream(std::string_view packed) {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream_.avail_in = static_cast<uInt>(std::min<std::uint64_t>(packed.size(), kMostPacked));
    ready_ = inflateInit2(&stream_, -MAX_WBITS) == Z_OK;
  }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;
  ~Stream() {
    if (ready_) inflateEnd(&stream_);
  }

  // Into `size` bytes; zlib's status. `written` is how many were.
  int read(char* out, std::size_t size, std::size_t& written) {
    written = 0;
    if (!ready_) return Z_MEM_ERROR;
    stream_.next_out = reinterpret_cast<Bytef*>(out);
    stream_.avail_out = static_cast<uInt>(size);
    const int status = ::inflate(&stream_, Z_NO_FLUSH);
    written = size - stream_.avail_out;
    return status;
  }

 private:
  z_stream stream_ = {};
  bool ready_ = false;
};

}  // namespace

Inflated inflate(std::string_view packed, std::uint64_t expected, std::uint64_t most) {
  Stream stream(packed);
  Inflated inflated;
  // One byte more than announced: then the end is seen in the same call.
  std::uint64_t chunk = std::min({expected, most, kMostAtFirst}) + 1;
  // Twice that in one piece: what is not written to costs nothing, and after so large a one the allocator
  // keeps what is given back, where it would else fetch the pages of each file anew.
  inflated.bytes.reserve(2 * chunk);
  for (int status = Z_OK; status == Z_OK && inflated.bytes.size() <= most;) {
    const std::size_t have = inflated.bytes.size();
    inflated.bytes.resize(have + std::min(chunk, most + 1 - have));
    std::size_t written = 0;
    status = stream.read(inflated.bytes.data() + have, inflated.bytes.size() - have, written);
    inflated.bytes.resize(have + written);
    inflated.whole = status == Z_STREAM_END;
    chunk = std::max(kChunk, inflated.bytes.size() / 2);
  }
  return inflated;
}

}  // namespace wenhao::reader
