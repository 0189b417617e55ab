// Which passages can fold, by what documents an index holds.
#include "corpus/index/equal_texts.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "corpus/index/terms.h"
#include "corpus/text/hash.h"
#include "tests/corpus/index/letter.h"

namespace wenhao::index {
namespace {

// Two passages and a record, of a text that differs from others by the words at its end, or only in dress.
void add(Xapian::WritableDatabase& database, const std::string& words, bool dressed) {
  Letter letter;
  if (dressed) std::ranges::replace(letter.source.text, '\n', ' ');
  letter.source.text += words;
  letter.document.passages[1].span.end = static_cast<text::Offset>(letter.source.text.size());
  letter.document.id = text::hash_id(letter.source.text);
  const IndexedDocument indexed = indexed_document(letter.document, letter.source);
  for (const FlatDocument& passage : indexed.passages) database.add_document(passage.build());
  database.add_document(indexed.record.build());
}

struct Case {
  std::vector<std::string> letters;  // what is added to each; * before it: in another dress
  std::vector<Xapian::docid> fold;   // three ids a letter: two passages, its record
};

TEST(EqualTexts, AreThoseOfDocumentsThatStandTwice) {
  const Case cases[] = {
      {{}, {}},
      {{"一"}, {}},
      {{"一", "二", "三"}, {}},
      {{"一", "*一"}, {1, 2, 4, 5}},
      {{"一", "二", "*一", "三"}, {1, 2, 7, 8}},
      {{"二", "*一", "*二", "一"}, {1, 2, 4, 5, 7, 8, 10, 11}},
      {{"一", "一"}, {1, 2, 4, 5}},  // one document that two shards hold
  };
  for (const Case& c : cases) {
    Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
    for (const std::string& letter : c.letters) {
      const bool dressed = letter.starts_with('*');
      add(database, letter.substr(dressed ? 1 : 0), dressed);
    }
    const auto equal = EqualTexts::of(database);
    ASSERT_TRUE(equal && *equal);
    EXPECT_EQ((*equal)->none(), c.fold.empty());
    std::vector<Xapian::docid> fold;
    for (Xapian::docid id = 1; id <= database.get_lastdocid(); ++id) {
      if ((*equal)->holds(id)) fold.push_back(id);
    }
    EXPECT_EQ(fold, c.fold) << testing::PrintToString(c.letters);
  }
}

}  // namespace
}  // namespace wenhao::index
