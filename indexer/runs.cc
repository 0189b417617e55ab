// Naming, finding, cleaning and merging runs.
#include "indexer/runs.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>

#include "corpus/index/folder.h"
#include "corpus/index/schema.h"
#include "corpus/index/store.h"
#include "corpus/index/terms.h"

namespace wenhao::indexer {
namespace {

namespace fs = std::filesystem;
namespace prefix = index::prefix;
using index::guarded;

constexpr std::string_view kFinished = "run-";
// So many databases are merged at once: each has some five files open.
constexpr std::size_t kMergedAtOnce = 64;

std::string build_folder(const std::string& index) {
  return index + "/" + std::string(index::folder::kBuild);
}

std::string named(const std::string& index, std::string_view head, std::uint64_t number) {
  return fmt::format("{}/{}{:06}", build_folder(index), head, number);
}

std::string name_of(const std::string& run) { return fs::path(run).filename().string(); }

bool is_of_this_version(const std::string& index, const std::string& run) {
  const Result<void> checked = guarded<void>(
      index, [&]() -> Result<void> { return index::check_versions(index, Xapian::Database(run)); });
  return checked.has_value();
}

// The ids of a database's documents, one after another, in order.
class Ids {
 public:
  explicit Ids(const Xapian::Database& database)
      : database_(database), at_(database_.allterms_begin(head())), end_(database_.allterms_end(head())) {}

  [[nodiscard]] bool done() const { return at_ == end_; }
  [[nodiscard]] std::string id() const { return (*at_).substr(prefix::kUnique.size()); }
  void next() { ++at_; }

 private:
  static std::string head() { return std::string(prefix::kUnique); }

  Xapian::Database database_;
  Xapian::TermIterator at_;
  Xapian::TermIterator end_;
};

// For each run the documents that an earlier one holds: a walk over all ids side by side.
std::vector<std::vector<std::string>> copies_in(const std::vector<std::string>& runs) {
  std::vector<Ids> walks;
  for (const std::string& run : runs) walks.emplace_back(Xapian::Database(run));
  std::vector<std::vector<std::string>> copies(runs.size());
  using Head = std::pair<std::string, std::size_t>;  // id, run: the least of all is at the front
  std::vector<Head> heap;
  const auto is_later = [](const Head& a, const Head& b) { return a > b; };
  const auto push = [&](std::size_t run) {
    if (walks[run].done()) return;
    heap.emplace_back(walks[run].id(), run);
    std::ranges::push_heap(heap, is_later);
  };
  for (std::size_t run = 0; run < walks.size(); ++run) push(run);
  std::string last;
  while (!heap.empty()) {
    std::ranges::pop_heap(heap, is_later);
    auto [id, run] = std::move(heap.back());
    heap.pop_back();
    if (id == last) copies[run].push_back(id);
    last = std::move(id);
    walks[run].next();
    push(run);
  }
  return copies;
}

void remove_documents(const std::string& run, const std::vector<std::string>& ids) {
  Xapian::WritableDatabase database(run, Xapian::DB_OPEN);
  database.begin_transaction();
  for (const std::string& id : ids) {
    database.delete_document(index::document_term(prefix::kPartOf, id));
    database.delete_document(index::unique_term(id));
  }
  database.commit_transaction();
  database.close();
}

void merge(const std::vector<std::string>& runs, const std::string& into) {
  Xapian::Database all;
  for (const std::string& run : runs) all.add_database(Xapian::Database(run));
  all.compact(into);
}

}  // namespace

Result<std::vector<std::string>> take_over_runs(const std::string& index) {
  const std::string folder = build_folder(index);
  std::error_code error;
  fs::create_directories(folder, error);
  if (error == std::errc::permission_denied) return fail(ErrorCode::no_permission, folder);
  if (error) return fail(ErrorCode::write_failed, folder, error.message());
  std::vector<std::string> found;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
    found.push_back(entry.path().string());
  std::ranges::sort(found);
  std::vector<std::string> runs;
  for (std::string& run : found) {
    if (name_of(run).starts_with(kFinished) && is_of_this_version(index, run)) {
      runs.push_back(std::move(run));
    } else {
      fs::remove_all(run, error);
    }
  }
  return runs;
}

std::uint64_t next_run(const std::vector<std::string>& runs) {
  if (runs.empty()) return 1;
  return std::strtoull(name_of(runs.back()).c_str() + kFinished.size(), nullptr, 10) + 1;
}

std::string unfinished_run(const std::string& index, std::uint64_t number) {
  return named(index, "part-", number);
}

Result<std::string> finish_run(const std::string& index, std::uint64_t number) {
  const std::string part = unfinished_run(index, number);
  const std::string run = named(index, kFinished, number);
  if (const Result<void> synced = index::sync_folder(part); !synced)
    return tl::unexpected<Error>(synced.error());
  if (std::rename(part.c_str(), run.c_str()) != 0)
    return fail(ErrorCode::write_failed, run, std::strerror(errno));
  if (const Result<void> synced = index::sync_path(build_folder(index)); !synced)
    return tl::unexpected<Error>(synced.error());
  return run;
}

Result<Xapian::Database> united(const std::string& index, const std::vector<std::string>& runs) {
  return guarded<Xapian::Database>(index, [&]() -> Result<Xapian::Database> {
    Xapian::Database all;
    for (const std::string& run : runs) all.add_database(Xapian::Database(run));
    return all;
  });
}

Result<void> drop_copies(const std::string& index, const std::vector<std::string>& runs) {
  if (runs.size() < 2) return {};
  return guarded<void>(index, [&]() -> Result<void> {
    const std::vector<std::vector<std::string>> copies = copies_in(runs);
    for (std::size_t i = 0; i < runs.size(); ++i) {
      if (!copies[i].empty()) remove_documents(runs[i], copies[i]);
    }
    return {};
  });
}

Result<void> merge_runs(const std::string& index, const std::vector<std::string>& runs,
                        const std::string& into) {
  return guarded<void>(index, [&]() -> Result<void> {
    std::vector<std::string> left = runs;
    for (std::size_t level = 0; left.size() > kMergedAtOnce; ++level) {
      std::vector<std::string> merged;
      for (std::size_t i = 0; i < left.size(); i += kMergedAtOnce) {
        const auto end = left.begin() + static_cast<std::ptrdiff_t>(std::min(left.size(), i + kMergedAtOnce));
        merged.push_back(fmt::format("{}/merged-{}-{}", build_folder(index), level, i));
        merge({left.begin() + static_cast<std::ptrdiff_t>(i), end}, merged.back());
      }
      left = std::move(merged);
    }
    merge(left, into);
    return {};
  });
}

void remove_runs(const std::string& index) {
  std::error_code ignored;
  fs::remove_all(build_folder(index), ignored);
}

}  // namespace wenhao::indexer
