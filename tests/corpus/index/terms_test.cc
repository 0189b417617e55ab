// The terms, values and records of a small document, each expected by reading it.
#include "corpus/index/terms.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "corpus/index/record.h"
#include "corpus/index/schema.h"
#include "corpus/index/store.h"
#include "corpus/index/term_code.h"
#include "tests/corpus/index/letter.h"

namespace wenhao::index {
namespace {

using Terms = std::set<std::string>;

Terms under(const Xapian::Document& document, const std::string& prefix) {
  Terms terms;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    if (!(*term).starts_with(prefix)) continue;
    const std::string rest = (*term).substr(prefix.size());
    terms.insert(prefix == prefix::kTitle || prefix == prefix::kHeading ? decoded(rest) : rest);
  }
  return terms;
}

std::map<std::string, Xapian::termcount> words(const Xapian::Document& document) {
  std::map<std::string, Xapian::termcount> found;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    if ((*term).front() < 'A' || (*term).front() > 'Z') found[decoded(*term)] = term.get_wdf();
  }
  return found;
}

class TermsOfALetter : public testing::Test {
 protected:
  TermsOfALetter() : indexed_(indexed_document(letter_.document, letter_.source)) {}

  Xapian::Document opening() const { return indexed_.passages[0].build(); }
  Xapian::Document second() const { return indexed_.passages[1].build(); }

  Letter letter_;
  IndexedDocument indexed_;
};

TEST_F(TermsOfALetter, HasAPassageEachAndARecord) {
  ASSERT_EQ(letter_.document.mentions.size(), 2U) << "the letter names two numbers";
  EXPECT_EQ(indexed_.id, letter_.document.id);
  EXPECT_EQ(indexed_.passages.size(), 2U);
  EXPECT_EQ(indexed_.numbers, 2U);
}

TEST_F(TermsOfALetter, WordsAreBigramsRunEndsAndNumeralsWithCounts) {
  const std::map<std::string, Xapian::termcount> expected = {
      {"一是", 1}, {"是扩", 1}, {"扩大", 1}, {"大学", 1}, {"学位", 3}, {"位", 1},   {"按照", 1}, {"照鲁", 1},
      {"鲁政", 1}, {"政发", 1}, {"发", 1},   {"2019", 1}, {"3", 1},    {"号新", 1}, {"新建", 1}, {"建园", 1},
      {"园所", 1}, {"所学", 1}, {"位翻", 1}, {"翻番", 1}, {"番学", 1}, {"位足", 1}, {"足够", 1}, {"够", 1},
  };
  EXPECT_EQ(words(second()), expected);
}

TEST_F(TermsOfALetter, ContextStandsUnderItsOwnPrefixes) {
  const Terms title = {"关于", "于办", "办好", "好幼", "幼儿", "儿园", "园的", "的复", "复函", "函"};
  EXPECT_EQ(under(opening(), "S"), title);
  EXPECT_EQ(under(second(), "S"), title);
  EXPECT_EQ(under(opening(), "XH"), Terms());
  EXPECT_EQ(under(second(), "XH"), (Terms{"二保", "保障", "障学", "学位", "位"}))
      << "the run-in heading is in the text already";
}

TEST_F(TermsOfALetter, NumbersStandUnderTheThreeWaysToBearThem) {
  const Terms own = {number_term("", "鲁教函〔2021〕8号")};
  const Terms other = {number_term("", "鲁政发〔2019〕3号")};
  EXPECT_EQ(under(opening(), "XN"), own);
  EXPECT_EQ(under(second(), "XN"), own);
  EXPECT_EQ(under(opening(), "XC"), Terms()) << "its own number is no citation";
  EXPECT_EQ(under(second(), "XC"), other);
  EXPECT_EQ(under(second(), "XA"), other);
  EXPECT_EQ(under(indexed_.record.build(), "XL"), own);
  EXPECT_EQ(under(indexed_.record.build(), "XR"), other);
}

