// Forking, shutting in, and the loop of a child.
#include "corpus/reader/isolate/server.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstring>
#include <exception>
#include <limits>
#include <string>
#include <utility>

#include "corpus/reader/helper/program.h"
#include "corpus/reader/isolate/wire.h"

namespace wenhao::reader {
namespace {

constexpr int kSocket = 3;                     // where a child and the server keep their way home
constexpr std::uint64_t kRetireAfter = 5'000;  // files: what leaks in a library goes
constexpr std::uint64_t kRetireAfterSeconds = kSecondsPerChild / 2;

const Deadline kNever = Deadline::max() - std::chrono::hours(24 * 365);

// Leaves nothing open but the socket, and a silent terminal.
void keep_only(int socket) {
  const int null = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (socket != kSocket) dup2(socket, kSocket);
  for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) dup2(null, standard);
  syscall(SYS_close_range, kSocket + 1, std::numeric_limits<unsigned>::max(), 0);
  fcntl(kSocket, F_SETFD, FD_CLOEXEC);
}

// The bytes of a file in memory, mapped while this lives.
class Mapped {
 public:
  explicit Mapped(int file) {
    const off_t end = lseek(file, 0, SEEK_END);  // stat is not among the calls of a bare cell
    if (end <= 0) return;
    size_ = static_cast<std::size_t>(end);
    void* const at = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0);
    if (at != MAP_FAILED) at_ = at;
  }
  ~Mapped() {
    if (at_ != nullptr) munmap(at_, size_);
  }
  Mapped(const Mapped&) = delete;
  Mapped& operator=(const Mapped&) = delete;
  [[nodiscard]] std::string_view bytes() const {
    return at_ == nullptr ? std::string_view() : std::string_view(static_cast<const char*>(at_), size_);
  }

 private:
  void* at_ = nullptr;
  std::size_t size_ = 0;
};

std::string answer_to(const RequestHead& request, std::string_view bytes, const std::string& name) {
  try {
    if (request.work == kUnzip) return encode_files(unzip(bytes, name, request.budget));
    return encode_text(perform(static_cast<Task>(request.work), bytes, name));
  } catch (const std::exception&) {  // memory ran out
    return encode_text(fail(ErrorCode::reader_failed, name, "memory limit"));
  }
}

// Takes work until there is none.
[[noreturn]] void work() {
  for (std::uint64_t files = 1;; ++files) {
    const News news = receive_handles(kSocket, kNever);
    RequestHead request;
    if (news.news == 0 || !receive_all(kSocket, reinterpret_cast<char*>(&request), sizeof(request), kNever))
      _exit(0);
    std::string name(request.name_size, '\0');
    if (!receive_all(kSocket, name.data(), name.size(), kNever)) _exit(0);
    allow_time_for_a_file();
    const Mapped file(news.first.get());
    const std::string answer = answer_to(request, file.bytes(), name);
    AnswerHead head;
    head.size = answer.size();
    head.retires = files >= kRetireAfter || seconds_used() > kRetireAfterSeconds ? 1 : 0;
    const std::string_view head_bytes(reinterpret_cast<const char*>(&head), sizeof(head));
    if (!send_all(kSocket, head_bytes) || !send_all(kSocket, answer) || head.retires != 0) _exit(0);
  }
}

[[noreturn]] void be_child(int socket, Cell cell) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  signal(SIGCHLD, SIG_DFL);
  setpgid(0, 0);
  keep_only(socket);
  const Isolation isolation = shut_in(cell, helper_folder());
  if (!send_all(kSocket, {reinterpret_cast<const char*>(&isolation), sizeof(isolation)})) _exit(0);
  work();
}

void fork_child(Cell cell) {
  auto [ours, theirs] = new_channel();
  const pid_t child = ours ? fork() : -1;
  if (child == 0) be_child(theirs.get(), cell);
  const Handle process(child < 0 ? -1 : static_cast<int>(syscall(SYS_pidfd_open, child, 0)));
  const bool sent =
      child < 0 ? send_handles(kSocket, 'x', -1) : send_handles(kSocket, 'c', ours.get(), process.get());
  if (!sent) _exit(0);
}

[[noreturn]] void serve(int socket) {
  setsid();  // what the terminal sends is not for us
  keep_only(socket);
  signal(SIGCHLD, SIG_IGN);
  for (const int each : {SIGINT, SIGTERM, SIGHUP, SIGPIPE}) signal(each, SIG_DFL);
  for (;;) {
    const News news = receive_handles(kSocket, kNever);
    const int cell = news.news - kAskForChild;
    if (cell < 0 || cell >= static_cast<int>(kCells)) _exit(0);
    fork_child(static_cast<Cell>(cell));
  }
}

}  // namespace

Server start_server() {
  auto [ours, theirs] = new_channel();
  Server server;
  if (!ours) return server;
  server.id = fork();
  if (server.id == 0) serve(theirs.get());
  if (server.id > 0) server.socket = std::move(ours);
  return server;
}

}  // namespace wenhao::reader
