// Fragments: whole sentences of a passage around what was found, in pieces that are hits or are not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/text/source_text.h"

namespace wenhao::present {

struct Fragment {
  std::string text;
  bool hit = false;
  friend bool operator==(const Fragment&, const Fragment&) = default;
};

struct FragmentOptions {
  std::size_t max_characters = 160;  // of all sentences shown; one sentence longer than that is cut
};

// What stands between sentences that do not follow one another, and where a sentence is cut.
inline constexpr std::string_view kGap = "……";

// The sentences of a text that hold most of what was found (a word twice counts once), in their own order,
// each span whole; further ones while there is room. `focus`: parts that matter most (the segment that speaks
// of a number). Spans are in order and do not overlap. Without spans: the beginning. Total; linear.
[[nodiscard]] std::vector<Fragment> fragments(std::string_view text, const std::vector<text::Span>& spans,
                                              const std::vector<text::Span>& focus = {},
                                              const FragmentOptions& options = {});

// The pieces as one text.
[[nodiscard]] std::string plain(const std::vector<Fragment>& fragments);

// The sentences of a text with the marks that close them, white space at both ends left out.
[[nodiscard]] std::vector<text::Span> sentences_of(std::string_view text);

}  // namespace wenhao::present
