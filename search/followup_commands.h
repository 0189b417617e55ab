// The commands of staff who answer: check a draft.
#pragma once

#include "search/options.h"

namespace wenhao::search {

// Prints the faults, or the draft with its typography put right. 1 where there is more than a note.
[[nodiscard]] Result<int> run_check(const CheckCommand& command, const command::CommonOptions& common);

}  // namespace wenhao::search
