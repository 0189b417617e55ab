// Numerals by value, and what is none.
#include "corpus/text/numeral.h"

#include <gtest/gtest.h>

namespace wenhao::text {
namespace {

constexpr std::uint32_t kNothing = 0xFFFFFFFF;

TEST(Numeral, Table) {
  struct Case {
    const char* text;
    std::uint32_t value;
  };
  constexpr Case kCases[] = {
      {"0", 0},
      {"22", 22},
      {"０２２", 22},
      {"二〇一七", 2017},
      {"二○一七", 2017},
      {"二零一七", 2017},
      {"二0一七", 2017},
      {"二O一七", 2017},
      {"十", 10},
      {"十二", 12},
      {"三十八", 38},
      {"一百二十", 120},
      {"一百零五", 105},
      {"两千", 2000},
      {"廿三", 23},
      {"一万二千", 12000},
      {"", kNothing},
      {"号", kNothing},
      {"2号", kNothing},
      {"十百", kNothing},
      {"二三十", kNothing},
      {"99999999999", kNothing},
  };
  for (const Case& c : kCases) EXPECT_EQ(numeral_value(c.text).value_or(kNothing), c.value) << c.text;
}

}  // namespace
}  // namespace wenhao::text
