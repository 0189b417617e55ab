// Documents and mentions as JSON objects of the contract: what `inspect` prints and the index stores.
#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "corpus/document/document.h"
#include "corpus/message.h"
#include "corpus/text/source_text.h"

namespace wenhao::index {

// A mention object. `mentions` is the list it came from; offsets are into `text`.
[[nodiscard]] nlohmann::ordered_json to_json(const number::Mention& mention, std::string_view text,
                                             const std::vector<number::Mention>& mentions);

// A document object of `inspect`, passages included.
[[nodiscard]] nlohmann::ordered_json to_json(const document::Document& document,
                                             const text::SourceText& source, const std::string& path,
                                             Language language);

// The same without "passages": what DocumentRecord::header holds.
[[nodiscard]] nlohmann::ordered_json header_json(const document::Document& document,
                                                 const text::SourceText& source, const std::string& path,
                                                 Language language);

}  // namespace wenhao::index
