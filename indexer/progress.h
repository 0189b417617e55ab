// How far an update has come, told to people: a bar that is painted over on a terminal, a line now and then
// in a log.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <ostream>
#include <string>
#include <string_view>
#include <thread>

#include "corpus/message.h"
#include "indexer/meter.h"

namespace wenhao::indexer {

// A meter read at one moment.
struct Reading {
  std::uint64_t files_done = 0;
  std::uint64_t files_found = 0;
  std::uint64_t bytes_done = 0;
  std::uint64_t bytes_found = 0;
  std::uint64_t passages = 0;
  bool all_found = false;  // the totals are final: there is a share and a time left
  Phase phase = Phase::reading;
  double seconds = 0;  // since the start
};

// " 45 % [#########           ] 1200/2700 个文件  98000 段  5.6 MB/s  剩余 2:05"; without the bar where there
// is no total yet.
[[nodiscard]] std::string progress_line(const Reading& reading, Language language);

enum class ProgressManner : std::uint8_t { none, bar, lines };

// The messages of an update, with its progress between them. All functions may be called from any thread.
class Progress {
 public:
  Progress(const Meter& meter, std::ostream& out, ProgressManner manner, Language language);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  // A line that stays.
  void say(std::string_view line);

  // Takes the bar away and shows no more of it.
  void end();

 private:
  void run(const std::stop_token& stop);
  void show();
  void clear();
  [[nodiscard]] Reading read() const;

  const Meter& meter_;
  std::ostream& out_;
  const ProgressManner manner_;
  const Language language_;
  const std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  std::mutex mutex_;
  std::condition_variable_any wake_;
  bool is_shown_ = false;
  std::jthread ticker_;  // last: ended before anything else goes
};

}  // namespace wenhao::indexer
