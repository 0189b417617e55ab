// Sockets between processes: whole messages, descriptors sent along, waiting with a bound.
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>
#include <utility>

namespace wenhao::reader {

// Owns a descriptor.
class Handle {
 public:
  Handle() = default;
  explicit Handle(int fd) : fd_(fd) {}
  Handle(Handle&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;
  ~Handle();
  [[nodiscard]] int get() const { return fd_; }
  [[nodiscard]] explicit operator bool() const { return fd_ >= 0; }

 private:
  int fd_ = -1;
};

using Deadline = std::chrono::steady_clock::time_point;

// Both ends of a stream; empty handles where the system has none left.
[[nodiscard]] std::pair<Handle, Handle> new_channel();

// All of some bytes. False where the other end is gone (or, reading, at the deadline).
[[nodiscard]] bool send_all(int socket, std::string_view bytes);
[[nodiscard]] bool receive_all(int socket, char* into, std::size_t size, Deadline deadline);

// One byte of news with descriptors of the sender's (at most two).
[[nodiscard]] bool send_handles(int socket, char news, int first, int second = -1);

// The news, 0 where the other end is gone; handles that did not come are empty.
struct News {
  char news = 0;
  Handle first;
  Handle second;
};
[[nodiscard]] News receive_handles(int socket, Deadline deadline);

// A file in memory that holds some bytes, sought to its beginning, and the bytes of one. Empty on failure.
[[nodiscard]] Handle memory_file(std::string_view bytes);

}  // namespace wenhao::reader
