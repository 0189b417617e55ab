// The command line of wenhao-index: one function a command.
#include "indexer/options.h"

#include <CLI/CLI.hpp>
#include <cctype>
#include <charconv>
#include <cmath>
#include <memory>
#include <optional>
#include <string_view>
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

// A size in bytes: digits and K, M or G.
std::optional<std::uint64_t> size_of(std::string_view text) {
  std::uint64_t size = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), size);
  if (error != std::errc()) return std::nullopt;
  const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
  constexpr std::string_view kUnits = "KMG";
  if (unit.empty()) return size;
  const std::size_t at = kUnits.find(static_cast<char>(std::toupper(static_cast<unsigned char>(unit[0]))));
  if (at == std::string_view::npos || unit.size() > 2 || size >> 20U != 0) return std::nullopt;
  if (unit.size() == 2 && std::toupper(static_cast<unsigned char>(unit[1])) != 'B') return std::nullopt;
  return size << (10U * (at + 1));
}

// I/N, with I from 1 on.
std::optional<Shard> shard_of(std::string_view text) {
  constexpr std::uint32_t kMost = 1000;
  Shard shard;
  const char* const end = text.data() + text.size();
  const auto [slash, error] = std::from_chars(text.data(), end, shard.index);
  if (error != std::errc() || slash == end || *slash != '/') return std::nullopt;
  const auto [last, wrong] = std::from_chars(slash + 1, end, shard.count);
  if (wrong != std::errc() || last != end) return std::nullopt;
  if (shard.index < 1 || shard.index > shard.count || shard.count > kMost) return std::nullopt;
  --shard.index;
  return shard;
}

// An option that `read` turns into `into`, with a complaint for what it cannot read.
template <class T, class Read>
void add_read(CLI::App& app, const std::string& name, const std::string& help, const std::string& type,
              const std::string& complaint, T& into, Read read) {
  app.add_option_function<std::string>(
         name, [&into, read](const std::string& text) { into = *read(text); }, help)
      ->type_name(type)
      ->check(CLI::Validator(
          [complaint, read](const std::string& text) { return read(text) ? std::string() : complaint; },
          std::string()));
}

CLI::App* add_update(CLI::App& app, Reading& reading) {
  CLI::App* update = command::add_command(app, "update", words::kUpdate, reading.common.language);
  UpdateOptions& options = reading.update.options;
  update->add_option("PATH", options.paths, reading.in(words::kPaths))->required()->type_name("");
  update->add_option("--jobs,-j", options.jobs, reading.in(words::kJobs))->type_name("N");
  add_read(*update, "--memory", reading.in(words::kMemory), "SIZE", reading.in(words::kNotASize),
           options.memory, [](const std::string& text) {
             const auto size = size_of(text);
             return size && *size >= kLeastMemory ? size : std::nullopt;
           });
  add_read(*update, "--shard", reading.in(words::kShard), "I/N", reading.in(words::kNotAShard), options.shard,
           [](const std::string& text) { return shard_of(text); });
  update->add_flag("--ocr", options.ocr, reading.in(words::kOcr));
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
  inspect->add_flag("--ocr", reading.inspect.ocr, reading.in(words::kOcr));
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
  const std::unique_ptr<CLI::App> app = command::new_app("wenhao-index", reading.in(words::kProgram),
                                                         std::string(kVersion), reading.common.language);
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
