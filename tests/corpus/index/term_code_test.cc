// The code that terms of words are written in: what has one, that it can be undone, and that it keeps
// prefixes apart.
#include "corpus/index/term_code.h"

#include <gtest/gtest.h>

#include <set>

#include "corpus/index/terms.h"
#include "corpus/text/utf8.h"

namespace wenhao::index {
namespace {

TEST(TermCode, WritesCommonHanInTwoBytesAndAllElseAsItIs) {
  struct Case {
    std::string word;
    std::size_t bytes;
  };
  const Case cases[] = {
      {"", 0},         {"a", 1},        {"2025", 4}, {"的", 2},         {"住院", 4},
      {"护", 2},       {"〇", 3},       {"㐀", 3},   {"鬱", 3},         {"齾龘", 6},
      {"ü", 2},        {"アイ", 6},     {"한", 3},   {"\U00020000", 4}, {"住\U00020000", 6},
      {"\xE4\xBD", 2}, {"\x80\x01", 2}, {"\xFF", 1}, {"20住b", 5},
  };
  for (const Case& c : cases) EXPECT_EQ(coded(c.word).size(), c.bytes) << c.word;
  EXPECT_EQ(coded("的"), "\x80\x01") << "the commonest of all";
  EXPECT_EQ(coded("2025"), "2025");
  EXPECT_EQ(coded("鬱"), "鬱");
}

// Every character there is: its code can be undone, is no other's, and begins with no capital letter.
TEST(TermCode, EachCharacterHasItsOwn) {
  std::set<std::string> seen;
  std::size_t short_ones = 0;
  for (char32_t c = 1; c < 0x30000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    const std::string word = text::encode(c);
    const std::string code = coded(word);
    EXPECT_TRUE(seen.insert(code).second) << word;
    EXPECT_EQ(decoded(code), word);
    EXPECT_EQ(code.find('\0'), std::string::npos);
    if (code != word) {
      ++short_ones;
      EXPECT_EQ(code.size(), 2U);
      EXPECT_EQ(static_cast<unsigned char>(code[0]) & 0xE0U, 0x80U);
    }
  }
  EXPECT_EQ(short_ones, 6763U) << "GB/T 2312-1980";
}

TEST(TermCode, IsThatOfItsCharactersOneAfterAnother) {
  const std::string_view texts[] = {"住院费用2025年a鬱b", "的人第条", "한住アü〇院", "\xE4住\x80院\xE9"};
  for (const std::string_view text : texts) {
    std::string code;
    for (std::size_t at = 0; at < text.size(); at += text::decode(text, at).size)
      append_coded(code, text.substr(at, text::decode(text, at).size));
    EXPECT_EQ(code, coded(text));
  }
  EXPECT_TRUE(word_term("XH", "住院").starts_with(word_term("XH", "住")));
  EXPECT_FALSE(word_term("XH", "住院").starts_with(word_term("XH", "院")));
}

TEST(TermCode, AQueryIsReadable) {
  struct Case {
    Xapian::Query query;
    std::string text;
  };
  const auto word = [](std::string_view text) { return Xapian::Query(word_term("", text)); };
  const Case cases[] = {
      {word("住院"), "Query(住院)"},
      {word("a\\x41"), "Query(a\\x41)"},
      {Xapian::Query("XK辽卫发") & word("鬱护"), "Query((XK辽卫发 AND 鬱护))"},
      {Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, word("的"), 0.5), "Query(0.5 * 的)"},
      {{}, "Query()"},
  };
  for (const Case& c : cases) EXPECT_EQ(readable(c.query.get_description()), c.text);
  // Each character that has a code, whatever its second byte is.
  for (char32_t c = 0x4E00; c < 0xA000; ++c) {
    const std::string two = text::encode(c) + "的";
    EXPECT_EQ(readable(word(two).get_description()), "Query(" + two + ")");
  }
}

}  // namespace
}  // namespace wenhao::index
