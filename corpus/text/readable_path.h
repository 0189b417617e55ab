// Paths for people: names of files in whatever bytes a file server has kept.
#pragma once

#include <string>
#include <string_view>

namespace wenhao::text {

// A path as valid UTF-8: each of its names as it is, or where it is none, as GB18030, in which Chinese
// systems wrote names; what is neither becomes U+FFFD. Total and linear.
[[nodiscard]] std::string readable_path(std::string_view path);

}  // namespace wenhao::text
