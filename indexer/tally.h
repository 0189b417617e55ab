// What an update did, file by file: events that wait until they are true, and their sum.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "indexer/update.h"
#include "indexer/writer.h"

namespace wenhao::indexer {

// What putting a file did, as it is told and counted.
struct Done {
  UpdateEvent event;
  Written written;
};

// The event of a file that is about to be put. Taken before, since putting consumes the file.
[[nodiscard]] UpdateEvent event_of(const Prepared& file);

class Tally {
 public:
  explicit Tally(const std::function<void(const UpdateEvent&)>& tell) : tell_(tell) {}

  void count(Done done);
  void count_removed(const std::string& path);
  void count_unchanged(std::uint64_t files) { summary_.unchanged += files; }

  // Tells what was counted, now that no crash undoes it.
  void tell();

  [[nodiscard]] const UpdateSummary& summary() const { return summary_; }

 private:
  const std::function<void(const UpdateEvent&)>& tell_;
  UpdateSummary summary_;
  std::vector<UpdateEvent> waiting_;
};

}  // namespace wenhao::indexer
