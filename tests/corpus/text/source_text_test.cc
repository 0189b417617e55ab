// Lines to paragraphs.
#include "corpus/text/source_text.h"

#include <gtest/gtest.h>

#include <string>

namespace wenhao::text {
namespace {

struct LinesCase {
  std::string_view text;
  std::vector<std::string_view> paragraphs;
};

TEST(SourceText, ParagraphsOfLines) {
  const std::vector<LinesCase> cases{
      {"", {}},
      {" \n\t\n　\n", {}},
      {"一、关于", {"一、关于"}},
      {"甲\n乙\n", {"甲", "乙"}},
      {"甲\r\n\r\n乙", {"甲", "乙"}},
      {"　　甲 乙　\n\xC2\xA0丙\xC2\xA0", {"甲 乙", "丙"}},
      {"甲\f乙\v丙", {"甲", "乙", "丙"}},
      {"甲\xE2\x80\xA8乙\xE2\x80\xA9丙", {"甲", "乙", "丙"}},
      {"“甲”\n", {"“甲”"}},  // shares its first byte with U+2028
  };
  for (const LinesCase& c : cases) {
    std::vector<std::string_view> found;
    for (const Paragraph& paragraph : paragraphs_of_lines(c.text)) {
      EXPECT_EQ(paragraph.role, Role::text);
      found.push_back(slice(c.text, paragraph.span));
    }
    EXPECT_EQ(found, c.paragraphs);
  }
}

}  // namespace
}  // namespace wenhao::text
