// Writing files into the index.
#include "indexer/writer.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>
#include <system_error>
#include <thread>
#include <utility>

#include "corpus/index/schema.h"
#include "corpus/index/store.h"
#include "corpus/index/terms.h"
#include "corpus/text/tokens.h"
#include "indexer/scan.h"

namespace wenhao::indexer {
namespace {

namespace fs = std::filesystem;
using index::guarded;
using index::SourceRecord;

// Transactions pay from some 1,000 passages on, and larger ones gain nothing (measured at 50 to 10,000).
constexpr std::uint32_t kPassagesPerCommit = 2000;
constexpr std::chrono::milliseconds kLockPause(50);

Error error_of(const std::string& path, const std::error_code& code) {
  const bool denied = code == std::errc::permission_denied;
  return {denied ? ErrorCode::no_permission : ErrorCode::write_failed, path, denied ? "" : code.message()};
}

// The folder stands, may be written, and is an index or empty.
Result<void> prepare_folder(const std::string& path) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (fs::exists(status) && !fs::is_directory(status)) return fail(ErrorCode::index_not_one, path);
  if (fs::create_directories(path, error); error) return tl::unexpected<Error>(error_of(path, error));
  if (faccessat(AT_FDCWD, path.c_str(), R_OK | W_OK | X_OK, AT_EACCESS) != 0)
    return tl::unexpected<Error>(error_of(path, {errno, std::generic_category()}));
  const bool is_empty = fs::is_empty(path, error);
  if (error) return tl::unexpected<Error>(error_of(path, error));
  return is_empty ? Result<void>() : index::check_folder(path);
}

// A database without passages and metadata was only just made, or its maker was killed.
bool is_new(const Xapian::WritableDatabase& database) {
  return database.get_doccount() == 0 && database.get_metadata(std::string(index::metadata::kSchema)).empty();
}

Result<void> claim(const std::string& path, Xapian::WritableDatabase& database) {
  if (!is_new(database)) return index::check_versions(path, database);
  database.set_metadata(std::string(index::metadata::kSchema), std::string(index::kSchema));
  database.set_metadata(std::string(index::metadata::kAnalyser), std::string(text::kAnalyser));
  database.commit();
  return {};
}

Xapian::WritableDatabase open_waiting(const std::string& path, std::chrono::milliseconds timeout) {
  const auto deadline = std::chrono::steady_clock::now() + timeout;
  for (;;) {
    try {
      return Xapian::WritableDatabase(path, Xapian::DB_CREATE_OR_OPEN);
    } catch (const Xapian::DatabaseLockError&) {
      if (std::chrono::steady_clock::now() >= deadline) throw;
      std::this_thread::sleep_for(std::min(timeout, kLockPause));
    }
  }
}

}  // namespace

std::string source_term(const std::string& path) { return index::prefixed(index::prefix::kPath, path); }

Writer::Writer(std::string path, Xapian::WritableDatabase database)
    : path_(std::move(path)), database_(std::move(database)), last_at_start_(database_.get_lastdocid()) {}

Result<Writer> Writer::open(const std::string& path, std::chrono::milliseconds lock_timeout) {
  if (const Result<void> folder = prepare_folder(path); !folder) return tl::unexpected<Error>(folder.error());
  return guarded<Writer>(path, [&]() -> Result<Writer> {
    Xapian::WritableDatabase database = open_waiting(path, lock_timeout);
    if (const Result<void> ours = claim(path, database); !ours) return tl::unexpected<Error>(ours.error());
    return Writer(path, std::move(database));
  });
}

void Writer::begin() {
  if (in_transaction_) return;
  database_.begin_transaction();
  in_transaction_ = true;
}

void Writer::commit_if_full() {
  if (pending_ < kPassagesPerCommit) return;
  database_.commit_transaction();
  in_transaction_ = false;
  pending_ = 0;
}

void Writer::add_documents(Prepared& file, Written& written) {
  for (index::IndexedDocument& document : file.documents) {
    if (database_.term_exists(index::unique_term(document.id))) continue;
    for (const index::FlatDocument& passage : document.passages) database_.add_document(passage.build());
    database_.add_document(document.record.build());
    ++written.documents;
    written.passages += static_cast<std::uint32_t>(document.passages.size());
    written.numbers += document.numbers;
  }
  pending_ += written.passages;
}

