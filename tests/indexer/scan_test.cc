// What the walk over folders finds, leaves out and complains of, and in which order.
#include "indexer/scan.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "tests/support/temp_folder.h"

namespace wenhao::indexer {
namespace {

namespace fs = std::filesystem;

// Paths relative to the folder, errors with their code: "a/x.txt", "pipe!unreadable".
std::vector<std::string> found(const TempFolder& folder, const std::string& root) {
  std::vector<std::string> names;
  scan(root, [&](const Entry& entry) {
    std::string name = fs::path(entry.path).lexically_relative(folder.path()).string();
    if (entry.error) name += "!" + std::string(name_of(entry.error->code));
    names.push_back(std::move(name));
    return true;
  });
  return names;
}

using Names = std::vector<std::string>;

TEST(Scan, WalksByTheBytesOfWholePaths) {
  const TempFolder folder;
  for (const char* name : {"b.txt", "a/z.txt", "a/b/c.txt", "a-b.txt", "a.txt", "a0/x.txt", "文/件.html"})
    folder.write(name, "x");
  const Names expected = {"a-b.txt", "a.txt", "a/b/c.txt", "a/z.txt", "a0/x.txt", "b.txt", "文/件.html"};
  EXPECT_EQ(found(folder, folder.path()), expected);
}

TEST(Scan, LeavesOutWhatIsHiddenAndLockFiles) {
  const TempFolder folder;
  for (const char* name : {".hidden.txt", ".git/x.txt", "~$draft.docx", "seen.txt", "sub/.x", "sub/y.txt"})
    folder.write(name, "x");
  EXPECT_EQ(found(folder, folder.path()), (Names{"seen.txt", "sub/y.txt"}));
}

TEST(Scan, LeavesOutLinksAndSoNeverLoops) {
  const TempFolder folder;
  const TempFolder outside;
  outside.write("far.txt", "x");
  folder.write("sub/near.txt", "x");
  fs::create_directory_symlink(folder.path(), folder.at("sub/loop"));
  fs::create_directory_symlink(outside.path(), folder.at("out"));
  fs::create_symlink(outside.at("far.txt"), folder.at("far.txt"));
  fs::create_symlink(folder.at("nothing"), folder.at("dangling.txt"));
  EXPECT_EQ(found(folder, folder.path()), (Names{"sub/near.txt"}));
}

TEST(Scan, LeavesOutAnIndex) {
  const TempFolder folder;
  folder.write("index/iamglass", "x");
  folder.write("index/postlist.glass", "x");
  folder.write("x.txt", "x");
  EXPECT_EQ(found(folder, folder.path()), (Names{"x.txt"}));
}

TEST(Scan, NamesWhatCannotBeRead) {
  const TempFolder folder;
  ASSERT_EQ(mkfifo(folder.at("pipe.txt").c_str(), 0600), 0);
  folder.write("x.txt", "x");
  EXPECT_EQ(found(folder, folder.path()), (Names{"pipe.txt!unreadable", "x.txt"}));
  EXPECT_EQ(found(folder, folder.at("none")), (Names{"none!not_found"}));
}

TEST(Scan, AFileGivenIsTakenWhateverItsName) {
  const TempFolder folder;
  const std::string path = folder.write(".hidden", "abc");
  std::vector<Entry> entries;
  scan(path, [&](Entry entry) {
    entries.push_back(std::move(entry));
    return true;
  });
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_TRUE(entries[0].given);
  EXPECT_EQ(entries[0].stamp.size, 3U);
}

TEST(Scan, EndsWhenItIsTold) {
  const TempFolder folder;
  for (const char* name : {"a.txt", "b/c.txt", "d.txt"}) folder.write(name, "x");
  int seen = 0;
  scan(folder.path(), [&](const Entry&) { return ++seen < 2; });
  EXPECT_EQ(seen, 2);
}

TEST(Scan, DeepFoldersAreNoMatter) {
  const TempFolder folder;
  std::string deep;
  for (int i = 0; i < 100; ++i) deep += "d/";
  folder.write(deep + "x.txt", "x");
  EXPECT_EQ(found(folder, folder.path()), (Names{deep + "x.txt"}));
}

TEST(Roots, AreAbsoluteSortedAndNotWithinEachOther) {
  const TempFolder folder;
  folder.write("a/x.txt", "x");
  folder.write("ab/x.txt", "x");
  fs::create_directory_symlink(folder.at("a"), folder.at("link"));
  const std::vector<std::string> given = {folder.at("ab"),   folder.at("a/"),          folder.at("a/x.txt"),
                                          folder.at("link"), folder.at("a/../gone/y"), folder.at("ab/.")};
  EXPECT_EQ(roots_of(given), (Names{folder.at("a"), folder.at("ab"), folder.at("gone/y")}));
}

TEST(Roots, WithinIsByNamesNotByBytes) {
  EXPECT_TRUE(is_within("/a/b", "/a"));
  EXPECT_TRUE(is_within("/a", "/a"));
  EXPECT_TRUE(is_within("/a", "/"));
  EXPECT_FALSE(is_within("/ab", "/a"));
  EXPECT_FALSE(is_within("/", "/a"));
}

}  // namespace
}  // namespace wenhao::indexer
