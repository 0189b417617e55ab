// A fork and a pipe.
#include "indexer/apart.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string_view>

namespace wenhao::indexer {
namespace {

void write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) return;
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::string read_all(int descriptor) {
  std::string bytes;
  std::array<char, 1 << 16> chunk{};
  for (;;) {
    const ssize_t got = read(descriptor, chunk.data(), chunk.size());
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return bytes;
    bytes.append(chunk.data(), static_cast<std::size_t>(got));
  }
}

[[noreturn]] void be_child(int descriptor, const std::function<std::string()>& body, unsigned cpu_seconds) {
  const rlimit time{cpu_seconds, cpu_seconds};
  const rlimit no_core{0, 0};
  setrlimit(RLIMIT_CPU, &time);
  setrlimit(RLIMIT_CORE, &no_core);
  write_all(descriptor, body());
  _exit(0);
}

}  // namespace

std::optional<std::string> run_apart(const std::function<std::string()>& body, unsigned cpu_seconds) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return body();
  const pid_t child = fork();
  if (child == 0) be_child(ends[1], body, cpu_seconds);
  close(ends[1]);
  if (child < 0) {
    close(ends[0]);
    return body();
  }
  std::string answer = read_all(ends[0]);
  close(ends[0]);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return std::nullopt;
  return answer;
}

}  // namespace wenhao::indexer
