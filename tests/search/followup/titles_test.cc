// Which titles are one document's.
#include "search/followup/titles.h"

#include <gtest/gtest.h>

namespace wenhao::followup {
namespace {

struct Case {
  std::string cited;
  std::string known;
  Likeness likeness;
};

TEST(Titles, AreComparedByTheirLetters) {
  const Case cases[] = {
      {"关于建立保险的通知", "关于建立保险的通知", Likeness::same},
      {"關於建立“保險”的通知", "关于建立保险的 通知", Likeness::same},
      {"辽宁省卫生健康委关于建立保险的通知", "关于建立保险的通知", Likeness::same},
      {"老年人优待办法", "关于印发《老年人优待办法》的通知", Likeness::same},
      {"老年人优待办法（试行）", "关于印发老年人优待办法（试行）的通知", Likeness::same},
      {"中华人民共和国义务教育法", "义务教育法", Likeness::same},
      {"老年人优待办法", "关于印发《辽宁省老年人优待办法》的通知", Likeness::same},
      {"辽宁省老年人优待办法", "关于印发老年人优待办法的通知", Likeness::placed},
      {"公共租赁住房管理办法", "广州市公共租赁住房管理办法", Likeness::placed},
      {"关于建立保险制度的通知", "关于建立保险的通知", Likeness::different},
      {"关于建立住院护理保险制度的通知", "关于建立住院护理保除制度的通知", Likeness::near},
      {"老年人优待办法", "关于贯彻落实《老年人优待办法》的通知", Likeness::different},
      {"关于做好养老工作的通知", "关于做好供暖工作的通知", Likeness::different},
      {"", "关于做好供暖工作的通知", Likeness::different},
      {"《》", "", Likeness::different},
  };
  for (const Case& each : cases)
    EXPECT_EQ(compare_titles(each.cited, each.known), each.likeness) << each.cited << " / " << each.known;
}

TEST(Titles, ChangesAreCounted) {
  EXPECT_EQ(changes_between(U"22号", U"23号", 2), 1U);
  EXPECT_EQ(changes_between(U"12号", U"21号", 2), 1U);
  EXPECT_EQ(changes_between(U"12号", U"121号", 2), 1U);
  EXPECT_EQ(changes_between(U"", U"甲乙", 2), 2U);
  EXPECT_EQ(changes_between(U"甲乙丙丁", U"", 2), 3U);
}

TEST(Titles, RunsAreWhatAQueryAsksForExactly) {
  EXPECT_EQ(title_runs("关于印发〈甲乙〉（2020—2025年）的通知"),
            (std::vector<std::string>{"关于印发", "甲乙", "2020", "2025年", "的通知"}));
}

}  // namespace
}  // namespace wenhao::followup
