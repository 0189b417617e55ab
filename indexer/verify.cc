// Reading an index whole, in search of what does not fit.
#include "indexer/verify.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <system_error>
#include <utility>

#include "corpus/index/document_json.h"
#include "corpus/index/flat_document.h"
#include "corpus/index/folder.h"
#include "corpus/index/schema.h"
#include "corpus/index/store.h"
#include "corpus/index/terms.h"
#include "corpus/text/fold.h"
#include "corpus/text/tokens.h"
#include "indexer/apart.h"
#include "indexer/words.h"

namespace wenhao::indexer {
namespace {

using Frequencies = std::map<std::string, Xapian::termcount, std::less<>>;

// The terms of a text as they were made for the index.
Frequencies made_again(std::string_view text) {
  Frequencies terms;
  for (const std::string& term : text::terms_of(text::fold(text)))
    ++terms[index::word_term(index::prefix::kText, term)];
  return terms;
}

// Whether a passage's own terms are those of its text. Terms under a prefix begin with a capital letter.
bool has_terms_of(const Xapian::Document& document, std::string_view text) {
  Frequencies terms;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    const std::string name = *term;
    if (name.front() < 'A' || name.front() > 'Z') terms.emplace(name, term.get_wdf());
  }
  return terms == made_again(text);
}

// The sum of all postings, from either side: by document and by term.
class PostingSum {
 public:
  void add(std::string_view term, Xapian::docid id, Xapian::termcount count) {
    sum_ += XXH64(term.data(), term.size(), (std::uint64_t{id} << 32U) + count);
    ++postings_;
  }
  friend bool operator==(const PostingSum&, const PostingSum&) = default;

 private:
  std::uint64_t sum_ = 0;
  std::uint64_t postings_ = 0;
};

PostingSum sum_by_document(const Xapian::Database& database) {
  PostingSum sum;
  for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id) {
    for (auto term = database.termlist_begin(*id); term != database.termlist_end(*id); ++term)
      sum.add(*term, *id, term.get_wdf());
  }
  return sum;
}

PostingSum sum_by_term(const Xapian::Database& database) {
  PostingSum sum;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    const std::string name = *term;
    for (auto at = database.postlist_begin(name); at != database.postlist_end(name); ++at)
      sum.add(name, *at, at.get_wdf());
  }
  return sum;
}

class Verification {
 public:
  explicit Verification(const Xapian::Database& database) : database_(database) {}

  Result<std::vector<Fault>> run() {
    check_all(index::type::kDocument, "document", [this](Xapian::docid id) {
      ++documents_;
      check_document(id);
    });
    check_all(index::type::kSource, "source", [this](Xapian::docid id) {
      ++sources_;
      check_source(id);
    });
    if (is_overtaken_) return fail(ErrorCode::index_locked);
    if (in_documents_ != database_.get_termfreq(type_term(index::type::kPassage)))
      add("passage", "passages without a document");
    if (in_documents_ + documents_ + sources_ != database_.get_doccount())
      add("document", "documents of no kind");
    check_postings();
    return std::move(faults_);
  }

 private:
  static std::string type_term(std::string_view type) { return index::prefixed(index::prefix::kType, type); }

  void add(std::string table, std::string message) {
    faults_.push_back({std::move(table), std::move(message)});
  }

  // What Xapian finds broken on the way is a fault of that one. A writer who commits twice meanwhile takes
  // the ground away.
  template <class Check>
  void check_all(std::string_view type, const std::string& table, Check check) {
    const std::string term = type_term(type);
    for (auto posting = database_.postlist_begin(term); posting != database_.postlist_end(term); ++posting) {
      if (is_overtaken_) return;
      const Xapian::docid id = *posting;
      const Result<void> read = index::guarded<void>("", [&]() -> Result<void> {
        check(id);
        return {};
      });
      if (read) continue;
      is_overtaken_ = read.error().code == ErrorCode::index_locked;
      add(table, fmt::format("{}: {}", id, read.error().detail));
    }
  }

  // A term list names a term that the postings do not have for it, or the other way round.
  void check_postings() {
    const Result<bool> agree = index::guarded<bool>(
        "", [&]() -> Result<bool> { return sum_by_document(database_) == sum_by_term(database_); });
    if (!agree) return add("postings", agree.error().detail);
    if (!*agree) add("postings", "postings and term lists do not agree");
  }

  void check_document(Xapian::docid id) {
    const Xapian::Document stored_document = database_.get_document(id);
    const auto record = index::record_of(stored_document);
    if (!record) return add("document", fmt::format("{}: {}", id, record.error().detail));
    check_sum("document", record->id, stored_document);
    const std::string term = index::document_term(index::prefix::kPartOf, record->id);
    std::uint32_t ordinal = 0;
    for (auto posting = database_.postlist_begin(term); posting != database_.postlist_end(term); ++posting)
      check_passage(*posting, record->id, ordinal++);
    in_documents_ += ordinal;
    if (ordinal != record->passages)
      add("document", fmt::format("{}: {} passages of {}", record->id, ordinal, record->passages));
    if (!database_.term_exists(index::document_term(index::prefix::kHasDocument, record->id)))
      add("document", fmt::format("{}: no source", record->id));
  }

