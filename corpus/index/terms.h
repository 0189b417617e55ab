// Making terms: of a passage for the index and of a wish for the query, by the same functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "corpus/document/document.h"
#include "corpus/index/record.h"
#include "corpus/text/source_text.h"

namespace wenhao::index {

// What is the same for every passage of a document, made once.
struct DocumentTerms {
  std::vector<std::string> filters;  // kind, year, issuer, number, … with their prefixes
  std::vector<std::string> title;    // S… terms
  std::string content_hash;          // of the folded text of its passages
  std::string date_key;
};

[[nodiscard]] DocumentTerms document_terms(const document::Document& document, const text::SourceText& source);

// The Xapian documents of a parsed document: its passages in order, then its own record. The first term
// of each is its unique term.
[[nodiscard]] std::vector<std::pair<std::string, Xapian::Document>> xapian_documents(
    const document::Document& document, const text::SourceText& source, const std::string& path);

// Prefix and term as stored: "XN" + key; a term over Xapian's limit is cut and hashed.
[[nodiscard]] std::string prefixed(std::string_view prefix, std::string_view term);

// The unique term of a document or one of its passages.
[[nodiscard]] std::string unique_term(std::string_view document_id);
[[nodiscard]] std::string unique_term(std::string_view document_id, std::uint32_t ordinal);

// The terms that any passage holding these words as written has; for each single character at a border
// of the wish, the alternatives (itself, or any bigram that begins with it) are one OP_WILDCARD query.
// A superset: the evaluator decides. MatchNothing for a wish without tokens.
[[nodiscard]] Xapian::Query all_of(std::string_view folded, std::string_view prefix = {});

}  // namespace wenhao::index
