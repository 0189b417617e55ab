// The two manners of telling an update.
#include "indexer/report.h"

#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "corpus/index/document_json.h"
#include "corpus/message.h"
#include "indexer/words.h"

namespace wenhao::indexer {
namespace {

using Json = nlohmann::ordered_json;

Json skipped_json(const UpdateEvent& event, Language language) {
  Json object;
  object["source"] = event.source;
  object["code"] = name_of(event.reason.code);
  object["message"] = one_line(event.reason, language);
  return object;
}

class JsonReport : public Report {
 public:
  JsonReport(Language language, std::ostream& out) : language_(language), out_(out) {}

  void tell(const UpdateEvent& event) override {
    Json line;
    line["version"] = 1;
    line["event"] = name_of(event.kind);
    if (event.kind == UpdateEvent::Kind::skipped) {
      skipped_.push_back(skipped_json(event, language_));
      line.update(skipped_.back());
    } else {
      line["source"] = event.source;
      line["documents"] = event.documents;
      line["passages"] = event.passages;
    }
    out_ << index::dump(line) << '\n' << std::flush;
  }

  void finish(const UpdateSummary& summary) override {
    Json line;
    line["version"] = 1;
    line["event"] = "done";
    line["added"] = summary.added;
    line["replaced"] = summary.replaced;
    line["removed"] = summary.removed;
    line["unchanged"] = summary.unchanged;
    line["documents"] = summary.documents;
    line["passages"] = summary.passages;
    line["numbers"] = summary.numbers;
    line["skipped"] = std::move(skipped_);
    line["took_ms"] = summary.took.count();
    out_ << index::dump(line) << '\n';
  }

 private:
  Language language_;
  std::ostream& out_;
  Json skipped_ = Json::array();
};

class TextReport : public Report {
 public:
  TextReport(const command::CommonOptions& options, std::ostream& out,
             std::function<void(const std::string&)> say)
      : language_(options.language), is_quiet_(options.quiet), out_(out), say_(std::move(say)) {}

  void tell(const UpdateEvent& event) override {
    if (event.kind == UpdateEvent::Kind::skipped) tell_skipped(event);
  }

  void finish(const UpdateSummary& summary) override {
    if (is_quiet_) return;
    tell_formats();
    out_ << fmt::format("{} {}  {} {}  {} {}  {} {}  {} {}\n", in(words::kAdded), summary.added,
                        in(words::kReplaced), summary.replaced, in(words::kRemoved), summary.removed,
                        in(words::kUnchanged), summary.unchanged, in(words::kSkipped), summary.skipped);
    out_ << fmt::format("{}: {} {}  {} {}  {} {}  ({:.1f} s)\n", in(words::kIndexed), in(words::kDocuments),
                        summary.documents, in(words::kPassages), summary.passages, in(words::kNumbers),
                        summary.numbers, std::chrono::duration<double>(summary.took).count());
  }

 private:
  [[nodiscard]] std::string_view in(const Words& words) const { return words.in(language_); }

  // A folder of pictures would bury the rest, so files of formats that are not read are counted by name.
  void tell_skipped(const UpdateEvent& event) {
    if (event.reason.code == ErrorCode::unsupported_format) {
      ++formats_[std::filesystem::path(event.source).extension().string()];
      return;
    }
    say_(fmt::format("{}: {}", in(words::kSkipped), describe(event.reason, language_).message));
  }

  void tell_formats() {
    if (formats_.empty()) return;
    std::string line = fmt::format("{}: {}:", in(words::kSkipped), in(words::kOfFormats));
    for (const auto& [extension, count] : formats_)
      line +=
          fmt::format("  {} {}", extension.empty() ? in(words::kNoExtension) : printable(extension), count);
    say_(line);
  }

  Language language_;
  bool is_quiet_;
  std::ostream& out_;
  std::function<void(const std::string&)> say_;
  std::map<std::string, std::uint64_t> formats_;  // files skipped, by extension
};

}  // namespace

std::unique_ptr<Report> make_report(const command::CommonOptions& options, std::ostream& out,
                                    std::function<void(const std::string&)> say) {
  if (options.json) return std::make_unique<JsonReport>(options.language, out);
  return std::make_unique<TextReport>(options, out, std::move(say));
}

}  // namespace wenhao::indexer
