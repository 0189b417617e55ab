// What is shown of a file, in each form; and that nothing in a text can play with the terminal.
#include "indexer/inspect.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/temp_folder.h"

namespace wenhao::indexer {
namespace {

const reader::Readers& readers() {
  static const reader::Readers shared;
  return shared;
}

const std::string kReply =
    "对关于改善村医待遇的提案的答复\n"
    "鲁卫提〔2021〕15号\n"
    "李某委员：\n"
    "您提出的《关于改善村医待遇的提案》（第0233号）收悉，现答复如下：\n"
    "一、关于提高补助\n"
    "按照《关于加强村医队伍建设的通知》（鲁卫发〔2019〕4号），补助已经提高。\n"
    "二、下一步工作\n"
    "下一步，我们将按月发放补助。\n"
    "山东省卫生健康委员会\n"
    "2021年6月9日\n";

std::string shown(const std::string& text, InspectForm form, Language language = Language::en,
                  bool color = false) {
  std::istringstream input(text);
  const auto out = inspect("-", input, readers(), form, language, color);
  return out ? *out : "error: " + std::string(name_of(out.error().code));
}

TEST(Inspect, AnOutlineNamesWhatItFound) {
  const std::string out = shown(kReply, InspectForm::outline);
  for (const char* piece :
       {"- (text, UTF-8)\n", "\n  kind: reply\n", "\n  number: 鲁卫提〔2021〕15号\n",
        "\n  addressee: 李某委员\n", "\n  signed: 2021-06-09\n", "\nOutline\n", "  一、关于提高补助\n",
        "\nPassages\n", "    鲁卫提〔2021〕15号\n    李某委员：\n", "（鲁卫发〔2019〕4号），补助已经提高。",
        "\nRelations\n", "promise\n"}) {
    EXPECT_NE(out.find(piece), std::string::npos) << piece << "\n" << out;
  }
}

TEST(Inspect, AMarkOfSecrecyIsTold) {
  const std::string secret = "机密★1年\n" + kReply;
  EXPECT_NE(shown(secret, InspectForm::outline).find("update refuses this file: 机密★1年"),
            std::string::npos);
  EXPECT_NE(shown(secret, InspectForm::json).find("\"secrecy_mark\""), std::string::npos);
  EXPECT_EQ(shown(kReply, InspectForm::json).find("\"secrecy_mark\""), std::string::npos);
}

TEST(Inspect, TheOutlineSpeaksChinese) {
  const std::string out = shown(kReply, InspectForm::outline, Language::zh);
  for (const char* piece :
       {"  文种: 答复\n", "  发文字号: 鲁卫提〔2021〕15号\n", "\n提纲\n", "\n段落\n", "\n引用关系\n"})
    EXPECT_NE(out.find(piece), std::string::npos) << piece;
}

TEST(Inspect, ColoursOnlyWhenAskedAndAlwaysClosed) {
  EXPECT_EQ(shown(kReply, InspectForm::outline).find('\x1B'), std::string::npos);
  const std::string out = shown(kReply, InspectForm::outline, Language::en, true);
  std::size_t opened = 0;
  std::size_t closed = 0;
  for (std::size_t at = out.find('\x1B'); at != std::string::npos; at = out.find('\x1B', at + 1))
    ++(out.compare(at, 4, "\x1B[0m") == 0 ? closed : opened);
  EXPECT_GT(opened, 0U);
  EXPECT_EQ(opened, closed);
}

TEST(Inspect, EscapesInATextReachNoTerminal) {
  const std::string out = shown(
      "标题\x1B]0;evil\x07\n正文\x1B[2J一行\xC2\x9B"
      "31m。\n",
      InspectForm::outline);
  for (const char c : {'\x1B', '\x07'}) EXPECT_EQ(out.find(c), std::string::npos);
  EXPECT_EQ(out.find("\xC2\x9B"), std::string::npos);
}

TEST(Inspect, JsonIsAnObjectADocument) {
  std::istringstream lines(shown(kReply + "\n" + kReply, InspectForm::json));
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line); ++count) {
    const auto object = nlohmann::json::parse(line);
    EXPECT_EQ(object["version"], 1);
    EXPECT_EQ(object["source"], "-");
    EXPECT_EQ(object["kind"], "reply");
  }
  EXPECT_GE(count, 1U);
}

TEST(Inspect, TextIsWhatOffsetsPointInto) {
  EXPECT_EQ(shown(kReply, InspectForm::text), kReply);
  const auto object = nlohmann::json::parse(shown(kReply, InspectForm::json));
  const std::string text = shown(kReply, InspectForm::text);
  for (const auto& passage : object["passages"]) {
    const std::size_t begin = passage["begin"];
    EXPECT_EQ(text.substr(begin, passage["end"].get<std::size_t>() - begin), passage["text"]);
  }
}

TEST(Inspect, SaysWhyItCannotRead) {
  const TempFolder folder;
  std::istringstream input;
  struct Case {
    std::string file;
    ErrorCode code;
  };
  const Case cases[] = {
      {folder.at("none.txt"), ErrorCode::not_found},
      {folder.path(), ErrorCode::unreadable},
      {folder.write("empty.txt", ""), ErrorCode::empty_file},
      {folder.write("bytes.txt", std::string_view("\x7F"
                                                  "ELF\0\0\0\0\0\0",
                                                  10)),
       ErrorCode::binary_file},
      {"-", ErrorCode::empty_file},
  };
  for (const Case& c : cases) {
    const auto out = inspect(c.file, input, readers(), InspectForm::outline, Language::en, false);
    ASSERT_FALSE(out) << c.file;
    EXPECT_EQ(name_of(out.error().code), name_of(c.code)) << c.file;
  }
}

// Whatever real pages hold, each form of each ends, and JSON is JSON.
TEST(Inspect, RealFilesAreShownWhole) {
  const std::filesystem::path shared(WENHAO_SHARED);
  if (!std::filesystem::exists(shared)) GTEST_SKIP() << "no shared material on this machine";
  std::istringstream none;
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(shared / "real")) {
    const std::string extension = entry.path().extension();
    if (extension != ".html" && extension != ".txt") continue;
    ++files;
    const auto outline = inspect(entry.path(), none, readers(), InspectForm::outline, Language::zh, true);
    ASSERT_TRUE(outline) << entry.path();
    std::istringstream lines(*inspect(entry.path(), none, readers(), InspectForm::json, Language::zh, false));
    for (std::string line; std::getline(lines, line);) EXPECT_TRUE(nlohmann::json::accept(line));
  }
  EXPECT_GT(files, 20U);
}

}  // namespace
}  // namespace wenhao::indexer
