// The table of error codes: the stable name of each and the exit status that a command ends with.
#include "corpus/result.h"

#include <algorithm>
#include <array>

namespace wenhao {
namespace {

struct Row {
  ErrorCode code;
  std::string_view name;
  int status;  // 1 nothing found, 2 usage or unreadable input, 3 the index cannot be used
};

constexpr std::array<Row, kErrorCodes> kRows = {{
    {ErrorCode::usage, "usage", 2},
    {ErrorCode::not_found, "not_found", 2},
    {ErrorCode::no_permission, "no_permission", 2},
    {ErrorCode::unreadable, "unreadable", 2},
    {ErrorCode::empty_file, "empty_file", 2},
    {ErrorCode::binary_file, "binary_file", 2},
    {ErrorCode::unsupported_format, "unsupported_format", 2},
    {ErrorCode::file_too_large, "file_too_large", 2},
    {ErrorCode::damaged_file, "damaged_file", 2},
    {ErrorCode::encrypted_file, "encrypted_file", 2},
    {ErrorCode::helper_missing, "helper_missing", 2},
    {ErrorCode::needs_ocr, "needs_ocr", 2},
    {ErrorCode::reader_failed, "reader_failed", 2},
    {ErrorCode::not_isolated, "not_isolated", 2},
    {ErrorCode::secret, "secret", 2},
    {ErrorCode::nothing_found, "nothing_found", 1},
    {ErrorCode::index_missing, "index_missing", 3},
    {ErrorCode::index_unfinished, "index_unfinished", 3},
    {ErrorCode::index_not_one, "index_not_one", 3},
    {ErrorCode::index_locked, "index_locked", 3},
    {ErrorCode::index_damaged, "index_damaged", 3},
    {ErrorCode::index_version, "index_version", 3},
    {ErrorCode::index_unreachable, "index_unreachable", 3},
    {ErrorCode::write_failed, "write_failed", 2},
    {ErrorCode::internal, "internal", 2},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    if (static_cast<std::size_t>(kRows[i].code) != i) return false;
  }
  return true;
}
static_assert(in_order(), "a row for each code, in the order of the enumeration");

const Row& row_of(ErrorCode code) { return kRows[std::min(static_cast<std::size_t>(code), kErrorCodes - 1)]; }

}  // namespace

std::string_view name_of(ErrorCode code) { return row_of(code).name; }

int exit_status(ErrorCode code) { return row_of(code).status; }

}  // namespace wenhao
