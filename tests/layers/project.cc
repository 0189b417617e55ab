// Walks the repository once and keeps its files.
#include "tests/layers/project.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace wenhao::layers {
namespace {

namespace fs = std::filesystem;

std::string read(const fs::path& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return std::move(bytes).str();
}

bool is_ours(const fs::path& path) {
  const std::string name = path.filename().string();
  return !name.starts_with(".") && name != "build";
}

}  // namespace

bool File::is_cpp() const { return path.ends_with(".h") || path.ends_with(".cc") || path.ends_with(".inc"); }

bool File::is_prose() const { return path.ends_with(".md"); }

bool File::is_sample() const {
  return path.starts_with("corpus/samples/") || path.starts_with("tests/data/");
}

std::vector<File> files_under(const std::string& folder) {
  std::vector<File> files;
  std::error_code gone;
  for (auto it = fs::recursive_directory_iterator(folder, gone); it != fs::recursive_directory_iterator();
       ++it) {
    if (!is_ours(it->path())) {
      it.disable_recursion_pending();
    } else if (it->is_regular_file()) {
      files.push_back({it->path().lexically_relative(folder).string(), read(it->path())});
    }
  }
  std::ranges::sort(files, {}, &File::path);
  return files;
}

const std::vector<File>& project_files() {
  static const std::vector<File> files = files_under(WENHAO_ROOT);
  return files;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace wenhao::layers
