// Damage planted in an index is found and named; a sound index is sound.
#include "indexer/verify.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xapian.h>

#include <functional>
#include <nlohmann/json.hpp>

#include "corpus/index/record.h"
#include "corpus/index/schema.h"
#include "corpus/index/terms.h"
#include "indexer/update.h"
#include "indexer/writer.h"
#include "tests/support/temp_folder.h"

namespace wenhao::indexer {
namespace {

using Damage = std::function<void(Xapian::WritableDatabase&)>;

Xapian::docid first_of(const Xapian::WritableDatabase& database, std::string_view type) {
  return *database.postlist_begin("T" + std::string(type));
}

// Flips one bit of a document's data.
Damage flipped(std::string_view type) {
  return [type](Xapian::WritableDatabase& database) {
    const Xapian::docid id = first_of(database, type);
    Xapian::Document document = database.get_document(id);
    std::string data = document.get_data();
    data[data.size() / 2] = static_cast<char>(data[data.size() / 2] ^ 4);
    document.set_data(data);
    database.replace_document(id, document);
  };
}

void lose_a_term(Xapian::WritableDatabase& database) {
  const Xapian::docid id = first_of(database, index::type::kPassage);
  Xapian::Document document = database.get_document(id);
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    if ((*term).front() >= 'A' && (*term).front() <= 'Z') continue;
    document.remove_term(*term);
    break;
  }
  database.replace_document(id, document);
}

TEST(Verify, FindsEachKindOfDamage) {
  struct Case {
    std::string what;
    Damage damage;
    std::string table;
  };
  const Case cases[] = {
      {"a flipped bit in a passage", flipped(index::type::kPassage), "passage"},
      {"a flipped bit in a document", flipped(index::type::kDocument), "document"},
      {"a flipped bit in a source", flipped(index::type::kSource), "source"},
      {"a term lost", lose_a_term, "passage"},
      {"a passage lost",
       [](Xapian::WritableDatabase& database) {
         database.delete_document(first_of(database, index::type::kPassage));
       },
       "passage"},
      {"a document lost",
       [](Xapian::WritableDatabase& database) {
         database.delete_document(first_of(database, index::type::kDocument));
       },
       "source"},
      {"a source lost",
       [](Xapian::WritableDatabase& database) {
         database.delete_document(first_of(database, index::type::kSource));
       },
       "document"},
  };
  for (const Case& c : cases) {
    SCOPED_TRACE(c.what);
    const TempFolder folder;
    folder.write("docs/a.txt", "关于冬季供暖的通知\n各单位：\n请检查管网，备足燃煤。\n请值守。\n");
    ASSERT_TRUE(update({{folder.at("docs")}, folder.at("db"), 1, {}}, [](const UpdateEvent&) {}));
    ASSERT_TRUE(verify(folder.at("db"))->empty());
    {
      Xapian::WritableDatabase database(folder.at("db"), Xapian::DB_OPEN);
      c.damage(database);
      database.commit();
    }
    const auto faults = verify(folder.at("db"));
    ASSERT_TRUE(faults);
    ASSERT_FALSE(faults->empty());
    EXPECT_EQ(faults->front().table, c.table) << faults->front().message;
  }
}

// Xapian's own check opens the tables for writing. Who may only read them is not told to throw the index
// away.
TEST(Verify, SaysWhenItMayNotCheck) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can make what it may not write as another";
  const TempFolder folder;
  folder.write("docs/a.txt", "关于冬季供暖的通知\n各单位：\n请检查管网，备足燃煤。\n请值守。\n");
  ASSERT_TRUE(update({{folder.at("docs")}, folder.at("db"), 1, {}}, [](const UpdateEvent&) {}));
  for (const std::string& path : {folder.path(), folder.at("db")}) chmod(path.c_str(), 0755);
  ASSERT_EQ(seteuid(65534), 0);
  const auto faults = verify(folder.at("db"));
  ASSERT_EQ(seteuid(0), 0);
  ASSERT_FALSE(faults);
  EXPECT_EQ(faults.error().code, ErrorCode::no_permission);
  EXPECT_EQ(faults.error().subject, folder.at("db"));
}

TEST(Verify, SaysSoInJsonAndInWords) {
  const auto sound = nlohmann::json::parse(verify_json({}, Language::en));
  EXPECT_EQ(sound["ok"], true);
  const std::vector<Fault> faults = {{"passage", "abc#3: checksum"}};
  const auto object = nlohmann::json::parse(verify_json(faults, Language::en));
  EXPECT_EQ(object["ok"], false);
  EXPECT_EQ(object["faults"][0]["table"], "passage");
  EXPECT_FALSE(object["faults"][0]["hint"].get<std::string>().empty());
  EXPECT_NE(verify_text(faults, Language::zh).find("abc#3: checksum"), std::string::npos);
}

}  // namespace
}  // namespace wenhao::indexer
