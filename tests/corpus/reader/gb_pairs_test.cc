// The table beside ICU: each pair of bytes, characters of four, and what is broken.
#include "corpus/reader/gb_pairs.h"

#include <gtest/gtest.h>

#include "corpus/reader/convert.h"

namespace wenhao::reader {
namespace {

// By ICU, since it is short; nothing where it is broken.
std::optional<std::string> by_icu(std::string_view bytes) {
  const Converted converted = to_utf8(bytes, Encoding::gb18030);
  return converted.broken == 0 ? std::optional(converted.text) : std::nullopt;
}

TEST(GbPairs, AreThoseOfIcu) {
  std::size_t characters = 0;
  for (unsigned lead = 0; lead < 256; ++lead) {
    for (unsigned trail = 0; trail < 256; ++trail) {
      const std::string pair = {static_cast<char>(lead), static_cast<char>(trail)};
      const auto text = utf8_of_gb_pairs(pair);
      EXPECT_EQ(text, by_icu(pair)) << lead << ' ' << trail;
      characters += text && lead >= 0x80 ? 1U : 0U;
    }
  }
  EXPECT_GT(characters, 23'000U);
}

TEST(GbPairs, SequencesOfFourAndBrokenOnesToo) {
  const std::string cases[] = {
      "",
      "a\r\n",
      "\xB5\xDA"
      "22\xBA\xC5",
      "\x81\x30\x81\x30",
      "\x81\x36\xA6\x35",
      "\x84\x31\xA4\x37",
      "\x95\x32\x82\x36",
      "\x82\x35\x8F\x33"
      "a",
      "\xE3\x32\x9A\x35",
      "\xE3\x32\x9A\x36",
      "\x81\x30\x81",
      "\x81\x30\x81\x41",
      "\xD6",
      "\xD6\xD0\xB9",
      "\x80",
      "\xFF\x40",
      "\xD6\x20",
      "\xD6\x7F",
  };
  for (const std::string& bytes : cases) EXPECT_EQ(utf8_of_gb_pairs(bytes), by_icu(bytes)) << bytes;
}

// A text long enough for the table reads like its pieces, and one with a broken sequence as ICU has it.
TEST(GbPairs, ALongTextReadsLikeItsPieces) {
  const std::string piece = "\xB1\xB1\xBE\xA9 2023\xC4\xEA\r\n\x81\x36\xA6\x35";
  std::string bytes;
  std::string expected;
  for (int i = 0; i < 3000; ++i) {
    bytes += piece;
    expected += to_utf8(piece, Encoding::gb18030).text;
  }
  EXPECT_EQ(to_utf8(bytes, Encoding::gb18030).text, expected);
  const Converted broken = to_utf8(bytes + "\xFF" + bytes, Encoding::gb18030);
  EXPECT_EQ(broken.text, expected + "\xEF\xBF\xBD" + expected);
  EXPECT_EQ(broken.broken, 1U);
}

}  // namespace
}  // namespace wenhao::reader
