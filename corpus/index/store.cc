// Opening, checking and reading an index.
#include "corpus/index/store.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <future>
#include <utility>

#include "corpus/index/schema.h"
#include "corpus/index/terms.h"
#include "corpus/text/tokens.h"

namespace wenhao::index {
namespace {

namespace fs = std::filesystem;

std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(value);
}

// Whether a message tells of a disk that refuses, and not of a broken index. Xapian hands out the words only,
// and a commit that failed so says that it could not open the index again.
bool is_refusal(std::string_view message) {
  return std::ranges::any_of(std::array{ENOSPC, EDQUOT, EROFS, EFBIG, EACCES, EPERM}, [message](int code) {
    return message.find(std::strerror(code)) != std::string_view::npos;
  });
}

// What a lookup found broken is told with the index's path.
tl::unexpected<Error> about(const std::string& path, Error error) {
  error.subject = path;
  return tl::unexpected<Error>(std::move(error));
}

template <class T>
using Decode = Result<T> (*)(const Xapian::Document&);

template <class T, Result<T> (*Of)(std::string_view)>
Result<T> from_data(const Xapian::Document& document) {
  return Of(document.get_data());
}

// The records of the documents of a term from the `first` on, at most `limit`, in docid order.
template <class T>
Result<std::vector<T>> records(const Xapian::Database& database, const std::string& path,
                               const std::string& term, Decode<T> decode, std::size_t first = 0,
                               std::size_t limit = std::string::npos) {
  std::vector<T> found;
  auto posting = database.postlist_begin(term);
  for (; first > 0 && posting != database.postlist_end(term); --first) ++posting;
  for (; limit > 0 && posting != database.postlist_end(term); ++posting, --limit) {
    Result<T> record = decode(database.get_document(*posting, Xapian::DOC_ASSUME_VALID));
    if (!record) return about(path, record.error());
    found.push_back(*std::move(record));
  }
  return found;
}

}  // namespace

std::string index_path(const std::string& given) {
  std::string path = given.empty() ? environment("WENHAO_DB") : given;
  if (path.empty()) {
    const std::string data = environment("XDG_DATA_HOME");
    path = data.empty() ? environment("HOME") + "/.local/share/wenhao/index" : data + "/wenhao/index";
  }
  std::error_code ignored;
  const fs::path absolute = fs::absolute(path, ignored);
  return ignored ? path : absolute.lexically_normal().string();
}

Error to_error(const std::string& path, const Xapian::Error& error) {
  const std::string detail = error.get_msg();
  const auto is = [&error](std::string_view type) { return error.get_type() == type; };
  const char* system = error.get_error_string();
  if (is("DatabaseLockError")) return {ErrorCode::index_locked, path, {}};
  if (is("DatabaseVersionError")) return {ErrorCode::index_version, path, detail};
  if (is("DatabaseNotFoundError")) return {ErrorCode::index_missing, path, detail};
  if (is_refusal(detail) || (system != nullptr && is_refusal(system)))
    return {ErrorCode::write_failed, path, system == nullptr ? detail : system};
  if (is("DatabaseCorruptError") || is("SerialisationError") || is("DocNotFoundError"))
    return {ErrorCode::index_damaged, path, detail};
  if (is("DatabaseModifiedError")) return {ErrorCode::index_locked, path, detail};
  if (is("NetworkError") || is("NetworkTimeoutError")) return {ErrorCode::index_unreachable, path, detail};
  if (is("DatabaseOpeningError") || is("DatabaseError"))
    return {ErrorCode::index_damaged, path, system == nullptr ? detail : system};
  return {ErrorCode::internal, path, error.get_type() + std::string(": ") + detail};
}

Result<void> check_versions(const std::string& path, const Xapian::Database& database) {
  const std::string schema = database.get_metadata(std::string(metadata::kSchema));
  const std::string analyser = database.get_metadata(std::string(metadata::kAnalyser));
  if (schema.empty() || analyser.empty()) return fail(ErrorCode::index_not_one, path);
  if (schema != kSchema) return fail(ErrorCode::index_version, path, "schema " + schema);
  if (analyser != text::kAnalyser) return fail(ErrorCode::index_version, path, analyser);
  return {};
}

