// The command line of wenhao-index: one function a command.
#include "indexer/options.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <memory>
#include <utility>

#include "corpus/index/store.h"
#include "indexer/words.h"

namespace wenhao::indexer {
namespace {

// What is being read: the structs the options are bound to, and the words for their help.
struct Reading {
  command::CommonOptions common;
  UpdateCommand update;
  InspectCommand inspect;
  double lock_timeout = 0;

  [[nodiscard]] std::string in(const Words& words) const { return std::string(words.in(common.language)); }
};

constexpr double kLongestWait = 86'400;  // a day, in seconds

CLI::App* add_update(CLI::App& app, Reading& reading) {
  CLI::App* update = command::add_command(app, "update", words::kUpdate, reading.common.language);
  UpdateOptions& options = reading.update.options;
  update->add_option("PATH", options.paths, reading.in(words::kPaths))->required()->type_name("");
  update->add_option("--jobs,-j", options.jobs, reading.in(words::kJobs))->type_name("N");
  update->add_flag("--strict", reading.update.strict, reading.in(words::kStrict));
  const std::string complaint = reading.in(words::kNotNegative);
  update->add_option("--lock-timeout", reading.lock_timeout, reading.in(words::kLockTimeout))
      ->type_name("S")
      ->check(CLI::Validator(
          [complaint](const std::string& text) { return text.starts_with('-') ? complaint : std::string(); },
          std::string()));
  return update;
}

CLI::App* add_inspect(CLI::App& app, Reading& reading) {
  CLI::App* inspect = command::add_command(app, "inspect", words::kInspect, reading.common.language);
  inspect->add_option("FILE", reading.inspect.files, reading.in(words::kFiles))->required()->type_name("");
  inspect->add_flag("--text", reading.inspect.text_only, reading.in(words::kText));
  return inspect;
}

Invocation update_invocation(Reading reading) {
  UpdateOptions& options = reading.update.options;
  options.db = index::index_path(reading.common.db);
  const double seconds = std::fmin(reading.lock_timeout, kLongestWait);
  options.lock_timeout = std::chrono::milliseconds(std::lround(seconds * 1000));
  return {std::move(reading.common), std::move(reading.update)};
}

}  // namespace

Result<Invocation> read_command_line(int argc, const char* const* argv) {
  Reading reading;
  reading.common.language = command::language_of_command(argc, argv);
  const std::unique_ptr<CLI::App> app =
      command::new_app(reading.in(words::kProgram), std::string(kVersion), reading.common.language);
  app->name("wenhao-index");
  command::add_common_options(*app, reading.common);
  const CLI::App* update = add_update(*app, reading);
  const CLI::App* inspect = add_inspect(*app, reading);
  const CLI::App* status = command::add_command(*app, "status", words::kStatus, reading.common.language);
  command::add_command(*app, "verify", words::kVerify, reading.common.language);
  app->require_subcommand(1);
  auto text = command::parse(*app, argc, argv, reading.common.language);
  if (!text) return tl::unexpected<Error>(text.error());
  if (*text) return Invocation{std::move(reading.common), TextCommand{**std::move(text)}};
  if (update->parsed()) return update_invocation(std::move(reading));
  if (inspect->parsed()) return Invocation{std::move(reading.common), std::move(reading.inspect)};
  if (status->parsed()) return Invocation{std::move(reading.common), StatusCommand{}};
  return Invocation{std::move(reading.common), VerifyCommand{}};
}

}  // namespace wenhao::indexer
