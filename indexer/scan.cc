// The walk over folders, by hand and without recursion, so that depth costs memory and not the stack.
#include "indexer/scan.h"

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

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

// A name within a folder; folders end in '/', so that sorting names sorts whole paths.
struct Named {
  std::string name;
  Entry entry;
  bool is_folder = false;
};

Stamp stamp_of(const struct stat& status) {
  Stamp stamp;
  stamp.size = static_cast<std::uint64_t>(status.st_size);
  stamp.modified_ns = std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
  stamp.inode = status.st_ino;
  return stamp;
}

Error system_error(const std::string& path) {
  if (errno == ENOENT || errno == ENOTDIR) return {ErrorCode::not_found, path, {}};
  if (errno == EACCES || errno == EPERM) return {ErrorCode::no_permission, path, {}};
  return {ErrorCode::unreadable, path, std::strerror(errno)};
}

bool is_left_out(std::string_view name) { return name.starts_with('.') || name.starts_with("~$"); }

Entry failed(const std::string& path, Error error, bool is_folder) {
  Entry entry;
  entry.path = path;
  entry.error = std::move(error);
  entry.is_folder = is_folder;
  return entry;
}

// Nothing for what is left out: links, and what vanished since its name was read.
std::optional<Named> named(const std::string& folder, const std::string& name) {
  const std::string path = (folder == "/" ? folder : folder + "/") + name;
  struct stat status {};
  if (lstat(path.c_str(), &status) != 0) {
    if (errno == ENOENT) return std::nullopt;
    return Named{name, failed(path, system_error(path), false), false};
  }
  if (S_ISLNK(status.st_mode)) return std::nullopt;
  if (S_ISDIR(status.st_mode)) {
    Entry entry;
    entry.path = path;
    return Named{name + "/", std::move(entry), true};
  }
  if (!S_ISREG(status.st_mode))
    return Named{name, failed(path, {ErrorCode::unreadable, path, {}}, false), false};
  Entry entry;
  entry.path = path;
  entry.stamp = stamp_of(status);
  return Named{name, std::move(entry), false};
}

Result<std::vector<Named>> entries_of(const std::string& folder) {
  const std::unique_ptr<DIR, int (*)(DIR*)> handle(opendir(folder.c_str()), closedir);
  if (handle == nullptr) return tl::unexpected<Error>(system_error(folder));
  std::vector<Named> entries;
  while (const dirent* item = readdir(handle.get())) {
    const std::string_view name = item->d_name;
    if (name == index::folder::kBackend || name == index::folder::kLock) return std::vector<Named>();
    if (is_left_out(name)) continue;
    if (auto entry = named(folder, std::string(name))) entries.push_back(*std::move(entry));
  }
  std::ranges::sort(entries, {}, &Named::name);
  return entries;
}

// What is still to be visited; the next one last.
using Pending = std::vector<Named>;

bool enter(Pending& pending, const std::string& folder, const std::function<bool(Entry)>& take) {
  Result<std::vector<Named>> entries = entries_of(folder);
  if (!entries) return take(failed(folder, entries.error(), true));
  std::move(entries->rbegin(), entries->rend(), std::back_inserter(pending));
  return true;
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
    take(failed(root, system_error(root), false));
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
  Pending pending;
  if (!enter(pending, root, take)) return;
  while (!pending.empty()) {
    Named next = std::move(pending.back());
    pending.pop_back();
    const bool goes_on = next.is_folder ? enter(pending, next.entry.path, take) : take(std::move(next.entry));
    if (!goes_on) return;
  }
}

bool is_within(const std::string& path, const std::string& folder) {
  if (folder == "/") return path.starts_with('/');
  return path.starts_with(folder) && (path.size() == folder.size() || path[folder.size()] == '/');
}

}  // namespace wenhao::indexer