void Writer::write_source(const SourceRecord& source) {
  Xapian::Document out;
  out.add_boolean_term(source_term(source.path));
  out.add_boolean_term(index::prefixed(index::prefix::kType, index::type::kSource));
  if (!source.content_hash.empty())
    out.add_boolean_term(index::prefixed(index::prefix::kContentHash, source.content_hash));
  for (const std::string& id : source.documents)
    out.add_boolean_term(index::document_term(index::prefix::kHasDocument, id));
  out.set_data(index::encode(source));
  database_.replace_document(source_term(source.path), out);
}

// The documents of a source that is gone or rewritten, as far as no source holds them any more.
void Writer::forget(const SourceRecord& source, const std::vector<std::string>& kept) {
  const std::set<std::string> ids(source.documents.begin(), source.documents.end());
  for (const std::string& id : ids) {
    if (std::ranges::find(kept, id) != kept.end()) continue;
    if (database_.term_exists(index::document_term(index::prefix::kHasDocument, id))) continue;
    const std::string passages = index::document_term(index::prefix::kPartOf, id);
    pending_ += database_.get_termfreq(passages);
    database_.delete_document(passages);
    database_.delete_document(index::unique_term(id));
  }
}

void Writer::put_skipped(const Prepared& file) {
  const SkipRule rule = rule_of(file.skip->code);
  if (!rule.forgets) return;
  if (rule.records) {
    write_source(file.source);
  } else if (file.known) {
    database_.delete_document(source_term(file.source.path));
  }
  if (file.known) forget(*file.known, {});
}

Result<Written> Writer::put(Prepared file) {
  return guarded<Written>(path_, [&]() -> Result<Written> {
    begin();
    ++pending_;
    Written written;
    if (file.skip) {
      written.change = Change::skipped;
      if (!file.is_settled) put_skipped(file);
    } else {
      const bool was_indexed = file.known && file.known->skipped.empty();
      written.change = !was_indexed        ? Change::added
                       : file.same_content ? Change::unchanged
                                           : Change::replaced;
      add_documents(file, written);
      write_source(file.source);
      if (was_indexed) forget(*file.known, file.source.documents);
    }
    commit_if_full();
    return written;
  });
}

Result<std::vector<std::string>> Writer::unseen(const std::string& folder,
                                                const std::vector<Xapian::docid>& seen) {
  using Paths = std::vector<std::string>;
  return guarded<Paths>(path_, [&]() -> Result<Paths> {
    Paths paths;
    const std::string begin = source_term(folder).substr(0, index::kTermHead);
    for (auto term = database_.allterms_begin(begin); term != database_.allterms_end(begin); ++term) {
      const Xapian::docid id = *database_.postlist_begin(*term);
      if (id > last_at_start_ || std::ranges::binary_search(seen, id)) continue;
      const auto source = index::decode_source(database_.get_document(id).get_data());
      if (!source) return fail(ErrorCode::index_damaged, path_, source.error().detail);
      if (is_within(source->path, folder)) paths.push_back(source->path);
    }
    std::ranges::sort(paths);
    return paths;
  });
}

Result<void> Writer::remove(const std::string& path) {
  return guarded<void>(path_, [&]() -> Result<void> {
    const std::string term = source_term(path);
    const auto posting = database_.postlist_begin(term);
    if (posting == database_.postlist_end(term)) return {};
    const auto source = index::decode_source(database_.get_document(*posting).get_data());
    if (!source) return fail(ErrorCode::index_damaged, path_, source.error().detail);
    begin();
    database_.delete_document(term);
    forget(*source, {});
    ++pending_;
    commit_if_full();
    return {};
  });
}

Result<void> Writer::finish(const std::string& now) {
  return guarded<void>(path_, [&]() -> Result<void> {
    begin();
    database_.set_metadata(std::string(index::metadata::kUpdated), now);
    database_.commit_transaction();
    in_transaction_ = false;
    database_.close();
    return {};
  });
}

}  // namespace wenhao::indexer
