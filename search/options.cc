// The command line of wenhao: one function a command.
#include "search/options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <iterator>
#include <memory>
#include <utility>

#include "corpus/text/date.h"
#include "search/query/fields.h"
#include "search/words.h"

namespace wenhao::search {
namespace {

constexpr std::size_t kMostHits = 10'000;
constexpr std::size_t kFurthest = 1'000'000;
constexpr std::size_t kMostContext = 100;
constexpr std::size_t kMostDepth = 10;

template <class Value>
using Choices = std::vector<std::pair<std::string_view, Value>>;

const Choices<match::Sort> kSorts = {
    {"relevance", match::Sort::relevance}, {"newest", match::Sort::newest}, {"oldest", match::Sort::oldest}};
const Choices<match::Group> kGroups = {{"none", match::Group::none}, {"document", match::Group::document}};
const Choices<AnswerCommand::Format> kAnswerFormats = {{"markdown", AnswerCommand::Format::markdown},
                                                       {"json", AnswerCommand::Format::json},
                                                       {"docx", AnswerCommand::Format::docx}};
const Choices<PromisesCommand::Format> kPromiseFormats = {{"text", PromisesCommand::Format::text},
                                                          {"json", PromisesCommand::Format::json},
                                                          {"csv", PromisesCommand::Format::csv}};
const Choices<Format> kFormats = {{"text", Format::text},         {"json", Format::json},
                                  {"jsonl", Format::jsonl},       {"csv", Format::csv},
                                  {"markdown", Format::markdown}, {"docx", Format::docx}};

const Choices<Format> kListFormats = {{"text", Format::text}, {"json", Format::json}, {"csv", Format::csv}};

// What is being read: the structs the options are bound to, and the words for their help.
struct Reading {
  command::CommonOptions common;
  SearchCommand search;
  NumberCommand number;
  CheckCommand check;
  AnswerCommand answer;
  PromisesCommand promises;

  CitesCommand cites;
  WantedCommand wanted;
  std::vector<std::string> words;  // of the query or name
  bool no_expand = false;

