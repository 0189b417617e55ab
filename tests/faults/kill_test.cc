// Killing an update: at every point where something reaches the disk, and anywhere at all.
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <random>
#include <thread>

#include "tests/faults/fixture.h"

namespace wenhao {
namespace {

namespace fs = std::filesystem;
constexpr int kKilled = -SIGKILL;

class Kill : public Faults {
 protected:
  // An update with the fault, and one without: sound after each. Whether the first was killed.
  bool is_killed_and_recovers(const std::string& fault) const {
    const Outcome outcome = run(update(fault));
    expect_sound(outcome.out);
    const Outcome again = run(update());
    EXPECT_EQ(again.status, 0) << again.err;
    expect_sound(outcome.out + again.out);
    return outcome.status == kKilled;
  }
};

// Each point in turn, from the same beginning, until the update lives to its end. Returns how many there are.
template <class Begin, class After>
int at_every_point(const Begin& begin, const After& after) {
  for (int point = 1;; ++point) {
    SCOPED_TRACE("killed at point " + std::to_string(point));
    begin();
    if (!after("kill:" + std::to_string(point)) || testing::Test::HasFailure()) return point - 1;
  }
}

TEST_F(Kill, AFirstBuildAtEveryPoint) {
  for (int i = 0; i < 6; ++i) write_letter(i);
  const int points = at_every_point([&] { fs::remove_all(db_); },
                                    [&](const std::string& fault) { return is_killed_and_recovers(fault); });
  expect_whole();
  EXPECT_GT(points, 10) << "the points are not met";
}

TEST_F(Kill, AnUpdateAtEveryPoint) {
  for (int i = 0; i < 6; ++i) write_letter(i);
  ASSERT_EQ(run(update()).status, 0);
  const std::string before = folder_.at("before");
  fs::copy(db_, before, fs::copy_options::recursive);
  for (int i = 3; i < 9; ++i) write_letter(i, 1);  // three replaced, three new
  fs::remove(folder_.at("docs/0.txt"));
  const int points = at_every_point(
      [&] {
        fs::remove_all(db_);
        fs::copy(before, db_, fs::copy_options::recursive);
      },
      [&](const std::string& fault) { return is_killed_and_recovers(fault); });
  expect_whole();
  EXPECT_GT(points, 2) << "the points are not met";
}

// 300 kills, each a while after the start, while letters come, change and go.
TEST_F(Kill, AnywhereThreeHundredTimes) {
  std::mt19937_64 random(20261124);
  std::string events;
  int killed = 0;
  for (int round = 0; round < 300; ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    for (int i = 0; i < 3; ++i) write_letter(static_cast<int>(random() % 60), round, 20);
    if (round % 50 == 49) fs::remove_all(db_), events.clear();  // and from the beginning
    Process process(update());
    std::this_thread::sleep_for(std::chrono::microseconds(random() % 60'000));
    kill(process.id(), SIGKILL);
    const Outcome outcome = process.wait();
    killed += outcome.status == kKilled ? 1 : 0;
    events += outcome.out;
    expect_sound(events);
    if (HasFailure()) return;
  }
  EXPECT_GT(killed, 30) << "the kills come too late";
  ASSERT_EQ(run(update()).status, 0);
  expect_sound(events);
  expect_whole();
}

}  // namespace
}  // namespace wenhao
