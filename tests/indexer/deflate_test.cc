// Records are not deflated by the Xapian of this process, and all else is.
#include <gtest/gtest.h>
#include <xapian.h>
#include <xxhash.h>

#include <filesystem>

#include "corpus/index/envelope.h"
#include "corpus/index/record.h"
#include "tests/support/temp_folder.h"

namespace wenhao::indexer {
namespace {

constexpr std::size_t kSize = 1'000'000;

// The size of the table of a database's only document with this data.
std::uintmax_t size_with(const std::string& data) {
  const TempFolder folder;
  {
    Xapian::WritableDatabase database(folder.at("db"), Xapian::DB_CREATE);
    Xapian::Document document;
    document.set_data(data);
    database.add_document(document);
    database.commit();
    EXPECT_EQ(Xapian::Database(folder.at("db")).get_document(1).get_data(), data);
  }
  return std::filesystem::file_size(folder.at("db/docdata.glass"));
}

// A record that zlib would make small, which no record of ours is.
std::string record_of_zeros() {
  std::string record = index::seal(index::RecordKind::passage, "x").substr(0, 1);
  const std::string body(kSize, '\0');
  const auto sum = XXH64(body.data(), body.size(), static_cast<unsigned char>(record[0]));
  for (unsigned i = 0; i < 4; ++i) record += static_cast<char>(sum >> (8 * i) & 0xFFU);
  return record + body;
}

TEST(Deflate, LeavesRecordsAsTheyAre) {
  const std::string record = record_of_zeros();
  ASSERT_TRUE(index::is_record(record));
  EXPECT_GT(size_with(record), kSize);
}

TEST(Deflate, MakesSmallWhatIsNone) {
  std::string damaged = record_of_zeros();
  damaged.back() = 'x';
  ASSERT_FALSE(index::is_record(damaged));
  EXPECT_LT(size_with(damaged), kSize / 10);
}

}  // namespace
}  // namespace wenhao::indexer
