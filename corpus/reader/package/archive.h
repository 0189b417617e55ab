// A ZIP in memory: its members by name, inflated within bounds.
//
// Nothing is ever written to disk, so names such as "../../x" harm nothing. What a member says of its size is
// not believed: inflating stops at the bound.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/reader/package/directory.h"
#include "corpus/result.h"

namespace wenhao::reader {

struct ArchiveLimits {
  std::size_t entries = 20'000;
  std::uint64_t member_bytes = 128ULL << 20;  // of one member, inflated
  std::uint64_t total_bytes = 256ULL << 20;   // of all that are read
};

class Archive {
 public:
  // `bytes` must outlive the archive. Errors: damaged_file, file_too_large (too many entries).
  [[nodiscard]] static Result<Archive> open(std::string_view bytes, std::string name,
                                            const ArchiveLimits& limits = {});

  [[nodiscard]] std::size_t size() const { return names_.size(); }

  // A member's path as UTF-8, '/' between folders; folders themselves end in '/'.
  [[nodiscard]] const std::string& name(std::size_t index) const { return names_[index]; }

  // The member of this path, case aside; size() where there is none. A leading '/' does not count.
  [[nodiscard]] std::size_t find(std::string_view path) const;

  // A member inflated. Errors: damaged_file, encrypted_file, file_too_large.
  [[nodiscard]] Result<std::string> read(std::size_t index);
  [[nodiscard]] Result<std::string> read(std::string_view path);

  // What may still be inflated in all; what was in vain has counted too.
  [[nodiscard]] std::uint64_t left() const { return left_; }

 private:
  Archive(std::string_view bytes, std::vector<Entry> entries, std::string name, const ArchiveLimits& limits);

  std::string_view bytes_;
  std::vector<Entry> entries_;
  std::vector<std::string> names_;
  std::string name_;
  ArchiveLimits limits_;
  std::uint64_t left_;
};

}  // namespace wenhao::reader
