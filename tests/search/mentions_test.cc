// Identifiers of a stream: the same whatever the window, in bounded memory.
#include "search/mentions.h"

#include <gtest/gtest.h>

#include <sstream>

namespace wenhao::search {
namespace {

struct Found {
  std::string canonical;
  std::uint64_t begin;
  std::uint64_t end;
  friend bool operator==(const Found&, const Found&) = default;
};

std::ostream& operator<<(std::ostream& out, const Found& found) {
  return out << found.canonical << " " << found.begin << ".." << found.end;
}

std::vector<Found> found_in(const std::string& text, std::size_t window) {
  std::istringstream in(text);
  std::vector<Found> all;
  scan_mentions(in,
                [&](const FoundMention& mention) {
                  all.push_back({mention.record.canonical, mention.begin, mention.end});
                },
                {window});
  return all;
}

TEST(Mentions, OffsetsAreThoseOfTheWholeText) {
  const std::string text = "根据辽卫发[2017]22号和\n辽民发〔2015〕32号、79号";
  const std::vector<Found> found = found_in(text, 1 << 20);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].canonical, "辽卫发〔2017〕22号");
  EXPECT_EQ(text.substr(found[0].begin, found[0].end - found[0].begin), "辽卫发[2017]22号");
  EXPECT_EQ(found[2].canonical, "辽民发〔2015〕79号");
  EXPECT_EQ(text.substr(found[2].begin, found[2].end - found[2].begin), "79号");
}

TEST(Mentions, AreTheSameWhateverTheWindow) {
  std::string text;
  for (int i = 1; i <= 3000; ++i) {
    text += "　　依照辽卫发〔2017〕" + std::to_string(i) + "号，";
    text += i % 7 == 0
                ? "继续办理\n"
                : "国务院令第" + std::to_string(i) + "号和辽民发〔2015〕3号、" + std::to_string(i) + "号。";
    if (i % 50 == 0) text += "\n\n";
  }
  const std::vector<Found> whole = found_in(text, 1 << 22);
  EXPECT_GT(whole.size(), 9000U);
  for (const std::size_t window : {9000U, 20000U, 65536U}) EXPECT_EQ(found_in(text, window), whole) << window;
}

TEST(Mentions, TextWithoutLineEndsIsCutBetweenIdentifiers) {
  std::string text;
  for (int i = 1; i <= 2000; ++i)
    text += "辽卫发〔2017〕" + std::to_string(i) + "号、国发〔2016〕" + std::to_string(i) + "号，";
  EXPECT_EQ(found_in(text, 20000), found_in(text, 1 << 22));
}

// A number named once and called 22号文件 in every line after: no place lies outside of all of these.
TEST(Mentions, ShortReferencesDoNotHoldTheWindowOpen) {
  std::string text = "国发〔2016〕22号";
  for (int i = 0; i < 5000; ++i) text += "，按22号文件办";
  const std::vector<Found> found = found_in(text, 20000);
  ASSERT_GT(found.size(), 1U);
  EXPECT_LT(found.size(), 5001U);  // those a window past the name are unknown
  EXPECT_EQ(found[1].canonical, "国发〔2016〕22号");
}

// 新 before 财教 is a doubt in running text and none at a text's start; a piece must not turn one into the
// other.
TEST(Mentions, AFullStopBeforeANumberReadsAsInTheWhole) {
  std::string text;
  for (int i = 1; i <= 2000; ++i) text += "见前文。新财教〔2018〕" + std::to_string(i) + "号下达";
  EXPECT_EQ(found_in(text, 20000), found_in(text, 1 << 22));
}

TEST(Mentions, AnyBytes) {
  EXPECT_TRUE(found_in("", 16).empty());
  EXPECT_TRUE(found_in(std::string(100000, '\n'), 64).empty());
  EXPECT_TRUE(found_in(std::string(100000, '\x80'), 64).empty());
  EXPECT_TRUE(found_in(std::string(100000, '\xFF'), 64).empty());
  EXPECT_TRUE(found_in(std::string(1000, '\0'), 1).empty());
}

}  // namespace
}  // namespace wenhao::search