  void check_passage(Xapian::docid id, const std::string& document, std::uint32_t ordinal) {
    const Xapian::Document stored_document = database_.get_document(id);
    const auto record = index::decode_passage(stored_document.get_data());
    const std::string name = fmt::format("{}#{}", document, ordinal);
    if (!record) return add("passage", fmt::format("{}: {}", name, record.error().detail));
    if (record->document != document || record->ordinal != ordinal)
      add("passage", fmt::format("{}: is {}#{}", name, record->document, record->ordinal));
    check_sum("passage", name, stored_document);
    if (!has_terms_of(stored_document, record->text))
      add("passage", fmt::format("{}: terms are not those of its text", name));
  }

  void check_sum(const std::string& table, const std::string& name, const Xapian::Document& document) {
    if (index::sum_of(document) != index::stored_sum(document))
      add(table, fmt::format("{}: terms or values are not those it was written with", name));
  }

  void check_source(Xapian::docid id) {
    const Xapian::Document stored_document = database_.get_document(id);
    const auto record = index::decode_source(stored_document.get_data());
    if (!record) return add("source", fmt::format("{}: {}", id, record.error().detail));
    check_sum("source", record->path, stored_document);
    for (const std::string& document : record->documents) {
      if (!database_.term_exists(index::unique_term(document)))
        add("source", fmt::format("{}: document {} is not there", record->path, document));
    }
  }

  const Xapian::Database& database_;
  std::vector<Fault> faults_;
  Xapian::doccount in_documents_ = 0;  // passages
  Xapian::doccount documents_ = 0;
  Xapian::doccount sources_ = 0;
  bool is_overtaken_ = false;
};

// Xapian's check opens the tables for writing, though it writes nothing.
bool may_check(const std::string& folder) {
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failed)) {
    const bool is_table = entry.path().extension() == ".glass";
    if (is_table && faccessat(AT_FDCWD, entry.path().c_str(), R_OK | W_OK, AT_EACCESS) != 0) return false;
  }
  return !failed;
}

// Errors that Xapian itself finds in an index's tables.
Result<std::size_t> table_errors(const std::string& path) {
  const Result<std::string> folder = index::database_folder(path);
  if (!folder) return tl::unexpected<Error>(folder.error());
  if (!may_check(*folder)) return fail(ErrorCode::no_permission, path);
  return index::guarded<std::size_t>(
      path, [&]() -> Result<std::size_t> { return Xapian::Database::check(*folder); });
}

}  // namespace

Result<std::vector<Fault>> verify(const std::string& path) {
  using Faults = std::vector<Fault>;
  Result<index::Store> store = index::Store::open(path);
  if (!store) return tl::unexpected<Error>(store.error());
  Result<Faults> faults = store->read<Faults>(
      [](const Xapian::Database& database) -> Result<Faults> { return Verification(database).run(); });
  if (!faults) return fail(faults.error().code, path, faults.error().detail);
  const Result<std::size_t> errors = table_errors(path);
  if (!errors && errors.error().code == ErrorCode::no_permission) return fail(errors.error().code, path);
  if (!errors) faults->push_back({"xapian", errors.error().detail});
  if (errors && *errors > 0) faults->push_back({"xapian", fmt::format("{} errors", *errors)});
  return faults;
}

namespace {

using Json = nlohmann::ordered_json;

// The processor time that a sound index never needs, in seconds: some five times what one was seen to take.
unsigned longest_verify(const std::string& path) {
  constexpr std::uint64_t kLeast = 10;
  constexpr std::uint64_t kBytesASecond = 1'000'000;
  std::uint64_t bytes = 0;
  std::error_code ignored;
  if (const auto folder = index::database_folder(path)) {
    for (const auto& entry : std::filesystem::directory_iterator(*folder, ignored))
      bytes += entry.file_size(ignored);
  }
  return static_cast<unsigned>(kLeast + bytes / kBytesASecond);
}

std::string packed(const Result<std::vector<Fault>>& result) {
  Json json = Json::array();
  if (!result) {
    const Error& error = result.error();
    json = {{"code", static_cast<int>(error.code)}, {"subject", error.subject}, {"detail", error.detail}};
  } else {
    for (const Fault& fault : *result) json.push_back({fault.table, fault.message});
  }
  return index::dump(json);
}

Result<std::vector<Fault>> unpacked(const std::string& bytes) {
  const Json json = Json::parse(bytes);
  if (json.is_object())
    return fail(static_cast<ErrorCode>(json["code"].get<int>()), json["subject"], json["detail"]);
  std::vector<Fault> faults;
  for (const Json& fault : json) faults.push_back({fault[0], fault[1]});
  return faults;
}

}  // namespace

Result<std::vector<Fault>> verify_apart(const std::string& path) {
  const auto answer = run_apart([&path] { return packed(verify(path)); }, longest_verify(path));
  if (answer) return unpacked(*answer);
  return std::vector<Fault>{{"xapian", "reading the tables ends in a crash, or does not end"}};
}

std::string verify_json(const std::vector<Fault>& faults, Language language) {
  Json object;
  object["version"] = 1;
  object["ok"] = faults.empty();
  object["faults"] = Json::array();
  for (const Fault& fault : faults) {
    object["faults"].push_back(
        {{"table", fault.table}, {"message", fault.message}, {"hint", words::kRebuild.in(language)}});
  }
  return index::dump(object) + "\n";
}

std::string verify_text(const std::vector<Fault>& faults, Language language) {
  if (faults.empty()) return std::string(words::kSound.in(language)) + "\n";
  std::string out = fmt::format("{}: {}\n", words::kFaults.in(language), faults.size());
  for (const Fault& fault : faults) out += fmt::format("  {}: {}\n", fault.table, printable(fault.message));
  return out + std::string(words::kRebuild.in(language)) + "\n";
}

}  // namespace wenhao::indexer
