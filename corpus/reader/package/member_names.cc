// Names out of a ZIP's directory by its records (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16), every length checked.
#include <algorithm>

#include "corpus/reader/package/archive.h"

namespace wenhao::reader {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kEnd = "PK\x05\x06"sv;
constexpr std::string_view kEntry = "PK\x01\x02"sv;
constexpr std::string_view kLocal = "PK\x03\x04"sv;
constexpr std::size_t kEndSize = 22;
constexpr std::size_t kEntrySize = 46;
constexpr std::size_t kLocalSize = 30;
constexpr std::size_t kLongestComment = 0xFFFF;

// A little-endian number; 0 past the end.
std::size_t number_at(std::string_view bytes, std::size_t at, std::size_t size) {
  std::size_t value = 0;
  for (std::size_t i = size; i-- > 0;) {
    const std::size_t place = at + i;
    value = value << 8U | (place < bytes.size() ? static_cast<unsigned char>(bytes[place]) : 0U);
  }
  return value;
}

// The offset of the directory; past the end where it is lost.
std::size_t directory_of(std::string_view bytes) {
  const std::size_t from = bytes.size() - std::min(bytes.size(), kEndSize + kLongestComment);
  const std::size_t end = bytes.rfind(kEnd);
  if (end == std::string_view::npos || end < from) return bytes.size();
  return number_at(bytes, end + 16, 4);
}

std::vector<std::string_view> from_directory(std::string_view bytes, std::size_t most) {
  std::vector<std::string_view> names;
  std::size_t at = directory_of(bytes);
  while (names.size() < most && at < bytes.size() && bytes.substr(at).starts_with(kEntry)) {
    const std::size_t name = number_at(bytes, at + 28, 2);
    names.push_back(bytes.substr(std::min(at + kEntrySize, bytes.size()), name));
    at += kEntrySize + name + number_at(bytes, at + 30, 2) + number_at(bytes, at + 32, 2);
  }
  return names;
}

std::vector<std::string_view> from_local_headers(std::string_view bytes, std::size_t most) {
  std::vector<std::string_view> names;
  for (std::size_t at = bytes.find(kLocal); at != std::string_view::npos && names.size() < most;
       at = bytes.find(kLocal, at + kLocalSize)) {
    names.push_back(bytes.substr(std::min(at + kLocalSize, bytes.size()), number_at(bytes, at + 26, 2)));
  }
  return names;
}

}  // namespace

std::vector<std::string_view> member_names(std::string_view bytes, std::size_t most) {
  std::vector<std::string_view> names = from_directory(bytes, most);
  return names.empty() ? from_local_headers(bytes, most) : names;
}

}  // namespace wenhao::reader
