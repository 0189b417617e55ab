// Landlock by its system calls: the C library has none for it.
#include "corpus/reader/isolate/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>

namespace wenhao::reader {
namespace {

// The kernel's structures, with what versions after that of our headers added.
struct Ruleset {
  std::uint64_t files = 0;
  std::uint64_t network = 0;  // version 4
  std::uint64_t scoped = 0;   // version 6
};

constexpr std::uint64_t kFilesOfVersion1 = (1ULL << 13U) - 1;
constexpr std::uint64_t kRefer = 1ULL << 13U;     // version 2
constexpr std::uint64_t kTruncate = 1ULL << 14U;  // version 3
constexpr std::uint64_t kDevices = 1ULL << 15U;   // version 5
constexpr std::uint64_t kBindAndConnect = 3;
constexpr std::uint64_t kSocketsAndSignals = 3;

constexpr std::uint64_t kReadAndRun =
    LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;

Ruleset ruleset_of(long version) {
  Ruleset ruleset;
  ruleset.files = kFilesOfVersion1;
  if (version >= 2) ruleset.files |= kRefer;
  if (version >= 3) ruleset.files |= kTruncate;
  if (version >= 4) ruleset.network = kBindAndConnect;
  if (version >= 5) ruleset.files |= kDevices;
  if (version >= 6) ruleset.scoped = kSocketsAndSignals;
  return ruleset;
}

std::size_t size_for(long version) {
  return version >= 6 ? sizeof(Ruleset) : version >= 4 ? 2 * sizeof(std::uint64_t) : sizeof(std::uint64_t);
}

// A folder that is not there needs no rule.
bool allow(int ruleset, const char* folder, std::uint64_t access) {
  const int parent = open(folder, O_PATH | O_CLOEXEC);
  if (parent < 0) return true;
  landlock_path_beneath_attr rule{};
  rule.allowed_access = access;
  rule.parent_fd = parent;
  const bool added = syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
  close(parent);
  return added;
}

bool allow_helpers(int ruleset, const std::string& helpers) {
  constexpr std::array<const char*, 5> kFolders = {"/usr", "/lib", "/lib64", "/bin", "/etc"};
  for (const char* folder : kFolders) {
    if (!allow(ruleset, folder, kReadAndRun)) return false;
  }
  constexpr std::uint64_t kNull = LANDLOCK_ACCESS_FS_READ_FILE;
  return allow(ruleset, "/dev/null", kNull) && allow(ruleset, "/proc", kNull) &&
         (helpers.empty() || allow(ruleset, helpers.c_str(), kReadAndRun));
}

}  // namespace

std::uint8_t restrict_files(Cell cell, const std::string& helpers) {
  const long version = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) return 0;
  const Ruleset attributes = ruleset_of(version);
  const auto ruleset =
      static_cast<int>(syscall(SYS_landlock_create_ruleset, &attributes, size_for(version), 0));
  if (ruleset < 0) return 0;
  const bool complete = cell == Cell::bare || allow_helpers(ruleset, helpers);
  const bool done = complete && syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
  close(ruleset);
  return done ? static_cast<std::uint8_t>(version) : std::uint8_t{0};
}

}  // namespace wenhao::reader
