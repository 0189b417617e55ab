// The mentions of one document: all that its part of the text holds, with its own number as its head says it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/number/mention.h"

namespace wenhao::document {

struct Mentions {
  std::vector<number::Mention> all;  // spans in the source
  std::optional<std::uint32_t> own;  // index of the document's own number
};

// `dropped` are ranges whose mentions are none of the document's (page furniture), in order.
[[nodiscard]] Mentions mentions_in(std::string_view text, Span span,
                                   const std::optional<number::Mention>& own,
                                   const std::vector<Span>& dropped, const number::Options& options);

// Adds the motions that the words of a range name without 号: 第144033提案. Only where they are sure to name
// one.
void add_motions_without_hao(std::string_view text, Span span, Mentions& mentions);

// The findings that mentions make: number_repaired, number_ambiguous.
[[nodiscard]] std::vector<Finding> findings_of(std::string_view text,
                                               const std::vector<number::Mention>& mentions);

// The same mention where the text it was found in begins at `by`.
[[nodiscard]] number::Mention moved(number::Mention mention, Offset by);

// Several readings fit: it is not to be taken for one of them.
[[nodiscard]] inline bool is_ambiguous(const number::Mention& mention) {
  return mention.second_code != number::kNone;
}

// The kinds that name an official document: what a segment speaks of and a relation points to.
[[nodiscard]] bool names_document(const number::Mention& mention);

}  // namespace wenhao::document
