// A conveyor belt: items are worked on in parallel and come off in the order they were put on.
//
// One thread puts on, one takes off. The belt holds no more than so many items and so much weight, so the
// one who puts on waits for the one who takes off; a single item heavier than that travels alone.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace wenhao::indexer {

template <class In, class Out>
class Conveyor {
 public:
  struct Limits {
    std::size_t items = 64;
    std::uint64_t weight = 64ULL << 20U;
  };

  // `work` runs on `workers` threads and must not throw.
  Conveyor(unsigned workers, Limits limits, std::function<Out(In)> work)
      : limits_(limits), work_(std::move(work)) {
    for (unsigned i = 0; i < workers; ++i) threads_.emplace_back([this] { serve(); });
  }
  ~Conveyor() { stop(); }
  Conveyor(const Conveyor&) = delete;
  Conveyor& operator=(const Conveyor&) = delete;

  // Waits for room. False once the belt was stopped: put nothing more on.
  [[nodiscard]] bool put(In item, std::uint64_t weight) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [&] { return stopped_ || has_room(weight); });
    if (stopped_) return false;
    slots_.push_back({std::move(item), std::nullopt, weight});
    weight_ += weight;
    work_ready_.notify_one();
    return true;
  }

  // Whether to put on so much would not wait. It stays true for the one who puts on.
  [[nodiscard]] bool has_room_for(std::uint64_t weight) {
    const std::lock_guard lock(mutex_);
    return stopped_ || has_room(weight);
  }

  // Nothing more will be put on.
  void close() {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    work_ready_.notify_all();
    done_.notify_all();
  }

  // The next item in order; nothing when the belt is closed and empty, or stopped.
  [[nodiscard]] std::optional<Out> take() {
    std::unique_lock lock(mutex_);
    done_.wait(lock, [&] { return stopped_ || (slots_.empty() ? closed_ : slots_.front().out.has_value()); });
    if (stopped_ || slots_.empty()) return std::nullopt;
    Out out = *std::move(slots_.front().out);
    weight_ -= slots_.front().weight;
    slots_.pop_front();
    --next_;
    room_.notify_one();
    return out;
  }

  // Drops what is on the belt; waits for the items that are being worked on.
  void stop() {
    {
      const std::lock_guard lock(mutex_);
      stopped_ = true;
    }
    work_ready_.notify_all();
    room_.notify_all();
    done_.notify_all();
    threads_.clear();
  }

 private:
  struct Slot {
    std::optional<In> in;
    std::optional<Out> out;
    std::uint64_t weight = 0;
  };

  [[nodiscard]] bool has_room(std::uint64_t weight) const {
    return slots_.empty() || (slots_.size() < limits_.items && weight_ + weight <= limits_.weight);
  }

  void serve() {
    std::unique_lock lock(mutex_);
    for (;;) {
      work_ready_.wait(lock, [&] { return stopped_ || next_ < slots_.size() || closed_; });
      if (stopped_ || next_ >= slots_.size()) return;
      Slot& slot = slots_[next_++];  // a deque keeps its place while its ends move
      In in = *std::exchange(slot.in, std::nullopt);
      lock.unlock();
      Out out = work_(std::move(in));
      lock.lock();
      slot.out = std::move(out);
      done_.notify_one();
    }
  }

  const Limits limits_;
  const std::function<Out(In)> work_;
  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable work_ready_;
  std::condition_variable done_;
  std::deque<Slot> slots_;
  std::size_t next_ = 0;  // the first slot that nobody works on yet
  std::uint64_t weight_ = 0;
  bool closed_ = false;
  bool stopped_ = false;
  std::vector<std::jthread> threads_;  // last: joined before anything else goes
};

}  // namespace wenhao::indexer
