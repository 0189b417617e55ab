// Equal values side by side, then the passages of the documents that bear them.
#include "corpus/index/equal_texts.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "corpus/index/record.h"
#include "corpus/index/schema.h"
#include "corpus/index/terms.h"

namespace wenhao::index {
namespace {

using Text = std::pair<std::uint64_t, Xapian::docid>;  // its hash, and the record of its document

std::uint64_t number_of(const std::string& hash) {
  std::uint64_t number = 0;
  for (const char byte : hash) number = number << 8U | static_cast<unsigned char>(byte);
  return number;
}

std::vector<Text> texts_of(const Xapian::Database& database) {
  std::vector<Text> texts;
  auto value = database.valuestream_begin(slot::kText);
  for (; value != database.valuestream_end(slot::kText); ++value)
    texts.emplace_back(number_of(*value), value.get_docid());
  std::ranges::sort(texts);
  return texts;
}

}  // namespace

Result<std::optional<EqualTexts>> EqualTexts::of(const Xapian::Database& database) {
  const std::string documents = prefixed(prefix::kType, type::kDocument);
  if (database.get_termfreq(documents) > kMostDocuments) return std::nullopt;
  EqualTexts equal;
  const std::vector<Text> texts = texts_of(database);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const bool before = i > 0 && texts[i - 1].first == texts[i].first;
    const bool after = i + 1 < texts.size() && texts[i + 1].first == texts[i].first;
    if (!before && !after) continue;
    const auto head =
        decode_head(database.get_document(texts[i].second, Xapian::DOC_ASSUME_VALID).get_data());
    if (!head) return tl::unexpected<Error>(head.error());
    const std::string term = document_term(prefix::kPartOf, head->id);
    equal.passages_.insert(equal.passages_.end(), database.postlist_begin(term), database.postlist_end(term));
    if (equal.passages_.size() > kMostPassages) return std::nullopt;
  }
  std::ranges::sort(equal.passages_);
  // A list is read for each document that bears it.
  equal.passages_.erase(std::unique(equal.passages_.begin(), equal.passages_.end()), equal.passages_.end());
  return equal;
}

bool EqualTexts::holds(Xapian::docid passage) const { return std::ranges::binary_search(passages_, passage); }

}  // namespace wenhao::index
