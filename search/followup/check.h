// The door of `wenhao check`: a draft and an index in, its faults out.
#pragma once

#include <string>
#include <vector>

#include "corpus/index/store.h"
#include "corpus/result.h"
#include "corpus/text/source_text.h"
#include "search/followup/fault.h"

namespace wenhao::followup {

// The faults of a draft in the order in which they stand. Errors are those of the index. Linear in the draft
// but for one lookup for each different number, title and law it names.
[[nodiscard]] Result<std::vector<Fault>> check(index::Store& store, const text::SourceText& draft);

// The draft with its numbers written as the standard asks. Nothing else is touched, and no number whose
// damage had to be repaired.
[[nodiscard]] std::string fixed(const text::SourceText& draft, const std::vector<Fault>& faults);

// True where a fault is more than a note.
[[nodiscard]] bool is_faulty(const std::vector<Fault>& faults);

}  // namespace wenhao::followup
