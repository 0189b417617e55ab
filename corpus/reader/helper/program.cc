// Starting a helper with two pipes and a file in memory, and waiting for it with a bound.
#include "corpus/reader/helper/program.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <utility>

namespace wenhao::reader {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kLongestMessage = 16U << 10U;

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  void close() {
    if (fd_ >= 0) ::close(std::exchange(fd_, -1));
  }
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_ = -1;
};

// A file in memory that holds the input, at its beginning.
Descriptor file_of(std::string_view bytes) {
  Descriptor file(memfd_create("input", MFD_CLOEXEC));
  while (file.get() >= 0 && !bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return Descriptor();
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (file.get() >= 0) lseek(file.get(), 0, SEEK_SET);
  return file;
}

struct Pipe {
  Descriptor read;
  Descriptor write;
  Pipe() {
    std::array<int, 2> ends{-1, -1};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return;
    read = Descriptor(ends[0]);
    write = Descriptor(ends[1]);
  }
};

// The words of a program and its environment, of which nothing is inherited.
pid_t start(const std::vector<std::string>& words, int input, int output, int errors) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  std::array<std::string, 5> settings = {"PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C.UTF-8",
                                         "HOME=/nonexistent", "OMP_THREAD_LIMIT=1", "TMPDIR=/nonexistent"};
  std::vector<char*> environment;
  for (std::string& setting : settings) environment.push_back(setting.data());
  environment.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO);
  posix_spawn_file_actions_addclosefrom_np(&actions, 3);
  pid_t child = -1;
  const int error =
      posix_spawn(&child, words.front().c_str(), &actions, nullptr, arguments.data(), environment.data());
  posix_spawn_file_actions_destroy(&actions);
  return error == 0 ? child : -1;
}

// Reads what is there; false at the end.
bool drain(int fd, std::string& into, std::size_t most) {
  std::array<char, 1U << 16U> block{};
  const ssize_t got = ::read(fd, block.data(), block.size());
  if (got < 0) return errno == EINTR || errno == EAGAIN;
  if (into.size() <= most) into.append(block.data(), static_cast<std::size_t>(got));
  return got > 0;
}

int status_of(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace

std::string helper_folder() {
  const char* folder = std::getenv("WENHAO_HELPERS");
  return folder == nullptr ? "" : folder;
}

std::string program_path(std::string_view name) {
  std::vector<std::string> folders{"/usr/local/bin", "/usr/bin", "/bin"};
  if (const std::string folder = helper_folder(); !folder.empty()) folders = {folder};
  for (const std::string& folder : folders) {
    std::string path = folder + "/" + std::string(name);
    if (access(path.c_str(), X_OK) == 0) return path;
  }
  return {};
}

Result<Ran> run_program(const std::vector<std::string>& words, std::string_view input,
                        const std::string& name, const ProgramLimits& limits) {
  const Descriptor file = file_of(input);
  Pipe output;
  Pipe errors;
  const pid_t child = start(words, file.get(), output.write.get(), errors.write.get());
  if (child < 0) return fail(ErrorCode::reader_failed, name, words.front() + ": cannot be started");
  output.write.close();
  errors.write.close();
  Ran ran;
  const Clock::time_point deadline = Clock::now() + limits.time;
  std::string_view fault;
  while ((output.read.get() >= 0 || errors.read.get() >= 0) && fault.empty()) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    std::array<pollfd, 2> ready = {{{output.read.get(), POLLIN, 0}, {errors.read.get(), POLLIN, 0}}};
    const int events = left <= 0 ? 0 : poll(ready.data(), ready.size(), static_cast<int>(left));
    if (events == 0) fault = "time limit";
    if (ready[0].revents != 0 && !drain(ready[0].fd, ran.out, limits.output)) output.read.close();
    if (ready[1].revents != 0 && !drain(ready[1].fd, ran.message, kLongestMessage)) errors.read.close();
    if (ran.out.size() > limits.output) fault = "output limit";
  }
  if (!fault.empty()) kill(child, SIGKILL);
  ran.status = status_of(child);
  if (fault.empty()) return ran;
  const std::string program = words.front().substr(words.front().rfind('/') + 1);
  return fail(ErrorCode::reader_failed, name, program + ": " + std::string(fault));
}

}  // namespace wenhao::reader
