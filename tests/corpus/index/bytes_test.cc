// Fields written are read again; what is cut short or twisted is noticed and never read past.
#include "corpus/index/bytes.h"

#include <gtest/gtest.h>

#include <limits>

namespace wenhao::index {
namespace {

TEST(Bytes, NumbersTakeSevenBitsAByte) {
  struct Case {
    std::uint64_t value;
    std::size_t bytes;
  };
  const Case cases[] = {{0, 1},
                        {1, 1},
                        {127, 1},
                        {128, 2},
                        {16383, 2},
                        {16384, 3},
                        {std::numeric_limits<std::uint32_t>::max(), 5},
                        {std::numeric_limits<std::uint64_t>::max(), 10}};
  for (const Case& c : cases) {
    ByteWriter out;
    out.number(c.value);
    const std::string bytes = out.take();
    EXPECT_EQ(bytes.size(), c.bytes) << c.value;
    ByteReader in(bytes);
    EXPECT_EQ(in.number(), c.value);
    EXPECT_TRUE(in.done()) << c.value;
  }
}

TEST(Bytes, SignedNumbersComeBack) {
  for (const std::int64_t value :
       {std::int64_t{0}, std::int64_t{-1}, std::int64_t{1}, std::int64_t{-64},
        std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max()}) {
    ByteWriter out;
    out.signed_number(value);
    const std::string bytes = out.take();
    ByteReader in(bytes);
    EXPECT_EQ(in.signed_number(), value);
    EXPECT_TRUE(in.done());
  }
}

TEST(Bytes, TextsComeBackWithinABaseOrNot) {
  const std::string base = "关于印发〔2017〕22号的通知";
  const std::string texts[] = {"", "印发", base, "不在其中", "通知通知", std::string("a\0b", 3)};
  for (const std::string& text : texts) {
    ByteWriter out;
    out.text(text);
    out.text_within(text, base);
    const std::string bytes = out.take();
    ByteReader in(bytes);
    EXPECT_EQ(in.text(), text);
    EXPECT_EQ(in.text_within(base), text);
    EXPECT_TRUE(in.done()) << text;
  }
}

TEST(Bytes, DigestsTakeHalfTheirSize) {
  struct Case {
    std::string text;
    std::size_t bytes;
  };
  const Case cases[] = {{"00ff", 3}, {"", 2},      {"00f", 5},
                        {"00FF", 6}, {"reply", 7}, {"0123456789abcdef0123456789abcdef", 17}};
  for (const Case& c : cases) {
    ByteWriter out;
    out.digest(c.text);
    const std::string bytes = out.take();
    EXPECT_EQ(bytes.size(), c.bytes) << c.text;
    ByteReader in(bytes);
    EXPECT_EQ(in.digest(), c.text);
    EXPECT_TRUE(in.done());
  }
}

TEST(Bytes, ShortOrTwistedIsNotDone) {
  const auto fails = [](std::string_view bytes, auto read) {
    ByteReader in(bytes);
    read(in);
    return !in.done();
  };
  EXPECT_TRUE(fails("", [](ByteReader& in) { (void)in.number(); }));
  EXPECT_TRUE(fails("\x80", [](ByteReader& in) { (void)in.number(); }));
  EXPECT_TRUE(fails("\xff\xff\xff\xff\xff\xff\xff\xff\xff\x02", [](ByteReader& in) { (void)in.number(); }));
  EXPECT_TRUE(
      fails("\x05"
            "abc",
            [](ByteReader& in) { (void)in.text(); }));
  EXPECT_TRUE(
      fails("\x03"
            "ab",
            [](ByteReader& in) { (void)in.count(); }));
  EXPECT_TRUE(fails("\x80\x02", [](ByteReader& in) { (void)in.as<std::uint8_t>(); }));
  EXPECT_TRUE(fails("\x02\x03", [](ByteReader& in) { (void)in.text_within("abc"); }));
  EXPECT_TRUE(fails("\x01\x01", [](ByteReader& in) { (void)in.number(); })) << "a byte is left over";
}

}  // namespace
}  // namespace wenhao::index
