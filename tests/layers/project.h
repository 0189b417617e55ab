// The project's own files as the tests of its rules see them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wenhao::layers {

struct File {
  std::string path;  // from the root of the repository: corpus/text/fold.h
  std::string text;

  [[nodiscard]] bool is_cpp() const;     // .h .cc .inc
  [[nodiscard]] bool is_prose() const;   // .md
  [[nodiscard]] bool is_sample() const;  // under corpus/samples or tests/data: not ours to judge
};

// All files of the project in order of path; build folders and what begins with a dot left out.
[[nodiscard]] const std::vector<File>& project_files();

// All files under a folder, any depth, in order of path; none where it does not exist.
[[nodiscard]] std::vector<File> files_under(const std::string& folder);

// A text's lines without their ends.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace wenhao::layers
