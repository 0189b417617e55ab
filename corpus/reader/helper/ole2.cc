// Sectors, the table that chains them, and the directory.
#include "corpus/reader/helper/ole2.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace wenhao::reader {
namespace {

constexpr std::size_t kHead = 512;
constexpr std::size_t kEntry = 128;              // bytes of an entry of the directory
constexpr std::size_t kTablesInHead = 109;       // sectors of the table that the head names
constexpr std::uint64_t kLeastOwnStream = 4096;  // smaller ones share a stream
constexpr std::uint64_t kLastSector = 0xFFFFFFFA;

std::string wide(std::string_view name) {
  std::string out;
  for (const char c : name) out += {c, '\0'};
  return out;
}

// A number, low byte first; what lies beyond the file reads as nothing.
std::uint64_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size && at + i < bytes.size(); ++i)
    value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at + i])) << 8U * i;
  return value;
}

class Container {
 public:
  explicit Container(std::string_view bytes)
      : bytes_(bytes), sector_(std::size_t{1} << (number_at(bytes, 0x1E, 2) & 15U)) {}

  [[nodiscard]] bool is_there(std::uint64_t sector) const { return place_of(sector) < bytes_.size(); }

  // The sector after this one; itself where the table does not say.
  [[nodiscard]] std::uint64_t after(std::uint64_t sector) const {
    const std::uint64_t a_table = sector_ / 4;
    if (a_table == 0 || sector / a_table >= kTablesInHead) return sector;
    const std::uint64_t table = number_at(bytes_, 0x4C + 4 * static_cast<std::size_t>(sector / a_table), 4);
    if (table >= kLastSector || !is_there(table)) return sector;
    return number_at(bytes_, place_of(table) + 4 * static_cast<std::size_t>(sector % a_table), 4);
  }

  [[nodiscard]] std::uint64_t sectors_of(std::uint64_t size) const { return (size + sector_ - 1) / sector_; }

 private:
  [[nodiscard]] std::size_t place_of(std::uint64_t sector) const {
    return kHead + static_cast<std::size_t>(sector) * sector_;
  }

  std::string_view bytes_;
  std::size_t sector_;
};

}  // namespace

bool has_stream(std::string_view bytes, std::string_view name) {
  return bytes.find(wide(name)) != std::string_view::npos;
}

bool is_stream_whole(std::string_view bytes, std::string_view name) {
  const std::size_t entry = bytes.find(wide(name) + std::string(2, '\0'));
  if (entry == std::string_view::npos) return true;
  if (entry + kEntry > bytes.size()) return false;
  const std::uint64_t size = number_at(bytes, entry + 0x78, 4);
  if (size < kLeastOwnStream) return true;
  const Container container(bytes);
  std::uint64_t sector = number_at(bytes, entry + 0x74, 4);
  for (std::uint64_t left = container.sectors_of(size); left > 0; --left) {
    if (!container.is_there(sector)) return false;
    const std::uint64_t next = container.after(sector);
    if (next == sector) return true;
    sector = next;
  }
  return true;
}

}  // namespace wenhao::reader
