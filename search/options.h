// What the user asked wenhao to do: a plain struct for each command, read from the command line.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "corpus/command/options.h"
#include "corpus/result.h"
#include "search/followup/promises.h"
#include "search/match/search.h"

namespace wenhao::search {

inline constexpr std::string_view kVersion = "wenhao 0.1.0";

enum class Format : std::uint8_t { text, json, jsonl, csv, markdown, docx };

struct SearchCommand {
  match::Request request;
  Format format = Format::text;
  std::string output;  // a file to write; empty: standard output
};

struct NumberCommand {
  std::vector<std::string> texts;  // "-" is standard input
  bool context = false;            // the sentence of each
};

struct ShowCommand {
  std::string name;
};

struct CitesCommand {
  std::string number;
  std::size_t depth = 1;
  bool dot = false;  // for Graphviz
};

struct WantedCommand {
  std::size_t limit = 100;
  std::size_t offset = 0;
  Format format = Format::text;  // text, json or csv
};

struct ExplainCommand {
  match::Request request;
};

struct CheckCommand {
  std::string file;  // "-" is standard input
  bool fix = false;
};

struct AnswerCommand {
  std::string file;  // "-" is standard input
  enum class Format : std::uint8_t { markdown, json, docx } format = Format::markdown;
  std::string output;  // a file to write; empty: standard output
  std::size_t limit = 5;
  std::string as_of;  // ISO; may be empty
};

struct PromisesCommand {
  followup::PromiseRequest request;
  enum class Format : std::uint8_t { text, json, csv } format = Format::text;
};

// Help or version: to be printed, and nothing done.
struct TextCommand {
  std::string text;
};

using Command = std::variant<SearchCommand, NumberCommand, ShowCommand, CitesCommand, WantedCommand,
                             ExplainCommand, CheckCommand, AnswerCommand, PromisesCommand, TextCommand>;

struct Invocation {
  command::CommonOptions common;
  Command command;
};

// Error: usage.
[[nodiscard]] Result<Invocation> read_command_line(int argc, const char* const* argv);

}  // namespace wenhao::search
