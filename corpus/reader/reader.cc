// Reads a file whole without ever waiting for it.
#include "corpus/reader/reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "corpus/reader/task.h"

namespace wenhao::reader {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

Error system_error(const std::string& path, int number) {
  const std::string detail = std::generic_category().message(number);
  switch (number) {
    case ENOENT:
    case ENOTDIR:
      return {ErrorCode::not_found, path, {}};
    case EACCES:
    case EPERM:
      return {ErrorCode::no_permission, path, {}};
    default:
      return {ErrorCode::unreadable, path, detail};
  }
}

// Appends up to `limit` bytes, of which `expected` are there; 0 or the number of the error.
int read_up_to(int fd, std::uint64_t expected, std::uint64_t limit, std::string& bytes) {
  constexpr std::uint64_t kChunk = 1 << 14;
  bytes.reserve(std::min(expected + kChunk, limit));  // what comes after the last byte is asked for too
  while (bytes.size() < limit) {
    const std::size_t have = bytes.size();
    const std::uint64_t hoped = std::max(expected - std::min<std::uint64_t>(expected, have), kChunk);
    const auto want = static_cast<std::size_t>(std::min(limit - have, hoped));
    bytes.resize(have + want);
    const ssize_t got = ::read(fd, bytes.data() + have, want);
    bytes.resize(have + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got < 0 && errno != EINTR) return errno;
    if (got == 0) return 0;
  }
  return 0;
}

}  // namespace

Result<std::string> read_bytes(const std::string& path, const ReadOptions& options) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC));
  if (file.get() < 0) return tl::unexpected(system_error(path, errno));
  struct stat status = {};
  if (::fstat(file.get(), &status) != 0) return tl::unexpected(system_error(path, errno));
  if (S_ISDIR(status.st_mode)) return tl::unexpected(system_error(path, EISDIR));
  if (!S_ISREG(status.st_mode)) return fail(ErrorCode::unreadable, path, "not a regular file");
  if (static_cast<std::uint64_t>(status.st_size) > options.max_bytes) {
    return fail(ErrorCode::file_too_large, path);
  }
  // The size is a hint: the file may grow while it is read.
  std::string bytes;
  const auto expected = static_cast<std::uint64_t>(status.st_size);
  const int error = read_up_to(file.get(), expected, options.max_bytes + 1, bytes);
  if (error != 0) return tl::unexpected(system_error(path, error));
  if (bytes.size() > options.max_bytes) return fail(ErrorCode::file_too_large, path);
  return bytes;
}

Result<text::SourceText> read_text(std::string_view bytes, const std::string& name) {
  return read_single(bytes, name, {perform, unzip});
}

Result<text::SourceText> read_file(const std::string& path, const ReadOptions& options) {
  auto bytes = read_bytes(path, options);
  if (!bytes) return tl::unexpected(std::move(bytes).error());
  return read_text(*bytes, path);
}

}  // namespace wenhao::reader
