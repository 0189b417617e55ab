// Files as one ZIP, in memory: what a Word file is.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace wenhao::present {

struct ZipFile {
  std::string_view name;  // UTF-8, '/' between folders
  std::string_view content;
};

// The archive's bytes, each file deflated and dated 1980-01-01, so that equal files give equal bytes; empty
// where there is no memory for it. At most 65,535 files, 4 GB in all.
[[nodiscard]] std::string zip_of(std::span<const ZipFile> files);

}  // namespace wenhao::present
