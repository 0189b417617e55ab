// The rules of the house that concern one file at a time; each returns what is wrong with it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "tests/layers/project.h"

namespace wenhao::layers {

inline constexpr std::size_t kMaxLines = 400;

// Sources, build files and scripts open with a comment whose first sentence says what the file is.
[[nodiscard]] bool opens_with_a_sentence(const File& file);

// Words that have no place in the project: machine paths, things left open, marks of a merge.
[[nodiscard]] std::vector<std::string> forbidden_words(std::string_view text);

// Paths of the project that a page names in `code`, or a comment names as a page (docs/….md), and that must
// therefore exist.
[[nodiscard]] std::vector<std::string> paths_named(std::string_view text);

// The sentences of a text long enough to be recognised as someone's, without spaces and punctuation.
[[nodiscard]] std::vector<std::string> sentences_of(std::string_view text);

}  // namespace wenhao::layers
