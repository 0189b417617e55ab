// The analyser: which terms a text has, and which phrases it holds.
#include "corpus/text/tokens.h"

#include <gtest/gtest.h>

#include <string>

#include "corpus/text/fold.h"

namespace wenhao::text {
namespace {

std::string joined(const std::vector<std::string>& terms) {
  std::string line;
  for (const std::string& term : terms) line += line.empty() ? term : " " + term;
  return line;
}

TEST(Terms, Table) {
  struct Case {
    const char* text;
    const char* terms;
  };
  constexpr Case kCases[] = {
      {"", ""},
      {"护", "护"},
      {"住院护理", "住院 院护 护理 理"},
      {"住院，护理", "住院 院护 护理 理"},   // punctuation within a sentence does not part
      {"住 院", "住院 院"},                  // letter-spaced titles
      {"住院。护理", "住院 院 护理 理"},     // a sentence end does
      {"年满49周岁", "年满 满 49 周岁 岁"},  // a run of digits is one word and ends the Han run
      {"GB/T 9704", "gb t 9704"},
      {"，。", ""},
  };
  for (const Case& c : kCases) EXPECT_EQ(joined(terms_of(fold(std::string_view(c.text)))), c.terms) << c.text;
}

TEST(Terms, LongWordsAreCutToOneTermOfTheirOwn) {
  const std::string a(100, 'a');
  const std::string b = a + "b";
  ASSERT_EQ(terms_of(a).size(), 1U);
  EXPECT_LE(terms_of(a)[0].size(), kMaxTermBytes);
  EXPECT_NE(terms_of(a)[0], terms_of(b)[0]);
}

TEST(Phrase, Table) {
  struct Case {
    const char* text;
    const char* phrase;
    const char* found;  // the folded words of each place, joined by |
  };
  constexpr Case kCases[] = {
      {"失独家庭住院", "家庭", "家庭"},
      {"失独家庭住院", "家住", ""},
      {"失独。家庭", "失独家庭", ""},
      {"失独、家庭", "失独家庭", "失独、家庭"},
      {"失 独 家庭", "失独", "失 独"},
      {"2017年22号", "2017年", "2017年"},
      {"2017年22号", "17年", ""},
      {"护理护理护理", "护理", "护理|护理|护理"},
      {"护", "护理", ""},
      {"护理", "", ""},
  };
  for (const Case& c : kCases) {
    const std::string text = fold(std::string_view(c.text));
    std::string found;
    for (const Span span : find_phrase(text, tokens_of(text), c.phrase)) {
      found += (found.empty() ? "" : "|") + std::string(slice(text, span));
    }
    EXPECT_EQ(found, c.found) << c.text << " / " << c.phrase;
  }
}

}  // namespace
}  // namespace wenhao::text
