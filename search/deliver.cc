// Written whole beside its place, then put there, so that a full disk is told and costs nothing.
#include "search/deliver.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <system_error>

#include "corpus/command/terminal.h"

namespace wenhao::search {

namespace {

namespace fs = std::filesystem;

std::string folder_of(const std::string& file) {
  const std::string folder = fs::path(file).parent_path().string();
  return folder.empty() ? "." : folder;
}

// Whether a file can take the place of what stands there: none, or a file, not a link or a device.
bool can_be_replaced(const std::string& file) {
  std::error_code ignored;
  const fs::file_status status = fs::symlink_status(file, ignored);
  return (!fs::exists(status) || fs::is_regular_file(status)) && access(folder_of(file).c_str(), W_OK) == 0;
}

Result<void> write(const std::string& content, const std::string& path, const std::string& file) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << content;
  out.close();
  if (!out) return fail(ErrorCode::write_failed, file, std::strerror(errno));
  return {};
}

// What the file held before is there until the new is whole.
Result<void> replace(const std::string& content, const std::string& file) {
  const std::string fresh = folder_of(file) + "/.wenhao-" + std::to_string(getpid());
  std::error_code failed;
  Result<void> written = write(content, fresh, file);
  if (written && fs::exists(file, failed)) fs::permissions(fresh, fs::status(file).permissions(), failed);
  if (written) fs::rename(fresh, file, failed);
  if (written && failed) written = fail(ErrorCode::write_failed, file, failed.message());
  if (!written) fs::remove(fresh, failed);
  return written;
}

}  // namespace

Result<void> deliver(const std::string& content, const std::string& file) {
  if (file.empty()) {
    std::cout << content;
    return {};
  }
  return can_be_replaced(file) ? replace(content, file) : write(content, file, file);
}

bool is_to_terminal(const std::string& file) { return file.empty() && isatty(STDOUT_FILENO) == 1; }

bool is_to_file(const std::string& file) { return !file.empty() || command::is_file(STDOUT_FILENO); }

}  // namespace wenhao::search
