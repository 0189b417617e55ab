// Bytes to text: marks, declarations, guesses, broken places, and what is no text at all.
#include "corpus/reader/encoding.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

using namespace std::string_literals;

std::string times(std::string_view part, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += part;
  return out;
}

std::string utf16(std::u16string_view text, bool little) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFF);
    const char high = static_cast<char>(unit >> 8);
    bytes.push_back(little ? low : high);
    bytes.push_back(little ? high : low);
  }
  return bytes;
}

struct DecodeCase {
  std::string bytes;
  std::string declared;
  std::string text;
  std::string encoding;
  std::size_t broken;
  bool assumed;
};

const std::string kGbNumber =
    "\xC1\xC9\xCE\xC0\xB7\xA2\xA1\xB2"
    "2017\xA1\xB3"
    "22\xBA\xC5";                                                                  // 辽卫发〔2017〕22号
const std::string kGbCare = "\xD7\xA1\xD4\xBA\xBB\xA4\xC0\xED";                    // 住院护理
const std::string kBig5Care = "\xA6\xED\xB0\x7C\xC5\x40\xB2\x7A\xAB\x4F\xC0\x49";  // 住院護理保險
const std::u16string kReply = u"您提出的《关于失独家庭的提案》（第0411号）收悉。\n";
const std::string kReplyUtf8 = "您提出的《关于失独家庭的提案》（第0411号）收悉。\n";

TEST(Encoding, Decode) {
  const std::vector<DecodeCase> cases{
      {"", "", "", "UTF-8", 0, false},
      {"plain ASCII", "", "plain ASCII", "UTF-8", 0, false},
      {"辽卫发〔2017〕22号", "", "辽卫发〔2017〕22号", "UTF-8", 0, false},
      {"住", "gb2312", "住", "UTF-8", 0, false},  // well-formed UTF-8 speaks louder than a declaration
      // Byte order marks, left out of the text.
      {"\xEF\xBB\xBF住院", "", "住院", "UTF-8", 0, false},
      {"\xEF\xBB\xBF", "", "", "UTF-8", 0, false},
      {"\xFF\xFE" + utf16(kReply, true), "", kReplyUtf8, "UTF-16LE", 0, false},
      {"\xFE\xFF" + utf16(kReply, false), "", kReplyUtf8, "UTF-16BE", 0, false},
      {"\x84\x31\x95\x33" + kGbCare, "", "住院护理", "GB18030", 0, false},
      // Declarations, any case and any of the names.
      {kGbNumber, "gb2312", "辽卫发〔2017〕22号", "GB18030", 0, false},
      {kGbNumber, " GBK ", "辽卫发〔2017〕22号", "GB18030", 0, false},
      {kBig5Care, "Big5", "住院護理保險", "Big5", 0, false},
      {kGbNumber, "utf-8", "辽卫发〔2017〕22号", "GB18030", 0, true},  // a declaration that is wrong
      {kGbNumber, "iso-8859-1", "辽卫发〔2017〕22号", "GB18030", 0, true},
      // Guesses: GB18030 however short, Big5 where it is one, UTF-16 either way round.
      {"\xBA\xC5", "", "号", "GB18030", 0, true},
      {kGbCare, "", "住院护理", "GB18030", 0, true},
      {kGbNumber, "", "辽卫发〔2017〕22号", "GB18030", 0, true},
      {"\x90\x30\x81\x30", "", "𐀀", "GB18030", 0, true},     // four bytes
      {"\x87\x87\x96\x7C", "", "噰東", "GB18030", 0, true},  // outside GB 2312
      {kBig5Care, "", "住院護理保險", "Big5", 0, true},
      {utf16(kReply, true), "", kReplyUtf8, "UTF-16LE", 0, true},
      {utf16(kReply, false), "", kReplyUtf8, "UTF-16BE", 0, true},
      {utf16(u"2017 No. 22", true), "", "2017 No. 22", "UTF-16LE", 0, true},  // valid UTF-8 with NULs
      {utf16(u"2017 No. 22", false), "", "2017 No. 22", "UTF-16BE", 0, true},
      // Letters by twos look like Han in UTF-16; a few Chinese characters among many letters stay GB18030.
      {"Bush hid the facts", "", "Bush hid the facts", "UTF-8", 0, false},
      {times("the quick brown fox ", 20) + kGbCare, "", times("the quick brown fox ", 20) + "住院护理",
       "GB18030", 0, true},
      // Broken places are counted and replaced, and the rest survives.
      {"辽卫发〔2017〕2\xE5\x8F", "", "辽卫发〔2017〕2\uFFFD", "UTF-8", 1, true},
      {"辽卫发\xFF〔2017〕22号", "utf-8", "辽卫发\uFFFD〔2017〕22号", "UTF-8", 1, true},
      {times(kGbCare, 10) + "\xFF" + kGbCare, "gbk", times("住院护理", 10) + "\uFFFD住院护理", "GB18030", 1,
       false},
      {kGbCare + "\xBA", "", "住院护理\uFFFD", "GB18030", 1, true},  // cut in the middle of a character
      {"\xFF\xFE" + utf16(u"护\xD800理", true), "", "护\uFFFD理", "UTF-16LE", 1, false},
      {"\xFF\xFE" + utf16(u"护理", true) + "\x4F", "", "护理\uFFFD", "UTF-16LE", 1, false},
      // Line ends.
      {"甲\r\n乙\r丙\n\r\n丁\r", "", "甲\n乙\n丙\n\n丁\n", "UTF-8", 0, false},
      {kGbCare + "\r\n", "", "住院护理\n", "GB18030", 0, true},
  };
  for (const DecodeCase& c : cases) {
    SCOPED_TRACE(testing::PrintToString(c.bytes) + " " + c.declared);
    const DecodedText decoded = decode(c.bytes, c.declared);
    EXPECT_EQ(decoded.text, c.text);
    EXPECT_EQ(decoded.encoding, c.encoding);
    EXPECT_EQ(decoded.broken, c.broken);
    EXPECT_EQ(decoded.assumed, c.assumed);
    EXPECT_FALSE(looks_binary(c.bytes));
  }
}