  [[nodiscard]] std::string in(const Words& each) const { return std::string(each.in(common.language)); }
};

// An option that takes one of some words.
template <class Value>
void add_choice(CLI::App& app, const std::string& name, const Choices<Value>& choices, Value& value,
                const Words& help, const Reading& reading) {
  CLI::Option* option = app.add_option_function<std::string>(
      name,
      [&choices, &value](const std::string& word) {
        for (const auto& [known, meaning] : choices) {
          if (known == word) value = meaning;
        }
      },
      reading.in(help));
  std::vector<std::string> names;
  for (const auto& choice : choices) names.emplace_back(choice.first);
  command::allow_only(option->type_name("WORD"), names, reading.common.language);
}

void add_count(CLI::App& app, const std::string& name, std::size_t& value, std::size_t most,
               const Words& help, const Reading& reading) {
  const std::string complaint = fmt::format(fmt::runtime(reading.in(words::kCount)), most);
  const auto is_count = [most, complaint](const std::string& text) {
    std::size_t read = 0;
    const char* const end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, read);
    return error == std::errc() && at == end && read <= most ? std::string() : complaint;
  };
  app.add_option(name, value, reading.in(help))
      ->type_name("N")
      ->check(CLI::Validator(is_count, std::string()));
}

void add_query(CLI::App& app, Reading& reading) {
  app.add_option("QUERY", reading.words, reading.in(words::kQuery))->required()->type_name("");
  app.add_flag("--no-expand", reading.no_expand, reading.in(words::kNoExpand));
}

void add_search(CLI::App& app, Reading& reading) {
  CLI::App* search = command::add_command(app, "search", words::kSearch, reading.common.language);
  match::Request& request = reading.search.request;
  add_query(*search, reading);
  add_count(*search, "--limit,-n", request.limit, kMostHits, words::kLimit, reading);
  add_count(*search, "--offset", request.offset, kFurthest, words::kOffset, reading);
  add_choice(*search, "--sort", kSorts, request.sort, words::kSort, reading);
  add_choice(*search, "--group", kGroups, request.group, words::kGroup, reading);
  add_count(*search, "--context", request.context, kMostContext, words::kContext, reading);
  search->add_flag("--facets", request.facets, reading.in(words::kFacets));
  add_choice(*search, "--format", kFormats, reading.search.format, words::kFormat, reading);
  search->add_option("--output,-o", reading.search.output, reading.in(words::kOutput))->type_name("FILE");
}

void add_check(CLI::App& app, Reading& reading) {
  CLI::App* check = command::add_command(app, "check", words::kCheck, reading.common.language);
  check->add_option("DRAFT", reading.check.file, reading.in(words::kDraft))->required()->type_name("");
  check->add_flag("--fix", reading.check.fix, reading.in(words::kFix));
}

// A day as YYYY-MM-DD.
void add_as_of(CLI::App& app, std::string& day, const Reading& reading) {
  app.add_option("--as-of", day, reading.in(words::kAsOf))
      ->type_name("DATE")
      ->check([complaint = reading.in(words::kNotADay)](const std::string& text) {
        const auto date = text::date_at(text, 0);
        const bool whole = date && date->readings.size() == 1 && date->span.end == text.size();
        return whole && text::iso(date->readings.front()) == text ? std::string() : complaint;
      });
}

void add_answer(CLI::App& app, Reading& reading) {
  AnswerCommand& command = reading.answer;
  CLI::App* answer = command::add_command(app, "answer", words::kAnswer, reading.common.language);
  answer->add_option("PROPOSAL", command.file, reading.in(words::kProposal))->required()->type_name("");
  add_choice(*answer, "--format", kAnswerFormats, command.format, words::kAnswerFormat, reading);
  answer->add_option("--output,-o", command.output, reading.in(words::kOutput))->type_name("FILE");
  add_count(*answer, "--limit,-n", command.limit, kMostContext, words::kLimit, reading);
  add_as_of(*answer, command.as_of, reading);
}

void add_promises(CLI::App& app, Reading& reading) {
  PromisesCommand& command = reading.promises;
  CLI::App* promises = command::add_command(app, "promises", words::kPromises, reading.common.language);
  promises->add_option("QUERY", reading.words, reading.in(words::kQuery))->type_name("");
  add_as_of(*promises, command.request.as_of, reading);
  promises->add_flag("--overdue", command.request.only_overdue, reading.in(words::kOverdue))
      ->needs("--as-of");
  add_count(*promises, "--limit,-n", command.request.limit, kMostHits, words::kLimit, reading);
  add_choice(*promises, "--format", kPromiseFormats, command.format, words::kPromiseFormat, reading);
}

void add_cites(CLI::App& app, Reading& reading) {
  CLI::App* cites = command::add_command(app, "cites", words::kCites, reading.common.language);
  cites->add_option("NUMBER", reading.words, reading.in(words::kName))->required()->type_name("");
  add_count(*cites, "--depth", reading.cites.depth, kMostDepth, words::kDepth, reading);
  cites->add_flag("--dot", reading.cites.dot, reading.in(words::kDot));
}

void add_wanted(CLI::App& app, Reading& reading) {
  CLI::App* wanted = command::add_command(app, "wanted", words::kWanted, reading.common.language);
  add_count(*wanted, "--limit,-n", reading.wanted.limit, kMostHits, words::kLimit, reading);
  add_count(*wanted, "--offset", reading.wanted.offset, kFurthest, words::kOffset, reading);
  add_choice(*wanted, "--format", kListFormats, reading.wanted.format, words::kWantedFormat, reading);
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

// A word such as -北京, -(甲 or -kind:reply excludes; the command line would take it for an option.
std::string protected_word(std::string_view word) {
  if (word.size() < 2 || word[0] != '-') return std::string(word);
  const std::size_t colon = word.find(':');
  const bool is_field = colon != std::string_view::npos && query::field_named(word.substr(1, colon - 1));
  const bool excludes =
      is_field || static_cast<unsigned char>(word[1]) >= 0x80 || word[1] == '"' || word[1] == '(';
  return excludes ? "NOT " + std::string(word.substr(1)) : std::string(word);
}

struct ProtectedWords {
  ProtectedWords(int argc, const char* const* argv) : words(argv, argv + argc) {
    const auto literal = std::find(words.begin(), words.end(), "--");  // words after it are no options
    std::transform(words.begin(), literal, words.begin(), protected_word);
    std::transform(words.begin(), words.end(), std::back_inserter(arguments),
                   [](const std::string& word) { return word.c_str(); });
  }
  std::vector<std::string> words;
  std::vector<const char*> arguments;
};

// In the order in which the help lists them.
void add_commands(CLI::App& app, Reading& reading) {
  add_search(app, reading);
  CLI::App* number = command::add_command(app, "number", words::kNumber, reading.common.language);
  number->add_option("TEXT", reading.number.texts, reading.in(words::kTexts))->type_name("");
  number->add_flag("--context", reading.number.context, reading.in(words::kSentence));
  CLI::App* show = command::add_command(app, "show", words::kShow, reading.common.language);
  show->add_option("NAME", reading.words, reading.in(words::kName))->required()->type_name("");
  add_cites(app, reading);
  add_wanted(app, reading);
  CLI::App* explain = command::add_command(app, "explain", words::kExplain, reading.common.language);
  add_query(*explain, reading);
  add_check(app, reading);
  add_answer(app, reading);
  add_promises(app, reading);
  app.require_subcommand(1);
}

// What was read, as the command that was given. --json stands for --format json.
Command command_named(const std::string& name, Reading& reading) {
  const bool json = reading.common.json;
  if (!reading.common.dbs.empty()) reading.common.db = reading.common.dbs.front();
  match::Request& request = reading.search.request;
  request.query = joined(reading.words);
  request.expand = !reading.no_expand;
  if (name == "number") return std::move(reading.number);
  if (name == "check") return std::move(reading.check);
  if (name == "show") return ShowCommand{request.query};
  if (name == "explain") return ExplainCommand{std::move(request)};
  if (name == "cites") {
    reading.cites.number = request.query;
    return std::move(reading.cites);
  }
  if (name == "wanted") {
    if (json) reading.wanted.format = Format::json;
    return reading.wanted;
  }
  if (name == "answer") {
    if (json) reading.answer.format = AnswerCommand::Format::json;
    return std::move(reading.answer);
  }
  if (name == "promises") {
    reading.promises.request.query = request.query;
    if (json) reading.promises.format = PromisesCommand::Format::json;
    return std::move(reading.promises);
  }
  if (json && reading.search.format == Format::text) reading.search.format = Format::json;
  return std::move(reading.search);
}

}  // namespace

Result<Invocation> read_command_line(int argc, const char* const* argv) {
  Reading reading;
  reading.common.language = command::language_of_command(argc, argv);
  const std::unique_ptr<CLI::App> app =
      command::new_app("wenhao", reading.in(words::kProgram), std::string(kVersion), reading.common.language);
  command::add_common_options(*app, reading.common, command::Indexes::several);
  add_commands(*app, reading);
  const ProtectedWords safe(argc, argv);
  auto text = command::parse(*app, argc, safe.arguments.data(), reading.common.language);
  if (!text) return tl::unexpected<Error>(text.error());
  if (*text) return Invocation{std::move(reading.common), TextCommand{**std::move(text)}};
  Command chosen = command_named(app->get_subcommands().front()->get_name(), reading);
  return Invocation{std::move(reading.common), std::move(chosen)};
}

}  // namespace wenhao::search
