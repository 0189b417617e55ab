// Mistyped words and the ones they were meant to be.
#include "corpus/command/nearest.h"

#include <gtest/gtest.h>

namespace wenhao::command {
namespace {

TEST(Nearest, IsOneSlipAwayOrBegun) {
  const std::vector<std::string> known = {"search", "show", "number", "cites", "wanted", "lock-timeout"};
  struct Case {
    std::string word;
    std::string meant;  // empty: none
  };
  const Case cases[] = {
      {"serch", "search"},
      {"seearch", "search"},
      {"saerch", "search"},
      {"searhc", "search"},
      {"sarhc", ""},
      {"serach", "search"},
      {"shwo", "show"},
      {"numbers", "number"},
      {"cite", "cites"},
      {"wa", "wanted"},
      {"want", "wanted"},
      {"loktimeout", "lock-timeout"},
      {"find", ""},
      {"s", ""},
      {"", ""},
      {"检索", ""},
      {"lock", "lock-timeout"},
      {std::string(1'000'000, 's'), ""},
  };
  for (const Case& c : cases) EXPECT_EQ(nearest(c.word, known).value_or(""), c.meant) << c.word.substr(0, 20);
}

}  // namespace
}  // namespace wenhao::command