// A converter works in chunks: no character may be lost or torn where two meet.
TEST(Encoding, LongTextsAreWholeAcrossChunks) {
  for (int pad = 0; pad < 4; ++pad) {
    const std::string ascii(static_cast<std::size_t>(pad), 'x');
    const DecodedText decoded = decode(ascii + times(kGbNumber, 5000), "gb18030");
    EXPECT_EQ(decoded.text, ascii + times("辽卫发〔2017〕22号", 5000));
    EXPECT_EQ(decoded.broken, 0U);
  }
}

TEST(Encoding, AnyBytesBecomeValidText) {
  std::mt19937 random(7);
  for (const char* declared : {"", "gbk", "big5", "utf-8"}) {
    for (int round = 0; round < 500; ++round) {
      std::string bytes;
      for (auto i = random() % 200; i > 0; --i) bytes.push_back(static_cast<char>(random() % 256));
      const DecodedText decoded = decode(bytes, declared);
      ASSERT_TRUE(text::is_valid_utf8(decoded.text));
      ASSERT_EQ(decoded.text.find('\r'), std::string::npos);
    }
  }
}

TEST(Encoding, WhatIsBinary) {
  std::mt19937 random(3);
  std::string noise;
  for (int i = 0; i < 4096; ++i) noise.push_back(static_cast<char>(random() % 256));
  const std::vector<std::pair<std::string, bool>> cases{
      {"", false},
      {"text", false},
      {"a\tb\r\n\f\x1B[1m", false},
      {"one stray\x01 control in a text of some length", false},
      {"\x7F"
       "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0"s,
       true},
      {std::string(64, '\0'), true},
      {noise, true},
      {std::string(100, '\xFF'), true},
      {"\x01\x02\x03\x04", true},
      {times("caf\xE9 na\xEFve ", 1), false},  // Latin-1: no encoding of ours, but a text
      {kGbNumber, false},
      {utf16(kReply, true), false},
  };
  for (const auto& [bytes, binary] : cases) {
    EXPECT_EQ(looks_binary(bytes), binary) << testing::PrintToString(bytes.substr(0, 40));
  }
}

}  // namespace
}  // namespace wenhao::reader
