// A file made ready for the index, on any core: read, decoded, refused where it must be, parsed, its terms
// made.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/index/record.h"
#include "corpus/index/terms.h"
#include "corpus/reader/reader.h"
#include "corpus/result.h"
#include "indexer/scan.h"

namespace wenhao::indexer {

// A file to look at, and what the index knows of it.
struct Job {
  Entry entry;
  std::optional<index::SourceRecord> known;
  bool is_settled = false;  // recorded as skipped and not changed since: told again, not read again
  bool has_more = false;    // what was lacking is there now: to be read though its bytes are known
};

struct Prepared {
  index::SourceRecord source;                // as it will be kept
  std::optional<index::SourceRecord> known;  // as it is
  bool same_content = false;                 // only the stamp is new
  std::vector<index::IndexedDocument> documents;
  std::vector<Error> member_skips;  // files in an archive that are not indexed, and why
  bool is_settled = false;          // as in Job
  std::optional<Error> skip;        // why it is not indexed
};

// Never throws: what goes wrong in a file is its `skip`.
[[nodiscard]] Prepared prepare(Job job, const reader::ReadOptions& options);

// What becomes of the index when a file cannot be indexed.
struct SkipRule {
  bool forgets = false;  // its earlier version goes: the file is known to hold something else now
  bool records = false;  // the file is not looked at again before it changes, or has what it lacked
};
[[nodiscard]] SkipRule rule_of(const Prepared& skipped);

// Why a file was skipped, from its record.
[[nodiscard]] Error skip_of(const index::SourceRecord& source);

}  // namespace wenhao::indexer
