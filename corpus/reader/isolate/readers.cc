// Giving work to children and judging what comes back.
#include "corpus/reader/isolate/readers.h"

#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <utility>

#include "corpus/reader/isolate/ocr_cache.h"
#include "corpus/reader/isolate/server.h"
#include "corpus/reader/isolate/wire.h"

namespace wenhao::reader {
namespace {

using std::chrono::seconds;
using Clock = std::chrono::steady_clock;

constexpr seconds kToStart{20};
constexpr std::string_view kCrashed = "crashed";
constexpr std::string_view kGone = "gone before it was asked";
constexpr std::string_view kHung = "time limit";

// How long a child may take, on the clock: a machine may be busy, a file large.
seconds time_for(std::uint8_t work, std::size_t bytes) {
  const seconds by_size(static_cast<long>(bytes >> 20U));
  if (work == static_cast<std::uint8_t>(Task::scanned_pdf)) return seconds(4 * 3600);
  if (work == static_cast<std::uint8_t>(Task::picture)) return seconds(240);
  return seconds(180) + by_size;
}

std::string_view bytes_of(const RequestHead& head) {
  return {reinterpret_cast<const char*>(&head), sizeof(head)};
}

}  // namespace

Readers::Readers(ReadersOptions options) : options_(std::move(options)) {
  Server server = start_server();
  server_ = std::move(server.socket);
  server_id_ = server.id;
  workshop_.ocr = options_.ocr;
  workshop_.perform = [this](Task task, std::string_view bytes, const std::string& name) {
    const bool picture = task == Task::picture || task == Task::scanned_pdf;
    return picture ? recognise(task, bytes, name) : perform_in_child(task, bytes, name);
  };
  workshop_.unzip = [this](std::string_view bytes, const std::string& name,
                           std::uint64_t budget) -> Result<std::vector<Unzipped>> {
    const Result<std::string> answer = ask(kUnzip, Cell::bare, bytes, name, budget);
    if (!answer) return tl::unexpected<Error>(answer.error());
    auto files = decode_files(*answer, name);
    return files ? *std::move(files) : fail(ErrorCode::reader_failed, name, "unsound answer");
  };
}

Readers::~Readers() {
  for (std::vector<Child>& children : idle_) children.clear();
  server_ = Handle();
  if (server_id_ > 0) waitpid(server_id_, nullptr, 0);
}

std::vector<Member> Readers::read(std::string_view bytes, const std::string& name) const {
  return read_members(bytes, name, workshop_);
}

Result<text::SourceText> Readers::read_text(std::string_view bytes, const std::string& name) const {
  return read_single(bytes, name, workshop_);
}

Result<text::SourceText> Readers::read_file(const std::string& path, const ReadOptions& options) const {
  const Result<std::string> bytes = read_bytes(path, options);
  if (!bytes) return tl::unexpected<Error>(bytes.error());
  return read_text(*bytes, path);
}

Isolation Readers::isolation(Cell cell) const {
  std::optional<Child> child = take_child(cell);
  if (!child) return {};
  const Isolation isolation = child->isolation;
  give_back(cell, *std::move(child));
  return isolation;
}

Isolation Readers::isolation() const {
  const Isolation bare = isolation(Cell::bare);
  const Isolation helper = isolation(Cell::helper);
  return {bare.no_new_privileges && helper.no_new_privileges, bare.limits && helper.limits,
          bare.seccomp && helper.seccomp, std::min(bare.landlock, helper.landlock)};
}

std::optional<Readers::Child> Readers::take_child(Cell cell) const {
  {
    const std::lock_guard lock(mutex_);
    std::vector<Child>& idle = idle_[static_cast<std::size_t>(cell)];
    if (!idle.empty()) {
      Child child = std::move(idle.back());
      idle.pop_back();
      return child;
    }
  }
  return new_child(cell);
}

std::optional<Readers::Child> Readers::new_child(Cell cell) const {
  const Deadline deadline = Clock::now() + kToStart;
  Child child;
  {
    const std::lock_guard lock(mutex_);
    if (!server_ ||
        !send_handles(server_.get(), static_cast<char>(kAskForChild + static_cast<int>(cell)), -1))
      return std::nullopt;
    News news = receive_handles(server_.get(), deadline);
    if (!news.first) return std::nullopt;
    child.socket = std::move(news.first);
    child.process = std::move(news.second);
  }
  if (!receive_all(child.socket.get(), reinterpret_cast<char*>(&child.isolation), sizeof(Isolation),
                   deadline))
    return std::nullopt;
  return child;
}

void Readers::give_back(Cell cell, Child child) const {
  const std::lock_guard lock(mutex_);
  idle_[static_cast<std::size_t>(cell)].push_back(std::move(child));
}

// A child that was gone before it was asked (killed from outside) is no fault of the file: once more.
Result<std::string> Readers::ask(std::uint8_t work, Cell cell, std::string_view bytes,
                                 const std::string& name, std::uint64_t budget) const {
  Result<std::string> answer = ask_once(work, cell, bytes, name, budget);
  const bool gone = !answer && answer.error().detail == kGone;
  return gone ? ask_once(work, cell, bytes, name, budget) : answer;
}

Result<std::string> Readers::ask_once(std::uint8_t work, Cell cell, std::string_view bytes,
                                      const std::string& name, std::uint64_t budget) const {
  std::optional<Child> child = take_child(cell);
  const Handle file = memory_file(bytes);
  if (!child || !file) return fail(ErrorCode::reader_failed, name, "no process to read in");
  RequestHead request;
  request.work = work;
  request.budget = budget;
  request.name_size = static_cast<std::uint32_t>(name.size());
  const Deadline deadline = Clock::now() + time_for(work, bytes.size());
  const int socket = child->socket.get();
  AnswerHead head;
  head.mark = 0;
  const bool asked =
      send_handles(socket, 'r', file.get()) && send_all(socket, bytes_of(request)) && send_all(socket, name);
  if (!asked) return fail(ErrorCode::reader_failed, name, std::string(kGone));
  std::string answer;
  bool whole = receive_all(socket, reinterpret_cast<char*>(&head), sizeof(head), deadline) &&
               head.mark == kWireMark && head.size <= kMostAnswer;
  if (whole) {
    answer.resize(head.size);
    whole = receive_all(socket, answer.data(), answer.size(), deadline);
  }
  if (whole) {
    if (head.retires == 0) give_back(cell, *std::move(child));
    return answer;
  }
  const bool hung = Clock::now() >= deadline;
  if (child->process) syscall(SYS_pidfd_send_signal, child->process.get(), SIGKILL, nullptr, 0);
  return fail(ErrorCode::reader_failed, name, std::string(hung ? kHung : kCrashed));
}

Result<text::SourceText> Readers::perform_in_child(Task task, std::string_view bytes,
                                                   const std::string& name) const {
  const Cell cell = needs_helper(task) ? Cell::helper : Cell::bare;
  const Result<std::string> answer = ask(static_cast<std::uint8_t>(task), cell, bytes, name, 0);
  if (!answer) return tl::unexpected<Error>(answer.error());
  auto text = decode_text(*answer, name);
  return text ? *std::move(text) : fail(ErrorCode::reader_failed, name, "unsound answer");
}

Result<text::SourceText> Readers::recognise(Task task, std::string_view bytes,
                                            const std::string& name) const {
  const OcrCache cache(options_.ocr_cache);
  if (auto known = cache.find(bytes, name)) return *std::move(known);
  Result<text::SourceText> text = perform_in_child(task, bytes, name);
  if (text) cache.keep(bytes, *text);
  return text;
}

}  // namespace wenhao::reader
