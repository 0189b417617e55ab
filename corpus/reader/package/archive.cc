// Members of a ZIP by libzip, with a budget.
#include "corpus/reader/package/archive.h"

#include <zip.h>

#include <algorithm>
#include <utility>

#include "corpus/reader/ascii.h"
#include "corpus/reader/convert.h"
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
std::string decoded_name(zip* archive, std::uint64_t index) {
  const char* raw = zip_get_name(archive, index, ZIP_FL_ENC_RAW);
  const std::string_view bytes = raw == nullptr ? "" : raw;
  const char* by_rule = zip_get_name(archive, index, ZIP_FL_ENC_STRICT);
  const bool says_utf8 = by_rule != nullptr && bytes == by_rule;
  const bool is_utf8 = text::is_valid_utf8(bytes) && (says_utf8 || looks_chinese(bytes));
  std::string name = is_utf8 ? std::string(bytes) : to_utf8(bytes, Encoding::gb18030).text;
  std::ranges::replace(name, '\\', '/');
  name.erase(0, std::min(name.find_first_not_of('/'), name.size()));
  return name;
}

Error error_of(int code, const std::string& name) {
  if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD || code == ZIP_ER_ENCRNOTSUPP)
    return {ErrorCode::encrypted_file, name, {}};
  return {ErrorCode::damaged_file, name, {}};
}

// What a member says of its inflated size: a hint, since members lie.
std::uint64_t announced_size(zip& archive, std::size_t index) {
  zip_stat_t stat;
  const bool known = zip_stat_index(&archive, index, 0, &stat) == 0 && (stat.valid & ZIP_STAT_SIZE) != 0;
  return known ? stat.size : std::uint64_t{1} << 18U;
}

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void Archive::Close::operator()(zip* archive) const { zip_discard(archive); }

Archive::Archive(std::unique_ptr<zip, Close> archive, std::string name, const ArchiveLimits& limits)
    : archive_(std::move(archive)), name_(std::move(name)), limits_(limits), left_(limits.total_bytes) {}

Result<Archive> Archive::open(std::string_view bytes, std::string name, const ArchiveLimits& limits) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* opened = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (opened == nullptr) {
    zip_source_free(source);
    return fail(ErrorCode::damaged_file, std::move(name));
  }
  Archive archive(std::unique_ptr<zip, Close>(opened), std::move(name), limits);
  const auto entries = static_cast<std::uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(opened, 0), 0));
  if (entries > limits.entries) return fail(ErrorCode::file_too_large, archive.name_);
  archive.names_.reserve(entries);
  for (std::uint64_t i = 0; i < entries; ++i) archive.names_.push_back(decoded_name(opened, i));
  return archive;
}

std::size_t Archive::find(std::string_view path) const {
  path.remove_prefix(std::min(path.find_first_not_of('/'), path.size()));
  const auto found = std::ranges::find_if(
      names_, [path](const std::string& name) { return equals_ignoring_case(name, path); });
  return static_cast<std::size_t>(found - names_.begin());
}

Result<std::string> Archive::read(std::size_t index) {
  if (index >= size()) return fail(ErrorCode::damaged_file, name_);
  const std::unique_ptr<zip_file_t, CloseFile> file(zip_fopen_index(archive_.get(), index, 0));
  if (file == nullptr)
    return tl::unexpected(error_of(zip_error_code_zip(zip_get_error(archive_.get())), name_));
  constexpr std::uint64_t kChunk = 1 << 18;
  constexpr std::uint64_t kLittle = 1 << 12;
  const std::uint64_t limit = std::min(limits_.member_bytes, left_);
  std::string bytes;
  auto chunk = static_cast<std::size_t>(std::min(announced_size(*archive_, index), kChunk - 1) + 1);
  for (zip_int64_t got = 1; got > 0;) {
    if (bytes.size() > limit || left_ == 0) return fail(ErrorCode::file_too_large, name_);
    const std::size_t have = bytes.size();
    bytes.resize(have + chunk);
    got = zip_fread(file.get(), bytes.data() + have, chunk);
    // Less than was asked for: the end, or nearly. A large buffer would be cleared in vain.
    chunk = got < static_cast<zip_int64_t>(chunk) ? kLittle : kChunk;
    bytes.resize(have + static_cast<std::size_t>(std::max<zip_int64_t>(got, 0)));
    left_ -= std::min<std::uint64_t>(left_, bytes.size() - have);  // what turns out broken was inflated too
    if (got < 0) return fail(ErrorCode::damaged_file, name_);
  }
  return bytes;
}

Result<std::string> Archive::read(std::string_view path) { return read(find(path)); }

}  // namespace wenhao::reader
