// Jobs that were found and wait for the belt: the walk over the folders runs ahead of the reading, so that
// one walk both feeds it and tells how much there is to do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <utility>

#include "indexer/conveyor.h"
#include "indexer/meter.h"
#include "indexer/prepare.h"

namespace wenhao::indexer {

class Ahead {
 public:
  using Belt = Conveyor<Job, Prepared>;

  // So many jobs wait at most, some 16 MB; then the walk waits for the belt.
  static constexpr std::size_t kMostWaiting = 1U << 14U;

  Ahead(Belt& belt, Meter& meter) : belt_(belt), meter_(meter) {}

  // False once the belt was stopped.
  [[nodiscard]] bool put(Job job) {
    ++meter_.files_found;
    meter_.bytes_found += weight_of(job);
    waiting_.push_back(std::move(job));
    while (!waiting_.empty() &&
           (waiting_.size() > kMostWaiting || belt_.has_room_for(weight_of(waiting_.front()))))
      if (!pass_on()) return false;
    return true;
  }

  // All were found. Returns when all are on the belt, or it was stopped.
  void finish() {
    meter_.all_found = true;
    while (!waiting_.empty() && pass_on()) {
    }
    belt_.close();
  }

 private:
  static std::uint64_t weight_of(const Job& job) { return job.entry.stamp.size; }

  bool pass_on() {
    Job next = std::move(waiting_.front());
    waiting_.pop_front();
    const std::uint64_t weight = weight_of(next);
    return belt_.put(std::move(next), weight);
  }

  Belt& belt_;
  Meter& meter_;
  std::deque<Job> waiting_;
};

}  // namespace wenhao::indexer
