// Showing what is read from a file, without an index.
#pragma once

#include <istream>
#include <string>

#include "corpus/message.h"
#include "corpus/reader/isolate/readers.h"
#include "corpus/result.h"

namespace wenhao::indexer {

enum class InspectForm : std::uint8_t { outline, json, text };

// What the indexer sees in a file ("-": `input`), in the form asked for: an outline, JSON Lines with an
// object a document, or the decoded text. Errors: those of reading.
// Of an archive every file in it; an error where none can be read.
[[nodiscard]] Result<std::string> inspect(const std::string& file, std::istream& input,
                                          const reader::Readers& readers, InspectForm form, Language language,
                                          bool color);

}  // namespace wenhao::indexer