Result<DocumentRecord> record_of(const Xapian::Document& document) {
  return decode_document(document.get_data(), document.get_value(slot::kHeader));
}

// A document that two shards hold has each passage twice, in no order.
Result<std::vector<PassageRecord>> passages_in(const Xapian::Database& database,
                                               const std::string& document_id, std::uint32_t first,
                                               std::uint32_t last) {
  constexpr auto kPassage = from_data<PassageRecord, decode_passage>;
  const std::string term = document_term(prefix::kPartOf, document_id);
  const std::size_t limit = last - std::min(first, last);
  if (database.get_termfreq(unique_term(document_id)) <= 1)
    return records<PassageRecord>(database, {}, term, kPassage, first, limit);
  auto found = records<PassageRecord>(database, {}, term, kPassage);
  if (!found) return found;
  std::ranges::stable_sort(*found, {}, &PassageRecord::ordinal);
  const auto is_again = [](const PassageRecord& a, const PassageRecord& b) { return a.ordinal == b.ordinal; };
  found->erase(std::unique(found->begin(), found->end(), is_again), found->end());
  std::erase_if(*found, [first, last](const PassageRecord& passage) {
    return passage.ordinal < first || passage.ordinal >= last;
  });
  return found;
}

Result<Store> Store::open(const std::string& path) { return open(std::vector<std::string>{path}); }

Result<Store> Store::open(const std::vector<std::string>& paths, const Patience& patience) {
  std::vector<Shard> shards;
  std::string names;
  for (const std::string& path : paths) {
    auto found = shards_at(path);
    if (!found) return tl::unexpected<Error>(found.error());
    for (Shard& shard : *found) {
      if (std::ranges::find(shards, shard.name, &Shard::name) == shards.end())
        shards.push_back(std::move(shard));
    }
    names += (names.empty() ? "" : ", ") + path;
  }
  Store store(names, std::move(shards), patience);
  if (const Result<void> opened = store.open_shards(); !opened) return tl::unexpected<Error>(opened.error());
  return store;
}

// Servers are asked side by side, so that several dead ones cost one deadline.
Result<void> Store::open_shards() {
  using Opened = Result<Xapian::Database>;
  std::vector<std::future<Opened>> opening;
  for (const Shard& shard : shards_) {
    const auto when = shard.is_remote() ? std::launch::async : std::launch::deferred;
    opening.push_back(std::async(when, [&shard, this] { return open_shard(shard, patience_); }));
  }
  unanswered_.clear();
  forget();
  database_ = Xapian::Database();
  for (std::future<Opened>& each : opening) {
    const Opened opened = each.get();
    if (!opened) {
      unanswered_.push_back(opened.error());
    } else if (shards_.size() == 1) {
      database_ = *opened;
    } else {
      database_.add_database(*opened);
    }
  }
  return unanswered_.size() < shards_.size() ? Result<void>() : tl::unexpected<Error>(unanswered_.front());
}

Store Store::over(std::string path, Xapian::Database database) {
  Store store(path, {{Shard::Kind::folder, path, {}, {}, 0}}, {});
  store.database_ = std::move(database);
  return store;
}

bool Store::is_remote() const { return std::ranges::any_of(shards_, &Shard::is_remote); }

void Store::reopen() {
  forget();
  database_.reopen();
}

void Store::forget() {
  equal_texts_.reset();
  lengths_.reset();
}

Result<const EqualTexts*> Store::equal_texts() const {
  constexpr Xapian::doccount kFew = 2000;  // documents: some 180 µs
  if (is_remote()) return nullptr;
  if (!equal_texts_) {
    const std::string documents = prefixed(prefix::kType, type::kDocument);
    const bool is_first = !std::exchange(asked_for_equal_texts_, true);
    if (is_first && database_.get_termfreq(documents) > kFew) return nullptr;
    auto found = EqualTexts::of(database_);
    if (!found) return about(path_, found.error());
    equal_texts_ = *std::move(found);
  }
  return *equal_texts_ ? &**equal_texts_ : nullptr;
}

