// Written whole, then closed, so that a full disk is told.
#include "search/deliver.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>

#include "corpus/command/terminal.h"

namespace wenhao::search {

Result<void> deliver(const std::string& content, const std::string& file) {
  if (file.empty()) {
    std::cout << content;
    return {};
  }
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out << content;
  out.close();
  if (!out) return fail(ErrorCode::write_failed, file, std::strerror(errno));
  return {};
}

bool is_to_terminal(const std::string& file) { return file.empty() && isatty(STDOUT_FILENO) == 1; }

bool is_to_file(const std::string& file) { return !file.empty() || command::is_file(STDOUT_FILENO); }

}  // namespace wenhao::search
