// Making terms: of a passage for the index and of a wish for the query, by the same functions.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/index/beginnings.h"
#include "corpus/index/flat_document.h"
#include "corpus/text/date.h"
#include "corpus/text/source_text.h"

namespace wenhao::index {

// ---- the index side ----

// A parsed document as it goes into the database: its passages by ordinal, and its own record. They are
// added together, in this order, so that docid order is ordinal order.
struct IndexedDocument {
  std::string id;
  std::vector<FlatDocument> passages;
  FlatDocument record;
  std::uint32_t numbers = 0;  // mentions with a canonical form
};
[[nodiscard]] IndexedDocument indexed_document(const document::Document& document,
                                               const text::SourceText& source);

// ---- the query side ----

// What any passage holding some words has: terms, and of each beginning any term. As stored.
struct WishTerms {
  std::vector<std::string> terms;
  std::vector<std::string> beginnings;  // of single characters, where there are few terms
};

// What `all_of` asks for.
[[nodiscard]] WishTerms wish_terms(std::string_view folded, std::string_view prefix = {});

// The terms that any passage holding these words as written has: of each run the bigrams (of a long one
// every other and the last), a single character as any bigram that begins with it or itself (weighs
// nothing), words whole. A superset: the evaluator decides. MatchNothing for a wish without tokens.
// `beginnings`: what asks for a single character, beside a term for the rarest; a wildcard where it is null.
[[nodiscard]] Xapian::Query all_of(std::string_view folded, std::string_view prefix = {},
                                   const Beginnings* beginnings = nullptr);

// The same without single characters, where anything else is left: each is hundreds of terms, and beside
// other words what they would keep out is little.
[[nodiscard]] Xapian::Query terms_of_all(std::string_view folded, std::string_view prefix = {},
                                         const Beginnings* beginnings = nullptr);

// The terms that it asks for, as stored; none where it asks for a single character or for nothing.
[[nodiscard]] std::vector<std::string> plain_terms_of_all(std::string_view folded,
                                                          std::string_view prefix = {});

// Passages of documents dated from the first day of `from` to the last day of `until`: 2020-05 is the
// whole month. Undated ones never match. Either end may be open; both open: all dated ones.
[[nodiscard]] Xapian::Query date_range(std::optional<text::Date> from, std::optional<text::Date> until);

// ---- both ----

// Prefix and term as stored: "XN" + key. What would pass Xapian's limit on terms is cut and hashed.
inline constexpr std::size_t kTermHead = 200;  // so many bytes of a term are never cut
[[nodiscard]] std::string prefixed(std::string_view prefix, std::string_view term);

// A term of words (text::terms_of) under one of kText, kTitle, kHeading: prefix and code (term_code.h). A
// part of a word that ends with a character begins its terms.
[[nodiscard]] std::string word_term(std::string_view prefix, std::string_view word);

// A number's canonical form under one of kOwnNumber, kCites, kAbout, kBears, kRefers.
[[nodiscard]] std::string number_term(std::string_view prefix, std::string_view canonical);

// A document id under kPartOf or kHasDocument: 16 bytes instead of 32 digits.
[[nodiscard]] std::string document_term(std::string_view prefix, std::string_view document_id);

// The unique term of a document.
[[nodiscard]] std::string unique_term(std::string_view document_id);

// The value of slot::kDateKey. From the greatest down: the newest document first, the passages of one in
// their order; so it sorts and breaks ties alike on any shard.
[[nodiscard]] std::string date_key(std::optional<text::Date> date, std::string_view document_id,
                                   std::uint32_t ordinal);

// What all passages of a document have in common in it, and the document's id.
[[nodiscard]] std::string_view date_and_document(std::string_view date_key);
[[nodiscard]] std::string document_id_of(std::string_view date_key);
[[nodiscard]] text::Date date_of(std::string_view date_key);
[[nodiscard]] std::uint32_t ordinal_of(std::string_view date_key);

}  // namespace wenhao::index
