// What the user asked wenhao-index to do: a plain struct for each command, read from the command line.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "corpus/command/options.h"
#include "corpus/result.h"
#include "indexer/update.h"

namespace wenhao::indexer {

inline constexpr std::string_view kVersion = "wenhao-index 0.1.0";

struct UpdateCommand {
  UpdateOptions options;
  bool strict = false;  // a skipped file ends the program with status 2
};

struct InspectCommand {
  std::vector<std::string> files;  // "-" is standard input
  bool text_only = false;
  bool ocr = false;
};

struct StatusCommand {};
struct VerifyCommand {};

// Help or version: to be printed, and nothing done.
struct TextCommand {
  std::string text;
};

struct Invocation {
  command::CommonOptions common;
  std::variant<UpdateCommand, InspectCommand, StatusCommand, VerifyCommand, TextCommand> command;
};

// Error: usage.
[[nodiscard]] Result<Invocation> read_command_line(int argc, const char* const* argv);

}  // namespace wenhao::indexer
