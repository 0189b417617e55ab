// Whom a document is addressed to: the line that ends in a colon before its text begins.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document/line.h"
#include "corpus/document/per_line.h"

namespace wenhao::document {

struct Addressee {
  std::size_t end = 0;  // the line after it; the line itself where the text runs on after the colon
  Span words;           // without the colon
};

// The addressee that begins at each line, where one does: one or several lines up to a colon, or without it a
// member's name above 您提出…. Linear.
[[nodiscard]] PerLine<Addressee> addressees_in(std::string_view text, const std::vector<Line>& lines);

// Its words as Document::addressee has them: layout spaces and 尊敬的 left out.
[[nodiscard]] std::string addressee_text(std::string_view text, Span words);

}  // namespace wenhao::document
