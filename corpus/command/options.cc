// The common options, and CLI11's help and errors in the user's language.
#include "corpus/command/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstdlib>

namespace wenhao::command {
namespace {

constexpr Words kUsage = {"用法", "Usage"};
constexpr Words kOptionsBadge = {"选项", "OPTIONS"};
constexpr Words kSubcommandBadge = {"命令", "COMMAND"};
constexpr Words kCommands = {"命令", "Commands"};
constexpr Words kPositionals = {"参数", "Arguments"};
constexpr Words kOptions = {"选项", "Options"};
constexpr Words kRequired = {"（必填）", "(required)"};
constexpr Words kHelp = {"显示本说明", "Print this help"};
constexpr Words kVersion = {"显示版本", "Print the version"};
constexpr Words kDb = {"索引目录（默认 $WENHAO_DB，否则 $XDG_DATA_HOME/wenhao/index）",
                       "The index's folder (default $WENHAO_DB, else $XDG_DATA_HOME/wenhao/index)"};
constexpr Words kDbs = {
    "索引目录或列出各分片的文件，可重复（默认 $WENHAO_DB，否则 $XDG_DATA_HOME/wenhao/index）",
    "The index's folder, or a file that lists its shards; may be repeated (default "
    "$WENHAO_DB, else $XDG_DATA_HOME/wenhao/index)"};
constexpr Words kJson = {"以 JSON 输出", "Print JSON"};
constexpr Words kQuiet = {"不显示提示信息", "No messages beside errors"};
constexpr Words kColor = {"何时使用颜色：auto、always、never", "When to use colour: auto, always, never"};
constexpr Words kLang = {"界面语言：zh、en（默认随系统）", "Language: zh, en (default: the system's)"};
constexpr Words kOneOf = {"应为其一：", "must be one of "};

// What CLI11's errors mean, by their codes.
struct Mistake {
  CLI::ExitCodes code;
  Words words;
};
constexpr std::array kMistakes = {
    Mistake{CLI::ExitCodes::ExtrasError, {"不认识的参数", "not an argument of this command"}},
    Mistake{CLI::ExitCodes::RequiredError, {"没有给出", "is missing"}},
    Mistake{CLI::ExitCodes::ArgumentMismatch, {"缺少取值，或取值过多", "takes another number of values"}},
    Mistake{CLI::ExitCodes::ConversionError, {"取值无效", "has a value that cannot be used"}},
};
constexpr Words kCommandMissing = {"命令", "a command"};

// CLI11 writes "NAME: what is wrong", "NAME is required" or "Could not convert: NAME = value".
std::string subject_of(const std::string& what, Language language) {
  if (what.starts_with("A subcommand")) return std::string(kCommandMissing.in(language));
  constexpr std::string_view kConvert = "Could not convert: ";
  if (what.starts_with(kConvert)) return what.substr(kConvert.size());
  return what.substr(0, std::min(what.find(": "), what.find(" is required")));
}

std::string detail_of(const std::string& what) {
  const std::size_t colon = what.find(": ");
  return colon == std::string::npos ? what : what.substr(colon + 2);
}

// A word that is no command is that word's fault, not that of a missing command.
Error mistake_in(const CLI::App& app, const CLI::ParseError& error, Language language) {
  const std::vector<std::string> left = app.remaining(true);
  const bool is_extra =
      !left.empty() && (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError) ||
                        app.get_subcommands().empty());
  const auto code =
      is_extra ? CLI::ExitCodes::ExtrasError : static_cast<CLI::ExitCodes>(error.get_exit_code());
  const auto* mistake = std::ranges::find(kMistakes, code, &Mistake::code);
  return {ErrorCode::usage, is_extra ? left.front() : subject_of(error.what(), language),
          mistake == kMistakes.end() ? detail_of(error.what()) : std::string(mistake->words.in(language))};
}

}  // namespace

Language language_of_command(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--") break;
    std::string_view value;
    if (word == "--lang" && i + 1 < argc) value = argv[i + 1];
    if (word.starts_with("--lang=")) value = word.substr(7);
    if (value == "zh") return Language::zh;
    if (value == "en") return Language::en;
  }
  return language_of(std::getenv("LC_ALL"), std::getenv("LC_MESSAGES"), std::getenv("LANG"));
}

std::unique_ptr<CLI::App> new_app(const std::string& description, const std::string& version,
                                  Language language) {
  const auto in = [&](const Words& words) { return std::string(words.in(language)); };
  auto app = std::make_unique<CLI::App>(description);
  const auto formatter = std::make_shared<CLI::Formatter>();
  formatter->label("Usage", in(kUsage));
  formatter->label("OPTIONS", in(kOptionsBadge));
  formatter->label("SUBCOMMAND", in(kSubcommandBadge));
  formatter->label("Positionals", in(kPositionals));
  formatter->label("REQUIRED", in(kRequired));
  app->formatter(formatter);
  app->option_defaults()->group(in(kOptions));
  app->set_help_flag("-h,--help", in(kHelp));
  app->set_version_flag("--version", version, in(kVersion));
  app->fallthrough();
  return app;
}

CLI::App* add_command(CLI::App& app, const std::string& name, const Words& description, Language language) {
  return app.add_subcommand(name, std::string(description.in(language)))
      ->group(std::string(kCommands.in(language)));
}

void add_common_options(CLI::App& app, CommonOptions& options, Indexes indexes) {
  const Language language = options.language;
  const auto in = [language](const Words& words) { return std::string(words.in(language)); };
  if (indexes == Indexes::one) {
    app.add_option("--db", options.db, in(kDb))->type_name("DIR");
  } else {
    app.add_option("--db", options.dbs, in(kDbs))->type_name("DIR")->allow_extra_args(false);
  }
  app.add_flag("--json", options.json, in(kJson));
  app.add_flag("--quiet,-q", options.quiet, in(kQuiet));
  auto* color = app.add_option_function<std::string>(
      "--color",
      [&options](const std::string& word) {
        options.color = word == "always"  ? ColorChoice::always
                        : word == "never" ? ColorChoice::never
                                          : ColorChoice::automatic;
      },
      in(kColor));
  allow_only(color->type_name("WHEN"), {"auto", "always", "never"}, language);
  auto* lang = app.add_option_function<std::string>(
      "--lang",
      [&options](const std::string& word) { options.language = word == "en" ? Language::en : Language::zh; },
      in(kLang));
  allow_only(lang->type_name("LANG"), {"zh", "en"}, language);
}

void allow_only(CLI::Option* option, const std::vector<std::string>& words, Language language) {
  const std::string list = CLI::detail::join(words, language == Language::zh ? "、" : ", ");
  option->check(CLI::Validator(
      [words, message = std::string(kOneOf.in(language)) + list](const std::string& word) {
        return std::ranges::find(words, word) == words.end() ? message : std::string();
      },
      std::string()));
}

Result<std::optional<std::string>> parse(CLI::App& app, int argc, const char* const* argv,
                                         Language language) {
  try {
    app.parse(argc, argv);
    return std::nullopt;
  } catch (const CLI::CallForHelp&) {
    return app.help();
  } catch (const CLI::CallForVersion& version) {
    return std::string(version.what()) + "\n";
  } catch (const CLI::ParseError& error) {
    return tl::unexpected<Error>(mistake_in(app, error, language));
  }
}

}  // namespace wenhao::command
