// Where a command's result goes: to a file that was named, or to standard output.
#pragma once

#include <string>

#include "corpus/result.h"

namespace wenhao::search {

// `file`: its path; empty for standard output. A file that is there is replaced by one rename, so that it is
// never half written. Error: write_failed with the path and the system's reason.
[[nodiscard]] Result<void> deliver(const std::string& content, const std::string& file);

// Whether that is a screen: a Word file is not for one.
[[nodiscard]] bool is_to_terminal(const std::string& file);

// Whether that is a file, by name or by redirection: one that spreadsheets open.
[[nodiscard]] bool is_to_file(const std::string& file);

}  // namespace wenhao::search
