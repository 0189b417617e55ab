// What an index knows of the files that are found: which it holds, and which are as they were.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/index/store.h"
#include "corpus/result.h"
#include "indexer/scan.h"

namespace wenhao::indexer {

// The term of a source.
[[nodiscard]] std::string source_term(const std::string& path);

// The sources of an index, asked for by path. The first are looked up one by one; once a thirty-second of all
// was asked for, all are read at once, in the order in which they are stored, which costs a quarter of as
// many lookups. What is kept of each is 48 bytes; of more than two million nothing is kept.
class KnownFiles {
 public:
  struct Known {
    Xapian::docid id = 0;
    bool is_as_it_was = false;                  // it can be read, and has the stamp it had
    std::optional<index::SourceRecord> source;  // unless it is as it was, and nothing of it was lacking
  };

  explicit KnownFiles(index::Store store) : store_(std::move(store)) {}

  // Nothing where the index does not know the path. Errors: those of Store::read.
  [[nodiscard]] Result<std::optional<Known>> find(const Entry& entry);

 private:
  // A source in brief, found by a hash of its path.
  struct Brief {
    std::uint64_t high = 0;
    std::uint64_t low = 0;
    Stamp stamp;
    Xapian::docid id = 0;
    bool has_settled = false;  // it was read, and nothing of it is lacking

    friend auto operator<=>(const Brief& a, const Brief& b) {
      return a.high != b.high ? a.high <=> b.high : a.low <=> b.low;
    }
    friend bool operator==(const Brief& a, const Brief& b) { return a.high == b.high && a.low == b.low; }
  };

  [[nodiscard]] static Brief named(const std::string& path);
  [[nodiscard]] Result<std::optional<Known>> look_up(const Entry& entry);
  [[nodiscard]] Result<void> read_all();

  index::Store store_;
  std::uint64_t asked_ = 0;
  std::optional<std::vector<Brief>> all_;  // sorted
};

// The paths, in order, of the sources in a database that lie at or under `folder` and are not among `seen`
// (sorted). Those with a document id beyond `last` are left out. Throws Xapian's exceptions.
[[nodiscard]] Result<std::vector<std::string>> others_within(const Xapian::Database& database,
                                                             const std::string& index,
                                                             const std::string& folder,
                                                             const std::vector<Xapian::docid>& seen,
                                                             Xapian::docid last);

// Whether the index has a source at or under a path.
[[nodiscard]] Result<bool> knows_any_within(index::Store& store, const std::string& path);

}  // namespace wenhao::indexer
