// Opening an index to read, of one shard or many: the Xapian guard, the version check, and lookups by key.
#pragma once

#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "corpus/index/equal_texts.h"
#include "corpus/index/lengths.h"
#include "corpus/index/record.h"
#include "corpus/index/shards.h"
#include "corpus/result.h"

namespace wenhao::index {

// The folder of the index: `given`, else $WENHAO_DB, else $XDG_DATA_HOME/wenhao/index, else
// ~/.local/share/wenhao/index. Absolute.
[[nodiscard]] std::string index_path(const std::string& given);

// What a Xapian exception about the index at `path` means.
[[nodiscard]] Error to_error(const std::string& path, const Xapian::Error& error);

// Runs `body`, which returns Result<T>; a Xapian exception becomes an Error about `path`. With Store::read
// the only place that catches them.
template <class T, class Body>
[[nodiscard]] Result<T> guarded(const std::string& path, Body&& body) {
  try {
    return body();
  } catch (const Xapian::Error& error) {
    return tl::unexpected<Error>(to_error(path, error));
  }
}

// Whether a database was written by this schema and analyser: index_not_one, index_version. A damaged one
// throws Xapian's exception.
[[nodiscard]] Result<void> check_versions(const std::string& path, const Xapian::Database& database);

// The passages of a document with ordinals in [first, last), those of them that there are, in order. Throws
// Xapian's exceptions. Error: index_damaged.
[[nodiscard]] Result<std::vector<PassageRecord>> passages_in(const Xapian::Database& database,
                                                             const std::string& document_id,
                                                             std::uint32_t first, std::uint32_t last);

// A document's record, head and header, from the Xapian document that bears both. Throws Xapian's exceptions.
// Error: index_damaged.
[[nodiscard]] Result<DocumentRecord> record_of(const Xapian::Document& document);

// An index opened for reading. Move-only in spirit, not shared between threads: open one in each.
class Store {
 public:
  // Errors: index_missing, index_unfinished, index_not_one, index_version, index_damaged, index_unreachable,
  // no_permission.
  [[nodiscard]] static Result<Store> open(const std::string& path);

  // All shards that the paths name (shards.h), each once, as one index. A shard that cannot be opened is told
  // in unanswered(), and the rest is the index; an error only where none can be.
  [[nodiscard]] static Result<Store> open(const std::vector<std::string>& paths,
                                          const Patience& patience = {});

  // Over a database that is open already; `path` is what errors speak of.
  [[nodiscard]] static Store over(std::string path, Xapian::Database database);

  [[nodiscard]] const std::string& path() const { return path_; }  // as people are told
  [[nodiscard]] const Xapian::Database& database() const { return database_; }
  [[nodiscard]] std::size_t shards() const { return shards_.size(); }
  [[nodiscard]] const std::vector<Error>& unanswered() const { return unanswered_; }
  [[nodiscard]] bool is_remote() const;  // some shard is

  // Which passages can fold; null where it is not known: there are very many documents, some shard is remote,
  // or it is asked for the first time of more documents than one search alone would repay. Found once, and
  // again when the index was opened anew. To be asked within read().
  [[nodiscard]] Result<const EqualTexts*> equal_texts() const;

  // The lengths of all passages; null where ids are very many, some shard is remote, or they are asked for
  // the first time of more records than one search alone would repay. Kept as long as equal_texts().
  [[nodiscard]] const Lengths* lengths() const;

  // Runs `body(database)`, which returns Result<T>; runs it again after reopening when a writer has
  // committed meanwhile (DatabaseModifiedError) or a server went away, for some seconds at most. So `body`
  // covers a whole reading, stored data included. Other Xapian exceptions become Errors.
  template <class T, class Body>
  [[nodiscard]] Result<T> read(Body&& body);

  [[nodiscard]] Result<std::optional<DocumentRecord>> document(const std::string& id);
  [[nodiscard]] Result<std::vector<PassageRecord>> passages(const std::string& document_id);  // by ordinal

  // The passages with ordinals in [first, last), those of them that there are.
  [[nodiscard]] Result<std::vector<PassageRecord>> passages(const std::string& document_id,
                                                            std::uint32_t first, std::uint32_t last);

  [[nodiscard]] Result<std::vector<SourceRecord>> source_records(const std::string& document_id);  // by path
  [[nodiscard]] Result<std::vector<std::string>> sources(const std::string& document_id);  // their paths

  // Ids of the documents that bear a number (canonical form), and of those that cite it, in id order.
  [[nodiscard]] Result<std::vector<std::string>> bearing(const std::string& canonical);
  [[nodiscard]] Result<std::vector<std::string>> citing(const std::string& canonical);

  // Ids that begin with these hex digits, in order, at most `limit`.
  [[nodiscard]] Result<std::vector<std::string>> ids_beginning(const std::string& digits, std::size_t limit);

 private:
  [[nodiscard]] Result<std::vector<std::string>> documents_with(const std::string& term);

  [[nodiscard]] Result<void> open_shards();
  void reopen();
  void forget();

  Store(std::string path, std::vector<Shard> shards, const Patience& patience)
      : path_(std::move(path)), shards_(std::move(shards)), patience_(patience) {}
  std::string path_;
  std::vector<Shard> shards_;
  Patience patience_;
  std::vector<Error> unanswered_;
  Xapian::Database database_;
  mutable std::optional<std::optional<EqualTexts>> equal_texts_;  // of the database as it is open
  mutable bool asked_for_equal_texts_ = false;
  mutable std::optional<std::optional<Lengths>> lengths_;  // likewise
  mutable bool asked_for_lengths_ = false;
};

template <class T, class Body>
Result<T> Store::read(Body&& body) {
  constexpr int kAtOnce = 8;  // attempts before it waits for the writer to pause
  constexpr std::chrono::milliseconds kLongestPause(64);
  constexpr std::chrono::seconds kPatience(5);
  constexpr int kMostLost = 2;  // servers that went away
  return guarded<T>(path_, [&]() -> Result<T> {
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    std::chrono::milliseconds pause(1);
    int lost = 0;
    bool overtaken = false;
    for (int attempt = 1;; ++attempt) {
      try {
        if (overtaken) reopen();  // which can be overtaken too
        return body(database_);
      } catch (const Xapian::DatabaseModifiedError&) {
        if (std::chrono::steady_clock::now() >= deadline) throw;
        overtaken = true;
      } catch (const Xapian::NetworkError&) {
        if (++lost > kMostLost) throw;
        if (auto opened = open_shards(); !opened) return tl::unexpected<Error>(opened.error());
      }
      if (attempt < kAtOnce) continue;
      std::this_thread::sleep_for(pause);
      pause = std::min(2 * pause, kLongestPause);
    }
  });
}

}  // namespace wenhao::index
