// The directory of a ZIP: what its records say of each member, nothing inflated.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

namespace wenhao::reader {

// A member, as the directory has it: a claim. Views point into the archive's bytes.
struct Entry {
  std::string_view name;
  bool says_utf8 = false;  // the name claims to be UTF-8
  bool encrypted = false;
  std::uint64_t method = 0;  // 0: stored, 8: deflated
  std::uint64_t crc = 0;     // of what it inflates to
  std::uint64_t packed = 0;  // bytes in the archive
  std::uint64_t size = 0;    // bytes inflated
  std::uint64_t header = 0;  // where its own header begins
};

struct Directory {
  std::vector<Entry> entries;
  std::uint64_t announced = 0;  // how many there are to be; `entries` has fewer where asked for fewer
  bool found = false;           // the archive has an end, and so a directory
};

// Total; linear in the entries read. With "more than 4 GB" records (ZIP64) or without, names by the field
// that some programs add for Unicode. Entries end where one is not sound.
[[nodiscard]] Directory read_directory(std::string_view archive,
                                       std::size_t most = std::numeric_limits<std::size_t>::max());

// A member's bytes as they are stored; data() is null where they are not in the archive.
[[nodiscard]] std::string_view packed_bytes(std::string_view archive, const Entry& entry);

// The raw names of the members, in order: what a format is known by. At most `most` of them; those of the
// members' own headers where the directory is lost. Total.
[[nodiscard]] std::vector<std::string_view> member_names(std::string_view archive, std::size_t most = 4096);

}  // namespace wenhao::reader
