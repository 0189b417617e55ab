// UTF-8: every sequence of up to four bytes that matters, forwards and backwards, and the classes.
#include "corpus/text/utf8.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace wenhao::text {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

struct ValidCase {
  std::string_view bytes;
  bool valid;
  std::string_view repaired;  // what repair_utf8 makes of it
  std::size_t broken;
};

constexpr std::string_view kFffd = "\xEF\xBF\xBD";

std::string times(std::string_view part, int count) {
  std::string out;
  for (int i = 0; i < count; ++i) out += part;
  return out;
}

TEST(Utf8, ValidityAndRepair) {
  const std::string two = times(kFffd, 2), three = times(kFffd, 3), four = times(kFffd, 4);
  const std::vector<ValidCase> cases{
      {"", true, "", 0},
      {"abc", true, "abc", 0},
      {"\0"sv, true, "\0"sv, 0},
      {"辽卫发〔2017〕22号", true, "辽卫发〔2017〕22号", 0},
      {"\xC2\x80", true, "\xC2\x80", 0},
      {"\xDF\xBF", true, "\xDF\xBF", 0},
      {"\xE0\xA0\x80", true, "\xE0\xA0\x80", 0},
      {"\xED\x9F\xBF", true, "\xED\x9F\xBF", 0},
      {"\xEE\x80\x80", true, "\xEE\x80\x80", 0},
      {"\xEF\xBF\xBF", true, "\xEF\xBF\xBF", 0},
      {"\xF0\x90\x80\x80", true, "\xF0\x90\x80\x80", 0},
      {"\xF4\x8F\xBF\xBF", true, "\xF4\x8F\xBF\xBF", 0},
      {"\x80", false, kFffd, 1},             // a continuation alone
      {"\xC0\xAF", false, two, 2},           // overlong /
      {"\xC1\xBF", false, two, 2},           // overlong
      {"\xE0\x80\x80", false, three, 3},     // overlong
      {"\xE0\x9F\xBF", false, three, 3},     // overlong
      {"\xF0\x8F\xBF\xBF", false, four, 4},  // overlong
      {"\xED\xA0\x80", false, three, 3},     // a surrogate
      {"\xF4\x90\x80\x80", false, four, 4},  // past U+10FFFF
      {"\xF5\x80\x80\x80", false, four, 4},  // no such lead
      {"\xFF", false, kFffd, 1},             //
      {"\xC2", false, kFffd, 1},             // cut short: one for the maximal subpart
      {"\xE8\xBE", false, kFffd, 1},         //
      {"\xF0\x9F\x98", false, kFffd, 1},     //
      {"\xE8\xBE\xE8\xBE\xBD", false, "\xEF\xBF\xBD辽", 1},
      {"a\xE8\xBE"
       "b",
       false,
       "a\xEF\xBF\xBD"
       "b",
       1},
      {"12345678\xFF"
       "12345678",
       false,
       "12345678\xEF\xBF\xBD"
       "12345678",
       1},
  };
  for (const ValidCase& c : cases) {
    SCOPED_TRACE(testing::PrintToString(std::string(c.bytes)));
    EXPECT_EQ(is_valid_utf8(c.bytes), c.valid);
    std::size_t broken = 99;
    EXPECT_EQ(repair_utf8(c.bytes, &broken), c.repaired);
    EXPECT_EQ(broken, c.broken);
    // The fast paths see the same at any distance from the start and from the end.
    for (int pad = 1; pad < 18; ++pad) {
      const std::string around(static_cast<std::size_t>(pad), 'x');
      EXPECT_EQ(is_valid_utf8(around + std::string(c.bytes)), c.valid);
      EXPECT_EQ(is_valid_utf8(std::string(c.bytes) + around), c.valid);
      EXPECT_EQ(is_valid_utf8(times("号", pad) + std::string(c.bytes)), c.valid);
    }
  }
}

TEST(Utf8, EveryCodePointRoundTrips) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c == 0xD800) c = 0xE000;
    const std::string bytes = encode(c);
    const Decoded forward = decode(bytes, 0);
    const Decoded backward = decode_before(bytes, bytes.size());
    ASSERT_EQ(forward.code_point, c);
    ASSERT_EQ(forward.size, bytes.size());
    ASSERT_EQ(backward.code_point, c);
    ASSERT_EQ(backward.size, bytes.size());
    ASSERT_TRUE(is_valid_utf8(bytes));
  }
  EXPECT_EQ(encode(0xD800), kFffd);
  EXPECT_EQ(encode(0x110000), kFffd);
}

struct DecodeCase {
  std::string_view bytes;
  std::size_t at;
  char32_t code_point;
  std::uint32_t size;
};

TEST(Utf8, DecodeIsTotal) {
  const std::vector<DecodeCase> cases{
      {"", 0, 0, 0},
      {"a", 1, 0, 0},
      {"a", 7, 0, 0},
      {"a号", 1, U'号', 3},
      {"\x80", 0, 0xFFFD, 1},
      {"\xE5\x8F", 0, 0xFFFD, 1},
      {"\xE5"
       "a",
       0, 0xFFFD, 1},
      {"\xED\xA0\x80", 0, 0xFFFD, 1},
  };
  for (const DecodeCase& c : cases) {
    const Decoded decoded = decode(c.bytes, c.at);
    EXPECT_EQ(decoded.code_point, c.code_point);
    EXPECT_EQ(decoded.size, c.size);
  }
}

