// Counting what an index holds.
#include "indexer/status.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <system_error>

#include "corpus/command/terminal.h"
#include "corpus/index/document_json.h"
#include "corpus/index/folder.h"
#include "corpus/index/schema.h"
#include "corpus/index/store.h"
#include "corpus/index/terms.h"
#include "corpus/reader/isolate/readers.h"
#include "indexer/words.h"

namespace wenhao::indexer {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

// The keys under a prefix, one after another, in byte order.
class Keys {
 public:
  Keys(const Xapian::Database& database, std::string_view prefix)
      : prefix_(prefix), at_(database.allterms_begin(prefix_)), end_(database.allterms_end(prefix_)) {}

  [[nodiscard]] bool done() const { return at_ == end_; }
  [[nodiscard]] std::string key() const { return (*at_).substr(prefix_.size()); }
  void next() { ++at_; }

 private:
  std::string prefix_;
  Xapian::TermIterator at_;
  Xapian::TermIterator end_;
};

// Walks the numbers borne and the numbers cited side by side.
void count_numbers(const Xapian::Database& database, Status& status) {
  Keys borne(database, index::prefix::kBears);
  Keys cited(database, index::prefix::kRefers);
  for (; !borne.done() || !cited.done(); ++status.numbers) {
    const int order = borne.done() ? 1 : cited.done() ? -1 : borne.key().compare(cited.key());
    if (order == 0) ++status.resolved;
    if (order > 0) ++status.unresolved;
    if (order <= 0) borne.next();
    if (order >= 0) cited.next();
  }
}

std::uint64_t bytes_in(const std::string& folder) {
  std::uint64_t bytes = 0;
  std::error_code error;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
    const std::uint64_t size = entry.is_regular_file(error) ? entry.file_size(error) : 0;
    if (!error) bytes += size;
  }
  return bytes;
}

std::string human_size(std::uint64_t bytes) {
  constexpr std::array<std::string_view, 5> kUnits = {"B", "KB", "MB", "GB", "TB"};
  auto size = static_cast<double>(bytes);
  std::size_t unit = 0;
  for (; size >= 1024 && unit + 1 < kUnits.size(); size /= 1024) ++unit;
  return fmt::format("{:.{}f} {}", size, unit == 0 ? 0 : 1, kUnits[unit]);
}

}  // namespace

Result<Status> status_of(const std::string& path) {
  Result<index::Store> store = index::Store::open(path);
  if (!store) return tl::unexpected<Error>(store.error());
  return store->read<Status>([&](const Xapian::Database& database) -> Result<Status> {
    const auto count = [&](std::string_view type) -> std::uint64_t {
      return database.get_termfreq(index::prefixed(index::prefix::kType, type));
    };
    Status status;
    status.path = path;
    status.documents = count(index::type::kDocument);
    status.passages = count(index::type::kPassage);
    status.sources = count(index::type::kSource);
    count_numbers(database, status);
    if (const auto folder = index::database_folder(path)) status.bytes = bytes_in(*folder);
    status.schema = database.get_metadata(std::string(index::metadata::kSchema));
    status.analyser = database.get_metadata(std::string(index::metadata::kAnalyser));
    status.updated = database.get_metadata(std::string(index::metadata::kUpdated));
    status.readers = reader::supported_formats();
    status.isolation = reader::Readers().isolation();
    return status;
  });
}

std::string status_json(const Status& status) {
  Json object;
  object["version"] = 1;
  object["path"] = status.path;
  object["documents"] = status.documents;
  object["passages"] = status.passages;
  object["sources"] = status.sources;
  object["numbers"] = status.numbers;
  object["citations"] = {{"resolved", status.resolved}, {"unresolved", status.unresolved}};
  object["bytes"] = status.bytes;
  object["schema"] = status.schema;
  object["analyser"] = status.analyser;
  object["updated"] = status.updated.empty() ? Json() : Json(status.updated);
  const std::string isolation = in_force(status.isolation);
  object["isolation"] = isolation.empty() ? "none" : isolation;
  object["isolation_missing"] = not_in_force(status.isolation);
  object["readers"] = Json::array();
  for (const reader::FormatSupport& format : status.readers) {
    object["readers"].push_back({{"format", format.format},
                                 {"reader", format.reader},
                                 {"available", format.available},
                                 {"install", format.install}});
  }
  return index::dump(object) + "\n";
}

std::string status_text(const Status& status, Language language, bool color) {
  const auto in = [language](const Words& words) { return words.in(language); };
  std::string out;
  const auto line = [&](const Words& label, std::string_view value) {
    out += command::paint(in(label), command::Style::faint, color) + ": " + printable(value) + "\n";
  };
  line(words::kIndex, status.path);
  line(words::kDocuments, std::to_string(status.documents));
  line(words::kPassages, std::to_string(status.passages));
  line(words::kSources, std::to_string(status.sources));
  line(words::kDistinctNumbers, std::to_string(status.numbers));
  line(words::kCitations, fmt::format("{} {}, {} {}", status.resolved, in(words::kResolved),
                                      status.unresolved, in(words::kUnresolved)));
  line(words::kBytes, human_size(status.bytes));
  line(words::kSchema, status.schema);
  line(words::kAnalyser, status.analyser);
  line(words::kUpdated, status.updated.empty() ? "-" : status.updated);
  const std::string missing = not_in_force(status.isolation);
  line(words::kIsolation,
       in_force(status.isolation) +
           (missing.empty() ? "" : fmt::format(" ({}: {})", in(words::kNotInForce), missing)));
  out += command::paint(in(words::kReaders), command::Style::faint, color) + ":\n";
  for (const reader::FormatSupport& format : status.readers) {
    out += fmt::format("  {} ({})", format.format, format.reader);
    if (!format.available) out += fmt::format(": {} {}", in(words::kInstall), format.install);
    out += '\n';
  }
  return out;
}

}  // namespace wenhao::indexer
