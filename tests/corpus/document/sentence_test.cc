// What is read sixteen bytes at a time says the same at every place of a block as a reading by characters.
#include "corpus/document/sentence.h"

#include <gtest/gtest.h>

#include <string>

#include "corpus/document/damage.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using text::Span;

constexpr std::size_t kPlaces = 24;  // characters, more than two blocks

std::string han(std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += "府";
  return out;
}

Span whole(std::string_view text) { return {0, static_cast<text::Offset>(text.size())}; }

// One character among Han, at each place, with Han behind it or nothing, which no block reaches beyond.
template <class Check>
void everywhere(char32_t c, const Check& check) {
  for (std::size_t before = 0; before < kPlaces; ++before) {
    for (const std::size_t after : {0U, 1U, 20U}) {
      const std::string text = han(before) + text::encode(c) + han(after);
      check(text, static_cast<text::Offset>(3 * before), before + after);
    }
  }
}

constexpr std::u32string_view kBlanks =
    U"\t\n\r \u0085\u00A0\u2000\u2003\u200B\u2028\u2029\u202F\u205F\u3000\uFEFF";
constexpr std::u32string_view kOthers = U"a0〇、《》“”…—！，（Ａ￥é";

TEST(Length, CountsAllButWhiteSpace) {
  for (const char32_t c : kBlanks) {
    everywhere(c, [c](const std::string& text, text::Offset, std::size_t others) {
      EXPECT_EQ(length_of(text, whole(text), 1000), others)
          << static_cast<std::uint32_t>(c) << " in " << text;
      EXPECT_TRUE(has_blank(text, whole(text))) << static_cast<std::uint32_t>(c) << " in " << text;
    });
  }
  for (const char32_t c : kOthers) {
    everywhere(c, [](const std::string& text, text::Offset, std::size_t others) {
      EXPECT_EQ(length_of(text, whole(text), 1000), others + 1) << text;
      EXPECT_FALSE(has_blank(text, whole(text))) << text;
    });
  }
}

TEST(Length, EndsWithItsRange) {
  const std::string text = han(8) + " " + han(8);
  for (text::Offset end = 0; end <= 24; end += 3) {
    EXPECT_EQ(length_of(text, {0, end}, 1000), end / 3);
    EXPECT_FALSE(has_blank(text, {0, end}));
  }
}

TEST(Trim, TakesWhiteSpaceOfAnyWidthFromBothEnds) {
  for (const char32_t c : kBlanks) {
    const std::string blank = text::encode(c);
    const auto size = static_cast<text::Offset>(blank.size());
    EXPECT_EQ(trim(blank + "府 府" + blank + blank, whole(blank + "府 府" + blank + blank)),
              (Span{size, size + 7}));
    EXPECT_TRUE(trim(blank + blank, whole(blank + blank)).empty());
  }
  for (const char32_t c : kOthers) {
    const std::string text = text::encode(c);
    EXPECT_EQ(trim(text, whole(text)), whole(text)) << text;
  }
}

TEST(Sentence, EndsAtItsStopWhereverThatStands) {
  for (const char32_t c : std::u32string_view(U"。！？!?…")) {
    everywhere(c, [](const std::string& text, text::Offset at, std::size_t) {
      const auto end = at + static_cast<text::Offset>(text.size() % 3 == 0 ? 3 : 1);
      EXPECT_EQ(sentence_end(text, whole(text)), end) << text;
      EXPECT_EQ(next_mark(text, 0, static_cast<text::Offset>(text.size())), at) << text;
    });
  }
  for (const char32_t c : std::u32string_view(U"；;")) {
    everywhere(c, [](const std::string& text, text::Offset at, std::size_t) {
      const auto end = at + static_cast<text::Offset>(text.size() % 3 == 0 ? 3 : 1);
      EXPECT_EQ(sentence_end(text, whole(text), true), end) << text;
      EXPECT_EQ(sentence_end(text, whole(text)), text.size()) << text;
    });
  }
  for (const char32_t c : std::u32string_view(U"，：（）,:()")) {
    everywhere(c, [](const std::string& text, text::Offset at, std::size_t) {
      EXPECT_EQ(sentence_end(text, whole(text)), text.size()) << text;
      EXPECT_EQ(next_mark(text, 0, static_cast<text::Offset>(text.size())), at) << text;
      EXPECT_EQ(next_mark(text, 0, at), at) << text;
    });
  }
}

TEST(DamagedDates, AreFoundWhereverTheyStand) {
  for (std::size_t before = 0; before < kPlaces; ++before) {
    const std::string text = han(before) + "20123月" + han(before) + "2012年" + han(before);
    const auto findings = damaged_dates(text, whole(text));
    ASSERT_EQ(findings.size(), 1U) << text;
    EXPECT_EQ(findings[0].span.begin, 3 * before);
    EXPECT_EQ(findings[0].detail, "2012-03");
  }
}

}  // namespace
}  // namespace wenhao::document
