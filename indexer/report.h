// Telling what an update did: JSON Lines for programs, skipped files and a summary for people.
#pragma once

#include <functional>
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

// JSON Lines on `out` with --json; otherwise the summary there, and skipped files are said, a line each.
[[nodiscard]] std::unique_ptr<Report> make_report(const command::CommonOptions& options, std::ostream& out,
                                                  std::function<void(const std::string&)> say);

}  // namespace wenhao::indexer
