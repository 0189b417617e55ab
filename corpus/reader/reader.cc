// Reads a file whole without ever waiting for it, and hands its bytes to the reader of its format.
#include "corpus/reader/reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>
#include <system_error>
#include <utility>

#include "corpus/reader/docx/docx.h"
#include "corpus/reader/encoding.h"
#include "corpus/reader/formats.h"
#include "corpus/reader/helper/helpers.h"
#include "corpus/reader/html.h"
#include "corpus/reader/ofd/ofd.h"
#include "corpus/text/utf8.h"

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

// Appends up to `limit` bytes; 0 or the number of the error.
int read_up_to(int fd, std::uint64_t limit, std::string& bytes) {
  constexpr std::size_t kChunk = 1 << 20;
  while (bytes.size() < limit) {
    const std::size_t have = bytes.size();
    const auto want = static_cast<std::size_t>(std::min<std::uint64_t>(limit - have, kChunk));
    bytes.resize(have + want);
    const ssize_t got = ::read(fd, bytes.data() + have, want);
    bytes.resize(have + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
    if (got < 0 && errno != EINTR) return errno;
    if (got == 0) return 0;
  }
  return 0;
}

// The place of the first U+FFFD, for the finding that tells of broken bytes.
text::Span first_replacement(std::string_view text) {
  const std::size_t at = text.find("\xEF\xBF\xBD");
  if (at == std::string_view::npos) return {};
  return {static_cast<text::Offset>(at), static_cast<text::Offset>(at + 3)};
}

void tell_findings(const DecodedText& decoded, text::SourceText& source) {
  if (decoded.assumed) source.findings.push_back({"encoding_assumed", {}, decoded.encoding});
  if (decoded.broken > 0) {
    source.findings.push_back(
        {"broken_bytes", first_replacement(source.text), std::to_string(decoded.broken)});
  }
}

// A text without words is no text.
Result<text::SourceText> unless_empty(Result<text::SourceText> source, const std::string& name) {
  if (source && source->paragraphs.empty()) return fail(ErrorCode::empty_file, name);
  return source;
}

using Reader = Result<text::SourceText> (*)(std::string_view, const std::string&);

// The reader of a format that is known by its content; null where there is none.
const Reader* reader_of(std::string_view format) {
  struct Row {
    std::string_view format;
    Reader reader;
  };
  static constexpr std::array kReaders = {Row{"docx", read_docx}, Row{"ofd", read_ofd}, Row{"pdf", read_pdf},
                                          Row{"doc", read_doc}, Row{"wps", read_doc}};
  const auto* found = std::ranges::find(kReaders, format, &Row::format);
  return found == kReaders.end() ? nullptr : &found->reader;
}

Result<text::SourceText> read_plain(std::string text) {
  text::SourceText source;
  source.format = "text";
  source.paragraphs = text::paragraphs_of_lines(text);
  source.text = std::move(text);
  return source;
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
  bytes.reserve(static_cast<std::size_t>(status.st_size));
  const int error = read_up_to(file.get(), options.max_bytes + 1, bytes);
  if (error != 0) return tl::unexpected(system_error(path, error));
  if (bytes.size() > options.max_bytes) return fail(ErrorCode::file_too_large, path);
  return bytes;
}

Result<text::SourceText> read_text(std::string_view bytes, const std::string& name) {
  if (bytes.empty()) return fail(ErrorCode::empty_file, name);
  const std::string_view format = format_by_content(bytes, name);
  if (const Reader* known = reader_of(format)) return unless_empty((*known)(bytes, name), name);
  if (!format.empty()) return fail(ErrorCode::unsupported_format, name, std::string(format));
  if (looks_binary(bytes)) return fail(ErrorCode::binary_file, name);
  DecodedText decoded = decode(bytes, declared_charset(bytes));
  if (decoded.text.size() > std::numeric_limits<text::Offset>::max()) {
    return fail(ErrorCode::file_too_large, name);
  }
  auto source = unless_empty(
      is_html(decoded.text, name) ? read_html(decoded.text, name) : read_plain(std::move(decoded.text)),
      name);
  if (!source) return source;
  source->encoding = decoded.encoding;
  tell_findings(decoded, *source);
  return source;
}

Result<text::SourceText> read_file(const std::string& path, const ReadOptions& options) {
  auto bytes = read_bytes(path, options);
  if (!bytes) return tl::unexpected(std::move(bytes).error());
  return read_text(*bytes, path);
}

}  // namespace wenhao::reader
