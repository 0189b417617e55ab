// The common options, and CLI11's help and errors in the user's language.
#include "corpus/command/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstdlib>

#include "corpus/command/nearest.h"

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
constexpr Words kNoSuchCommand = {"没有这个命令", "not a command"};
constexpr Words kDidYouMean = {"，是不是 ", "; did you mean "};
constexpr Words kKnown = {"，可用：", "; known: "};
constexpr Words kNeeds = {"须同时给出", "Needs"};
constexpr Words kWithout = {"须同时给出：", "needs "};
constexpr Words kMoreOptions = {"各命令通用的选项（--db、--json、--lang 等）：",
                                "Options of every command (--db, --json, --lang, …): "};

constexpr std::string_view kRequires = " requires ";

// CLI11 writes "NAME: what is wrong", "NAME is required", "NAME requires OTHER" or "Could not convert: NAME =
// value".
std::string subject_of(const std::string& what, Language language) {
  if (what.starts_with("A subcommand")) return std::string(kCommandMissing.in(language));
  constexpr std::string_view kConvert = "Could not convert: ";
  if (what.starts_with(kConvert)) return what.substr(kConvert.size());
  return what.substr(0, std::min({what.find(": "), what.find(" is required"), what.find(kRequires)}));
}

std::string detail_of(const std::string& what, Language language) {
  if (const std::size_t other = what.find(kRequires); other != std::string::npos)
    return std::string(kWithout.in(language)) + what.substr(other + kRequires.size());
  const std::size_t colon = what.find(": ");
  return colon == std::string::npos ? what : what.substr(colon + 2);
}

std::string joined(const std::vector<std::string>& words, Language language) {
  return CLI::detail::join(words, language == Language::zh ? "、" : ", ");
}

std::vector<std::string> commands_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* each : app.get_subcommands(nullptr)) names.push_back(each->get_name());
  return names;
}

// The long options that may stand there, without their dashes.
std::vector<std::string> options_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* each = &app; each != nullptr; each = each->get_parent()) {
    for (const CLI::Option* option : each->get_options())
      names.insert(names.end(), option->get_lnames().begin(), option->get_lnames().end());
  }
  return names;
}

// A word that nothing took, with the one it may have been meant to be.
Error unknown_word(const CLI::App& app, const std::string& word, Language language) {
  const std::vector<CLI::App*> parsed = app.get_subcommands();
  const bool is_option = word.starts_with("--");
  const bool is_command = parsed.empty() && !word.starts_with('-');
  std::optional<std::string> near;
  if (is_command) near = nearest(word, commands_of(app));
  if (is_option)
    near = nearest(word.substr(2, word.find('=') - 2), options_of(parsed.empty() ? app : *parsed.back()));
  std::string detail((is_command ? kNoSuchCommand : kMistakes.front().words).in(language));
  if (near) detail.append(kDidYouMean.in(language)).append(is_option ? "--" : "").append(*near);
  return {ErrorCode::usage, word, detail};
}

// A word that is no command is that word's fault, not that of a missing command.
Error mistake_in(const CLI::App& app, const CLI::ParseError& error, Language language) {
  const std::vector<std::string> left = app.remaining(true);
  if (!left.empty() && (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError) ||
                        app.get_subcommands().empty()))
    return unknown_word(app, left.front(), language);
  const auto code = static_cast<CLI::ExitCodes>(error.get_exit_code());
  const auto* mistake = std::ranges::find(kMistakes, code, &Mistake::code);
  std::string detail = mistake == kMistakes.end() ? detail_of(error.what(), language)
                                                  : std::string(mistake->words.in(language));
  if (app.get_subcommands().empty() && code == CLI::ExitCodes::RequiredError)
    detail.append(kKnown.in(language)).append(joined(commands_of(app), language));
  return {ErrorCode::usage, subject_of(error.what(), language), std::move(detail)};
}

// An option given twice means what was said last, as with an alias that is overruled.
void let_last_win(CLI::App& app) {
  const auto is_single = [](const CLI::Option* option) {
    return option->get_expected_max() == 1 && !option->get_positional();
  };
  for (CLI::Option* option : app.get_options(is_single))
    option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
  for (CLI::App* command : app.get_subcommands(nullptr)) let_last_win(*command);
}

}  // namespace

Language language_of_command(int argc, const char* const* argv) {
  std::optional<Language> chosen;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--") break;
    std::string_view value;
    if (word == "--lang" && i + 1 < argc) value = argv[i + 1];
    if (word.starts_with("--lang=")) value = word.substr(7);
    if (value == "zh") chosen = Language::zh;
    if (value == "en") chosen = Language::en;
  }
  if (chosen) return *chosen;
  return language_of(std::getenv("LC_ALL"), std::getenv("LC_MESSAGES"), std::getenv("LANG"));
}

std::unique_ptr<CLI::App> new_app(const std::string& name, const std::string& description,
                                  const std::string& version, Language language) {
  const auto in = [&](const Words& words) { return std::string(words.in(language)); };
  auto app = std::make_unique<CLI::App>(description, name);
  const auto formatter = std::make_shared<CLI::Formatter>();
  formatter->label("Usage", in(kUsage));
  formatter->label("OPTIONS", in(kOptionsBadge));
  formatter->label("SUBCOMMAND", in(kSubcommandBadge));
  formatter->label("Positionals", in(kPositionals));
  formatter->label("REQUIRED", in(kRequired));
  formatter->label("Needs", in(kNeeds));
  app->formatter(formatter);
  app->option_defaults()->group(in(kOptions));
  app->set_help_flag("-h,--help", in(kHelp));
  app->set_version_flag("--version", version, in(kVersion));
  app->fallthrough();
  return app;
}

CLI::App* add_command(CLI::App& app, const std::string& name, const Words& description, Language language) {
  CLI::App* command = app.add_subcommand(name, std::string(description.in(language)));
  command->group(std::string(kCommands.in(language)));
  command->get_help_ptr()->group(std::string(kOptions.in(language)));
  command->footer(std::string(kMoreOptions.in(language)) + app.get_name() + " --help\n");
  return command;
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
  const std::string list = joined(words, language);
  option->check(CLI::Validator(
      [words, message = std::string(kOneOf.in(language)) + list](const std::string& word) {
        return std::ranges::find(words, word) == words.end() ? message : std::string();
      },
      std::string()));
}

Result<std::optional<std::string>> parse(CLI::App& app, int argc, const char* const* argv,
                                         Language language) {
  let_last_win(app);
  try {
    app.parse(argc, argv);
    return std::nullopt;
  } catch (const CLI::CallForHelp&) {
    const std::vector<std::string> left = app.remaining(true);
    if (!left.empty() && app.get_subcommands().empty())
      return tl::unexpected<Error>(unknown_word(app, left.front(), language));
    return app.help();
  } catch (const CLI::CallForVersion& version) {
    return std::string(version.what()) + "\n";
  } catch (const CLI::ParseError& error) {
    return tl::unexpected<Error>(mistake_in(app, error, language));
  }
}

}  // namespace wenhao::command
