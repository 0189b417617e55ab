// A user's own file of codes: what it adds, what it overrides, what is refused.
#include "corpus/number/authority.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "corpus/number/mention.h"

namespace wenhao::number {
namespace {

class UserFile {
 public:
  explicit UserFile(const std::string& lines)
      : path_(std::filesystem::temp_directory_path() /
              ("wenhao-codes-" + std::to_string(::getpid()) + ".tsv")) {
    std::ofstream(path_) << lines;
  }
  ~UserFile() { std::filesystem::remove(path_); }
  UserFile(const UserFile&) = delete;
  UserFile& operator=(const UserFile&) = delete;
  [[nodiscard]] std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

TEST(Authority, AUsersLinesComeFirst) {
  const UserFile file("# ours\ncode\t鹭水函\t鹭岛水务集团\t\t\t内部编号\ncode\t国发\t另一个机关\t\t\t测试\n");
  const auto authority = Authority::with_file(file.path());
  ASSERT_TRUE(authority.has_value());
  EXPECT_EQ((*authority)->issuer("鹭水函", 2020), "鹭岛水务集团");
  EXPECT_EQ((*authority)->issuer("国发", 2020), "另一个机关");
  EXPECT_EQ((*authority)->issuer("国办发", 2020), "国务院办公厅");
  EXPECT_EQ(Authority::builtin().issuer("鹭水函", 2020), std::nullopt);
  Options options;
  options.authority = authority->get();
  const std::string text = "转发给你们鹭水函2020年7号";
  const auto mentions = find_mentions(text, options);
  ASSERT_EQ(mentions.size(), 1U);
  EXPECT_EQ(canonical(mentions[0], text, mentions), "鹭水函〔2020〕7号");
}

TEST(Authority, RefusesWhatIsNoEntry) {
  struct Case {
    const char* lines;
    const char* refused;
  };
  constexpr Case kCases[] = {
      {"国发\t国务院\n", "国发"}, {"code\t\t空\n", "code"}, {"code\t甲\t乙\t明年\n", "code"}};
  for (const Case& c : kCases) {
    const UserFile file(c.lines);
    const auto authority = Authority::with_file(file.path());
    ASSERT_FALSE(authority.has_value()) << c.lines;
    EXPECT_EQ(authority.error().code, ErrorCode::usage);
    EXPECT_EQ(authority.error().detail, c.refused);
  }
  const auto missing = Authority::with_file("/nonexistent/codes.tsv");
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().code, ErrorCode::not_found);
}

TEST(Authority, ASuccessionByYear) {
  struct Case {
    const char* code;
    std::uint16_t year;
    const char* body;
  };
  constexpr Case kCases[] = {
      {"农发", 2016, "农业部"},
      {"农发", 2020, "农业农村部"},
      {"农发", 0, "农业农村部"},
      {"环发", 2005, "国家环境保护总局"},
      {"环发", 2010, "环境保护部"},
      {"粤教发", 2020, "广东省教育厅"},
      {"川政办发", 2018, "四川省人民政府办公厅"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(Authority::builtin().issuer(c.code, c.year), c.body) << c.code << c.year;
}

}  // namespace
}  // namespace wenhao::number
