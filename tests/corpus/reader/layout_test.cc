// Printed pages: lines put together as a reader does, what runs over the pages left out.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "corpus/reader/layout/paragraphs.h"
#include "corpus/reader/layout/running.h"

namespace wenhao::reader {
namespace {

using text::Align;
using text::Role;

// A line of 10-unit characters on a page whose measure goes from 100 to 380: 28 characters.
Fragment at(double left, double middle, const std::string& text, double size = 10) {
  return {left, left + size * ems_of(text), middle, size, text};
}

const std::string kFullLine = "各级民政部门要把养老服务体系建设作为一项重要任务列入日程";  // 28
const std::string kIndented = "各级民政部门要把养老服务体系建设作为一项重要任务列入";      // 26
const std::string kTail = "抓紧抓好。";

struct Expected {
  std::string text;
  Role role = Role::text;
  Align align = Align::unknown;
  std::uint32_t page = 1;
};

void expect(const std::vector<LaidPage>& pages, const std::vector<Expected>& expected) {
  text::SourceText source;
  lay_out(pages, source);
  ASSERT_EQ(source.paragraphs.size(), expected.size()) << source.text;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(text::slice(source.text, source.paragraphs[i].span), expected[i].text);
    EXPECT_EQ(source.paragraphs[i].role, expected[i].role) << expected[i].text;
    EXPECT_EQ(source.paragraphs[i].align, expected[i].align) << expected[i].text;
    EXPECT_EQ(source.paragraphs[i].page, expected[i].page) << expected[i].text;
  }
}

TEST(Layout, LinesBecomeParagraphs) {
  // Given out of order: the order of the file means nothing.
  expect({{800,
           {at(100, 140, kTail), at(120, 100, kIndented), at(100, 120, kFullLine), at(120, 160, kIndented),
            at(100, 180, kTail)}}},
         {{kIndented + kFullLine + kTail}, {kIndented + kTail}});
}

TEST(Layout, AParagraphGoesOnOverThePage) {
  expect({{800, {at(120, 100, kIndented), at(100, 120, kFullLine), at(230, 780, "— 1 —")}},
          {800, {at(100, 60, kFullLine), at(100, 80, kTail), at(230, 780, "— 2 —")}}},
         {{kIndented + kFullLine + kFullLine + kTail}});
}

TEST(Layout, TitlesAndSignatures) {
  expect({{800,
           {at(160, 100, "关于养老服务的通知", 18), at(100, 140, "各市民政局："), at(120, 160, kIndented),
            at(100, 180, kFullLine), at(100, 200, kTail), at(300, 240, "辽宁省民政厅"),
            at(290, 260, "2022年4月2日")}}},
         {{"关于养老服务的通知", Role::text, Align::center},
          {"各市民政局："},
          {kIndented + kFullLine + kTail},
          {"辽宁省民政厅", Role::text, Align::right},
          {"2022年4月2日", Role::text, Align::right}});
}

TEST(Layout, ItemsAreNotJoined) {
  const std::string item = "1.各级民政部门要把养老服务体系建设作为一项重要任务列入日。";
  expect({{800, {at(100, 100, item), at(100, 120, item), at(100, 140, kTail), at(100, 160, kFullLine)}}},
         {{item}, {item + kTail}, {kFullLine}});
}

TEST(Layout, CellsUnderCellsAreRows) {
  expect(
      {{800,
        {at(120, 60, kIndented), at(100, 80, kFullLine), at(100, 100, "姓名"), at(200, 100, "职务"),
         at(100, 120, "王宁"), at(200, 120, "主任"), at(100, 160, "办公室"), at(300, 160, "4月2日印发")}}},
      {{kIndented + kFullLine}, {"姓名\t职务", Role::row}, {"王宁\t主任", Role::row}, {"办公室 4月2日印发"}});
}

TEST(Layout, SpacesAreWhereTheyAreSeen) {
  struct Case {
    std::vector<Fragment> fragments;
    std::string text;
  };
  const std::vector<Case> cases{
      {{at(100, 100, "辽卫发〔"), at(140, 100.5, "2017"), at(160, 100, "〕22号")}, "辽卫发〔2017〕22号"},
      {{at(100, 100, "共"), at(112.5, 100, "3"), at(120, 100, "人")}, "共3人"},  // a quarter of an em
      {{at(100, 100, "张"), at(120, 100, "三")}, "张 三"},                       // a full em
      {{at(100, 100, "health"), at(133, 100, "policy")}, "health policy"},
      {{at(100, 100, "标题"), at(100.5, 100, "标题")}, "标题"},  // printed twice to look bold
      {{at(100, 103, "高"), at(110, 97, "低")}, "低\n高"},
      {{at(100, 100, " "), at(100, 100, "")}, ""},
  };
  for (const Case& c : cases) {
    text::SourceText source;
    lay_out({{800, c.fragments}}, source);
    EXPECT_EQ(source.text, c.text.empty() ? "" : c.text + "\n");
  }
}

TEST(Layout, RunningLinesAreKeptApart) {
  std::vector<LaidPage> pages;
  for (int i = 1; i <= 4; ++i) {
    pages.push_back(
        {800,
         {at(150, 30, "辽宁省人民政府公报"), at(120, 200, kIndented),
          at(100, 220, "第" + std::to_string(i) + "段结束。"), at(100, 770, std::to_string(i) + "/4")}});
  }
  text::SourceText source;
  lay_out(pages, source);
  EXPECT_EQ(source.text.find("公报"), std::string::npos);
  EXPECT_EQ(source.text.find("/4"), std::string::npos);
  ASSERT_EQ(source.metadata.size(), 1U);
  EXPECT_EQ(source.metadata[0], (std::pair<std::string, std::string>("header", "辽宁省人民政府公报")));
}

TEST(Layout, PageNumbers) {
  for (const char* text :
       {"3", "— 3 —", "－１２－", "第 3 页", "第3页 共8页", "3/8", "- 3 -", "Page 3 of 8"}) {
    EXPECT_TRUE(is_page_number(text)) << text;
  }
  for (const char* text : {"", "—", "2017年", "3人", "辽卫发22", "2022040212345"}) {
    EXPECT_FALSE(is_page_number(text)) << text;
  }
}

TEST(Layout, PlacesOfNoSense) {
  const double inf = 1e308 * 10;
  text::SourceText source;
  lay_out({{0,
            {{inf, 0, 0, 1, "甲"},
             {0, 0, inf - inf, 1, "乙"},
             {0, 1, 0, 0, "丙"},
             {0, 1, 0, -1, "丁"},
             {1e300, -1e300, 1e300, 1e-300, "戊"}}}},
          source);
  EXPECT_EQ(source.text, "戊\n");
  lay_out({}, source);
}

}  // namespace
}  // namespace wenhao::reader
