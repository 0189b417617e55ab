// What can fail and how it says so: Error, and Result<T> for everything that touches the outside world.
//
// Text functions (text/, number/, document/) are total and never return a Result. Disk, Xapian, child
// processes and options do. The type is tl::expected so that std::expected can take its place later.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>

namespace wenhao {

// Every way a command or a file can fail. The name in snake_case is the `code` of the JSON output and
// never changes; the words people read are in message.cc.
enum class ErrorCode : std::uint8_t {
  usage,               // an option or argument that cannot be understood
  not_found,           // a path that is not there
  no_permission,       // a path that may not be read or written
  unreadable,          // reading failed, or not a regular file
  empty_file,          // zero bytes, or nothing but white space
  binary_file,         // bytes that are no text of any encoding
  unsupported_format,  // a known format that this build or machine cannot read
  file_too_large,      // over the size that one file may have
  damaged_file,        // of a known format, but cut short or broken
  encrypted_file,      // opens with a password only
  helper_missing,      // a program that reads this format is not installed; the detail names its package
  needs_ocr,           // pictures of text: read with --ocr only
  reader_failed,       // its reader crashed, hung or asked for too much, in a process of its own
  not_isolated,        // what shuts readers in is not in force here, and --strict asks for it
  secret,              // bears a mark of secrecy at its head
  nothing_found,       // a number or document that the index does not hold
  index_missing,       // no index where --db points
  index_unfinished,    // a first build was ended before its end
  index_not_one,       // a folder that is no index of this program
  index_locked,        // another writer holds it
  index_damaged,       // opens, but its content is broken
  index_version,       // written by another schema or analyser version
  index_unreachable,   // a shard on a server that does not answer
  write_failed,        // the disk refused: full, read-only, vanished
  internal,            // a fault of this program; stays the last one
};

inline constexpr std::size_t kErrorCodes = static_cast<std::size_t>(ErrorCode::internal) + 1;

struct Error {
  ErrorCode code = ErrorCode::internal;
  std::string subject;  // which file, option or query, as the user wrote it; may be empty
  std::string detail;   // what the system said about it, in its own words; may be empty
};

template <class T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, std::string subject = {},
                                                std::string detail = {}) {
  return tl::unexpected<Error>(Error{code, std::move(subject), std::move(detail)});
}

// The snake_case name of a code: "index_missing". Stable.
[[nodiscard]] std::string_view name_of(ErrorCode code);

// The exit status of the contract for a command that ends with this error: 1, 2 or 3.
[[nodiscard]] int exit_status(ErrorCode code);

}  // namespace wenhao
