// The counts of status, expected by reading the letters.
#include "indexer/status.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "indexer/update.h"
#include "tests/support/temp_folder.h"

namespace wenhao::indexer {
namespace {

// Two circulars and a reply: the reply cites the first and a third that is not there; the second cites
// the first too.
class StatusOfThree : public testing::Test {
 protected:
  StatusOfThree() {
    folder_.write("a.txt",
                  "鲁民发〔2018〕3号\n关于办好助餐点的通知\n各市民政局：\n请办好助餐点。\n山东省民政厅\n2018"
                  "年3月1日\n");
    folder_.write("b.txt",
                  "鲁民发〔2019〕7号\n关于续办助餐点的通知\n各市民政局：\n请按鲁民发〔2018〕3号续办。\n山东省"
                  "民政厅\n2019年3月1日\n");
    folder_.write("c.txt",
                  "对助餐点提案的答复\n鲁民提〔2020〕9号\n李某委员：\n您的提案收悉。\n"
                  "我们按照鲁民发〔2018〕3号和鲁财社〔2017〕21号办理，并重申鲁民发〔2018〕3号。\n山东省民政厅"
                  "\n2020年6月1日\n");
    folder_.write("empty.txt", "");
    const auto summary = update({{folder_.path()}, index_.at("db"), 1, {}}, [](const UpdateEvent&) {});
    EXPECT_TRUE(summary);
  }

  TempFolder folder_;
  TempFolder index_;
};

TEST_F(StatusOfThree, CountsDistinctNumbersHeldAndNot) {
  const auto status = status_of(index_.at("db"));
  ASSERT_TRUE(status);
  EXPECT_EQ(status->documents, 3U);
  EXPECT_EQ(status->sources, 4U) << "the empty file is remembered";
  EXPECT_EQ(status->numbers, 4U);
  EXPECT_EQ(status->resolved, 1U);
  EXPECT_EQ(status->unresolved, 1U);
  EXPECT_GT(status->bytes, 0U);
  EXPECT_EQ(status->updated.size(), std::string("2020-01-01T00:00:00Z").size());
}

TEST_F(StatusOfThree, IsTheObjectOfTheContract) {
  const auto object = nlohmann::ordered_json::parse(status_json(*status_of(index_.at("db"))));
  for (const char* key : {"version", "documents", "passages", "numbers", "citations", "bytes", "schema",
                          "analyser", "updated", "isolation", "readers"})
    EXPECT_TRUE(object.contains(key)) << key;
  EXPECT_EQ(object["citations"]["resolved"], 1);
  for (const char* key : {"format", "reader", "available", "install"})
    EXPECT_TRUE(object["readers"][0].contains(key)) << key;
}

TEST_F(StatusOfThree, IsSaidInBothLanguages) {
  const Status status = *status_of(index_.at("db"));
  EXPECT_NE(status_text(status, Language::zh, false).find("被引文号: 1 已收录, 1 未收录\n"),
            std::string::npos);
  EXPECT_NE(status_text(status, Language::en, false).find("numbers cited: 1 held, 1 not held\n"),
            std::string::npos);
}

TEST(Status, OfNothingIsAnError) {
  const TempFolder folder;
  EXPECT_EQ(status_of(folder.at("none")).error().code, ErrorCode::index_missing);
}

}  // namespace
}  // namespace wenhao::indexer
