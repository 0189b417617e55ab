// One function a command: ask, render, print.
#include "search/commands.h"

#include <iostream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "corpus/index/document_json.h"
#include "corpus/index/store.h"
#include "search/deliver.h"
#include "search/followup_commands.h"
#include "search/match/documents.h"
#include "search/match/graph.h"
#include "search/match/search.h"
#include "search/match/wanted.h"
#include "search/mentions.h"
#include "search/open_index.h"
#include "search/own_words.h"
#include "search/paint.h"
#include "search/present/document.h"
#include "search/present/docx.h"
#include "search/present/graph.h"
#include "search/present/json.h"
#include "search/present/results.h"
#include "search/present/table.h"
#include "search/present/text.h"
#include "search/present/wanted.h"
#include "search/present/words.h"
#include "search/words.h"

namespace wenhao::search {
namespace {

using command::CommonOptions;

// A table: with the mark that spreadsheets want where it is written to a file, without it for a program.
std::string csv_file(std::string table, const std::string& file) {
  if (is_to_file(file)) table.insert(0, present::kCsvFileMark);
  return table;
}

Result<std::string> rendered(const match::SearchAnswer& answer, const SearchCommand& command,
                             const CommonOptions& common) {
  switch (command.format) {
    case Format::json:
      return present::to_json_text(answer, common.language);
    case Format::jsonl:
      return present::to_json_lines(answer);
    case Format::csv:
      return csv_file(present::to_csv(answer), command.output);
    case Format::markdown:
      return present::to_markdown(answer, common.language);
    case Format::docx:
      return present::to_docx(present::report_of(answer, command.request.group, common.language));
    case Format::text:
      break;
  }
  CommonOptions plain = common;
  if (!command.output.empty()) plain.color = command::ColorChoice::never;
  return present::to_text(answer, common.language, paint_for(plain));
}

Result<int> run_search(const SearchCommand& command, const CommonOptions& common) {
  if (command.format == Format::docx && is_to_terminal(command.output))
    return fail(ErrorCode::usage, "--format docx", std::string(words::kNotForAScreen.in(common.language)));
  auto store = open_index(common);
  if (!store) return tl::unexpected<Error>(store.error());
  const OwnWords words = load_words(index::index_path(common.db));
  match::Request request = command.request;
  request.lexicon = words.lexicon();
  auto answer = match::search(*store, request);
  if (!answer) return tl::unexpected<Error>(answer.error());
  answer->notes.insert(answer->notes.end(), words.notes.begin(), words.notes.end());
  const auto content = rendered(*answer, command, common);
  if (!content) return tl::unexpected<Error>(content.error());
  if (const auto delivered = deliver(*content, command.output); !delivered)
    return tl::unexpected<Error>(delivered.error());
  if (!common.quiet && command.format != Format::json) {
    std::cerr << present::summary(*answer, request.group, common.language);
    if (command.format == Format::csv && request.facets) {
      std::cerr << present::kNoFacetsInCsv.in(common.language) << "\n";
    }
  }
  return answer->hits.empty() ? 1 : 0;
}

Result<int> run_explain(const ExplainCommand& command, const CommonOptions& common) {
  auto store = open_index(common);
  if (!store) return tl::unexpected<Error>(store.error());
  const OwnWords words = load_words(index::index_path(common.db));
  match::Request request = command.request;
  request.lexicon = words.lexicon();
  const auto explanation = match::explain(*store, request);
  tell_unanswered(*store, common);
  if (!explanation) return tl::unexpected<Error>(explanation.error());
  std::cout << (common.json ? index::dump(present::to_json(*explanation, common.language)) + "\n"
                            : present::to_text(*explanation, common.language, paint_for(common)));
  return 0;
}

Result<int> run_show(const ShowCommand& command, const CommonOptions& common) {
  auto store = open_index(common);
  if (!store) return tl::unexpected<Error>(store.error());
  const auto answers = match::documents(*store, command.name);
  tell_unanswered(*store, common);
  if (!answers) return tl::unexpected<Error>(answers.error());
  for (const match::DocumentAnswer& answer : *answers) {
    if (common.json) {
      std::cout << index::dump(present::to_json(answer, common.language)) << "\n";
    } else {
      if (&answer != &answers->front()) std::cout << "\n";
      std::cout << present::to_text(answer, common.language, paint_for(common));
    }
  }
  return 0;
}

Result<int> run_graph(index::Store& store, const CitesCommand& command, const CommonOptions& common) {
  const auto graph = match::citation_graph(store, command.number, command.depth);
  tell_unanswered(store, common);
  if (!graph) return tl::unexpected<Error>(graph.error());
  std::cout << (command.dot   ? present::to_dot(*graph, common.language)
                : common.json ? index::dump(present::to_json(*graph)) + "\n"
                              : present::to_text(*graph, common.language, paint_for(common)));
  return 0;
}

Result<int> run_wanted(const WantedCommand& command, const CommonOptions& common) {
  auto store = open_index(common);
  if (!store) return tl::unexpected<Error>(store.error());
  const auto answer = match::wanted(*store, command.limit, command.offset);
  tell_unanswered(*store, common);
  if (!answer) return tl::unexpected<Error>(answer.error());
  std::cout << (command.format == Format::json ? index::dump(present::to_json(*answer)) + "\n"
                : command.format == Format::csv
                    ? csv_file(present::to_csv(*answer), {})
                    : present::to_text(*answer, common.language, paint_for(common)));
  if (command.format == Format::text && !common.quiet) {
    const std::string total = std::to_string(answer->total);
    std::cerr << present::filled(present::kWantedTotal.in(common.language), total) << "\n";
  }
  return answer->total > 0 ? 0 : 1;
}

Result<int> run_cites(const CitesCommand& command, const CommonOptions& common) {
  auto store = open_index(common);
  if (!store) return tl::unexpected<Error>(store.error());
  if (command.dot || command.depth != 1) return run_graph(*store, command, common);
  const auto answer = match::citations(*store, command.number);
  tell_unanswered(*store, common);
  if (!answer) return tl::unexpected<Error>(answer.error());
  std::cout << (common.json ? index::dump(present::to_json(*answer)) + "\n"
                            : present::to_text(*answer, common.language, paint_for(common)));
  return 0;
}

// One identifier on a line; the offsets of a stream may pass those of a record.
std::string line_of(const FoundMention& found, const CommonOptions& common, const present::Paint& paint) {
  if (common.json) {
    nlohmann::ordered_json object = index::to_json(found.record);
    object["begin"] = found.begin;
    object["end"] = found.end;
    if (!found.sentence.empty()) object["context"] = found.sentence;
    return index::dump(object);
  }
  std::string line = printable(found.record.written) + " → ";
  if (!found.record.canonical.empty()) {
    line += paint(found.record.canonical, present::Look::number);
  } else {
    std::string readings;
    for (const std::string& reading : found.record.readings)
      readings += (readings.empty() ? "" : " | ") + reading;
    line += readings + " " + std::string(present::kReadings.in(common.language));
  }
  if (found.record.repaired)
    line += " " + paint(present::kRepaired.in(common.language), present::Look::repaired);
  if (!found.sentence.empty()) line += "\n    " + paint(found.sentence, present::Look::faint);
  return line;
}

Result<int> run_number(const NumberCommand& command, const CommonOptions& common) {
  const present::Paint paint = paint_for(common);
  ScanOptions options;
  options.sentences = command.context;
  bool any = false;
  const auto print = [&](const FoundMention& found) {
    any = true;
    std::cout << line_of(found, common, paint) << "\n";
  };
  if (command.texts.empty()) scan_mentions(std::cin, print, options);
  for (const std::string& text : command.texts) {
    if (text == "-") {
      scan_mentions(std::cin, print, options);
    } else {
      std::istringstream in(text);
      scan_mentions(in, print, options);
    }
  }
  return any ? 0 : 1;
}

struct Run {
  const CommonOptions& common;
  Result<int> operator()(const SearchCommand& command) const { return run_search(command, common); }
  Result<int> operator()(const NumberCommand& command) const { return run_number(command, common); }
  Result<int> operator()(const ShowCommand& command) const { return run_show(command, common); }
  Result<int> operator()(const CitesCommand& command) const { return run_cites(command, common); }
  Result<int> operator()(const WantedCommand& command) const { return run_wanted(command, common); }
  Result<int> operator()(const ExplainCommand& command) const { return run_explain(command, common); }
  Result<int> operator()(const CheckCommand& command) const { return run_check(command, common); }
  Result<int> operator()(const AnswerCommand& command) const { return run_answer(command, common); }
  Result<int> operator()(const PromisesCommand& command) const { return run_promises(command, common); }
  Result<int> operator()(const TextCommand& command) const {
    std::cout << command.text;
    return 0;
  }
};

}  // namespace

Result<int> run(const Invocation& invocation) {
  return std::visit(Run{invocation.common}, invocation.command);
}

}  // namespace wenhao::search
