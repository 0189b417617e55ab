// The conveyor: order kept whatever the workers do, limits held, and an end in every case.
#include "indexer/conveyor.h"

#include <gtest/gtest.h>

#include <atomic>
#include <memory>

namespace wenhao::indexer {
namespace {

using Belt = Conveyor<int, int>;

int square(int x) { return x * x; }

TEST(Conveyor, KeepsTheOrderAtAnyNumberOfWorkers) {
  for (const unsigned workers : {1U, 2U, 7U}) {
    Belt belt(workers, {5, 1000}, [](int x) {
      for (int spin = 0; spin < (x % 7) * 20; ++spin) std::this_thread::yield();
      return square(x);
    });
    std::jthread feeder([&belt] {
      for (int i = 0; i < 500; ++i) ASSERT_TRUE(belt.put(i, 1));
      belt.close();
    });
    int expected = 0;
    while (const std::optional<int> out = belt.take()) {
      EXPECT_EQ(*out, square(expected));
      ++expected;
    }
    EXPECT_EQ(expected, 500);
  }
}

TEST(Conveyor, AnEmptyOneEnds) {
  Belt belt(2, {}, square);
  belt.close();
  EXPECT_EQ(belt.take(), std::nullopt);
}

TEST(Conveyor, NeverHoldsMoreThanItMay) {
  std::atomic<int> on_belt = 0;
  std::atomic<int> most = 0;
  Belt belt(4, {1000, 10}, square);
  std::jthread feeder([&] {
    for (int i = 0; i < 200; ++i) {
      ASSERT_TRUE(belt.put(i, 3));  // three of weight 3 fit in 10
      most = std::max<int>(most, ++on_belt);
    }
    belt.close();
  });
  while (belt.take()) --on_belt;
  EXPECT_LE(most, 4) << "three on the belt, and one taken but not yet counted down";
}

TEST(Conveyor, AnItemTooHeavyTravelsAlone) {
  Belt belt(1, {10, 10}, square);
  std::jthread feeder([&belt] {
    for (const int item : {1, 2, 3}) ASSERT_TRUE(belt.put(item, 1'000'000));
    belt.close();
  });
  EXPECT_EQ(belt.take(), 1);
  EXPECT_EQ(belt.take(), 4);
  EXPECT_EQ(belt.take(), 9);
  EXPECT_EQ(belt.take(), std::nullopt);
}

TEST(Conveyor, TellsWhetherThereIsRoom) {
  Belt belt(1, {2, 10}, square);
  EXPECT_TRUE(belt.has_room_for(1'000'000)) << "alone";
  ASSERT_TRUE(belt.put(1, 6));
  EXPECT_FALSE(belt.has_room_for(5)) << "too heavy";
  EXPECT_TRUE(belt.has_room_for(4));
  ASSERT_TRUE(belt.put(2, 4));
  EXPECT_FALSE(belt.has_room_for(0)) << "too many";
  EXPECT_EQ(belt.take(), 1);
  EXPECT_TRUE(belt.has_room_for(6));
  belt.stop();
  EXPECT_TRUE(belt.has_room_for(100)) << "stopped: to put something on does not wait";
}

TEST(Conveyor, StoppingFreesTheOneWhoWaitsForRoom) {
  Belt belt(1, {1, 1}, square);
  ASSERT_TRUE(belt.put(1, 1));
  std::atomic<bool> refused = false;
  {
    std::jthread feeder([&] { refused = !belt.put(2, 1); });
    belt.stop();
  }
  EXPECT_TRUE(refused);
  EXPECT_EQ(belt.take(), std::nullopt);
  EXPECT_FALSE(belt.put(3, 1));
}

TEST(Conveyor, CarriesWhatCanOnlyBeMoved) {
  using Owned = std::unique_ptr<int>;
  Conveyor<Owned, Owned> belt(2, {}, [](Owned item) {
    ++*item;
    return item;
  });
  ASSERT_TRUE(belt.put(std::make_unique<int>(41), 1));
  belt.close();
  EXPECT_EQ(**belt.take(), 42);
}

}  // namespace
}  // namespace wenhao::indexer
