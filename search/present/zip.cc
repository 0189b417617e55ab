// The records of a ZIP (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16) around what zlib deflates.
#include "search/present/zip.h"

#include <zlib.h>

#include <cstdint>
#include <optional>

namespace wenhao::present {
namespace {

using namespace std::string_view_literals;

constexpr unsigned kVersion = 20;      // deflate
constexpr unsigned kUtf8Name = 0x800;  // flag
constexpr unsigned kDeflated = 8;      // method
constexpr unsigned kFirstDate = 0x21;  // 1980-01-01
constexpr std::string_view kLocal = "PK\x03\x04"sv;
constexpr std::string_view kEntry = "PK\x01\x02"sv;
constexpr std::string_view kEnd = "PK\x05\x06"sv;

void put(std::string& out, std::uint64_t value, unsigned size) {
  for (unsigned i = 0; i < size; ++i) out += static_cast<char>(value >> 8U * i & 0xFFU);
}

// Raw deflate (RFC 1951).
std::optional<std::string> deflated(std::string_view content) {
  z_stream stream = {};
  constexpr int kMemory = 8;  // zlib's own choice
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, kMemory, Z_DEFAULT_STRATEGY) !=
      Z_OK)
    return std::nullopt;
  std::string out(deflateBound(&stream, content.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(content.data()));
  stream.avail_in = static_cast<uInt>(content.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const bool done = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return done ? std::optional(std::move(out)) : std::nullopt;
}

// What a file's own header and its entry in the directory both say.
std::string description_of(const ZipFile& file, std::size_t packed) {
  std::string out;
  put(out, kVersion, 2);
  put(out, kUtf8Name, 2);
  put(out, kDeflated, 2);
  put(out, 0, 2);  // midnight
  put(out, kFirstDate, 2);
  put(out, crc32_z(0, reinterpret_cast<const Bytef*>(file.content.data()), file.content.size()), 4);
  put(out, packed, 4);
  put(out, file.content.size(), 4);
  put(out, file.name.size(), 2);
  put(out, 0, 2);  // extra fields
  return out;
}

}  // namespace

std::string zip_of(std::span<const ZipFile> files) {
  std::string out;
  std::string directory;
  for (const ZipFile& file : files) {
    const std::optional<std::string> packed = deflated(file.content);
    if (!packed) return {};
    const std::string description = description_of(file, packed->size());
    directory.append(kEntry);
    put(directory, kVersion, 2);
    directory += description;
    directory.append(10, '\0');  // comment, disk, attributes
    put(directory, out.size(), 4);
    directory += file.name;
    out.append(kLocal).append(description).append(file.name).append(*packed);
  }
  const std::size_t begin = out.size();
  out.append(directory).append(kEnd);
  put(out, 0, 4);  // disks
  put(out, files.size(), 2);
  put(out, files.size(), 2);
  put(out, directory.size(), 4);
  put(out, begin, 4);
  put(out, 0, 2);  // comment
  return out;
}

}  // namespace wenhao::present
