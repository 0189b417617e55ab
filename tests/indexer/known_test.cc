// What an index says of files by their paths: the same whether it looks one up or has read all.
#include "indexer/known.h"

#include <gtest/gtest.h>

#include "corpus/index/store.h"
#include "indexer/writer.h"
#include "tests/support/temp_folder.h"

namespace wenhao::indexer {
namespace {

constexpr int kFiles = 100;  // so the first three are looked up, and then all are read

std::string path_of(int number) {
  return "/d/" + std::string(number == 7 ? 300 : 1, 'x') + std::to_string(number);
}

Stamp stamp_of(int number) { return {10, 1'000'000 + number, 5}; }

Prepared prepared(int number) {
  Prepared file;
  file.source.path = path_of(number);
  file.source.size = stamp_of(number).size;
  file.source.modified_ns = stamp_of(number).modified_ns;
  file.source.inode = stamp_of(number).inode;
  if (number % 10 == 1) file.source.lacks = "ocr";
  if (number % 10 == 2) {
    file.source.skipped = "empty_file";
    file.skip = Error{ErrorCode::empty_file, file.source.path, {}};
  }
  return file;
}

Entry entry(int number, Stamp stamp) {
  Entry found;
  found.path = path_of(number);
  found.stamp = stamp;
  return found;
}

struct Case {
  std::string what;
  Entry entry;
  std::string told;  // nothing, unchanged, or what else: as it was, changed
};

std::vector<Case> cases_of(int first) {
  Entry broken = entry(first, stamp_of(first));
  broken.error = Error{ErrorCode::no_permission, broken.path, {}};
  const int archive = first / 10 * 10 + 1;
  const int empty = first / 10 * 10 + 2;
  return {
      {"as it was", entry(first, stamp_of(first)), "unchanged"},
      {"another size", entry(first, {11, stamp_of(first).modified_ns, 5}), "changed"},
      {"another time", entry(first, {10, 1, 5}), "changed"},
      {"another inode", entry(first, {10, stamp_of(first).modified_ns, 6}), "changed"},
      {"out of reach now", broken, "changed"},
      {"what lacks something", entry(archive, stamp_of(archive)), "as it was"},
      {"what was skipped", entry(empty, stamp_of(empty)), "as it was"},
      {"what was skipped, and changed", entry(empty, {11, 1, 5}), "changed"},
      {"a path as long as can be", entry(7, stamp_of(7)), "unchanged"},
      {"one it does not know", entry(kFiles, stamp_of(kFiles)), "nothing"},
  };
}

std::string told(const Result<std::optional<KnownFiles::Known>>& known) {
  if (!known) return "error";
  if (!*known) return "nothing";
  if (!(*known)->source) return (*known)->is_as_it_was ? "unchanged" : "nonsense";
  return (*known)->is_as_it_was ? "as it was" : "changed";
}

TEST(KnownFiles, AreToldTheSameByALookupAndOfAll) {
  const TempFolder folder;
  {
    auto writer = Writer::create(folder.at("db"), folder.at("db"));
    ASSERT_TRUE(writer);
    for (int number = 0; number < kFiles; ++number) ASSERT_TRUE(writer->put(prepared(number)));
    ASSERT_TRUE(writer->finish("now"));
  }
  const auto open = [&folder] { return KnownFiles(*index::Store::open(folder.at("db"))); };
  for (const Case& c : cases_of(30)) EXPECT_EQ(told(open().find(c.entry)), c.told) << c.what << ", looked up";
  KnownFiles all = open();
  for (int number = 0; number < kFiles; ++number) {
    const auto known = all.find(entry(number, stamp_of(number)));
    ASSERT_TRUE(known && *known) << number;
    EXPECT_EQ((*known)->source.has_value(), number % 10 == 1 || number % 10 == 2) << number;
    EXPECT_EQ((*known)->id, *Xapian::Database(folder.at("db")).postlist_begin(source_term(path_of(number))));
  }
  for (const Case& c : cases_of(50)) EXPECT_EQ(told(all.find(c.entry)), c.told) << c.what << ", of all";
}

}  // namespace
}  // namespace wenhao::indexer
