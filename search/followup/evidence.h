// Where something is said: a document of the index, a place in it, and its exact words.
//
// Nothing that answer, check and promises tell is without one; the words are always a part of the passage's
// text as it is stored, byte for byte.
#pragma once

#include <cstdint>
#include <string>

#include "corpus/index/record.h"
#include "corpus/index/store.h"
#include "corpus/result.h"
#include "corpus/text/source_text.h"

namespace wenhao::followup {

struct Evidence {
  index::DocumentHead document;
  std::string source;         // a file it stands in; may be empty
  std::uint32_t passage = 0;  // ordinal
  text::Span span;            // in the document's source text
  std::string text;           // the words there; empty where only the document as a whole is meant
};

// The sentence that holds a byte of a text, white space at its ends left out. Linear in the text before it.
[[nodiscard]] text::Span sentence_at(std::string_view text, text::Offset at);

// A part of a passage as evidence. `part` is within the passage's text.
[[nodiscard]] Evidence evidence_of(index::DocumentHead document, std::string source,
                                   const index::PassageRecord& passage, text::Span part);

// The sentence of a passage in which a number is named; the whole document where the passage is not there or
// does not name it.
[[nodiscard]] Result<Evidence> where_named(index::Store& store, const index::DocumentHead& document,
                                           std::uint32_t passage, const std::string& number);

}  // namespace wenhao::followup
