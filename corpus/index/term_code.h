// How a term of words is written in the index: a common Han character in two bytes instead of UTF-8's three,
// by its rank among them.
//
// Term lists and postings are two thirds of an index, and most of them is the bytes of bigrams. Two bytes by
// rank are shorter, and their first is nearly always the same few, so that what Xapian deflates packs better:
// a term list 0.75 of what UTF-8 makes, an index 0.87 (docs/index.md, Size and speed).
//
// The first byte of a code is 0x80 to 0x9B, which in UTF-8 never begins a character; the second is 0x01 to
// 0xFA. All other characters stay in UTF-8. So a code is told from what stands beside it, a text's code is
// that of its characters one after another (a prefix stays a prefix), and no term begins with a capital
// letter that did not before.
#pragma once

#include <string>
#include <string_view>

namespace wenhao::index {

// Appends the code of a word, which is folded UTF-8. Broken bytes stay. Linear.
void append_coded(std::string& out, std::string_view word);
[[nodiscard]] std::string coded(std::string_view word);

// The word again. Total: what is no code stays. Linear.
[[nodiscard]] std::string decoded(std::string_view code);

// What Xapian says of a query (Query::get_description), with its terms in UTF-8: there, bytes that are not
// UTF-8 are written as \xE8.
[[nodiscard]] std::string readable(std::string_view description);

}  // namespace wenhao::index