const Lengths* Store::lengths() const {
  constexpr Xapian::doccount kFew = 20'000;  // records: some 150 µs
  if (is_remote()) return nullptr;
  if (!lengths_) {
    const bool is_first = !std::exchange(asked_for_lengths_, true);
    if (is_first && database_.get_doccount() > kFew) return nullptr;
    lengths_ = Lengths::of(database_);
  }
  return *lengths_ ? &**lengths_ : nullptr;
}

Result<std::optional<DocumentRecord>> Store::document(const std::string& id) {
  using Found = std::optional<DocumentRecord>;
  return read<Found>([&](const Xapian::Database& database) -> Result<Found> {
    auto list = records<DocumentRecord>(database, path_, unique_term(id), record_of, 0, 1);
    if (!list) return tl::unexpected<Error>(list.error());
    return list->empty() ? Found() : Found(std::move(list->front()));
  });
}

Result<std::vector<PassageRecord>> Store::passages(const std::string& document_id) {
  return passages(document_id, 0, UINT32_MAX);
}

Result<std::vector<PassageRecord>> Store::passages(const std::string& document_id, std::uint32_t first,
                                                   std::uint32_t last) {
  using List = std::vector<PassageRecord>;
  return read<List>([&](const Xapian::Database& database) {
    return passages_in(database, document_id, first, last).map_error([this](Error error) {
      error.subject = path_;
      return error;
    });
  });
}

Result<std::vector<SourceRecord>> Store::source_records(const std::string& document_id) {
  using List = std::vector<SourceRecord>;
  auto list = read<List>([&](const Xapian::Database& database) {
    return records<SourceRecord>(database, path_, document_term(prefix::kHasDocument, document_id),
                                 from_data<SourceRecord, decode_source>);
  });
  if (list) std::ranges::sort(*list, {}, &SourceRecord::path);
  return list;
}

Result<std::vector<std::string>> Store::sources(const std::string& document_id) {
  return source_records(document_id).map([&document_id](const std::vector<SourceRecord>& records) {
    std::vector<std::string> paths;
    for (const SourceRecord& record : records) paths.push_back(place_of(record, document_id));
    return paths;
  });
}

Result<std::vector<std::string>> Store::documents_with(const std::string& term) {
  using Ids = std::vector<std::string>;
  return read<Ids>([&](const Xapian::Database& database) -> Result<Ids> {
    return records<DocumentHead>(database, path_, term, from_data<DocumentHead, decode_head>)
        .map([](const std::vector<DocumentHead>& heads) {
          Ids ids;
          for (const DocumentHead& record : heads) ids.push_back(record.id);
          std::ranges::sort(ids);
          ids.erase(std::unique(ids.begin(), ids.end()), ids.end());  // a document that two shards hold
          return ids;
        });
  });
}

Result<std::vector<std::string>> Store::bearing(const std::string& canonical) {
  return documents_with(number_term(prefix::kBears, canonical));
}

Result<std::vector<std::string>> Store::citing(const std::string& canonical) {
  return documents_with(number_term(prefix::kRefers, canonical));
}

Result<std::vector<std::string>> Store::ids_beginning(const std::string& digits, std::size_t limit) {
  using Ids = std::vector<std::string>;
  return read<Ids>([&](const Xapian::Database& database) -> Result<Ids> {
    Ids ids;
    const std::string begin = unique_term(digits);
    for (auto term = database.allterms_begin(begin); term != database.allterms_end(begin); ++term) {
      if (ids.size() == limit) break;
      ids.push_back((*term).substr(prefix::kUnique.size()));
    }
    return ids;
  });
}

}  // namespace wenhao::index
