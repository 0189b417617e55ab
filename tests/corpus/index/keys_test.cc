// Keys: terms within Xapian's limit, passages in order of document and ordinal, dates in order of time.
#include <gtest/gtest.h>

#include <algorithm>

#include "corpus/index/schema.h"
#include "corpus/index/terms.h"

namespace wenhao::index {
namespace {

const std::string kLow = "00000000000000000000000000000001";
const std::string kHigh = "ff000000000000000000000000000000";

TEST(Keys, ShortTermsStayAsTheyAre) {
  EXPECT_EQ(prefixed("XT", "reply"), "XTreply");
  EXPECT_EQ(prefixed("", "住院"), "住院");
  EXPECT_EQ(prefixed("Q", ""), "Q");
}

TEST(Keys, LongTermsFitKeepTheirHeadAndDiffer) {
  struct Case {
    std::string term;
  };
  const Case cases[] = {{std::string(237, 'a')},  {std::string(239, 'a')},  {std::string(4096, 'a')},
                        {std::string(119, '\0')}, {std::string(120, '\0')}, {std::string(4096, '\0')}};
  for (const Case& c : cases) {
    const std::string term = prefixed("XF", c.term);
    const auto zeros = static_cast<std::size_t>(std::ranges::count(term, '\0'));
    EXPECT_LE(term.size() + zeros, 245U) << c.term.size();
    EXPECT_NE(term, prefixed("XF", c.term + "b"));
    if (c.term.front() == 'a') {
      EXPECT_EQ(term.substr(0, kTermHead), ("XF" + c.term).substr(0, kTermHead));
    }
  }
}

TEST(Keys, FromTheGreatestDownPassagesOfADayStandByDocumentInTheirOrder) {
  const std::vector<std::pair<std::string, std::uint32_t>> sorted = {
      {kHigh, 0}, {kHigh, 3}, {kLow, 0}, {kLow, 1}, {kLow, 255}, {kLow, 256}, {kLow, 70000}, {kLow, 1 << 23}};
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    EXPECT_GT(date_key(std::nullopt, sorted[i - 1].first, sorted[i - 1].second),
              date_key(std::nullopt, sorted[i].first, sorted[i].second))
        << i;
  }
}

TEST(Keys, DatesSortFirstAndDocumentsComeBack) {
  using text::Date;
  const std::vector<std::optional<Date>> sorted = {std::nullopt,     Date{1949, 10, 1}, Date{2020, 0, 0},
                                                   Date{2020, 5, 0}, Date{2020, 5, 11}, Date{2020, 12, 1},
                                                   Date{2021, 1, 1}};
  for (std::size_t i = 1; i < sorted.size(); ++i)
    EXPECT_LT(date_key(sorted[i - 1], kHigh, 9), date_key(sorted[i], kLow, 0)) << i;
  const std::string key = date_key(Date{2020, 5, 11}, kLow, 7);
  EXPECT_EQ(document_id_of(key), kLow);
  EXPECT_EQ(date_of(key), (Date{2020, 5, 11}));
  EXPECT_EQ(ordinal_of(key), 7U);
  EXPECT_EQ(document_id_of(date_key(std::nullopt, "not-hex", 7)), "not-hex");
  EXPECT_EQ(date_and_document(key), date_and_document(date_key(Date{2020, 5, 11}, kLow, 8)));
  EXPECT_NE(date_and_document(key), date_and_document(date_key(Date{2020, 5, 11}, kHigh, 7)));
  for (const char* broken : {"", "a", "abc", "abcdef"}) EXPECT_EQ(document_id_of(broken), "") << broken;
}

TEST(Keys, DateRangesHoldWholeDaysMonthsAndYears) {
  using text::Date;
  struct Case {
    std::optional<Date> from;
    std::optional<Date> until;
    std::string found;  // of the dates below, by their letters
  };
  const std::vector<std::optional<Date>> dates = {Date{2019, 12, 31}, Date{2020, 0, 0},  Date{2020, 5, 0},
                                                  Date{2020, 5, 1},   Date{2020, 5, 31}, Date{2020, 6, 1},
                                                  std::nullopt};  // a to g
  const Case cases[] = {
      {Date{2020, 5, 0}, Date{2020, 5, 0}, "cde"}, {Date{2020, 0, 0}, Date{2020, 0, 0}, "bcdef"},
      {Date{2020, 5, 1}, Date{2020, 5, 31}, "de"}, {Date{2020, 5, 31}, Date{2020, 5, 31}, "e"},
      {std::nullopt, Date{2019, 12, 31}, "a"},     {Date{2020, 6, 0}, std::nullopt, "f"},
      {std::nullopt, std::nullopt, "abcdef"},      {Date{2021, 0, 0}, Date{2019, 0, 0}, ""},
  };
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const auto& date : dates) {
    Xapian::Document document;
    document.add_value(slot::kDateKey, date_key(date, kHigh, 300));
    database.add_document(document);
  }
  for (const Case& c : cases) {
    Xapian::Enquire enquire(database);
    enquire.set_query(date_range(c.from, c.until));
    const Xapian::MSet hits = enquire.get_mset(0, 100);
    std::string found;
    for (auto hit = hits.begin(); hit != hits.end(); ++hit) found += static_cast<char>('a' + *hit - 1);
    std::ranges::sort(found);
    EXPECT_EQ(found, c.found);
  }
}

TEST(Keys, AnIdIsSixteenBytesAndAnyOtherNameItself) {
  EXPECT_EQ(document_term("XE", kLow).size(), 18U);
  EXPECT_EQ(document_term("XE", "not-hex"), "XEnot-hex");
  EXPECT_EQ(unique_term(kLow), "Q" + kLow);
}

}  // namespace
}  // namespace wenhao::index
