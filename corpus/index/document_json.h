// Documents and mentions as JSON objects of the contract: what `inspect`, `number` and `show` print.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/index/record.h"
#include "corpus/index/records_of.h"
#include "corpus/message.h"
#include "corpus/text/source_text.h"

namespace wenhao::index {

// A mention object. To have the record of a mention: mention_record in records_of.h.
[[nodiscard]] nlohmann::ordered_json to_json(const MentionRecord& mention);

// An entry of a document's "passages"; offsets are into the source text.
[[nodiscard]] nlohmann::ordered_json to_json(const PassageRecord& passage);

// The document object of `inspect`, passages included. `source` is the file as the user named it.
[[nodiscard]] nlohmann::ordered_json inspect_json(const document::Document& document,
                                                  const text::SourceText& text, const std::string& source,
                                                  Language language);

// The same from the index, and "sources": the object of `show`. source, format and encoding are those of
// the first source.
[[nodiscard]] nlohmann::ordered_json show_json(const DocumentRecord& document,
                                               const std::vector<PassageRecord>& passages,
                                               const std::vector<SourceRecord>& sources, Language language);

// The object without id, source, format, encoding and passages, and findings without the words people read.
[[nodiscard]] nlohmann::ordered_json header_json(const document::Document& document, std::string_view text,
                                                 const std::vector<MentionRecord>& mentions);

// What DocumentRecord::header holds: the same without what is null or empty, and without what the record has
// already (kind, title, issuer, addressee).
[[nodiscard]] nlohmann::ordered_json stored_header(const document::Document& document, std::string_view text,
                                                   const std::vector<MentionRecord>& mentions);

// One line of JSON. Bytes that are no UTF-8 (they can come from file names) become U+FFFD.
[[nodiscard]] std::string dump(const nlohmann::ordered_json& value);

}  // namespace wenhao::index
