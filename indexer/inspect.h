// Showing what is read from a file, without an index.
#pragma once

#include <istream>
#include <string>

#include "corpus/message.h"
#include "corpus/result.h"

namespace wenhao::indexer {

enum class InspectForm : std::uint8_t { outline, json, text };

// What the indexer sees in a file ("-": `input`), in the form asked for: an outline, JSON Lines with an
// object a document, or the decoded text. Errors: those of reading.
[[nodiscard]] Result<std::string> inspect(const std::string& file, std::istream& input, InspectForm form,
                                          Language language, bool color);

}  // namespace wenhao::indexer
