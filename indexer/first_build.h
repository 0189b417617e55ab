// Building an index anew: blocks of files are added to runs on every core, and the runs become one compact
// database, which then takes the place of what was there.
//
// The same files give the same documents and the same events, for any number of jobs; which run has a
// document, and so its docid, is chance. Until the switch the index is as it was, or empty. A build that is
// killed goes on from its finished runs.
#pragma once

#include <string>
#include <vector>

#include "corpus/result.h"
#include "indexer/meter.h"
#include "indexer/tally.h"
#include "indexer/update.h"

namespace wenhao::indexer {

// Builds from what is at and under the roots, makes the result the current database, and
// tells the events. The caller holds the folder's lock. Errors: those of writing.
[[nodiscard]] Result<void> build_anew(const UpdateOptions& options, const std::vector<std::string>& roots,
                                      Tally& tally, Meter& meter);

}  // namespace wenhao::indexer
