// Members of a ZIP inflated, with a budget.
#include "corpus/reader/package/archive.h"

#include <zlib.h>

#include <algorithm>
#include <utility>

#include "corpus/reader/ascii.h"
#include "corpus/reader/convert.h"
#include "corpus/reader/package/inflate.h"
#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

// True where all that is not ASCII is Chinese, or of the blocks beside it.
bool looks_chinese(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const text::Decoded next = text::decode(name, at);
    if (next.code_point >= 0x80 && next.code_point < 0x2000) return false;
    at += next.size;
  }
  return true;
}

// A member's name as UTF-8. Old Chinese programs write GBK without saying so, and its bytes may happen to be
// those of some other script in UTF-8.
std::string decoded_name(const Entry& entry) {
  const bool is_utf8 = text::is_valid_utf8(entry.name) && (entry.says_utf8 || looks_chinese(entry.name));
  std::string name = is_utf8 ? std::string(entry.name) : to_utf8(entry.name, Encoding::gb18030).text;
  std::ranges::replace(name, '\\', '/');
  name.erase(0, std::min(name.find_first_not_of('/'), name.size()));
  return name;
}

// Methods of the directory.
constexpr std::uint64_t kStored = 0;
constexpr std::uint64_t kDeflated = 8;

Inflated unpack(std::string_view packed, const Entry& entry, std::uint64_t most) {
  if (entry.method == kDeflated) return inflate(packed, entry.size, most);
  return {std::string(packed.substr(0, most + 1)), entry.method == kStored};
}

bool is_as_announced(const Inflated& inflated, const Entry& entry) {
  const auto* bytes = reinterpret_cast<const Bytef*>(inflated.bytes.data());
  return inflated.whole && inflated.bytes.size() == entry.size &&
         crc32_z(0, bytes, inflated.bytes.size()) == entry.crc;
}

}  // namespace

Archive::Archive(std::string_view bytes, std::vector<Entry> entries, std::string name,
                 const ArchiveLimits& limits)
    : bytes_(bytes),
      entries_(std::move(entries)),
      name_(std::move(name)),
      limits_(limits),
      left_(limits.total_bytes) {
  names_.reserve(entries_.size());
  for (const Entry& entry : entries_) names_.push_back(decoded_name(entry));
}

Result<Archive> Archive::open(std::string_view bytes, std::string name, const ArchiveLimits& limits) {
  Directory directory = read_directory(bytes, limits.entries + 1);
  if (directory.entries.size() > limits.entries) return fail(ErrorCode::file_too_large, std::move(name));
  if (!directory.found || directory.entries.size() != directory.announced)
    return fail(ErrorCode::damaged_file, std::move(name));
  return Archive(bytes, std::move(directory.entries), std::move(name), limits);
}

std::size_t Archive::find(std::string_view path) const {
  path.remove_prefix(std::min(path.find_first_not_of('/'), path.size()));
  const auto found = std::ranges::find_if(
      names_, [path](const std::string& name) { return equals_ignoring_case(name, path); });
  return static_cast<std::size_t>(found - names_.begin());
}

Result<std::string> Archive::read(std::size_t index) {
  if (index >= size()) return fail(ErrorCode::damaged_file, name_);
  const Entry& entry = entries_[index];
  if (entry.encrypted) return fail(ErrorCode::encrypted_file, name_);
  const std::string_view packed = packed_bytes(bytes_, entry);
  if (packed.data() == nullptr) return fail(ErrorCode::damaged_file, name_);
  const std::uint64_t most = std::min(limits_.member_bytes, left_);
  Inflated inflated = unpack(packed, entry, most);
  left_ -= std::min<std::uint64_t>(left_, inflated.bytes.size());  // in vain, it was inflated too
  if (inflated.bytes.size() > most) return fail(ErrorCode::file_too_large, name_);
  if (!is_as_announced(inflated, entry)) return fail(ErrorCode::damaged_file, name_);
  return std::move(inflated.bytes);
}

Result<std::string> Archive::read(std::string_view path) { return read(find(path)); }

}  // namespace wenhao::reader
