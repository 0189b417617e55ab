// Class marks: how an answer is classed, wherever letters say it.
#include <gtest/gtest.h>

#include "tests/corpus/document/support.h"

namespace wenhao::document_test {
namespace {

TEST(ClassMark, StandsBehindTheNumberToo) {
  struct Case {
    const char* line;
    char mark;
  };
  const Case cases[] = {{"湘卫提〔2020〕11号A类　同意公开", 'A'},
                        {"湘卫提〔2020〕11号　B类", 'B'},
                        {"湘卫提〔2020〕11号A1 类 同意公开", 'A'},
                        {"湘卫提〔2020〕11号C", 'C'},
                        {"湘卫提〔2020〕11号", 0}};
  for (const Case& c : cases) {
    const auto source =
        source_of(std::string(c.line) +
                  "\n对某区人大四次会议第16号建议的答复\n王某代表：\n您提出的建议收悉，现答复如下。\n");
    const auto document = parse_one(source);
    EXPECT_EQ(number_of(document, source), "湘卫提〔2020〕11号") << c.line;
    EXPECT_EQ(document.class_mark, c.mark) << c.line;
  }
}

TEST(ClassMark, StandsBehindANumberThatLacksItsSerial) {
  const auto source = source_of(
      "对某区人大四次会议第16号建议的答复\n清政建复〔2022〕号（B类）\n王某代表：\n您提出的建议收悉，现答复如"
      "下。\n");
  EXPECT_EQ(parse_one(source).class_mark, 'B');
}

TEST(ClassMark, StandsBehindTheTitleToo) {
  for (const char* title :
       {"对某区人大四次会议第16号建议的答复（B）", "对某区人大四次会议第16号建议的答复(B类)"}) {
    const auto source = source_of(std::string(title) + "\n王某代表：\n您提出的建议收悉，现答复如下。\n");
    const auto document = parse_one(source);
    EXPECT_EQ(document.class_mark, 'B') << title;
    EXPECT_EQ(document.title, "对某区人大四次会议第16号建议的答复") << title;
  }
}

}  // namespace
}  // namespace wenhao::document_test
