// Finding and switching the current database of an index's folder, and locking it.
#include "corpus/index/folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace wenhao::index {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kStubHead = "auto ";
constexpr std::chrono::milliseconds kLockPause(50);

std::string in(const std::string& folder, std::string_view name) { return folder + "/" + std::string(name); }

Error system_error(const std::string& path, int code) {
  if (code == EACCES || code == EPERM) return {ErrorCode::no_permission, path, {}};
  return {ErrorCode::write_failed, path, std::strerror(code)};
}

bool is_generation(std::string_view name) {
  return name.size() > 1 && name.front() == 'g' &&
         std::ranges::all_of(name.substr(1), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_readable(const std::string& path) { return faccessat(AT_FDCWD, path.c_str(), R_OK, AT_EACCESS) == 0; }

// The generation that the stub names; empty where it names none of ours.
std::string named_by_stub(const std::string& index) {
  std::ifstream stub(in(index, folder::kStub));
  std::string line;
  std::getline(stub, line);
  if (!line.starts_with(kStubHead)) return {};
  std::string name = line.substr(kStubHead.size());
  return is_generation(name) ? name : std::string();
}

std::vector<std::string> generations(const std::string& index) {
  std::vector<std::string> names;
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(index, ignored)) {
    if (std::string name = entry.path().filename().string(); is_generation(name))
      names.push_back(std::move(name));
  }
  return names;
}

bool is_ours(const std::string& name) {
  constexpr std::array kNames = {folder::kStub, folder::kStubNew, folder::kLock, folder::kBuild,
                                 folder::kLexicon};
  return is_generation(name) || std::ranges::find(kNames, name) != kNames.end();
}

Result<void> write_stub(const std::string& index, const std::string& name) {
  const std::string stub = in(index, folder::kStub);
  const std::string fresh = in(index, folder::kStubNew);
  std::ofstream out(fresh, std::ios::trunc);
  out << kStubHead << name << '\n';
  out.close();
  if (!out) return tl::unexpected<Error>(system_error(fresh, errno));
  if (const Result<void> synced = sync_path(fresh); !synced) return synced;
  if (std::rename(fresh.c_str(), stub.c_str()) != 0) return tl::unexpected<Error>(system_error(stub, errno));
  return sync_path(index);
}

// The files of a database that stands in the folder itself.
std::vector<std::string> own_files(const std::string& index) {
  std::vector<std::string> names;
  std::error_code ignored;
  for (const fs::directory_entry& entry : fs::directory_iterator(index, ignored)) {
    std::string name = entry.path().filename().string();
    if (name == folder::kBackend || name == "flintlock" || name.ends_with(".glass"))
      names.push_back(std::move(name));
  }
  return names;
}

}  // namespace

Result<std::string> database_folder(const std::string& index) {
  struct stat status {};
  if (stat(index.c_str(), &status) != 0)
    return fail(errno == EACCES ? ErrorCode::no_permission : ErrorCode::index_missing, index);
  if (!S_ISDIR(status.st_mode)) return fail(ErrorCode::index_not_one, index);
  if (faccessat(AT_FDCWD, index.c_str(), R_OK | X_OK, AT_EACCESS) != 0)
    return fail(ErrorCode::no_permission, index);
  const std::string name = named_by_stub(index);
  const std::string database = name.empty() ? index : in(index, name);
  if (is_readable(in(database, folder::kBackend))) return database;
  if (errno == EACCES) return fail(ErrorCode::no_permission, index);
  if (!name.empty()) return fail(ErrorCode::index_damaged, index, name);
  std::error_code ignored;
  if (fs::exists(in(index, folder::kLock), ignored)) return fail(ErrorCode::index_unfinished, index);
  // Killed between making the folder and the lock in it, or never begun.
  if (fs::is_empty(index, ignored)) return fail(ErrorCode::index_missing, index);
  return fail(ErrorCode::index_not_one, index);
}

Result<void> make_folder(const std::string& index) {
  std::error_code error;
  const fs::file_status status = fs::status(index, error);
  if (fs::exists(status) && !fs::is_directory(status)) return fail(ErrorCode::index_not_one, index);
  if (fs::create_directories(index, error); error)
    return tl::unexpected<Error>(system_error(index, error.value()));
  if (faccessat(AT_FDCWD, index.c_str(), R_OK | W_OK | X_OK, AT_EACCESS) != 0)
    return tl::unexpected<Error>(system_error(index, errno));
  const Result<std::string> database = database_folder(index);
  if (database || database.error().code != ErrorCode::index_not_one) return {};
  for (const fs::directory_entry& entry : fs::directory_iterator(index, error)) {
    if (!is_ours(entry.path().filename().string())) return fail(ErrorCode::index_not_one, index);
  }
  return error ? tl::unexpected<Error>(system_error(index, error.value())) : Result<void>();
}

std::string next_generation(const std::string& index) {
  unsigned long last = 0;
  for (const std::string& name : generations(index))
    last = std::max(last, std::strtoul(name.c_str() + 1, nullptr, 10));
  return in(index, fmt::format("g{:06}", last + 1));
}

Result<void> sync_path(const std::string& path) {
  const int descriptor = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool done = descriptor >= 0 && fsync(descriptor) == 0;
  const int code = errno;
  if (descriptor >= 0) close(descriptor);
  return done ? Result<void>() : tl::unexpected<Error>(system_error(path, code));
}

Result<void> sync_folder(const std::string& folder) {
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    if (const Result<void> synced = sync_path(entry.path().string()); !synced) return synced;
  }
  if (error) return tl::unexpected<Error>(system_error(folder, error.value()));
  return sync_path(folder);
}

Result<void> make_current(const std::string& index, const std::string& generation) {
  const std::string name = fs::path(generation).filename().string();
  if (const Result<void> synced = sync_folder(generation); !synced) return synced;
  if (const Result<void> written = write_stub(index, name); !written) return written;
  remove_stale(index);
  return {};
}

void remove_stale(const std::string& index) {
  std::error_code ignored;
  const std::string current = named_by_stub(index);
  for (const std::string& name : generations(index)) {
    if (name != current) fs::remove_all(in(index, name), ignored);
  }
  if (current.empty()) return;
  for (const std::string& file : own_files(index)) fs::remove(in(index, file), ignored);
}

Result<FolderLock> FolderLock::take(const std::string& index, std::chrono::milliseconds timeout) {
  const std::string path = in(index, folder::kLock);
  const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor < 0) return tl::unexpected<Error>(system_error(path, errno));
  FolderLock lock(descriptor);
  const auto deadline = std::chrono::steady_clock::now() + timeout;
  for (;;) {
    struct flock range {};
    range.l_type = F_WRLCK;
    range.l_whence = SEEK_SET;
    if (fcntl(descriptor, F_OFD_SETLK, &range) == 0) return lock;
    if (errno != EAGAIN && errno != EACCES) return tl::unexpected<Error>(system_error(path, errno));
    if (std::chrono::steady_clock::now() >= deadline) return fail(ErrorCode::index_locked, index);
    std::this_thread::sleep_for(std::min(timeout, kLockPause));
  }
}

FolderLock::FolderLock(FolderLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FolderLock& FolderLock::operator=(FolderLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

FolderLock::~FolderLock() {
  if (descriptor_ >= 0) close(descriptor_);
}

}  // namespace wenhao::index
