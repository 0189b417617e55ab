// Telling what an update does: JSON Lines for programs, a progress line and a summary for people.
#pragma once

#include <cstdint>
#include <memory>
#include <ostream>
#include <string>

#include "corpus/command/options.h"
#include "indexer/update.h"

namespace wenhao::indexer {

class Report {
 public:
  virtual ~Report() = default;
  virtual void tell(const UpdateEvent& event) = 0;
  virtual void finish(const UpdateSummary& summary) = 0;
};

// JSON Lines on `out` with --json; otherwise the summary there, and skipped files and progress on `messages`
// (progress only where that is a terminal).
[[nodiscard]] std::unique_ptr<Report> make_report(const command::CommonOptions& options, std::ostream& out,
                                                  std::ostream& messages, bool on_terminal);

}  // namespace wenhao::indexer
