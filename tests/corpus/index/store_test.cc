// Opening what is an index and what is not, and looking things up in one.
#include "corpus/index/store.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <functional>

#include "corpus/index/schema.h"
#include "corpus/index/terms.h"
#include "corpus/text/tokens.h"
#include "tests/corpus/index/letter.h"
#include "tests/support/temp_folder.h"

namespace wenhao::index {
namespace {

void make_database(const std::string& path, const std::string& schema, const std::string& analyser) {
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE_OR_OVERWRITE);
  database.set_metadata(std::string(metadata::kSchema), schema);
  database.set_metadata(std::string(metadata::kAnalyser), analyser);
  for (int i = 0; i < 300; ++i) {
    Xapian::Document document;
    for (int j = 0; j < 20; ++j) document.add_term("t" + std::to_string(i * j));
    database.add_document(document);
  }
  database.commit();
}

void make_ours(const std::string& path) {
  make_database(path, std::string(kSchema), std::string(text::kAnalyser));
}

TEST(Store, SaysWhatIsWrongWithWhatIsNoIndex) {
  struct Case {
    std::string what;
    std::function<void(const TempFolder&)> make;  // at "db"
    ErrorCode code;
  };
  const Case cases[] = {
      {"nothing there", [](auto&) {}, ErrorCode::index_missing},
      {"a file", [](auto& f) { f.write("db", "x"); }, ErrorCode::index_not_one},
      {"an empty folder", [](auto& f) { mkdir(f.at("db").c_str(), 0755); }, ErrorCode::index_missing},
      {"a folder of other things", [](auto& f) { f.write("db/notes.txt", "x"); }, ErrorCode::index_not_one},
      {"a database of another program", [](auto& f) { make_database(f.at("db"), "", ""); },
       ErrorCode::index_not_one},
      {"without analyser", [](auto& f) { make_database(f.at("db"), std::string(kSchema), ""); },
       ErrorCode::index_not_one},
      {"another schema", [](auto& f) { make_database(f.at("db"), "0", std::string(text::kAnalyser)); },
       ErrorCode::index_version},
      {"another analyser",
       [](auto& f) { make_database(f.at("db"), std::string(kSchema), "wenhao-analyser/0"); },
       ErrorCode::index_version},
      {"its first file emptied", [](auto& f) { make_ours(f.at("db")), f.write("db/iamglass", ""); },
       ErrorCode::index_damaged},
      {"its first file overwritten",
       [](auto& f) { make_ours(f.at("db")), f.write("db/iamglass", "no glass"); }, ErrorCode::index_damaged},
      {"its postings emptied", [](auto& f) { make_ours(f.at("db")), f.write("db/postlist.glass", ""); },
       ErrorCode::index_damaged},
      {"its postings gone", [](auto& f) { make_ours(f.at("db")), unlink(f.at("db/postlist.glass").c_str()); },
       ErrorCode::index_damaged},
  };
  for (const Case& c : cases) {
    const TempFolder folder;
    c.make(folder);
    const auto store = Store::open(folder.at("db"));
    ASSERT_FALSE(store) << c.what;
    EXPECT_EQ(name_of(store.error().code), name_of(c.code)) << c.what << ": " << store.error().detail;
    EXPECT_EQ(store.error().subject, folder.at("db"));
  }
}

TEST(Store, SaysWhenItMayNotRead) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can make what it may not read as another";
  const TempFolder folder;
  make_ours(folder.at("db"));
  chmod(folder.path().c_str(), 0755);
  for (const mode_t mode : {0700U, 0755U}) {
    chmod(folder.at("db").c_str(), mode);
    chmod(folder.at("db/iamglass").c_str(), 0600);
    ASSERT_EQ(seteuid(65534), 0);
    const auto store = Store::open(folder.at("db"));
    ASSERT_EQ(seteuid(0), 0);
    ASSERT_FALSE(store);
    EXPECT_EQ(store.error().code, ErrorCode::no_permission);
  }
}

// An index with two letters, of which the second has two sources.
class StoreOfLetters : public testing::Test {
 protected:
  StoreOfLetters() {
    other_.document.id = "0000000000000000000000000000abcd";
    make_ours(folder_.at("db"));
    Xapian::WritableDatabase database(folder_.at("db"), Xapian::DB_OPEN);
    for (const Letter* letter : {&letter_, &other_}) {
      const IndexedDocument indexed = indexed_document(letter->document, letter->source);
      for (const FlatDocument& passage : indexed.passages) database.add_document(passage.build());
      database.add_document(indexed.record.build());
    }
    for (const char* path : {"/b/same.txt", "/a/other.txt"}) {
      SourceRecord source;
      source.path = path;
      source.documents = {other_.document.id};
      Xapian::Document document;
      document.add_boolean_term(document_term(prefix::kHasDocument, other_.document.id));
      document.set_data(encode(source));
      database.add_document(document);
    }
    database.commit();
  }

  TempFolder folder_;
  Letter letter_;
  Letter other_;
};

