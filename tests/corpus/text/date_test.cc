// Dates: every dress, every damage that one reading or several fit, and what is no date.
#include "corpus/text/date.h"

#include <gtest/gtest.h>

#include <string>

namespace wenhao::text {
namespace {

// The readings as "2020-05-11", several joined by " | ", "~" after a repaired one, "-" for none.
std::string summary(const std::optional<DatedSpan>& found) {
  if (!found) return "-";
  std::string out;
  for (const Date& date : found->readings) out += (out.empty() ? "" : " | ") + iso(date);
  return found->repaired ? out + "~" : out;
}

struct Case {
  std::string_view text;
  std::string_view dates;    // as summary() writes them
  std::string_view written;  // the words that were read
};

class DateAt : public testing::TestWithParam<Case> {};

TEST_P(DateAt, ReadsTheDateAtTheBeginning) {
  const auto found = date_at(GetParam().text, 0);
  EXPECT_EQ(summary(found), GetParam().dates) << GetParam().text;
  if (found) {
    EXPECT_EQ(slice(GetParam().text, found->span), GetParam().written);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Whole, DateAt,
    testing::ValuesIn<Case>({{"2020年5月11日", "2020-05-11", "2020年5月11日"},
                             {"2020年05月11日印发", "2020-05-11", "2020年05月11日"},
                             {"  2020年5月11日", "2020-05-11", "2020年5月11日"},
                             {"　　2020年5月11日", "2020-05-11", "2020年5月11日"},
                             {"2020 年 5 月 11 日", "2020-05-11", "2020 年 5 月 11 日"},
                             {"２０２０年５月１１日", "2020-05-11", "２０２０年５月１１日"},
                             {"2020年5月11号", "2020-05-11", "2020年5月11号"},
                             {"二〇二〇年五月十一日", "2020-05-11", "二〇二〇年五月十一日"},
                             {"二○二○年十二月三十一日", "2020-12-31", "二○二○年十二月三十一日"},
                             {"二零二零年十月十日", "2020-10-10", "二零二零年十月十日"},
                             {"二0一0年六月三日", "2010-06-03", "二0一0年六月三日"},
                             {"二О一七年一月二十日", "2017-01-20", "二О一七年一月二十日"},
                             {"一九九六年二月五日", "1996-02-05", "一九九六年二月五日"},
                             {"2020-05-14", "2020-05-14", "2020-05-14"},
                             {"2020-05-14 10:57", "2020-05-14", "2020-05-14"},
                             {"2020.5.14", "2020-05-14", "2020.5.14"},
                             {"2020/5/14", "2020-05-14", "2020/5/14"},
                             {"2020－05－14", "2020-05-14", "2020－05－14"},
                             {"20200511", "2020-05-11", "20200511"},
                             {"2020年2月29日", "2020-02-29", "2020年2月29日"}}));

INSTANTIATE_TEST_SUITE_P(Partial, DateAt,
                         testing::ValuesIn<Case>({{"2020年5月", "2020-05", "2020年5月"},
                                                  {"2020年5月，省民政厅", "2020-05", "2020年5月"},
                                                  {"二〇二〇年五月", "2020-05", "二〇二〇年五月"},
                                                  {"2020-05", "2020-05", "2020-05"},
                                                  {"2020年", "2020", "2020年"},
                                                  {"2020年共投入", "2020", "2020年"},
                                                  {"2020年300万元", "2020", "2020年"},
                                                  {"2020年128个项目", "2020", "2020年"},
                                                  {"2020年12个", "2020", "2020年"},
                                                  {"2020年5月11个市", "2020-05", "2020年5月"},
                                                  {"2021年2月29日", "2021-02", "2021年2月"},
                                                  {"2020年13月", "2020", "2020年"}}));

INSTANTIATE_TEST_SUITE_P(RepairedWhereOneReadingFits, DateAt,
                         testing::ValuesIn<Case>({{"2020511", "2020-05-11~", "2020511"},
                                                  {"2020511 ", "2020-05-11~", "2020511"},
                                                  {"202051", "2020-05-01~", "202051"},
                                                  {"202044", "2020-04-04~", "202044"},
                                                  {"2020051", "2020-05-01~", "2020051"},
                                                  {"2020101", "2020-10-01~", "2020101"},
                                                  {"20201231日", "2020-12-31~", "20201231日"},
                                                  {"20123月", "2012-03~", "20123月"},
                                                  {"201203月", "2012-03~", "201203月"},
                                                  {"202012月3日", "2020-12-03~", "202012月3日"},
                                                  {"20205月11日", "2020-05-11~", "20205月11日"},
                                                  {"2020年511日", "2020-05-11~", "2020年511日"},
                                                  {"2020年511", "2020-05-11~", "2020年511"},
                                                  {"2020年51日", "2020-05-01~", "2020年51日"},
                                                  {"2020年5月11", "2020-05-11~", "2020年5月11"},
                                                  {"2020年5月11，", "2020-05-11~", "2020年5月11"},
                                                  {"二〇二〇年五月十一", "2020-05-11~",
                                                   "二〇二〇年五月十一"}}));

INSTANTIATE_TEST_SUITE_P(AmbiguousWhereSeveralFit, DateAt,
                         testing::ValuesIn<Case>({{"2020111", "2020-01-11 | 2020-11-01", "2020111"},
                                                  {"2020111日", "2020-01-11 | 2020-11-01", "2020111日"},
                                                  {"2020年111日", "2020-01-11 | 2020-11-01", "2020年111日"},
                                                  {"2020121", "2020-01-21 | 2020-12-01", "2020121"},
                                                  {"202011", "2020-01-01 | 2020-11", "202011"}}));

INSTANTIATE_TEST_SUITE_P(Refused, DateAt,
                         testing::ValuesIn<Case>({{"", "-", ""},
                                                  {"2020", "-", ""},
                                                  {"20201", "-", ""},
                                                  {"2020999", "-", ""},
                                                  {"202005111", "-", ""},
                                                  {"19481001", "-", ""},
                                                  {"1948年10月1日", "-", ""},
                                                  {"2100-01-01", "-", ""},
                                                  {"2018-2019年", "-", ""},
                                                  {"2020.5万元", "-", ""},
                                                  {"2020/5", "-", ""},
                                                  {"024-23388888", "-", ""},
                                                  {"23388888", "-", ""},
                                                  {"2020511号", "-", ""},
                                                  {"五月十一日", "-", ""},
                                                  {"二〇二〇", "-", ""},
                                                  {"年月日", "-", ""},
                                                  {"2020-05-141", "-", ""},
                                                  {"\xE4\xBA", "-", ""}}));

class FindDate : public testing::TestWithParam<Case> {};

TEST_P(FindDate, TakesTheFirstWholeDateOfALine) {
  const auto found = find_date(GetParam().text);
  EXPECT_EQ(summary(found), GetParam().dates) << GetParam().text;
  if (found) {
    EXPECT_EQ(slice(GetParam().text, found->span), GetParam().written);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Lines, FindDate,
    testing::ValuesIn<Case>({{"发布时间：2020-05-14", "2020-05-14", "2020-05-14"},
                             {"某某厅办公室　　2023年8月9日印发", "2023-08-09", "2023年8月9日"},
                             {"2019年工作总结，2020年3月2日", "2020-03-02", "2020年3月2日"},
                             {"编号2020511，二〇二〇年六月一日", "2020-06-01", "二〇二〇年六月一日"},
                             {"自2020年5月起", "2020-05", "2020年5月"},
                             {"国务院办公厅 二〇〇四年十月十五日", "2004-10-15", "二〇〇四年十月十五日"},
                             {"电话12345678901", "-", ""},
                             {"没有日期", "-", ""}}));

TEST(Date, WritesIso) {
  EXPECT_EQ(iso({2020, 5, 1}), "2020-05-01");
  EXPECT_EQ(iso({2020, 5, 0}), "2020-05");
  EXPECT_EQ(iso({2020, 0, 0}), "2020");
}

TEST(Date, IsTotalOnHostileText) {
  const std::string digits(200'000, '2');
  EXPECT_FALSE(find_date(digits));
  std::string years;
  for (int i = 0; i < 20'000; ++i) years += "2020年";
  EXPECT_EQ(summary(find_date(years)), "2020");
  std::string bytes;
  for (int i = 0; i < 256; ++i) bytes += std::string("2020") + static_cast<char>(i) + "5";
  const auto found = find_date(bytes);
  if (found) {
    EXPECT_LE(found->span.end, bytes.size());
  }
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const auto any = date_at(bytes, at);
    if (any) {
      EXPECT_LE(any->span.end, bytes.size());
    }
  }
}

}  // namespace
}  // namespace wenhao::text
