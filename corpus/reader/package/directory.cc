// Records of a ZIP's directory (APPNOTE.TXT 4.3.7, 4.3.12 to 4.3.16, 4.5.3, 4.6.9), every length checked.
#include "corpus/reader/package/directory.h"

#include <zlib.h>

#include <algorithm>

namespace wenhao::reader {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kEnd = "PK\x05\x06"sv;
constexpr std::string_view kEnd64 = "PK\x06\x06"sv;
constexpr std::string_view kLocator64 = "PK\x06\x07"sv;
constexpr std::string_view kEntry = "PK\x01\x02"sv;
constexpr std::string_view kLocal = "PK\x03\x04"sv;
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kLocator64Size = 20;
constexpr std::size_t kEntrySize = 46;
constexpr std::size_t kLocalSize = 30;
constexpr std::size_t kLongestComment = 0xFFFF;
constexpr std::uint64_t kElsewhere = 0xFFFFFFFF;  // the number stands in the ZIP64 field
constexpr std::uint64_t kNumbers64 = 0x0001;      // ids of extra fields
constexpr std::uint64_t kUnicodeName = 0x7075;

// What begins at a place; nothing past the end.
std::string_view from(std::string_view bytes, std::uint64_t at) {
  return bytes.substr(std::min<std::uint64_t>(at, bytes.size()));
}

// A little-endian number; 0 for each byte past the end.
std::uint64_t number_at(std::string_view bytes, std::uint64_t at, std::size_t size) {
  const std::string_view place = from(bytes, at);
  std::uint64_t value = 0;
  for (std::size_t i = std::min(size, place.size()); i-- > 0;)
    value = value << 8U | static_cast<unsigned char>(place[i]);
  return value;
}

// The bytes of an extra field; empty where there is none of this id.
std::string_view field_of(std::string_view extra, std::uint64_t id) {
  while (extra.size() >= 4) {
    const std::string_view field = from(extra, 4).substr(0, number_at(extra, 2, 2));
    if (number_at(extra, 0, 2) == id) return field;
    extra = from(extra, 4 + field.size());
  }
  return {};
}

// What the ZIP64 field says instead, in the order in which numbers are missing.
void read_numbers64(std::string_view field, Entry& entry) {
  std::uint64_t at = 0;
  for (std::uint64_t* number : {&entry.size, &entry.packed, &entry.header}) {
    if (*number != kElsewhere || at + 8 > field.size()) continue;
    *number = number_at(field, at, 8);
    at += 8;
  }
}

// The name in Unicode, unless it belongs to a name of before.
void read_unicode_name(std::string_view field, Entry& entry) {
  if (field.size() < 5 || field[0] != 1) return;
  const auto* name = reinterpret_cast<const Bytef*>(entry.name.data());
  if (number_at(field, 1, 4) != crc32(0, name, static_cast<uInt>(entry.name.size()))) return;
  entry.name = field.substr(5);
  entry.says_utf8 = true;
}

Entry read_entry(std::string_view record, std::string_view name, std::string_view extra) {
  const std::uint64_t flags = number_at(record, 8, 2);
  Entry entry;
  entry.name = name;
  entry.says_utf8 = (flags & 0x800U) != 0;
  entry.encrypted = (flags & 1U) != 0;
  entry.method = number_at(record, 10, 2);
  entry.crc = number_at(record, 16, 4);
  entry.packed = number_at(record, 20, 4);
  entry.size = number_at(record, 24, 4);
  entry.header = number_at(record, 42, 4);
  read_numbers64(field_of(extra, kNumbers64), entry);
  read_unicode_name(field_of(extra, kUnicodeName), entry);
  return entry;
}

// Where the directory begins and how many entries it has, by the record at the archive's end.
struct End {
  std::uint64_t entries = 0;
  std::uint64_t directory = 0;
  bool found = false;
};

End find_end(std::string_view bytes) {
  const std::size_t least = bytes.size() - std::min(bytes.size(), kEndSize + kLongestComment);
  const std::size_t at = bytes.rfind(kEnd);
  if (at == std::string_view::npos || at < least || bytes.size() - at < kEndSize) return {};
  if (at >= kLocator64Size && from(bytes, at - kLocator64Size).starts_with(kLocator64)) {
    const std::uint64_t end64 = number_at(bytes, at - kLocator64Size + 8, 8);
    if (from(bytes, end64).starts_with(kEnd64))
      return {number_at(bytes, end64 + 32, 8), number_at(bytes, end64 + 48, 8), true};
  }
  return {number_at(bytes, at + 10, 2), number_at(bytes, at + 16, 4), true};
}

std::vector<std::string_view> names_of_headers(std::string_view bytes, std::size_t most) {
  std::vector<std::string_view> names;
  for (std::size_t at = bytes.find(kLocal); at != std::string_view::npos && names.size() < most;
       at = bytes.find(kLocal, at + kLocalSize)) {
    names.push_back(from(bytes, at + kLocalSize).substr(0, number_at(bytes, at + 26, 2)));
  }
  return names;
}

}  // namespace

Directory read_directory(std::string_view archive, std::size_t most) {
  const End end = find_end(archive);
  Directory directory{{}, end.entries, end.found};
  std::string_view rest = end.found ? from(archive, end.directory) : std::string_view();
  while (directory.entries.size() < most && rest.size() >= kEntrySize && rest.starts_with(kEntry)) {
    const std::uint64_t name = number_at(rest, 28, 2);
    const std::uint64_t extra = number_at(rest, 30, 2);
    const std::string_view names = from(rest, kEntrySize);
    if (names.size() < name + extra) break;
    directory.entries.push_back(read_entry(rest, names.substr(0, name), names.substr(name, extra)));
    rest = from(names, name + extra + number_at(rest, 32, 2));
  }
  return directory;
}

std::string_view packed_bytes(std::string_view archive, const Entry& entry) {
  const std::string_view header = from(archive, entry.header);
  if (!header.starts_with(kLocal) || header.size() < kLocalSize) return {};
  const std::string_view bytes =
      from(header, kLocalSize + number_at(header, 26, 2) + number_at(header, 28, 2));
  return bytes.size() < entry.packed ? std::string_view() : bytes.substr(0, entry.packed);
}

std::vector<std::string_view> member_names(std::string_view archive, std::size_t most) {
  std::vector<std::string_view> names;
  for (const Entry& entry : read_directory(archive, most).entries) names.push_back(entry.name);
  return names.empty() ? names_of_headers(archive, most) : names;
}

}  // namespace wenhao::reader
