// What must hold for any text: spans in order and inside, canonical forms that read to themselves, linear
// time.
#include <gtest/gtest.h>

#include <random>
#include <string>

#include "corpus/number/mention.h"
#include "corpus/text/utf8.h"

namespace wenhao::number {
namespace {

bool on_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

void check(const std::string& text) {
  const std::vector<Mention> mentions = find_mentions(text);
  Span before;
  for (const Mention& mention : mentions) {
    ASSERT_LE(before.begin, mention.span.begin) << text;
    ASSERT_LT(mention.span.begin, mention.span.end) << text;
    ASSERT_LE(mention.span.end, text.size()) << text;
    EXPECT_TRUE(on_boundary(text, mention.span.begin) && on_boundary(text, mention.span.end)) << text;
    const std::string name = canonical(mention, text, mentions);
    if (mention.kind == Kind::document && !name.empty()) {
      const std::vector<Mention> again = find_mentions(name);
      ASSERT_EQ(again.size(), 1U) << text << " → " << name;
      EXPECT_EQ(canonical(again[0], name, again), name) << text;
    }
    before = mention.span;
  }
}

TEST(MentionProperties, HoldOnPiecesOfNumbers) {
  const char* const kPieces[] = {"辽",   "水发",     "国办发", "〔",   "[",    "（",   "2016", "２０",  "〕",
                                 "]",    "）",       "31",     "号",   "第",   "年",   "《",   "》",    "、",
                                 " ",    "\n",       "令",     "公告", "提案", "财行", "的",   "GB/T ", "-",
                                 "\xE5", "二〇一六", "字",     "民终", "条",   "附件"};
  std::mt19937 random(20261124);
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    const std::size_t count = 1 + random() % 12;
    for (std::size_t i = 0; i < count; ++i) text += kPieces[random() % std::size(kPieces)];
    check(text);
  }
}

TEST(MentionProperties, HoldOnAnyBytes) {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    std::string text(random() % 300, '\0');
    for (char& c : text) c = static_cast<char>(random());
    check(text);
  }
}

TEST(MentionProperties, HoldOnAMegabyteOfOneThing) {
  for (const char* piece : {"〔",
                            "1",
                            "号",
                            "辽",
                            "《",
                            " ",
                            "》",
                            "第",
                            "令",
                            "（2016",
                            "〔2016〕",
                            "、1号",
                            "GB/",
                            "\n",
                            "辽号",
                            "1、",
                            "第1、",
                            "、1号提案",
                            "1号提案的答复",
                            "第1号、",
                            "第B-025号",
                            "第2-",
                            "提案：第1号",
                            "第1号（城建类1号）",
                            "的公告（2019年第1号",
                            "的公告》（2019年第1号",
                            "杭1号",
                            "1-2号",
                            "发〔2016〕1至2号"}) {
    std::string text;
    while (text.size() < (1U << 20U)) text += piece;
    const std::vector<Mention> mentions = find_mentions(text);
    EXPECT_LE(mentions.size(), text.size()) << piece;
  }
}

}  // namespace
}  // namespace wenhao::number
