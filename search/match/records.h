// Stored records of one database, read within one Store::read: decoded once each.
#pragma once

#include <xapian.h>

#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/index/record.h"
#include "corpus/index/store.h"
#include "corpus/result.h"
#include "search/match/candidate.h"
#include "search/match/known_terms.h"

namespace wenhao::match {

// Ids come from the database itself, so that none is looked up first to see whether it is there: that is two
// thirds of reading a short record.
class Records {
 public:
  // Of an index, which must outlive it; what was fetched is kept where some of it is on another machine.
  explicit Records(const index::Store& store)
      : database_(store.database()), store_(&store), afar_(store.is_remote()), terms_(database_, !afar_) {}

  // Of a database that is all here.
  explicit Records(const Xapian::Database& database) : database_(database), terms_(database_) {}

  [[nodiscard]] Result<index::PassageRecord> passage(Xapian::docid id) const;

  // A passage's bytes; `kept` where they will be asked for again, as those that are read to put the first of
  // a search in order: such a look costs two thirds of one at a value. It stays until as many more are kept.
  [[nodiscard]] std::string stored(Xapian::docid id) const;
  [[nodiscard]] const std::string& kept(Xapian::docid id);
  static constexpr std::size_t kMostKept = 4096;

  // The bytes of many, to be asked for with `kept`: read in the order of ids, so that neighbours come from
  // one block.
  void keep(std::span<const Candidate> candidates);

  // The record of a document; index_damaged where a passage speaks of one that is not there. It is looked for
  // where a passage of it says that it stands, and by its term where that is not so.
  [[nodiscard]] Result<const index::DocumentHead*> document(const std::string& id);
  [[nodiscard]] Result<const index::DocumentHead*> document_of(Xapian::docid id,
                                                               const index::PassageRecord& passage);

  // A value of a passage, and the id of its document: from the values alone.
  [[nodiscard]] std::string value(Xapian::docid passage, Xapian::valueno slot) const;
  [[nodiscard]] std::string document_of(Xapian::docid passage) const;

  // How long all passages are, where that is known (Store::lengths), else null. Asked once: it is the second
  // search that pays for it.
  [[nodiscard]] const index::Lengths* lengths() const {
    if (!lengths_) lengths_ = store_ != nullptr ? store_->lengths() : nullptr;
    return *lengths_;
  }

  [[nodiscard]] KnownTerms& terms() { return terms_; }

  // The path of a file that holds the document, the first in order; empty where there is none.
  [[nodiscard]] Result<std::string> source(const std::string& document_id);

  // The passages of a document with ordinals in [first, last), in order.
  [[nodiscard]] Result<std::vector<index::PassageRecord>> passages(const std::string& document_id,
                                                                   std::uint32_t first,
                                                                   std::uint32_t last) const;

  [[nodiscard]] const Xapian::Database& database() const { return database_; }
  [[nodiscard]] bool is_afar() const { return afar_; }

 private:
  [[nodiscard]] Xapian::Document fetched(Xapian::docid id) const;

  const Xapian::Database& database_;
  const index::Store* store_ = nullptr;
  bool afar_ = false;
  KnownTerms terms_;
  mutable std::optional<const index::Lengths*> lengths_;
  mutable std::unordered_map<Xapian::docid, Xapian::Document> fetched_;
  std::unordered_map<Xapian::docid, std::string> kept_;
  std::unordered_map<std::string, index::DocumentHead> documents_;
  std::unordered_map<std::string, std::string> sources_;
};

}  // namespace wenhao::match
