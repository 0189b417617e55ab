// Lines of tab-separated data: comments and blank lines skipped, fields as views.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

namespace wenhao::number {

inline void for_each_row(std::string_view data,
                         const std::function<void(const std::vector<std::string_view>&)>& take) {
  std::vector<std::string_view> fields;
  while (!data.empty()) {
    const std::size_t end = data.find('\n');
    std::string_view line = data.substr(0, end);
    data.remove_prefix(end == std::string_view::npos ? data.size() : end + 1);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    fields.clear();
    for (std::size_t tab = line.find('\t'); tab != std::string_view::npos; tab = line.find('\t')) {
      fields.push_back(line.substr(0, tab));
      line.remove_prefix(tab + 1);
    }
    fields.push_back(line);
    take(fields);
  }
}

}  // namespace wenhao::number
