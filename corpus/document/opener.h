// What tells that another document begins within a file, beside its number and its title.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "corpus/document/addressee.h"
#include "corpus/document/line.h"

namespace wenhao::document {

// A date, alone or behind the name of who signs: the document above is at its end. Linear in the line.
[[nodiscard]] bool signs(std::string_view text, const Line& line);

// A line that belongs to the document whose head stands right below it: metadata, letterhead, the way to the
// page, 签发人, a class mark.
[[nodiscard]] bool stands_above_head(std::string_view text, const Line& line);

// Metadata as pages print it above a document, not what tells of the page itself.
[[nodiscard]] bool is_metadata(const Line& line);

// Whether a letter that has lost its title begins here: it addresses a member, and the line below says that
// it answers. Linear in the two lines.
[[nodiscard]] bool opens_untitled_letter(std::string_view text, const std::vector<Line>& lines,
                                         const Addressee& to);

// A title that says what is answered, and a member whom it is told: no document holds these in its text.
[[nodiscard]] bool opens_answer(std::string_view text, std::u32string_view title, const Addressee& to);

// The line below a block of metadata that begins here and says what a document is called or numbered; `at`
// itself for none. Linear in the block, of which it reads a bounded number of lines.
[[nodiscard]] std::size_t end_of_description(std::string_view text, const std::vector<Line>& lines,
                                             std::size_t at);

}  // namespace wenhao::document
