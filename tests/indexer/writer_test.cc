// The writer's door: who may open an index, and what a broken run leaves behind.
#include "indexer/writer.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <functional>

#include "corpus/index/schema.h"
#include "corpus/index/store.h"
#include "tests/support/temp_folder.h"

namespace wenhao::indexer {
namespace {

using std::chrono::milliseconds;

TEST(Writer, MakesAnIndexWhereThereIsNone) {
  const TempFolder folder;
  mkdir(folder.at("empty").c_str(), 0755);
  for (const char* name : {"new", "deep/er/new", "empty"}) {
    ASSERT_TRUE(Writer::open(folder.at(name), milliseconds(0))) << name;
    EXPECT_TRUE(index::Store::open(folder.at(name))) << name << ": sound from the first moment on";
  }
}

TEST(Writer, TouchesNothingThatIsNotOurs) {
  struct Case {
    std::string what;
    std::function<void(const TempFolder&)> make;  // at "db"
    ErrorCode code;
  };
  const Case cases[] = {
      {"a file", [](auto& f) { f.write("db", "x"); }, ErrorCode::index_not_one},
      {"a folder of letters", [](auto& f) { f.write("db/letter.txt", "x"); }, ErrorCode::index_not_one},
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
    const auto writer = Writer::open(folder.at("db"), milliseconds(0));
    ASSERT_FALSE(writer) << c.what;
    EXPECT_EQ(name_of(writer.error().code), name_of(c.code)) << c.what;
  }
}

TEST(Writer, OnlyOneAtATime) {
  const TempFolder folder;
  const auto first = Writer::open(folder.at("db"), milliseconds(0));
  ASSERT_TRUE(first);
  for (const milliseconds timeout : {milliseconds(0), milliseconds(60)}) {
    const auto second = Writer::open(folder.at("db"), timeout);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::index_locked);
    EXPECT_EQ(second.error().subject, folder.at("db"));
  }
}

TEST(Writer, SaysWhenItMayNotWrite) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can make what it may not write as another";
  const TempFolder folder;
  ASSERT_TRUE(Writer::open(folder.at("db"), milliseconds(0)));
  chmod(folder.path().c_str(), 0755);
  chmod(folder.at("db").c_str(), 0755);
  for (const char* name : {"db", "new"}) {
    ASSERT_EQ(seteuid(65534), 0);
    const auto writer = Writer::open(folder.at(name), milliseconds(0));
    ASSERT_EQ(seteuid(0), 0);
    ASSERT_FALSE(writer) << name;
    EXPECT_EQ(name_of(writer.error().code), "no_permission") << name;
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
    auto writer = Writer::open(folder.at("db"), milliseconds(0));
    ASSERT_TRUE(writer);
    ASSERT_TRUE(writer->put(prepared("/a.txt", "0000000000000000000000000000000a")));
    ASSERT_TRUE(writer->finish("2026-01-01T00:00:00Z"));
  }
  {
    auto writer = Writer::open(folder.at("db"), milliseconds(0));
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
    auto writer = Writer::open(folder.at("db"), milliseconds(0));
    ASSERT_TRUE(writer);
    for (const std::string& path : paths)
      ASSERT_TRUE(writer->put(prepared(path, "0000000000000000000000000000000a")));
    ASSERT_TRUE(writer->finish("now"));
  }
  const Xapian::docid seen = *Xapian::Database(folder.at("db")).postlist_begin(source_term("/d/b.txt"));
  auto writer = Writer::open(folder.at("db"), milliseconds(0));
  ASSERT_TRUE(writer);
  ASSERT_TRUE(writer->put(prepared("/d/new.txt", "0000000000000000000000000000000a")));
  using Paths = std::vector<std::string>;
  EXPECT_EQ(*writer->unseen("/d", {seen}), (Paths{"/d/a.txt", deep + "/1.txt", deep + "/2.txt"}));
  EXPECT_EQ(*writer->unseen(deep, {}), (Paths{deep + "/1.txt", deep + "/2.txt"}));
  EXPECT_EQ(*writer->unseen(deep + "/2.txt", {}), (Paths{deep + "/2.txt"}));
  EXPECT_EQ(*writer->unseen("/none", {}), Paths());
}

}  // namespace
}  // namespace wenhao::indexer
