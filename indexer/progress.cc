// Painting the progress of an update.
#include "indexer/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "indexer/words.h"

namespace wenhao::indexer {
namespace {

constexpr std::chrono::milliseconds kBarPause(200);
constexpr std::chrono::seconds kLinePause(30);
constexpr double kFirstEstimate = 2;  // seconds before a time left is worth saying
constexpr double kMegabyte = 1e6;

std::string clock_of(double seconds) {
  const auto whole = static_cast<std::uint64_t>(seconds + 0.5);
  const std::uint64_t hours = whole / 3600;
  if (hours > 0) return fmt::format("{}:{:02}:{:02}", hours, whole / 60 % 60, whole % 60);
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

std::string bar_of(double share) {
  constexpr std::size_t kWidth = 20;
  const auto full = static_cast<std::size_t>(share * kWidth);
  return fmt::format("{:3.0f} % [{}{}] ", share * 100, std::string(full, '#'),
                     std::string(kWidth - full, ' '));
}

}  // namespace

std::string progress_line(const Reading& reading, Language language) {
  const auto in = [language](const Words& words) { return words.in(language); };
  if (reading.phase == Phase::merging) return std::string(in(words::kMerging));
  const bool has_total = reading.all_found && reading.bytes_found > 0;
  const double share =
      has_total
          ? std::min(1.0, static_cast<double>(reading.bytes_done) / static_cast<double>(reading.bytes_found))
          : 0;
  std::string line = has_total ? bar_of(share) : "";
  line += reading.all_found
              ? fmt::format("{}/{} {}", reading.files_done, reading.files_found, in(words::kFilesDone))
              : fmt::format("{} {}", reading.files_done, in(words::kFilesDone));
  line += fmt::format("  {} {}  {:.1f} MB/s", reading.passages, in(words::kPassages),
                      static_cast<double>(reading.bytes_done) / kMegabyte / std::max(reading.seconds, 0.001));
  if (share > 0 && reading.seconds >= kFirstEstimate)
    line += fmt::format("  {} {}", in(words::kTimeLeft), clock_of(reading.seconds / share * (1 - share)));
  return line;
}

Progress::Progress(const Meter& meter, std::ostream& out, ProgressManner manner, Language language)
    : meter_(meter), out_(out), manner_(manner), language_(language) {
  if (manner != ProgressManner::none) ticker_ = std::jthread([this](const std::stop_token& s) { run(s); });
}

Progress::~Progress() { end(); }

void Progress::end() {
  if (!ticker_.joinable()) return;
  ticker_.request_stop();
  ticker_.join();
  clear();
}

void Progress::say(std::string_view line) {
  const std::lock_guard lock(mutex_);
  clear();
  out_ << line << '\n' << std::flush;
}

void Progress::run(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  for (;;) {
    const auto pause = manner_ == ProgressManner::bar ? std::chrono::milliseconds(kBarPause) : kLinePause;
    wake_.wait_for(lock, stop, pause, [] { return false; });
    if (stop.stop_requested()) return;
    show();
  }
}

void Progress::show() {
  const std::string line = progress_line(read(), language_);
  if (manner_ == ProgressManner::lines) {
    out_ << line << '\n' << std::flush;
    return;
  }
  out_ << "\r\x1B[K" << line << std::flush;
  is_shown_ = true;
}

void Progress::clear() {
  if (std::exchange(is_shown_, false)) out_ << "\r\x1B[K" << std::flush;
}

Reading Progress::read() const {
  Reading reading;
  reading.files_done = meter_.files_done;
  reading.bytes_done = meter_.bytes_done;
  reading.all_found = meter_.all_found;
  reading.files_found = meter_.files_found;
  reading.bytes_found = meter_.bytes_found;
  reading.passages = meter_.passages;
  reading.phase = meter_.phase;
  reading.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  return reading;
}

}  // namespace wenhao::indexer
