// The folder of an index: what is taken for one, how a database becomes the current one, who may write.
#include "corpus/index/folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xapian.h>

#include <filesystem>
#include <functional>

#include "tests/support/temp_folder.h"

namespace wenhao::index {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;

void make_database(const std::string& path) {
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE);
  database.set_metadata("made", "yes");
  database.commit();
}

struct Case {
  std::string what;
  std::function<void(const TempFolder&)> make;  // at "db"
  std::string expected;                         // path below "db", or the code of the error
};

TEST(Folder, TheCurrentDatabaseIsTheOneItsStubNames) {
  const Case cases[] = {
      {"nothing there", [](auto&) {}, "index_missing"},
      {"a file", [](auto& f) { f.write("db", "x"); }, "index_not_one"},
      {"an empty folder", [](auto& f) { fs::create_directory(f.at("db")); }, "index_missing"},
      {"a folder of letters", [](auto& f) { f.write("db/letter.txt", "x"); }, "index_not_one"},
      {"a database as it is", [](auto& f) { make_database(f.at("db")); }, ""},
      {"a stub and its database",
       [](auto& f) {
         f.write("db/XAPIANDB", "auto g000003\n");
         make_database(f.at("db/g000003"));
         make_database(f.at("db/g000004"));
       },
       "/g000003"},
      {"a stub and nothing", [](auto& f) { f.write("db/XAPIANDB", "auto g000003\n"); }, "index_damaged"},
      {"a stub of another program", [](auto& f) { f.write("db/XAPIANDB", "remote localhost:7004\n"); },
       "index_not_one"},
      {"a stub that leads elsewhere",
       [](auto& f) {
         f.write("db/XAPIANDB", "auto ../elsewhere\n");
         make_database(f.at("elsewhere"));
       },
       "index_not_one"},
      {"a build that was killed",
       [](auto& f) { f.write("db/wenhao.lock", ""), f.write("db/build/part-000001/iamglass", ""); },
       "index_unfinished"},
  };
  for (const Case& c : cases) {
    const TempFolder folder;
    c.make(folder);
    const auto found = database_folder(folder.at("db"));
    EXPECT_EQ(found ? found->substr(folder.at("db").size()) : std::string(name_of(found.error().code)),
              c.expected)
        << c.what;
  }
}

TEST(Folder, OneIsMadeWhereThereIsNoneAndNothingElseIsTouched) {
  const Case cases[] = {
      {"nothing there", [](auto&) {}, "made"},
      {"an empty folder", [](auto& f) { fs::create_directory(f.at("db")); }, "made"},
      {"what a killed build leaves", [](auto& f) { f.write("db/build/x", ""), f.write("db/g000001/x", ""); },
       "made"},
      {"the user's lexicon alone", [](auto& f) { f.write("db/lexicon.tsv", ""); }, "made"},
      {"an index", [](auto& f) { make_database(f.at("db")); }, "made"},
      {"a file", [](auto& f) { f.write("db", "x"); }, "index_not_one"},
      {"a folder of letters", [](auto& f) { f.write("db/letter.txt", "x"); }, "index_not_one"},
      {"a letter beside a build", [](auto& f) { f.write("db/build/x", ""), f.write("db/g", ""); },
       "index_not_one"},
  };
  for (const Case& c : cases) {
    const TempFolder folder;
    c.make(folder);
    const auto made = make_folder(folder.at("db"));
    EXPECT_EQ(made ? "made" : std::string(name_of(made.error().code)), c.expected) << c.what;
    EXPECT_EQ(made.has_value(), fs::is_directory(folder.at("db")) && c.expected == "made") << c.what;
  }
}

TEST(Folder, AFinishedDatabaseTakesThePlaceOfTheOneBefore) {
  const TempFolder folder;
  make_database(folder.path());  // one that stands in the folder itself
  folder.write("lexicon.tsv", "mine");
  const Xapian::Database open(folder.path());
  for (const char* expected : {"/g000001", "/g000002"}) {
    const std::string generation = next_generation(folder.path());
    EXPECT_EQ(generation, folder.at(expected + 1));
    make_database(generation);
    ASSERT_TRUE(make_current(folder.path(), generation));
    EXPECT_EQ(*database_folder(folder.path()), generation);
    EXPECT_EQ(Xapian::Database(folder.path()).get_metadata("made"), "yes") << "Xapian's tools open it too";
  }
  EXPECT_FALSE(fs::exists(folder.at("g000001")));
  EXPECT_FALSE(fs::exists(folder.at("iamglass")));
  EXPECT_EQ(read_whole(folder.at("lexicon.tsv")), "mine");
  EXPECT_EQ(open.get_metadata("made"), "yes") << "a reader keeps what it has";
}

TEST(Folder, StaleDatabasesGoAndTheCurrentOneStays) {
  const TempFolder folder;
  const std::string current = next_generation(folder.path());
  make_database(current);
  ASSERT_TRUE(make_current(folder.path(), current));
  folder.write("g000009/half", "");
  EXPECT_EQ(next_generation(folder.path()), folder.at("g000010"));
  remove_stale(folder.path());
  EXPECT_FALSE(fs::exists(folder.at("g000009")));
  EXPECT_EQ(*database_folder(folder.path()), current);
}

TEST(Folder, OnlyOneHoldsTheLock) {
  const TempFolder folder;
  {
    const auto first = FolderLock::take(folder.path(), milliseconds(0));
    ASSERT_TRUE(first);
    for (const milliseconds timeout : {milliseconds(0), milliseconds(60)}) {
      const auto second = FolderLock::take(folder.path(), timeout);
      ASSERT_FALSE(second);
      EXPECT_EQ(second.error().code, ErrorCode::index_locked);
      EXPECT_EQ(second.error().subject, folder.path());
    }
  }
  EXPECT_TRUE(FolderLock::take(folder.path(), milliseconds(0)));
}

TEST(Folder, SaysWhenItMayNotWrite) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can make what it may not write as another";
  const TempFolder folder;
  chmod(folder.path().c_str(), 0755);
  fs::create_directory(folder.at("db"));
  for (const char* name : {"db", "new"}) {
    ASSERT_EQ(seteuid(65534), 0);
    const auto made = make_folder(folder.at(name));
    ASSERT_EQ(seteuid(0), 0);
    ASSERT_FALSE(made) << name;
    EXPECT_EQ(name_of(made.error().code), "no_permission") << name;
  }
}

}  // namespace
}  // namespace wenhao::index
