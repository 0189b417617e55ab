// Runs one command: prints its answer and gives the exit status.
#pragma once

#include "search/options.h"

namespace wenhao::search {

// Results go to standard output, notes to standard error. 0: something found; 1: nothing. Errors are for
// the caller to print.
[[nodiscard]] Result<int> run(const Invocation& invocation);

}  // namespace wenhao::search
