// The writer's door: what it opens, and what a broken run leaves behind.
#include "indexer/writer.h"

#include <gtest/gtest.h>

#include <functional>

#include "corpus/index/schema.h"
#include "corpus/index/store.h"
#include "indexer/known.h"
#include "tests/support/temp_folder.h"

namespace wenhao::indexer {
namespace {

using std::chrono::milliseconds;

TEST(Writer, ADatabaseIsSoundFromTheFirstMomentOn) {
  const TempFolder folder;
  ASSERT_TRUE(Writer::create(folder.at("db"), folder.at("db")));
  EXPECT_TRUE(index::Store::open(folder.at("db")));
  EXPECT_FALSE(Writer::create(folder.at("db"), folder.at("db"))) << "there is one";
}

TEST(Writer, OpensOnlyWhatIsOurs) {
  struct Case {
    std::string what;
    std::function<void(const TempFolder&)> make;  // at "db"
    ErrorCode code;
  };
  const Case cases[] = {
      {"nothing", [](auto&) {}, ErrorCode::index_missing},
      {"another program's database",
       [](auto& f) {
         Xapian::WritableDatabase database(f.at("db"), Xapian::DB_CREATE);
         database.set_metadata("mine", "yes");
         database.add_document(Xapian::Document());
         database.commit();
       },
       ErrorCode::index_not_one},
      {"another version",
       [](auto& f) {
         Xapian::WritableDatabase database(f.at("db"), Xapian::DB_CREATE);
         database.set_metadata(std::string(index::metadata::kSchema), std::string(index::kSchema));
         database.set_metadata(std::string(index::metadata::kAnalyser), "wenhao-analyser/0");
         database.commit();
       },
       ErrorCode::index_version},
  };
  for (const Case& c : cases) {
    const TempFolder folder;
    c.make(folder);
    const auto writer = Writer::open(folder.at("db"), folder.at("db"), milliseconds(0));
    ASSERT_FALSE(writer) << c.what;
    EXPECT_EQ(name_of(writer.error().code), name_of(c.code)) << c.what;
  }
}

TEST(Writer, OnlyOneAtATime) {
  const TempFolder folder;
  const auto first = Writer::create(folder.at("db"), folder.at("db"));
  ASSERT_TRUE(first);
  for (const milliseconds timeout : {milliseconds(0), milliseconds(60)}) {
    const auto second = Writer::open(folder.path(), folder.at("db"), timeout);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::index_locked);
    EXPECT_EQ(second.error().subject, folder.path()) << "errors speak of the index";
  }
}

Prepared prepared(const std::string& path, const std::string& id) {
  Prepared file;
  file.source.path = path;
  file.source.content_hash = id;
  file.source.documents = {id};
  index::IndexedDocument document;
  document.id = id;
  index::FlatDocument passage;
  passage.add_boolean_term("Tp");
  passage.add_boolean_term(index::document_term(index::prefix::kPartOf, id));
  document.passages.assign(3, passage);
  document.record.add_boolean_term(index::unique_term(id));
  file.documents.push_back(document);
  return file;
}

TEST(Writer, ARunThatBreaksOffLeavesNoHalf) {
  const TempFolder folder;
  {
    auto writer = Writer::create(folder.at("db"), folder.at("db"));
    ASSERT_TRUE(writer);
    ASSERT_TRUE(writer->put(prepared("/a.txt", "0000000000000000000000000000000a")));
    ASSERT_TRUE(writer->finish("2026-01-01T00:00:00Z"));
  }
  {
    auto writer = Writer::open(folder.at("db"), folder.at("db"), milliseconds(0));
    ASSERT_TRUE(writer);
    ASSERT_TRUE(writer->put(prepared("/b.txt", "0000000000000000000000000000000b")));
  }
  const Xapian::Database database(folder.at("db"));
  EXPECT_EQ(database.get_termfreq("Tp"), 3U) << "the second file was never committed";
  EXPECT_EQ(database.get_metadata(std::string(index::metadata::kUpdated)), "2026-01-01T00:00:00Z");
}

TEST(Writer, UnseenAreTheOldOnesUnderTheFolder) {
  const TempFolder folder;
  const std::string deep = "/d/" + std::string(300, 'x');  // a path whose term is cut and hashed
  const std::vector<std::string> paths = {"/d/a.txt", "/d/b.txt", "/d-e/c.txt", deep + "/1.txt",
                                          deep + "/2.txt"};
  {
    auto writer = Writer::create(folder.at("db"), folder.at("db"));
    ASSERT_TRUE(writer);
    for (const std::string& path : paths)
      ASSERT_TRUE(writer->put(prepared(path, "0000000000000000000000000000000a")));
    ASSERT_TRUE(writer->finish("now"));
  }
  const Xapian::docid seen = *Xapian::Database(folder.at("db")).postlist_begin(source_term("/d/b.txt"));
  auto writer = Writer::open(folder.at("db"), folder.at("db"), milliseconds(0));
  ASSERT_TRUE(writer);
  ASSERT_TRUE(writer->put(prepared("/d/new.txt", "0000000000000000000000000000000a")));
  using Paths = std::vector<std::string>;
  EXPECT_EQ(*writer->unseen("/d", Fed{0, {seen}, {}}), (Paths{"/d/a.txt", deep + "/1.txt", deep + "/2.txt"}));
  EXPECT_EQ(*writer->unseen("/d", Fed{0, {seen}, {"/d/a.txt"}}), (Paths{deep + "/1.txt", deep + "/2.txt"}))
      << "one may be there, out of reach";
  EXPECT_EQ(*writer->unseen(deep, {}), (Paths{deep + "/1.txt", deep + "/2.txt"}));
  EXPECT_EQ(*writer->unseen(deep + "/2.txt", {}), (Paths{deep + "/2.txt"}));
  EXPECT_EQ(*writer->unseen("/none", {}), Paths());
  // Most were seen, so the walk is by ids and not by paths.
  const Xapian::Database database(folder.at("db"));
  std::vector<Xapian::docid> most;
  for (const std::string& path : {paths[1], paths[2], paths[4]})
    most.push_back(*database.postlist_begin(source_term(path)));
  EXPECT_EQ(*writer->unseen("/d", Fed{0, most, {}}), (Paths{"/d/a.txt", deep + "/1.txt"}));
  EXPECT_EQ(*writer->unseen(deep, Fed{0, most, {}}), (Paths{deep + "/1.txt"}));
}

}  // namespace
}  // namespace wenhao::indexer
