// Sockets, messages and files in memory.
#include "corpus/reader/isolate/channel.h"

#include <poll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace wenhao::reader {
namespace {

// False at the deadline.
bool wait_readable(int socket, Deadline deadline) {
  for (;;) {
    const auto left =
        std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
    if (left.count() <= 0) return false;
    pollfd ready{socket, POLLIN, 0};
    const auto wait = static_cast<int>(std::min<long long>(left.count(), 1'000'000));
    const int events = poll(&ready, 1, wait);
    if (events > 0) return true;
    if (events < 0 && errno != EINTR) return false;
  }
}

}  // namespace

Handle::~Handle() {
  if (fd_ >= 0) close(fd_);
}

std::pair<Handle, Handle> new_channel() {
  std::array<int, 2> ends{-1, -1};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return {};
  return {Handle(ends[0]), Handle(ends[1])};
}

bool send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool receive_all(int socket, char* into, std::size_t size, Deadline deadline) {
  while (size > 0) {
    if (!wait_readable(socket, deadline)) return false;
    const ssize_t got = recv(socket, into, size, MSG_DONTWAIT);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (got <= 0) return false;
    into += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

bool send_handles(int socket, char news, int first, int second) {
  const std::array<int, 2> handles{first, second};
  const std::size_t count = first < 0 ? 0 : second < 0 ? 1 : 2;
  alignas(cmsghdr) std::array<char, CMSG_SPACE(2 * sizeof(int))> control{};
  iovec part{&news, 1};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  if (count > 0) {
    message.msg_control = control.data();
    message.msg_controllen = CMSG_SPACE(count * sizeof(int));
    cmsghdr* header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(count * sizeof(int));
    std::memcpy(CMSG_DATA(header), handles.data(), count * sizeof(int));
  }
  ssize_t sent = -1;
  do {
    sent = sendmsg(socket, &message, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  return sent == 1;
}

News receive_handles(int socket, Deadline deadline) {
  News news;
  if (!wait_readable(socket, deadline)) return news;
  alignas(cmsghdr) std::array<char, CMSG_SPACE(2 * sizeof(int))> control{};
  iovec part{&news.news, 1};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  ssize_t got = -1;
  do {
    got = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  } while (got < 0 && errno == EINTR);
  if (got != 1) return {};
  const cmsghdr* header = CMSG_FIRSTHDR(&message);
  if (header == nullptr || header->cmsg_type != SCM_RIGHTS) return news;
  std::array<int, 2> handles{-1, -1};
  const std::size_t size = std::min(header->cmsg_len - CMSG_LEN(0), sizeof(handles));
  std::memcpy(handles.data(), CMSG_DATA(header), size);
  news.first = Handle(handles[0]);
  news.second = Handle(handles[1]);
  return news;
}

Handle memory_file(std::string_view bytes) {
  Handle file(memfd_create("wenhao", MFD_CLOEXEC));
  while (file && !bytes.empty()) {
    const ssize_t written = write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return {};
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  if (file) lseek(file.get(), 0, SEEK_SET);
  return file;
}

}  // namespace wenhao::reader
