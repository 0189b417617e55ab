// Wishes as Xapian queries, by description; and the promise that none misses a passage that holds it.
#include <gtest/gtest.h>

#include "corpus/index/schema.h"
#include "corpus/index/term_code.h"
#include "corpus/index/terms.h"
#include "corpus/text/fold.h"
#include "corpus/text/tokens.h"
#include "corpus/text/utf8.h"

namespace wenhao::index {
namespace {

TEST(Wish, AsksForTheTermsItsPassagesHave) {
  struct Case {
    std::string wish;
    std::string query;
  };
  const Case cases[] = {
      {"住院", "Query(住院)"},
      {"住院费", "Query((住院 AND 院费))"},
      {"住院费用", "Query((住院 AND 费用 AND 院费))"},
      {"住院护理费", "Query((住院 AND 护理 AND 理费))"},
      {"住院护理保险", "Query((住院 AND 保险 AND 护理))"},
      {"住院护理保险费", "Query((住院 AND 保险 AND 护理 AND 险费))"},
      {"2025", "Query(2025)"},
      {"2025年", "Query((2025 AND 0 * WILDCARD OR 年))"},
      {"护", "Query(0 * WILDCARD OR 护)"},
      {"住院。护理", "Query((住院 AND 护理))"},
      {"住院，护理", "Query((住院 AND 护理 AND 院护))"},
      {"哈哈哈", "Query(哈哈)"},
      {"", "Query()"},
      {"，。 ", "Query()"},
  };
  for (const Case& c : cases) EXPECT_EQ(readable(all_of(c.wish).get_description()), c.query) << c.wish;
}

TEST(Wish, BearsItsPrefix) {
  EXPECT_EQ(readable(all_of("住院费", "S").get_description()), "Query((S住院 AND S院费))");
  EXPECT_EQ(readable(all_of("护", "XH").get_description()), "Query(0 * WILDCARD OR XH护)");
}

TEST(Wish, ALongOneStaysSmall) {
  std::string wish;
  for (char32_t c = 0x4E00; c < 0x4E00 + 5000; ++c) {
    text::append(wish, c);
    if (c % 9 == 0) wish += " 2025 ";
  }
  const Xapian::Query query = all_of(wish);
  EXPECT_LE(query.get_length(), 64U);
  EXPECT_GE(query.get_length(), 16U);
}

// Every part of a text, cut at any two characters, finds the text.
TEST(Wish, EveryPartOfAPassageFindsIt) {
  const std::string texts[] = {
      text::fold("四是实施帮扶项目。2025年起，为60周岁（含）以上老人，购买保险。"),
      text::fold("ＡＢ類藥品共１２种；第3条a护b"),
      text::fold("遼衛發〔２０１７〕第０２２號"),
  };
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const std::string& folded : texts) {
    Xapian::Document document;
    for (const std::string& term : text::terms_of(folded)) document.add_term(word_term(prefix::kText, term));
    database.add_document(document);
  }
  Xapian::docid wanted = 0;
  for (const std::string& folded : texts) {
    ++wanted;
    const std::vector<text::Token> tokens = text::tokens_of(folded);
    for (std::size_t first = 0; first < tokens.size(); ++first) {
      for (std::size_t last = first; last < tokens.size(); ++last) {
        const std::string part =
            folded.substr(tokens[first].span.begin, tokens[last].span.end - tokens[first].span.begin);
        Xapian::Enquire enquire(database);
        enquire.set_query(all_of(part));
        const Xapian::MSet hits = enquire.get_mset(0, 10);
        bool found = false;
        for (auto hit = hits.begin(); hit != hits.end(); ++hit) found = found || *hit == wanted;
        EXPECT_TRUE(found) << part;
      }
    }
  }
}

}  // namespace
}  // namespace wenhao::index
