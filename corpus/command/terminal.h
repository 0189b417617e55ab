// What a program should know of where its output goes: whether in colour, and whether all of it arrived.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "corpus/result.h"

namespace wenhao::command {

enum class ColorChoice : std::uint8_t { automatic, always, never };

[[nodiscard]] bool is_terminal(int descriptor);

// Whether what is written there stays as a file (`> hits.csv`).
[[nodiscard]] bool is_file(int descriptor);

// Whether to print in colour there: as chosen; automatic is a terminal that is not "dumb" while NO_COLOR is
// unset or empty (no-color.org).
[[nodiscard]] bool use_color(ColorChoice choice, int descriptor);

// What a piece of output is; how that looks is decided here, once for both programs.
enum class Style : std::uint8_t { heading, number, repaired, hit, faint, warning };

// The text in the style's colour, or as it is. The text should be printable (message.h).
[[nodiscard]] std::string paint(std::string_view text, Style style, bool color);

// Flushes std::cout at the end of a command. Error: write_failed, where the disk behind it is full. A
// reader that went away (`| head`) is no error.
[[nodiscard]] Result<void> finish_output();

}  // namespace wenhao::command
