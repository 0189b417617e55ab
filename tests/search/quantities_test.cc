// What questions ask a number of, and the numbers that answer.
#include "search/query/quantities.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "corpus/text/fold.h"

namespace wenhao::query {
namespace {

TEST(AskedUnits, Table) {
  const std::pair<std::string, std::string> cases[] = {
      // question, a unit of the answer; empty where no number is asked for
      {"低保一个月多少钱", "元"},
      {"請問補貼多少錢", "元"},
      {"补助提高到几块钱", "元"},
      {"备案几天能批", "个工作日"},
      {"办好要多久", "工作日"},
      {"几岁可以上小班", "周岁"},
      {"能报销百分之多少", "百分之"},
      {"面积要多大", "m2"},
      {"要交几年社保", "年"},
      {"可以填几个学校", "个"},
      {"收入线是多少", "元"},
      {"血压多高", "mmhg"},
      {"老公好几年不回家", ""},
      {"几年前买的房", ""},
      {"怎么办理", ""},
      {"因为最近几天下雨怎么办", ""},
      {"", ""},
      {"\xFF\xE5多", ""},
  };
  for (const auto& [question, unit] : cases) {
    const std::vector<std::string> units = asked_units(text::fold(question));
    EXPECT_EQ(units.empty(), unit.empty()) << question;
    if (!unit.empty()) {
      EXPECT_NE(std::find(units.begin(), units.end(), unit), units.end()) << question;
    }
  }
}

TEST(AskedUnits, OfTheFirstQuestion) {
  EXPECT_EQ(asked_units("多少人能领多少钱"), asked_units("多少人"));
  EXPECT_EQ(asked_units("没几年就多少钱"), asked_units("多少钱"));
}

TEST(Quantities, Table) {
  struct Case {
    std::string text;
    std::vector<std::string> units;
    std::vector<std::string> found;  // in the folded text
  };
  const Case cases[] = {
      {"每人每月1309元", {"元"}, {"1309元"}},
      {"额度最高３０万元，其他50万元", {"元"}, {"30万元", "50万元"}},
      {"二百元以上五百元以下", {"元"}, {"二百元", "五百元"}},
      {"1,963.5元", {"元"}, {"1,963.5元"}},
      {"在2个工作日内", {"个工作日", "个"}, {"2个工作日"}},  // the longest unit
      {"比例为85%、65％", {"%"}, {"85%", "65%"}},
      {"百分之八十五", {"百分之"}, {"百分之八十五"}},
      {"处三年以下有期徒刑", {"年"}, {"三年"}},
      {"建筑面积３０㎡", {"m2"}, {"30m2"}},
      {"至2020年5月1日", {"年", "日"}, {}},  // dates are no durations
      {"二〇二〇年", {"年"}, {}},
      {"至5月1日", {"日期", "日"}, {"1日"}},
      {"第三年", {"年"}, {}},
      {"三十元和30天", {"元"}, {"三十元"}},
      {"元", {"元"}, {}},
      {"1309", {"元"}, {}},
      {"1309元", {}, {}},
      {"", {"元"}, {}},
      {"1.元 .5元 5.元", {"元"}, {"5元"}},
      {"\xFF"
       "1\xE5\x85元9元\xE5",
       {"元"},
       {"9元"}},
  };
  for (const Case& each : cases) {
    const std::string folded = text::fold(each.text);
    std::vector<std::string> found;
    for (const text::Span& span : quantities(folded, each.units))
      found.emplace_back(text::slice(folded, span));
    EXPECT_EQ(found, each.found) << each.text;
  }
}

}  // namespace
}  // namespace wenhao::query
