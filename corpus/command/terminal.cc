// Terminals, colours, and the end of standard output.
#include "corpus/command/terminal.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <iostream>

namespace wenhao::command {
namespace {

// SGR codes by style, readable on dark and light grounds.
constexpr std::array<std::string_view, 6> kCodes = {"1", "36", "33", "1;31", "2", "35"};

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

}  // namespace

bool is_terminal(int descriptor) { return isatty(descriptor) == 1; }

bool is_file(int descriptor) {
  struct stat status = {};
  return fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
}

bool use_color(ColorChoice choice, int descriptor) {
  if (choice != ColorChoice::automatic) return choice == ColorChoice::always;
  return environment("NO_COLOR").empty() && environment("TERM") != "dumb" && is_terminal(descriptor);
}

std::string paint(std::string_view text, Style style, bool color) {
  if (!color || text.empty()) return std::string(text);
  std::string out = "\x1B[";
  out.append(kCodes[static_cast<std::size_t>(style)]).append("m").append(text).append("\x1B[0m");
  return out;
}

Result<void> finish_output() {
  errno = 0;
  std::cout.flush();
  if (std::cout.good() || errno == EPIPE) return {};
  return fail(ErrorCode::write_failed, {}, errno == 0 ? "" : std::strerror(errno));
}

}  // namespace wenhao::command
