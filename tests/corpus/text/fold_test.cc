// Folding: width, case, Traditional and look-alike zeros, with the way back to the source.
#include "corpus/text/fold.h"

#include <gtest/gtest.h>

#include <string>

#include "corpus/text/utf8.h"

namespace wenhao::text {
namespace {

struct Case {
  const char* source;
  const char* folded;
};

constexpr Case kCases[] = {
    {"", ""},
    {"辽卫发", "辽卫发"},
    {"遼衛發〔２０１７〕２２號", "辽卫发〔2017〕22号"},
    {"ＡＢＣabcÀ", "abcabcà"},
    {"（一）［二］﹝三﹞", "(一)[二]〔三〕"},
    {"二○一七 二零一七 二〇一七", "二〇一七 二〇一七 二〇一七"},
    {"帳戶 帐户 账户", "账户 账户 账户"},
    {"臺灣 醫療衛生體系", "台湾 医疗卫生体系"},
    {"㎡ № ①", "m2 no 1"},
    {"失\u200B独\u00AD家庭", "失独家庭"},
    {"⼀⽉", "一月"},  // Kangxi radicals, as some PDF files have them
    {"⺠⻋⻓⻔⻰", "民车长门龙"},
    {"a\xFF"
     "b",
     "a\xFF"
     "b"},
};

TEST(Fold, Table) {
  for (const Case& c : kCases) EXPECT_EQ(fold(std::string_view(c.source)), c.folded) << c.source;
}

TEST(Fold, TwiceChangesNothing) {
  for (char32_t c = 0x20; c < 0xA000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const std::string once = fold(encode(c));
    EXPECT_EQ(fold(once), once) << static_cast<std::uint32_t>(c);
  }
}

// ① is folded by ICU, and so is all that it stands behind.
TEST(Fold, AloneAsBesideWhatTakesTheLongWay) {
  for (char32_t c = 1; c < 0x10000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const std::string alone = encode(c);
    const Folded quick = fold_with_origin(alone);
    Folded both = fold_with_origin(alone + "①");
    EXPECT_EQ(fold(alone), quick.text) << static_cast<std::uint32_t>(c);
    EXPECT_EQ(quick.text + "1", both.text) << static_cast<std::uint32_t>(c);
    both.origin.pop_back();
    EXPECT_EQ(quick.origin, both.origin) << static_cast<std::uint32_t>(c);
  }
}

TEST(Fold, BrokenBytesStayWhereTheyAre) {
  for (const std::string broken :
       {"\x80", "\xE4", "\xE4\xB8", "\xE0\x80\x80", "\xEF\xBC", "\xF0\x9F", "\xC3"}) {
    for (const std::string& text : {broken, "一" + broken, broken + "一", "Ａ" + broken + "Ａ"})
      EXPECT_EQ(fold(text) + "1", fold(text + "①")) << text;
  }
}

TEST(Fold, PartsOfAFoldedTextAreFoldedParts) {
  const std::string source = "遼寧省《關於建立護理保險的通知》（遼衛發［２０１７］２２號）";
  for (std::size_t i = 0; i < source.size(); i += decode(source, i).size) {
    EXPECT_EQ(fold(source.substr(0, i)) + fold(source.substr(i)), fold(source));
  }
}

TEST(Fold, OriginLeadsBackToTheSource) {
  struct Place {
    const char* source;
    const char* part;    // of the folded text
    const char* origin;  // what it must lead back to
  };
  constexpr Place kPlaces[] = {
      {"遼衛發〔２０１７〕２２號", "2017", "２０１７"},
      {"遼衛發〔２０１７〕２２號", "辽卫发", "遼衛發"},
      {"面积５０㎡以上", "m2", "㎡"},
      {"面积５０㎡以上", "m", "㎡"},
      {"面积５０㎡以上", "以上", "以上"},
      {"失\u200B独家庭", "失独", "失\u200B独"},
      {"A\u00A0B", "b", "B"},
  };
  for (const Place& place : kPlaces) {
    const std::string source = place.source;
    const Folded folded = fold_with_origin(source);
    EXPECT_EQ(folded.text, fold(source));
    ASSERT_EQ(folded.origin.size(), folded.text.size() + 1);
    const auto at = static_cast<Offset>(folded.text.find(place.part));
    const Span back = folded.source({at, at + static_cast<Offset>(std::string_view(place.part).size())});
    EXPECT_EQ(slice(source, back), place.origin) << place.source;
  }
}

}  // namespace
}  // namespace wenhao::text