TEST_F(TermsOfALetter, FiltersAreBooleanAndOnEachPassage) {
  const std::map<std::string, Terms> expected = {
      {"T", {"p"}},      {"XK", {"鲁教函"}},       {"Y", {"2021"}},
      {"XT", {"reply"}}, {"XI", {"山东省教育厅"}}, {"XU", {"李某委员", "王某", "张某委员"}},
      {"XM", {"A"}},     {"XO", {"open"}},         {"XY", {number::code_year_key("鲁教函", 2021)}},
  };
  for (const FlatDocument& flat : indexed_.passages) {
    const Xapian::Document passage = flat.build();
    for (const auto& [prefix, terms] : expected) EXPECT_EQ(under(passage, prefix), terms) << prefix;
    EXPECT_EQ(under(passage, "XE").size(), 1U);
    for (auto term = passage.termlist_begin(); term != passage.termlist_end(); ++term) {
      const bool weighs =
          (*term)[0] < 'A' || (*term)[0] > 'Z' || (*term)[0] == 'S' || (*term).starts_with("XH");
      EXPECT_EQ(term.get_wdf() > 0, weighs) << *term;
    }
  }
  EXPECT_EQ(under(opening(), "XZ"), Terms{"opening"});
  EXPECT_EQ(under(second(), "XZ"), Terms{"promise"});
}

TEST_F(TermsOfALetter, ADocumentBearsNothingThatAsksForPassages) {
  const Terms expected = {"Q" + letter_.document.id, "Td", number_term("XL", "鲁教函〔2021〕8号"),
                          number_term("XR", "鲁政发〔2019〕3号")};
  EXPECT_EQ(under(indexed_.record.build(), ""), expected);
}

TEST_F(TermsOfALetter, ValuesFoldSortAndBreakTies) {
  EXPECT_NE(opening().get_value(slot::kContent), second().get_value(slot::kContent));
  EXPECT_EQ(second().get_value(slot::kDateKey), date_key(text::Date{2021, 6, 9}, letter_.document.id, 1));
}

TEST_F(TermsOfALetter, RecordsHoldWhatIsShown) {
  const auto passage = decode_passage(second().get_data());
  ASSERT_TRUE(passage);
  EXPECT_EQ(passage->document, letter_.document.id);
  EXPECT_EQ(passage->ordinal, 1U);
  EXPECT_EQ(passage->to_record, 1U);  // the last of two: its document's record comes next
  EXPECT_EQ(date_key_in(second().get_data()), second().get_value(slot::kDateKey));
  EXPECT_EQ(passage->text, text::slice(letter_.source.text, letter_.document.passages[1].span));
  EXPECT_EQ(passage->path, (std::vector<std::string>{"二、保障学位", "一是扩大学位"}));
  EXPECT_EQ(passage->numbers, std::vector<std::string>{"鲁政发〔2019〕3号"});
  ASSERT_EQ(passage->segments.size(), 1U);
  EXPECT_EQ(passage->segments[0].numbers, passage->numbers);
  EXPECT_EQ(passage->segments[0].span, (text::Span{0, static_cast<text::Offset>(passage->text.size())}));
  EXPECT_EQ(passage->promises.size(), 1U);
  const auto document = record_of(indexed_.record.build());
  ASSERT_TRUE(document);
  EXPECT_EQ(document->number, "鲁教函〔2021〕8号");
  EXPECT_EQ(document->code, "鲁教函");
  EXPECT_EQ(document->date, "2021-06-09");
  EXPECT_EQ(document->year, 2021);
  EXPECT_EQ(document->passages, 2U);
  EXPECT_EQ(document->kind, "reply");
}

TEST(TermsOfDocuments, EqualTextsInAnotherDressFold) {
  Letter plain;
  Letter dressed;
  for (char& c : dressed.source.text) {
    if (c == '\n') c = ' ';
  }
  const auto a = indexed_document(plain.document, plain.source);
  const auto b = indexed_document(dressed.document, dressed.source);
  EXPECT_EQ(a.passages[0].build().get_value(slot::kContent), b.passages[0].build().get_value(slot::kContent));
  dressed.source.text[0] = 'x';
  const auto c = indexed_document(dressed.document, dressed.source);
  EXPECT_NE(a.passages[0].build().get_value(slot::kContent), c.passages[0].build().get_value(slot::kContent));
}

}  // namespace
}  // namespace wenhao::index
