// Command lines: the options both programs share, and CLI11 kept behind one door.
//
// A program makes a CLI::App with new_app, adds the common options and its own, and calls parse. Options
// end in plain structs; CLI11's exceptions end here, as Errors with words in the user's language.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/command/terminal.h"
#include "corpus/message.h"
#include "corpus/result.h"

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace wenhao::command {

struct CommonOptions {
  std::string db;                // as given, the first; index::index_path makes it a folder
  std::vector<std::string> dbs;  // all of them, where a program takes several
  bool json = false;
  bool quiet = false;
  ColorChoice color = ColorChoice::automatic;
  Language language = Language::zh;
};

// The language to speak: of `--lang`, else of the environment. Asked before parsing, for help and errors.
[[nodiscard]] Language language_of_command(int argc, const char* const* argv);

// An App of that name that speaks `language`: help and version flags, headings, options allowed after a
// subcommand. `version` is what --version prints: "wenhao 0.1.0".
[[nodiscard]] std::unique_ptr<CLI::App> new_app(const std::string& name, const std::string& description,
                                                const std::string& version, Language language);

// A command of the program.
CLI::App* add_command(CLI::App& app, const std::string& name, const Words& description, Language language);

enum class Indexes : std::uint8_t { one, several };  // what --db takes

// --db, --json, --quiet, --color, --lang.
void add_common_options(CLI::App& app, CommonOptions& options, Indexes indexes = Indexes::one);

// Makes an option take one of these words only, with an error that names them.
void allow_only(CLI::Option* option, const std::vector<std::string>& words, Language language);

// Reads the command line into what the options were bound to. A text instead is to be printed on standard
// output, and the program done (--help, --version). Error: usage.
[[nodiscard]] Result<std::optional<std::string>> parse(CLI::App& app, int argc, const char* const* argv,
                                                       Language language);

}  // namespace wenhao::command
