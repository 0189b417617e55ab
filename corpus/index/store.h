// Opening an index to read: the Xapian guard, the version check, and lookups by key.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "corpus/index/record.h"
#include "corpus/result.h"

namespace wenhao::index {

// The folder of the index: `given`, else $WENHAO_DB, else $XDG_DATA_HOME/wenhao/index, else
// ~/.local/share/wenhao/index.
[[nodiscard]] std::string index_path(const std::string& given);

// Runs `body`; every Xapian exception becomes an Error about `path`. The only place that catches them.
template <class T>
[[nodiscard]] Result<T> guarded(const std::string& path, const std::function<Result<T>()>& body);
[[nodiscard]] Error to_error(const std::string& path, const Xapian::Error& error);

// An index opened for reading. Not shared between threads.
class Store {
 public:
  // Errors: index_missing, index_not_one, index_version, index_damaged, no_permission.
  [[nodiscard]] static Result<Store> open(const std::string& path);

  [[nodiscard]] const std::string& path() const { return path_; }
  [[nodiscard]] const Xapian::Database& database() const { return database_; }

  // Runs `body` again after reopening when a writer has committed meanwhile (DatabaseModifiedError), a
  // bounded number of times; other Xapian exceptions become Errors.
  template <class T>
  [[nodiscard]] Result<T> read(const std::function<Result<T>(const Xapian::Database&)>& body);

  [[nodiscard]] Result<std::optional<DocumentRecord>> document(const std::string& id);
  [[nodiscard]] Result<std::vector<PassageRecord>> passages(const std::string& document_id);  // by ordinal
  [[nodiscard]] Result<std::vector<std::string>> sources(const std::string& document_id);     // paths

  // Ids of the documents that bear a number (canonical form), in id order.
  [[nodiscard]] Result<std::vector<std::string>> bearing(const std::string& canonical);

 private:
  Store(std::string path, Xapian::Database database)
      : path_(std::move(path)), database_(std::move(database)) {}
  std::string path_;
  Xapian::Database database_;
};

template <class T>
Result<T> guarded(const std::string& path, const std::function<Result<T>()>& body) {
  try {
    return body();
  } catch (const Xapian::Error& error) {
    return tl::unexpected<Error>(to_error(path, error));
  }
}

template <class T>
Result<T> Store::read(const std::function<Result<T>(const Xapian::Database&)>& body) {
  constexpr int kAttempts = 8;
  for (int attempt = 1;; ++attempt) {
    try {
      return body(database_);
    } catch (const Xapian::DatabaseModifiedError& error) {
      if (attempt == kAttempts) return tl::unexpected<Error>(to_error(path_, error));
      database_.reopen();
    } catch (const Xapian::Error& error) {
      return tl::unexpected<Error>(to_error(path_, error));
    }
  }
}

}  // namespace wenhao::index
