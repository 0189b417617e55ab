// What a skipped file waits for: a helper's package, or that pictures be read. It is looked at again when
// that is there, and told again without being read until then.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/result.h"

namespace wenhao::indexer {

// What these skips lack of what can be had, as words with spaces between: "ocr" and packages that are not
// installed, each once. Empty where waiting is of no use.
[[nodiscard]] std::string lacking_of(const std::vector<Error>& skips);

// True where one of the words is there now; `ocr`: pictures are read in this run.
[[nodiscard]] bool is_there_now(std::string_view lacking, bool ocr);

}  // namespace wenhao::indexer
