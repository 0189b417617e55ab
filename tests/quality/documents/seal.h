// Sealed words: labels of documents that are not the project's, without their text. A label that names words
// is a hash of them and the line they stand on; whoever has the document can check it, nobody can read it.
//
//   #5d41402abc4b2a76@12       the words, folded, white space left out; line 12 of `inspect --text`
//   #5d41402abc4b2a76+16@12    what begins with them: the first 16 characters
//   #5d41402abc4b2a76-16@12    what ends with them
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

namespace wenhao::quality {

enum class Sealed { whole, beginning, end };

// `line` 0 where the words stand on no line of their own.
[[nodiscard]] std::string seal(std::string_view words, Sealed part, std::size_t line);

[[nodiscard]] inline bool is_sealed(std::string_view label) { return label.starts_with('#'); }

// Whether some words are those of a sealed label.
[[nodiscard]] bool fits(std::string_view label, std::string_view words);

// A label file with all its words sealed. `text` is that of the document.
[[nodiscard]] nlohmann::json sealed(nlohmann::json labels, std::string_view text);

}  // namespace wenhao::quality
