// How a piece of an answer should look; the program decides what that is on its terminal.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace wenhao::present {

enum class Look : std::uint8_t { heading, number, repaired, hit, faint };

// Takes text as it came from a document: makes it printable, then gives it its look.
using Paint = std::function<std::string(std::string_view text, Look look)>;

}  // namespace wenhao::present
