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
#include "indexer/known.h"
#include "indexer/scan.h"

namespace wenhao::indexer {
namespace {

namespace fs = std::filesystem;
using index::guarded;
using index::SourceRecord;

// Transactions pay from some 1,000 passages on, and larger ones gain nothing (measured at 50 to 10,000).
constexpr std::uint32_t kPassagesPerCommit = 2000;
constexpr std::uint64_t kBytesPerCommit = 64ULL << 20U;  // long passages fill memory sooner
constexpr std::chrono::seconds kLongestTransaction(10);  // slow files are not kept waiting
constexpr std::chrono::milliseconds kLockPause(50);

void claim(Xapian::WritableDatabase& database) {
  database.set_metadata(std::string(index::metadata::kSchema), std::string(index::kSchema));
  database.set_metadata(std::string(index::metadata::kAnalyser), std::string(text::kAnalyser));
  database.commit();
}

Xapian::WritableDatabase open_waiting(const std::string& folder, std::chrono::milliseconds timeout) {
  const auto deadline = std::chrono::steady_clock::now() + timeout;
  for (;;) {
    try {
      return Xapian::WritableDatabase(folder, Xapian::DB_OPEN);
    } catch (const Xapian::DatabaseLockError&) {
      if (std::chrono::steady_clock::now() >= deadline) throw;
      std::this_thread::sleep_for(std::min(timeout, kLockPause));
    }
  }
}

}  // namespace

std::uint32_t Written::passages() const {
  std::uint32_t all = 0;
  for (const NewDocument& document : documents) all += document.passages;
  return all;
}

Writer::Writer(std::string index, Xapian::WritableDatabase database)
    : index_(std::move(index)), database_(std::move(database)), last_at_start_(database_.get_lastdocid()) {}

Result<Writer> Writer::open(const std::string& index, const std::string& folder,
                            std::chrono::milliseconds lock_timeout) {
  return guarded<Writer>(index, [&]() -> Result<Writer> {
    Xapian::WritableDatabase database = open_waiting(folder, lock_timeout);
    if (const Result<void> ours = index::check_versions(index, database); !ours)
      return tl::unexpected<Error>(ours.error());
    return Writer(index, std::move(database));
  });
}

Result<Writer> Writer::create(const std::string& index, const std::string& folder) {
  return guarded<Writer>(index, [&]() -> Result<Writer> {
    Xapian::WritableDatabase database(folder, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    claim(database);
    return Writer(index, std::move(database));
  });
}

void Writer::begin() {
  if (in_transaction_) return;
  database_.begin_transaction();
  in_transaction_ = true;
  begun_ = std::chrono::steady_clock::now();
}

void Writer::commit() {
  database_.commit_transaction();
  in_transaction_ = false;
  pending_ = 0;
  pending_bytes_ = 0;
}

void Writer::commit_if_full() {
  if (pending_ >= kPassagesPerCommit || pending_bytes_ >= kBytesPerCommit ||
      std::chrono::steady_clock::now() - begun_ >= kLongestTransaction)
    commit();
}

void Writer::add_documents(Prepared& file, Written& written) {
  for (const index::IndexedDocument& document : file.documents) {
    if (database_.term_exists(index::unique_term(document.id))) continue;
    for (const index::FlatDocument& passage : document.passages) {
      database_.add_document(passage.build());
      pending_bytes_ += passage.bytes();
    }
    database_.add_document(document.record.build());
    const auto passages = static_cast<std::uint32_t>(document.passages.size());
    written.documents.push_back({std::hash<std::string>{}(document.id), passages, document.numbers});
    pending_ += passages;
  }
}

void Writer::write_source(const SourceRecord& source) {
  index::FlatDocument out;
  out.add_boolean_term(source_term(source.path));
  out.add_boolean_term(index::prefixed(index::prefix::kType, index::type::kSource));
  if (!source.content_hash.empty())
    out.add_boolean_term(index::prefixed(index::prefix::kContentHash, source.content_hash));
  for (const std::string& id : source.documents)
    out.add_boolean_term(index::document_term(index::prefix::kHasDocument, id));
  out.set_data(index::encode(source));
  database_.replace_document(source_term(source.path), out.build());
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
  const SkipRule rule = rule_of(file);
  if (!rule.forgets) return;
  if (rule.records) {
    write_source(file.source);
  } else if (file.known) {
    database_.delete_document(source_term(file.source.path));
  }
  if (file.known) forget(*file.known, {});
}

Result<Written> Writer::put(Prepared file) {
  return guarded<Written>(index_, [&]() -> Result<Written> {
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

Result<std::vector<std::string>> Writer::unseen(const std::string& folder, const Fed& fed) {
  return indexer::unseen(database_, index_, folder, fed, last_at_start_);
}

Result<void> Writer::remove(const std::string& path) {
  return guarded<void>(index_, [&]() -> Result<void> {
    const std::string term = source_term(path);
    const auto posting = database_.postlist_begin(term);
    if (posting == database_.postlist_end(term)) return {};
    const auto source = index::decode_source(database_.get_document(*posting).get_data());
    if (!source) return fail(ErrorCode::index_damaged, index_, source.error().detail);
    begin();
    database_.delete_document(term);
    forget(*source, {});
    ++pending_;
    commit_if_full();
    return {};
  });
}

Result<void> Writer::finish(const std::string& now) {
  return guarded<void>(index_, [&]() -> Result<void> {
    begin();
    if (!now.empty()) database_.set_metadata(std::string(index::metadata::kUpdated), now);
    commit();
    database_.close();
    return {};
  });
}

}  // namespace wenhao::indexer
