// Numerals that count are found in either script.
#include <gtest/gtest.h>

#include "tests/search/fixture.h"

namespace wenhao::search_test {
namespace {

TEST(Numerals, CountInEitherScript) {
  const std::pair<std::string, std::string> cases[] = {
      {"省政协十二届三次会议", "省政协12届3次会议"},
      {"第三次联席会议", "第3次联席会议"},
      {"二〇二〇年补助标准", "2020年补助标准"},
  };
  for (const auto& [han, arabic] : cases) {
    Library library({{"", "", "", "", {{"本办法按照" + han + "的意见修订。", {}}, {"其他内容。", {}}}},
                     {"", "", "", "", {{"此前按照" + arabic + "的意见执行。", {}}}}});
    for (const std::string& query : {han, arabic}) {
      EXPECT_EQ(texts(library.search(query)).size(), 2U) << query;
    }
  }
}

}  // namespace
}  // namespace wenhao::search_test
