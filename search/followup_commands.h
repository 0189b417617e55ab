// The commands of staff who answer proposals: answer, check, promises.
#pragma once

#include "search/options.h"

namespace wenhao::search {

// Prints the faults, or the draft with its typography put right. 1 where there is more than a note.
[[nodiscard]] Result<int> run_check(const CheckCommand& command, const command::CommonOptions& common);

// Prints or writes the material for a reply. 1 where nothing is asked, or nothing is behind what is asked.
[[nodiscard]] Result<int> run_answer(const AnswerCommand& command, const command::CommonOptions& common);

// Lists promises. 1 where there are none.
[[nodiscard]] Result<int> run_promises(const PromisesCommand& command, const command::CommonOptions& common);

}  // namespace wenhao::search
