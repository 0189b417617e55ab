// Any office file to a SourceText: the format found by content, the reader for it, what was assumed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"
#include "corpus/text/source_text.h"

namespace wenhao::reader {

class Readers;

struct ReadOptions {
  std::uint64_t max_bytes = 256ULL << 20;  // larger files are refused: file_too_large
  const Readers* readers = nullptr;        // who reads what is no plain text; null: this process
};

// A file's bytes, read whole. Errors: not_found, no_permission, unreadable (a folder, FIFO or device),
// file_too_large. Never blocks on a FIFO.
[[nodiscard]] Result<std::string> read_bytes(const std::string& path, const ReadOptions& options = {});

// The text of a file's bytes, read in this process: for tests, and where nothing hostile is to be feared; the
// programs read in children (corpus/reader/isolate/readers.h). `name` is used in messages and as a last hint
// at the format. Errors: empty_file, binary_file, unsupported_format (archives too), and those of the
// readers.
[[nodiscard]] Result<text::SourceText> read_text(std::string_view bytes, const std::string& name);

// read_bytes, then read_text.
[[nodiscard]] Result<text::SourceText> read_file(const std::string& path, const ReadOptions& options = {});

// True where a file name has an extension that some reader knows: what `update` takes from a folder.
// Everything else there is counted as skipped (unsupported_format).
[[nodiscard]] bool is_known_name(std::string_view name);

// One line of `status`: a format, what reads it, whether that is available, what to install if not.
struct FormatSupport {
  std::string_view format;
  std::string_view reader;
  bool available = false;
  std::string_view install;
};
[[nodiscard]] std::vector<FormatSupport> supported_formats();

// True where a package that a reader can ask for (helper_missing names it) is there, by what it installs.
[[nodiscard]] bool is_installed(std::string_view package);

}  // namespace wenhao::reader