TEST(Utf8, DecodeBeforeIsTotal) {
  const std::vector<DecodeCase> cases{
      {"", 0, 0, 0},
      {"a", 0, 0, 0},
      {"a", 9, U'a', 1},
      {"a号", 4, U'号', 3},
      {"号b", 3, U'号', 3},
      {"号", 2, 0xFFFD, 1},  // in the middle of a character
      {"\x80\x80\x80\x80\x80", 5, 0xFFFD, 1},
      {"\xE5\x8F\xB7\x80", 4, 0xFFFD, 1},  // one continuation too many
      {"\xED\xA0\x80", 3, 0xFFFD, 1},
  };
  for (const DecodeCase& c : cases) {
    const Decoded decoded = decode_before(c.bytes, c.at);
    EXPECT_EQ(decoded.code_point, c.code_point) << c.at;
    EXPECT_EQ(decoded.size, c.size);
  }
}

TEST(Utf8, RandomBytesAreRepairedToValidText) {
  std::mt19937 random(1);
  for (int round = 0; round < 20000; ++round) {
    std::string bytes;
    for (auto i = random() % 24; i > 0; --i) {
      bytes.push_back(static_cast<char>(random() % 3 == 0 ? random() % 256 : 0x80 + random() % 0x80));
    }
    std::size_t broken = 0;
    const std::string repaired = repair_utf8(bytes, &broken);
    ASSERT_TRUE(is_valid_utf8(repaired));
    ASSERT_EQ(is_valid_utf8(bytes), broken == 0);
    ASSERT_EQ(repaired == bytes, broken == 0);
    // Both directions take every byte once and see the same.
    std::vector<char32_t> forward, backward;
    for (std::size_t at = 0; at < bytes.size();) {
      const Decoded d = decode(bytes, at);
      ASSERT_GT(d.size, 0U);
      at += d.size;
      forward.push_back(d.code_point);
    }
    for (std::size_t at = bytes.size(); at > 0;) {
      const Decoded d = decode_before(bytes, at);
      ASSERT_GT(d.size, 0U);
      at -= d.size;
      backward.insert(backward.begin(), d.code_point);
    }
    ASSERT_EQ(forward, backward);
  }
}

struct ClassCase {
  char32_t c;
  bool han, space, sentence_end;
};

TEST(Utf8, Classes) {
  const std::vector<ClassCase> cases{
      {U'a', false, false, false},   {U'1', false, false, false},     {U' ', false, true, false},
      {U'\t', false, true, false},   {U'\n', false, true, false},     {U'\r', false, true, false},
      {0x00A0, false, true, false},  {0x2002, false, true, false},    {0x200B, false, true, false},
      {0x2028, false, true, false},  {0x3000, false, true, false},    {0xFEFF, false, true, false},
      {0x200C, false, false, false}, {U'号', true, false, false},     {0x3400, true, false, false},
      {0x4DBF, true, false, false},  {0x4DC0, false, false, false},   {0x4E00, true, false, false},
      {0x9FFF, true, false, false},  {0xA000, false, false, false},   {0xF900, true, false, false},
      {0xFAFF, true, false, false},  {0x20000, true, false, false},   {0x2F800, true, false, false},
      {0x323AF, true, false, false}, {0x323B0, false, false, false},  {U'〇', true, false, false},
      {U'々', true, false, false},   {0x25CB, false, false, false},   {U'〔', false, false, false},
      {U'。', false, false, true},   {U'！', false, false, true},     {U'？', false, false, true},
      {U'；', false, false, true},   {U'…', false, false, true},      {U';', false, false, true},
      {U'?', false, false, true},    {U'!', false, false, true},      {U'.', false, false, false},
      {U'，', false, false, false},  {U'、', false, false, false},    {U'：', false, false, false},
      {0, false, false, false},      {0x10FFFF, false, false, false},
  };
  for (const ClassCase& c : cases) {
    SCOPED_TRACE(static_cast<std::uint32_t>(c.c));
    EXPECT_EQ(is_han(c.c), c.han);
    EXPECT_EQ(is_space(c.c), c.space);
    EXPECT_EQ(is_sentence_end(c.c), c.sentence_end);
  }
}

TEST(Utf8, Trim) {
  const std::vector<std::pair<std::string_view, std::string_view>> cases{
      {"", ""},
      {" \t\n", ""},
      {"　　附件：　", "附件："},
      {"\xC2\xA0"
       "2017\xC2\xA0年\xC2\xA0",
       "2017\xC2\xA0年"},
      {"\xEF\xBB\xBF文", "文"},
      {"\x80 文", "\x80 文"},
  };
  for (const auto& [text, trimmed] : cases) EXPECT_EQ(trim(text), trimmed);
}

}  // namespace
}  // namespace wenhao::text