TEST_F(StoreOfLetters, FindsDocumentsAndTheirPassages) {
  auto store = Store::open(folder_.at("db"));
  ASSERT_TRUE(store) << store.error().detail;
  const auto document = store->document(letter_.document.id);
  ASSERT_TRUE(document);
  ASSERT_TRUE(*document);
  EXPECT_EQ((*document)->title, letter_.document.title);
  EXPECT_FALSE(*store->document("ffffffffffffffffffffffffffffffff"));
  const auto passages = store->passages(letter_.document.id);
  ASSERT_TRUE(passages);
  ASSERT_EQ(passages->size(), 2U);
  for (std::uint32_t i = 0; i < 2; ++i) {
    EXPECT_EQ((*passages)[i].ordinal, i);
    EXPECT_EQ((*passages)[i].document, letter_.document.id);
  }
}

TEST_F(StoreOfLetters, FindsNeighboursByOrdinal) {
  auto store = Store::open(folder_.at("db"));
  ASSERT_TRUE(store);
  struct Case {
    std::uint32_t first;
    std::uint32_t last;
    std::vector<std::uint32_t> ordinals;
  };
  const Case cases[] = {{0, 1, {0}}, {1, 2, {1}}, {0, 9, {0, 1}}, {2, 9, {}}, {1, 1, {}}, {5, 1, {}}};
  for (const Case& c : cases) {
    const auto passages = store->passages(letter_.document.id, c.first, c.last);
    ASSERT_TRUE(passages);
    std::vector<std::uint32_t> ordinals;
    for (const PassageRecord& passage : *passages) ordinals.push_back(passage.ordinal);
    EXPECT_EQ(ordinals, c.ordinals) << c.first << " " << c.last;
  }
}

TEST_F(StoreOfLetters, FindsSourcesNumbersAndIds) {
  auto store = Store::open(folder_.at("db"));
  ASSERT_TRUE(store);
  using List = std::vector<std::string>;
  EXPECT_EQ(*store->sources(other_.document.id), (List{"/a/other.txt", "/b/same.txt"}));
  EXPECT_EQ(*store->sources(letter_.document.id), List());
  const List both = {other_.document.id, letter_.document.id};
  EXPECT_EQ(*store->bearing("鲁教函〔2021〕8号"), both);
  EXPECT_EQ(*store->citing("鲁政发〔2019〕3号"), both);
  EXPECT_EQ(*store->bearing("鲁政发〔2019〕3号"), List());
  EXPECT_EQ(*store->ids_beginning("0000", 9), List{other_.document.id});
  EXPECT_EQ(store->ids_beginning("", 1)->size(), 1U);
}

TEST_F(StoreOfLetters, ABrokenRecordIsDamageNotNonsense) {
  {
    Xapian::WritableDatabase database(folder_.at("db"), Xapian::DB_OPEN);
    Xapian::Document document =
        database.get_document(*database.postlist_begin(unique_term(letter_.document.id)));
    std::string data = document.get_data();
    data.back() = static_cast<char>(data.back() ^ 1);
    document.set_data(data);
    database.replace_document(unique_term(letter_.document.id), document);
    database.commit();
  }
  auto store = Store::open(folder_.at("db"));
  ASSERT_TRUE(store);
  const auto document = store->document(letter_.document.id);
  ASSERT_FALSE(document);
  EXPECT_EQ(document.error().code, ErrorCode::index_damaged);
  EXPECT_EQ(document.error().subject, folder_.at("db"));
}

TEST_F(StoreOfLetters, AReaderLivesThroughCommits) {
  auto store = Store::open(folder_.at("db"));
  ASSERT_TRUE(store);
  Xapian::WritableDatabase database(folder_.at("db"), Xapian::DB_OPEN);
  for (int i = 0; i < 20; ++i) {
    Xapian::Document document;
    document.add_term("t" + std::to_string(i));
    database.add_document(document);
    database.commit();
    EXPECT_EQ(store->passages(letter_.document.id)->size(), 2U) << i;
  }
}

TEST(IndexPath, IsWhatIsGivenOrTheEnvironments) {
  struct Case {
    const char* given;
    const char* db;
    const char* data;
    const char* home;
    const char* path;
  };
  const Case cases[] = {
      {"/x/y", "/env", "/data", "/h", "/x/y"},
      {"/x/./y/../z", "/env", "/data", "/h", "/x/z"},
      {"", "/env", "/data", "/h", "/env"},
      {"", "", "/data", "/h", "/data/wenhao/index"},
      {"", "", "", "/h", "/h/.local/share/wenhao/index"},
  };
  for (const Case& c : cases) {
    setenv("WENHAO_DB", c.db, 1);
    setenv("XDG_DATA_HOME", c.data, 1);
    setenv("HOME", c.home, 1);
    EXPECT_EQ(index_path(c.given), c.path);
  }
  unsetenv("WENHAO_DB");
}

}  // namespace
}  // namespace wenhao::index
