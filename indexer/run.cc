// The commands of wenhao-index.
#include "indexer/run.h"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <memory>
#include <string>
#include <vector>

#include "corpus/index/store.h"
#include "corpus/message.h"
#include "corpus/reader/isolate/readers.h"
#include "indexer/inspect.h"
#include "indexer/meter.h"
#include "indexer/progress.h"
#include "indexer/report.h"
#include "indexer/status.h"
#include "indexer/verify.h"

namespace wenhao::indexer {
namespace {

constexpr int kFailed = 2;
constexpr int kDamaged = 3;

// Where recognised texts are kept: $XDG_CACHE_HOME/wenhao/ocr, else ~/.cache/wenhao/ocr.
std::string ocr_cache() {
  const char* cache = std::getenv("XDG_CACHE_HOME");
  if (cache != nullptr && *cache == '/') return std::string(cache) + "/wenhao/ocr";
  const char* home = std::getenv("HOME");
  return home != nullptr && *home == '/' ? std::string(home) + "/.cache/wenhao/ocr" : std::string();
}

// Landlock is asked of no kernel: seccomp lets nothing be written without it.
Result<void> check_isolation(const UpdateCommand& command, reader::Isolation isolation) {
  isolation.landlock = std::max<std::uint8_t>(isolation.landlock, 1);
  const std::string missing = not_in_force(isolation);
  if (!command.strict || missing.empty()) return {};
  return fail(ErrorCode::not_isolated, {}, missing);
}

struct Runner {
  const command::CommonOptions& common;
  const Streams& streams;

  Result<int> operator()(const UpdateCommand& command) const {
    // The processes that read are made before there are threads.
    const reader::Readers readers({command.options.ocr, ocr_cache()});
    if (const Result<void> safe = check_isolation(command, readers.isolation()); !safe)
      return tl::unexpected<Error>(safe.error());
    UpdateOptions options = command.options;
    options.readers = &readers;
    Meter meter;
    Progress progress(meter, streams.messages, manner(), common.language);
    const std::unique_ptr<Report> report =
        make_report(common, streams.out, [&progress](const std::string& line) { progress.say(line); });
    const Result<UpdateSummary> summary = update(
        options, [&report](const UpdateEvent& event) { report->tell(event); },
        manner() == ProgressManner::none ? nullptr : &meter);  // nobody asks how far it is
    progress.end();
    if (!summary) return tl::unexpected<Error>(summary.error());
    report->finish(*summary);
    return command.strict && summary->skipped > 0 ? kFailed : 0;
  }

  [[nodiscard]] ProgressManner manner() const {
    if (common.quiet || common.json) return ProgressManner::none;
    return streams.is_terminal ? ProgressManner::bar : ProgressManner::lines;
  }

  // One unreadable file does not keep the others from being shown.
  Result<int> operator()(const InspectCommand& command) const {
    const InspectForm form = command.text_only ? InspectForm::text
                             : common.json     ? InspectForm::json
                                               : InspectForm::outline;
    const reader::Readers readers({command.ocr, ocr_cache()});
    int status = 0;
    for (const std::string& file : command.files) {
      const Result<std::string> shown =
          inspect(file, streams.in, readers, form, common.language, streams.color);
      if (shown) {
        streams.out << *shown;
      } else {
        streams.messages << one_line(shown.error(), common.language) << '\n';
        status = exit_status(shown.error().code);
      }
    }
    return status;
  }

  Result<int> operator()(const StatusCommand&) const {
    const Result<Status> status = status_of(index::index_path(common.db));
    if (!status) return tl::unexpected<Error>(status.error());
    streams.out << (common.json ? status_json(*status)
                                : status_text(*status, common.language, streams.color));
    return 0;
  }

  Result<int> operator()(const VerifyCommand&) const {
    const Result<std::vector<Fault>> faults = verify_apart(index::index_path(common.db));
    if (!faults) return tl::unexpected<Error>(faults.error());
    streams.out << (common.json ? verify_json(*faults, common.language)
                                : verify_text(*faults, common.language));
    return faults->empty() ? 0 : kDamaged;
  }

  Result<int> operator()(const TextCommand& command) const {
    streams.out << command.text;
    return 0;
  }
};

}  // namespace

Result<int> run(const Invocation& invocation, const Streams& streams) {
  return std::visit(Runner{invocation.common, streams}, invocation.command);
}

Result<int> run_safely(const Invocation& invocation, const Streams& streams) {
  try {
    return run(invocation, streams);
  } catch (const std::exception& error) {
    return fail(ErrorCode::internal, {}, error.what());
  }
}

}  // namespace wenhao::indexer
