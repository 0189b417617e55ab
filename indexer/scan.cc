// The walk over folders, by hand and without recursion, so that depth costs memory and not the stack.
#include "indexer/scan.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <memory>
#include <string_view>
#include <utility>

#include "corpus/index/folder.h"

namespace wenhao::indexer {
namespace {

namespace fs = std::filesystem;

constexpr int kNoFile = -1;  // a fault beside those of errno: a FIFO, a socket, a device

// A name within a folder; folders end in '/', so that sorting names sorts whole paths.
struct Named {
  std::string name;
  Stamp stamp;
  int fault = 0;  // errno, of what cannot be read

  [[nodiscard]] bool is_folder() const { return name.back() == '/'; }
};

Stamp stamp_of(const struct stat& status) {
  Stamp stamp;
  stamp.size = static_cast<std::uint64_t>(status.st_size);
  stamp.modified_ns = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
  stamp.inode = status.st_ino;
  return stamp;
}

Error error_of(int fault, const std::string& path) {
  if (fault == ENOENT || fault == ENOTDIR) return {ErrorCode::not_found, path, {}};
  if (fault == EACCES || fault == EPERM) return {ErrorCode::no_permission, path, {}};
  return {ErrorCode::unreadable, path, fault == kNoFile ? std::string() : std::strerror(fault)};
}

bool is_left_out(std::string_view name) { return name.starts_with('.') || name.starts_with("~$"); }

Entry failed(const std::string& path, Error error, bool is_folder) {
  Entry entry;
  entry.path = path;
  entry.error = std::move(error);
  entry.is_folder = is_folder;
  return entry;
}

// Nothing for what is left out: links, and what vanished since its name was read. One call for a file, none
// for the others where the file system tells of what type they are.
std::optional<Named> named(int folder, const dirent& item) {
  if (item.d_type == DT_LNK) return std::nullopt;
  std::string name = item.d_name;
  if (item.d_type == DT_DIR) return Named{name + "/", {}, 0};
  struct stat status {};
  if (fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
    if (errno == ENOENT) return std::nullopt;
    return Named{std::move(name), {}, errno};
  }
  if (S_ISLNK(status.st_mode)) return std::nullopt;
  if (S_ISDIR(status.st_mode)) return Named{name + "/", {}, 0};
  if (!S_ISREG(status.st_mode)) return Named{std::move(name), {}, kNoFile};
  return Named{std::move(name), stamp_of(status), 0};
}

// A folder that is being visited.
struct Level {
  std::string folder;  // ends in '/'
  std::vector<Named> entries;
  std::size_t next = 0;
};

Result<std::vector<Named>> entries_of(const std::string& folder) {
  const std::unique_ptr<DIR, int (*)(DIR*)> handle(opendir(folder.c_str()), closedir);
  if (handle == nullptr) return tl::unexpected<Error>(error_of(errno, folder));
  std::vector<Named> entries;
  while (const dirent* item = readdir(handle.get())) {
    const std::string_view name = item->d_name;
    if (name == index::folder::kBackend || name == index::folder::kLock) return std::vector<Named>();
    if (is_left_out(name)) continue;
    if (auto entry = named(dirfd(handle.get()), *item)) entries.push_back(*std::move(entry));
  }
  std::ranges::sort(entries, {}, &Named::name);
  return entries;
}

// The folders from the root down to where the walk is.
using Levels = std::vector<Level>;

bool enter(Levels& levels, const std::string& folder, const std::function<bool(Entry)>& take) {
  Result<std::vector<Named>> entries = entries_of(folder);
  if (!entries) return take(failed(folder, entries.error(), true));
  levels.push_back({folder == "/" ? folder : folder + "/", *std::move(entries)});
  return true;
}

Entry entry_of(const std::string& folder, const Named& item) {
  Entry entry;
  entry.path.reserve(folder.size() + item.name.size());
  entry.path.append(folder).append(item.name);
  entry.stamp = item.stamp;
  if (item.fault != 0) entry.error = error_of(item.fault, entry.path);
  return entry;
}

}  // namespace

std::vector<std::string> roots_of(const std::vector<std::string>& paths) {
  std::vector<std::string> roots;
  for (const std::string& path : paths) {
    std::error_code gone;
    fs::path root = fs::canonical(path, gone);
    if (gone) root = fs::absolute(path, gone).lexically_normal();
    roots.push_back(root.has_filename() || root == root.root_path() ? root.string()
                                                                    : root.parent_path().string());
  }
  std::ranges::sort(roots);
  std::vector<std::string> kept;
  for (std::string& root : roots) {
    const auto holds = [&root](const std::string& other) { return is_within(root, other); };
    if (std::ranges::none_of(kept, holds)) kept.push_back(std::move(root));
  }
  return kept;
}

void scan(const std::string& root, const std::function<bool(Entry)>& take) {
  struct stat status {};
  if (stat(root.c_str(), &status) != 0) {
    take(failed(root, error_of(errno, root), false));
    return;
  }
  if (!S_ISDIR(status.st_mode)) {
    Entry entry;
    entry.path = root;
    entry.stamp = stamp_of(status);
    entry.given = true;
    take(std::move(entry));
    return;
  }
  Levels levels;
  bool goes_on = enter(levels, root, take);
  while (goes_on && !levels.empty()) {
    Level& level = levels.back();
    if (level.next == level.entries.size()) {
      levels.pop_back();
      continue;
    }
    const Named& next = level.entries[level.next++];
    Entry entry = entry_of(level.folder, next);
    if (!next.is_folder()) {
      goes_on = take(std::move(entry));
      continue;
    }
    entry.path.pop_back();
    goes_on = enter(levels, entry.path, take);
  }
}

bool is_within(const std::string& path, const std::string& folder) {
  if (folder == "/") return path.starts_with('/');
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

}  // namespace wenhao::indexer
