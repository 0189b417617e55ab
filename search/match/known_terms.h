// What the index knows of terms, each asked for once in a search: how many passages hold it, and its list.
#pragma once

#include <xapian.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/index/beginnings.h"

namespace wenhao::match {

// A passage that holds a term, and how often it does.
struct Posting {
  Xapian::docid id = 0;
  Xapian::termcount times = 0;
};

// Not for several threads.
class KnownTerms {
 public:
  // `reads`: lists may be read ahead. Not for a database that is partly remote, which would send them.
  explicit KnownTerms(const Xapian::Database& database, bool reads = true) : database_(database) {
    if (reads) beginnings_.emplace(database);
  }

  // Asks for many at once, as stored, in the index's own order, and reads short lists on the way: each block
  // of the index is read once for all of them. About 1 µs each.
  void look_up(std::vector<std::string> terms);

  // How many passages hold a term as stored. Not looked up before, it costs 1 to 5 µs.
  [[nodiscard]] Xapian::doccount passages(const std::string& term);

  // The fewest passages that any term of a folded text is in: 0 where no passage can hold it.
  [[nodiscard]] Xapian::doccount rarest(std::string_view folded, std::string_view term_prefix);

  // The list of a term, at its beginning.
  [[nodiscard]] Xapian::PostingIterator list(const std::string& term) const;

  // The whole list of a term, in order of ids; eight bytes are kept for each passage until the search ends.
  // Some 10 ns a passage the first time.
  [[nodiscard]] std::span<const Posting> postings(const std::string& term);

  // The same where it was asked for before, else nothing.
  [[nodiscard]] std::optional<std::span<const Posting>> known_postings(const std::string& term) const;

  // For queries (index::all_of) of characters; null where they are better asked for as wildcards.
  [[nodiscard]] const index::Beginnings* beginnings() const { return beginnings_ ? &*beginnings_ : nullptr; }

  [[nodiscard]] const Xapian::Database& database() const { return database_; }

 private:
  const Xapian::Database& database_;
  std::optional<index::Beginnings> beginnings_;  // where lists may be read
  std::unordered_map<std::string, Xapian::doccount> passages_;
  std::unordered_map<std::string, std::vector<Posting>> read_;
};

// A Han character alone: asked for as every term that begins with it.
[[nodiscard]] bool is_single(std::string_view folded);

// Adds the terms that `rarest` asks for, as stored.
void add_terms(std::vector<std::string>& terms, std::string_view folded, std::string_view term_prefix);

}  // namespace wenhao::match
