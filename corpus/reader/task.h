// What there is to do to read a file, apart from who does it: this process or a child in a sandbox.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"
#include "corpus/text/source_text.h"

namespace wenhao::reader {

// One reader's work. `html` takes decoded text, the others the bytes of the file.
enum class Task : std::uint8_t { html, docx, ofd, rtf, mht, pdf, doc, picture, scanned_pdf };
inline constexpr std::size_t kTasks = 9;

// True for readers that start helper programs.
[[nodiscard]] bool needs_helper(Task task);

// Does it here and now.
[[nodiscard]] Result<text::SourceText> perform(Task task, std::string_view bytes, const std::string& name);

// A member of an archive, inflated, or why not.
struct Unzipped {
  std::string name;
  Result<std::string> bytes;
  std::uint64_t inflated = 0;  // bytes that came of it, in vain too: what counts against the budget
};

// The files in a ZIP, in the order of its directory, folders and the litter of other systems left out. At
// most `budget` bytes in all. Errors: damaged_file, file_too_large.
[[nodiscard]] Result<std::vector<Unzipped>> unzip(std::string_view bytes, const std::string& name,
                                                  std::uint64_t budget);

// Who does the work.
struct Workshop {
  std::function<Result<text::SourceText>(Task, std::string_view, const std::string&)> perform;
  std::function<Result<std::vector<Unzipped>>(std::string_view, const std::string&, std::uint64_t)> unzip;
  bool ocr = false;  // pictures are read too
};

// One text that a file holds: itself, or a member of an archive.
struct Member {
  std::string name;  // the path within the archive, archives within it included; empty for the file itself
  Result<text::SourceText> text;
};

inline constexpr unsigned kMostNesting = 3;                    // archives within archives
inline constexpr std::uint64_t kMostUnzipped = 256ULL << 20U;  // bytes that one file may inflate to
inline constexpr std::size_t kMostMembers = 20'000;            // files in one file

// The text of a file that is no archive. Errors are those of the readers; unsupported_format for an archive.
[[nodiscard]] Result<text::SourceText> read_single(std::string_view bytes, const std::string& name,
                                                   const Workshop& workshop);

// Every text in a file. Archives are opened, those in them too up to kMostNesting deep; what cannot be read
// is a member with its error, whose subject is the path of the file, '/', and the path within it.
[[nodiscard]] std::vector<Member> read_members(std::string_view bytes, const std::string& name,
                                               const Workshop& workshop);

}  // namespace wenhao::reader
