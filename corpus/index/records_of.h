// Records made from a parsed document: mentions with their strings, passages, and the document itself.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/index/record.h"

namespace wenhao::index {

// A mention with its strings made. `mentions` is the list it came from; offsets are into `text`.
[[nodiscard]] MentionRecord mention_record(const number::Mention& mention, std::string_view text,
                                           const std::vector<number::Mention>& mentions);

// All mentions of a document, in order, so that its indices hold.
[[nodiscard]] std::vector<MentionRecord> mention_records(const document::Document& document,
                                                         std::string_view text);

// A passage by its ordinal; `mentions` are the document's mention_records.
[[nodiscard]] PassageRecord passage_record(const document::Document& document, std::uint32_t ordinal,
                                           std::string_view text, const std::vector<MentionRecord>& mentions);

// The document; `content` is its content_hash, `signature` that of its text.
[[nodiscard]] DocumentRecord document_record(const document::Document& document, std::string_view text,
                                             const std::vector<MentionRecord>& mentions, std::string content,
                                             std::uint64_t signature);

// 16 hex digits over the folded texts of a document's passages, white space left out: two documents that
// differ only in typography have the same.
[[nodiscard]] std::string content_hash(const std::vector<std::string>& folded);

}  // namespace wenhao::index
