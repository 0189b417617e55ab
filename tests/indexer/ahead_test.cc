// The walk ahead: everything found is counted at once, and comes onto the belt in order, also where the belt
// is full or was stopped.
#include "indexer/ahead.h"

#include <gtest/gtest.h>

namespace wenhao::indexer {
namespace {

Job job(std::uint64_t size) {
  Job found;
  found.entry.stamp.size = size;
  return found;
}

Prepared as_it_is(Job job) {
  Prepared prepared;
  prepared.source.size = job.entry.stamp.size;
  return prepared;
}

TEST(Ahead, CountsWhatTheBeltHasNoRoomFor) {
  Ahead::Belt belt(1, {2, 1000}, as_it_is);
  Meter meter;
  Ahead ahead(belt, meter);
  for (std::uint64_t size = 1; size <= 50; ++size) ASSERT_TRUE(ahead.put(job(size)));  // nobody takes any off
  EXPECT_EQ(meter.files_found, 50U);
  EXPECT_EQ(meter.bytes_found, 1275U);
  EXPECT_FALSE(meter.all_found);
  std::jthread rest([&ahead] { ahead.finish(); });
  std::uint64_t expected = 0;
  while (const std::optional<Prepared> file = belt.take()) EXPECT_EQ(file->source.size, ++expected);
  EXPECT_EQ(expected, 50U);
  EXPECT_TRUE(meter.all_found);
}

TEST(Ahead, EndsWithTheBelt) {
  Ahead::Belt belt(1, {1, 1000}, as_it_is);
  Meter meter;
  Ahead ahead(belt, meter);
  ASSERT_TRUE(ahead.put(job(1)));
  ASSERT_TRUE(ahead.put(job(2)));  // waits
  belt.stop();
  EXPECT_FALSE(ahead.put(job(3)));
  ahead.finish();
  EXPECT_EQ(belt.take(), std::nullopt);
}

}  // namespace
}  // namespace wenhao::indexer
