// Stored records of one database, read within one Store::read: decoded once each.
#pragma once

#include <xapian.h>

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus/index/record.h"
#include "corpus/result.h"
#include "search/match/candidate.h"

namespace wenhao::match {

// Ids come from the database itself, so that none is looked up first to see whether it is there: that is two
// thirds of reading a short record.
class Records {
 public:
  // `afar`: what was fetched is kept, for some of the database is on another machine.
  explicit Records(const Xapian::Database& database, bool afar = false) : database_(database), afar_(afar) {}

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
  bool afar_;
  mutable std::unordered_map<Xapian::docid, Xapian::Document> fetched_;
  std::unordered_map<Xapian::docid, std::string> kept_;
  std::unordered_map<std::string, index::DocumentHead> documents_;
  std::unordered_map<std::string, std::string> sources_;
};

}  // namespace wenhao::match
