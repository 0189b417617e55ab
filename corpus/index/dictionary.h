// The dictionary that short records are compressed with. A change of it is a new record version.
#pragma once

#include <string_view>

namespace wenhao::index {

[[nodiscard]] std::string_view record_dictionary();

}  // namespace wenhao::index
