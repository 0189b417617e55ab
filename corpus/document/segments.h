// Segments: the words of a paragraph that speak of one number.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/document/names.h"
#include "corpus/document/ties.h"
#include "corpus/number/mention.h"

namespace wenhao::document {

// What segments are cut by: the mentions of a document, what is tied to each, and for each that a segment
// may speak of whom it names (nobody for the others: other kinds, ambiguous ones, the own number).
struct Cited {
  const std::vector<number::Mention>& mentions;
  const std::vector<Tie>& ties;
  const std::vector<Name>& names;
};

// Segments before they are given to passages, and the mentions they speak of.
struct Segments {
  std::vector<Segment> all;
  std::vector<std::uint32_t> spoken_of;
};

// Adds the segments of a paragraph, in order: each begins at the sentence that names a number, or at the
// clause where a number stands before it in that sentence, and ends where the next begins. Numbers of one
// clause share one segment. `first` is the first mention at or after the paragraph's begin. Linear.
void add_segments(std::string_view text, Span paragraph, std::size_t first, const Cited& cited,
                  Segments& segments);

// Gives each segment to the passages it lies in, cut at their borders; where it runs on, the later passages
// inherit its mentions, so that they are about them too. All lists are in order.
void assign_segments(const Segments& segments, Document& document);

}  // namespace wenhao::document
