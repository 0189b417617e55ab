// Cutting the lines of a document into passages.
//
// The body, which passages give back once and in order, is every line but page furniture and the metadata
// block: title, number, addressee, text, signature, foot and annexes; white space between lines is layout.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/document/outline.h"
#include "corpus/document/parts.h"
#include "corpus/number/mention.h"

namespace wenhao::document {

inline constexpr std::size_t kPassage = 500;  // characters that a passage has at most, its headings aside

// Passages with span, page, path and range of mentions. A paragraph is one; what heads it stands with it, as
// title and addressee stand with the opening; rows of a table and lines of a list stand together within the
// size. A longer paragraph is split at sentence ends
// into parts of about the same size, never in a mention.
[[nodiscard]] std::vector<Passage> passages_of(const text::SourceText& source, const std::vector<Line>& lines,
                                               const Layout& layout, const Outline& outline,
                                               const std::vector<number::Mention>& mentions);

// The ordinal of the passage that holds a place; of the last before it where none does.
[[nodiscard]] std::uint32_t passage_at(const std::vector<Passage>& passages, Offset place);

}  // namespace wenhao::document
