// The index that --db names, of one shard or many, and the word on those that are not there.
#pragma once

#include "corpus/command/options.h"
#include "corpus/index/store.h"
#include "corpus/result.h"

namespace wenhao::search {

[[nodiscard]] Result<index::Store> open_index(const command::CommonOptions& common);

// A line on standard error for each shard that did not answer: for commands whose answers have no notes.
void tell_unanswered(const index::Store& store, const command::CommonOptions& common);

}  // namespace wenhao::search
