// Reads the file, asks, renders, prints.
#include "search/followup_commands.h"

#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "corpus/command/terminal.h"
#include "corpus/index/document_json.h"
#include "corpus/index/store.h"
#include "corpus/reader/isolate/readers.h"
#include "search/deliver.h"
#include "search/followup/answer.h"
#include "search/followup/check.h"
#include "search/open_index.h"
#include "search/own_words.h"
#include "search/paint.h"
#include "search/present/docx.h"
#include "search/present/faults.h"
#include "search/present/followup.h"
#include "search/present/report.h"
#include "search/words.h"

namespace wenhao::search {
namespace {

constexpr Words kNoFaults = {"没有发现问题", "nothing to remark"};

// A file, or standard input, as text; read where it can do no harm.
Result<text::SourceText> read_source(const std::string& file) {
  const reader::Readers readers;
  if (file != "-") return readers.read_file(file);
  const std::string bytes((std::istreambuf_iterator<char>(std::cin)), {});
  return readers.read_text(bytes, file);
}

Result<std::string> rendered(const followup::ProposalAnswer& answer, const AnswerCommand& command,
                             const command::CommonOptions& common) {
  switch (command.format) {
    case AnswerCommand::Format::json:
      return index::dump(present::to_json(answer)) + "\n";
    case AnswerCommand::Format::docx:
      return present::to_docx(present::report_of(answer, common.language));
    case AnswerCommand::Format::markdown:
      break;
  }
  return present::to_markdown(present::report_of(answer, common.language));
}

void tell(const std::vector<query::Note>& notes, const command::CommonOptions& common) {
  if (common.quiet) return;
  for (const query::Note& note : notes) std::cerr << printable(query::message(note, common.language)) << "\n";
}

}  // namespace

Result<int> run_check(const CheckCommand& command, const command::CommonOptions& common) {
  const auto draft = read_source(command.file);
  if (!draft) return tl::unexpected<Error>(draft.error());
  auto store = open_index(common);
  if (!store) return tl::unexpected<Error>(store.error());
  tell_unanswered(*store, common);
  const auto faults = followup::check(*store, *draft);
  if (!faults) return tl::unexpected<Error>(faults.error());
  const int status = followup::is_faulty(*faults) ? 1 : 0;
  if (command.fix) {
    std::cout << followup::fixed(*draft, *faults);
    std::cerr << present::to_text(command.file, *faults, common.language, paint_for(common));
    return status;
  }
  if (faults->empty() && !common.json && !common.quiet && command::is_terminal(STDERR_FILENO))
    std::cerr << kNoFaults.in(common.language) << "\n";
  std::cout << (common.json ? index::dump(present::to_json(command.file, *faults, common.language)) + "\n"
                            : present::to_text(command.file, *faults, common.language, paint_for(common)));
  return status;
}

Result<int> run_answer(const AnswerCommand& command, const command::CommonOptions& common) {
  if (command.format == AnswerCommand::Format::docx && is_to_terminal(command.output))
    return fail(ErrorCode::usage, "--format docx", std::string(words::kNotForAScreen.in(common.language)));
  const auto proposal = read_source(command.file);
  if (!proposal) return tl::unexpected<Error>(proposal.error());
  const std::string path = index::index_path(common.db);
  auto store = open_index(common);
  if (!store) return tl::unexpected<Error>(store.error());
  tell_unanswered(*store, common);
  const OwnWords words = load_words(path);
  const auto answer = followup::answer(*store, *proposal, {command.limit, command.as_of, words.lexicon()});
  if (!answer) return tl::unexpected<Error>(answer.error());
  const auto content = rendered(*answer, command, common);
  if (!content) return tl::unexpected<Error>(content.error());
  if (const auto delivered = deliver(*content, command.output); !delivered)
    return tl::unexpected<Error>(delivered.error());
  tell(words.notes, common);
  const bool any = std::ranges::any_of(
      answer->requests, [](const followup::AnsweredRequest& request) { return !request.passages.empty(); });
  return any ? 0 : 1;
}

Result<int> run_promises(const PromisesCommand& command, const command::CommonOptions& common) {
  const std::string path = index::index_path(common.db);
  auto store = open_index(common);
  if (!store) return tl::unexpected<Error>(store.error());
  tell_unanswered(*store, common);
  const OwnWords words = load_words(path);
  followup::PromiseRequest request = command.request;
  request.lexicon = words.lexicon();
  auto answer = followup::promises(*store, request);
  if (!answer) return tl::unexpected<Error>(answer.error());
  answer->notes.insert(answer->notes.end(), words.notes.begin(), words.notes.end());
  switch (command.format) {
    case PromisesCommand::Format::json:
      std::cout << index::dump(present::to_json(*answer, common.language)) << "\n";
      break;
    case PromisesCommand::Format::csv:
      std::cout << present::to_csv(*answer);
      break;
    case PromisesCommand::Format::text:
      std::cout << present::to_text(*answer, common.language, paint_for(common));
      if (!common.quiet) std::cerr << present::summary(*answer, common.language);
      break;
  }
  return answer->promises.empty() ? 1 : 0;
}

}  // namespace wenhao::search
