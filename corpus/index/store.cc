// Opening, checking and reading an index.
#include "corpus/index/store.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <utility>

#include "corpus/index/folder.h"
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
using Decode = Result<T> (*)(std::string_view);

// The records of the documents of a term from the `first` on, at most `limit`, in docid order.
template <class T>
Result<std::vector<T>> records(const Xapian::Database& database, const std::string& path,
                               const std::string& term, Decode<T> decode, std::size_t first = 0,
                               std::size_t limit = std::string::npos) {
  std::vector<T> found;
  auto posting = database.postlist_begin(term);
  for (; first > 0 && posting != database.postlist_end(term); --first) ++posting;
  for (; limit > 0 && posting != database.postlist_end(term); ++posting, --limit) {
    Result<T> record = decode(database.get_document(*posting).get_data());
    if (!record) return about(path, record.error());
    found.push_back(*std::move(record));
  }
  return found;
}

Result<Store> open_database(const std::string& path, const std::string& folder) {
  return guarded<Store>(path, [&]() -> Result<Store> {
    Xapian::Database database(folder);
    if (const Result<void> versions = check_versions(path, database); !versions)
      return tl::unexpected<Error>(versions.error());
    return Store::over(path, std::move(database));
  });
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

Result<Store> Store::open(const std::string& path) {
  Result<std::string> folder = database_folder(path);
  for (;;) {
    if (!folder) return tl::unexpected<Error>(folder.error());
    Result<Store> store = open_database(path, *folder);
    if (store || store.error().code == ErrorCode::index_version) return store;
    Result<std::string> now = database_folder(path);  // another may have taken its place meanwhile
    if (now && *now == *folder) return store;
    folder = std::move(now);
  }
}

Result<std::optional<DocumentRecord>> Store::document(const std::string& id) {
  using Found = std::optional<DocumentRecord>;
  return read<Found>([&](const Xapian::Database& database) -> Result<Found> {
    auto list = records<DocumentRecord>(database, path_, unique_term(id), decode_document, 0, 1);
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
    return records<PassageRecord>(database, path_, document_term(prefix::kPartOf, document_id),
                                  decode_passage, first, last - std::min(first, last));
  });
}

Result<std::vector<SourceRecord>> Store::source_records(const std::string& document_id) {
  using List = std::vector<SourceRecord>;
  auto list = read<List>([&](const Xapian::Database& database) {
    return records<SourceRecord>(database, path_, document_term(prefix::kHasDocument, document_id),
                                 decode_source);
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
    return records<DocumentRecord>(database, path_, term, decode_document)
        .map([](const std::vector<DocumentRecord>& records) {
          Ids ids;
          for (const DocumentRecord& record : records) ids.push_back(record.id);
          std::ranges::sort(ids);
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
