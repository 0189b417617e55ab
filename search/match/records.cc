// Records by term: a document by its unique term, sources by the document they hold.
#include "search/match/records.h"

#include <algorithm>

#include "corpus/index/schema.h"
#include "corpus/index/terms.h"

namespace wenhao::match {
namespace {

Error missing(const std::string& id) { return Error{ErrorCode::index_damaged, id, "record missing"}; }

}  // namespace

Result<index::PassageRecord> Records::passage(Xapian::docid id) const {
  return index::decode_passage(stored(id));
}

std::string Records::stored(Xapian::docid id) const {
  const auto kept = kept_.find(id);
  return kept != kept_.end() ? kept->second : fetched(id).get_data();
}

const std::string& Records::kept(Xapian::docid id) {
  if (kept_.size() == kMostKept && !kept_.contains(id)) kept_.clear();
  const auto [kept, is_new] = kept_.try_emplace(id);
  if (is_new) kept->second = fetched(id).get_data();
  return kept->second;
}

void Records::keep(std::span<const Candidate> candidates) {
  std::vector<Xapian::docid> ids;
  ids.reserve(candidates.size());
  for (const Candidate& each : candidates) ids.push_back(each.id);
  std::ranges::sort(ids);
  for (const Xapian::docid id : ids) (void)kept(id);
}

Xapian::Document Records::fetched(Xapian::docid id) const {
  if (!afar_) return database_.get_document(id, Xapian::DOC_ASSUME_VALID);
  if (fetched_.size() == kMostKept) fetched_.clear();
  const auto [kept, is_new] = fetched_.try_emplace(id);
  if (is_new) kept->second = database_.get_document(id);
  return kept->second;
}

std::string Records::value(Xapian::docid passage, Xapian::valueno slot) const {
  return fetched(passage).get_value(slot);
}

std::string Records::document_of(Xapian::docid passage) const {
  return index::document_id_of(value(passage, index::slot::kDateKey));
}

Result<const index::DocumentHead*> Records::document(const std::string& id) {
  const auto known = documents_.find(id);
  if (known != documents_.end()) return &known->second;
  const std::string term = index::unique_term(id);
  const Xapian::PostingIterator posting = database_.postlist_begin(term);
  if (posting == database_.postlist_end(term)) return tl::unexpected<Error>(missing(id));
  auto record = index::decode_head(database_.get_document(*posting, Xapian::DOC_ASSUME_VALID).get_data());
  if (!record) return tl::unexpected<Error>(record.error());
  return &documents_.emplace(id, std::move(*record)).first->second;
}

Result<const index::DocumentHead*> Records::document_of(Xapian::docid id,
                                                        const index::PassageRecord& passage) {
  const auto known = documents_.find(passage.document);
  if (known != documents_.end()) return &known->second;
  if (!afar_) {
    const auto place = id + passage.to_record * static_cast<Xapian::docid>(database_.size());
    auto head = index::decode_head(database_.get_document(place, Xapian::DOC_ASSUME_VALID).get_data());
    if (head && head->id == passage.document)
      return &documents_.emplace(passage.document, std::move(*head)).first->second;
  }
  return document(passage.document);
}

Result<std::string> Records::source(const std::string& document_id) {
  const auto known = sources_.find(document_id);
  if (known != sources_.end()) return known->second;
  const std::string term = index::document_term(index::prefix::kHasDocument, document_id);
  std::string first;
  for (auto it = database_.postlist_begin(term); it != database_.postlist_end(term); ++it) {
    auto record = index::decode_source(database_.get_document(*it, Xapian::DOC_ASSUME_VALID).get_data());
    if (!record) return tl::unexpected<Error>(record.error());
    std::string place = index::place_of(*record, document_id);
    if (first.empty() || place < first) first = std::move(place);
  }
  sources_.emplace(document_id, first);
  return first;
}

Result<std::vector<index::PassageRecord>> Records::passages(const std::string& document_id,
                                                            std::uint32_t first, std::uint32_t last) const {
  return index::passages_in(database_, document_id, first, last);
}

}  // namespace wenhao::match
