// Error codes have a name, a status and words in both languages; what is printed cannot play tricks.
#include "corpus/message.h"

#include <gtest/gtest.h>

#include <set>

#include "corpus/text/utf8.h"

namespace wenhao {
namespace {

bool has_han(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode(text, at);
    if (text::is_han(next.code_point)) return true;
    at += next.size;
  }
  return false;
}

bool is_snake_case(std::string_view name) {
  return !name.empty() && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string_view::npos;
}

TEST(ErrorCodes, HaveUniqueNames) {
  std::set<std::string_view> names;
  for (std::size_t i = 0; i < kErrorCodes; ++i) {
    const std::string_view name = name_of(static_cast<ErrorCode>(i));
    EXPECT_TRUE(is_snake_case(name)) << name;
    EXPECT_TRUE(names.insert(name).second) << name << " stands twice";
  }
}

TEST(ErrorCodes, HaveWordsInBothLanguages) {
  for (std::size_t i = 0; i < kErrorCodes; ++i) {
    const Error error{static_cast<ErrorCode>(i), "", ""};
    const Described zh = describe(error, Language::zh);
    const Described en = describe(error, Language::en);
    SCOPED_TRACE(name_of(error.code));
    EXPECT_TRUE(has_han(zh.message));
    EXPECT_TRUE(has_han(zh.hint));
    EXPECT_FALSE(en.message.empty() || has_han(en.message));
    EXPECT_FALSE(en.hint.empty() || has_han(en.hint));
  }
}

TEST(ErrorCodes, AreTheContractsStatus) {
  struct Case {
    ErrorCode code;
    int status;
  };
  const Case cases[] = {
      {ErrorCode::nothing_found, 1}, {ErrorCode::usage, 2},         {ErrorCode::not_found, 2},
      {ErrorCode::empty_file, 2},    {ErrorCode::secret, 2},        {ErrorCode::write_failed, 2},
      {ErrorCode::internal, 2},      {ErrorCode::index_missing, 3}, {ErrorCode::index_unfinished, 3},
      {ErrorCode::index_not_one, 3}, {ErrorCode::index_locked, 3},  {ErrorCode::index_damaged, 3},
      {ErrorCode::index_version, 3},
  };
  for (const Case& c : cases) EXPECT_EQ(exit_status(c.code), c.status) << name_of(c.code);
}

TEST(OneLine, SaysWhatHappenedToWhatAndWhatToDo) {
  struct Case {
    Error error;
    Language language;
    std::string line;
  };
  const Case cases[] = {
      {{ErrorCode::index_missing, "/data/index", ""},
       Language::zh,
       "索引不存在：/data/index。先运行 wenhao-index update 目录 建立索引"},
      {{ErrorCode::index_missing, "/data/index", ""},
       Language::en,
       "no such index: /data/index. Run \"wenhao-index update FOLDER\" to make one"},
      {{ErrorCode::usage, "--limit", "not a number"},
       Language::zh,
       "用法有误：--limit（not a number）。用 --help 查看用法"},
      {{ErrorCode::usage, "--limit", "not a number"},
       Language::en,
       "usage error: --limit (not a number). See --help"},
      {{ErrorCode::empty_file, "a\nb\x1B[31m.txt", ""},
       Language::en,
       "the file is empty: a\\nb\\x1B[31m.txt. Get the original file again"},
  };
  for (const Case& c : cases) EXPECT_EQ(one_line(c.error, c.language), c.line);
}

TEST(Printable, ShowsWhatCannotBeSeen) {
  struct Case {
    std::string_view text;
    std::string_view printed;
  };
  const Case cases[] = {
      {"", ""},
      {"辽卫发〔2017〕22号.txt", "辽卫发〔2017〕22号.txt"},
      {"a\tb\r\n", "a\\tb\\r\\n"},
      {"\x1B]0;title\x07", "\\x1B]0;title\\x07"},
      {"\x7F", "\\x7F"},
      {"\xC2\x9B"
       "31m",
       "\\u009B31m"},  // CSI as one character
      {"\xE2\x80\xAE"
       "txt.exe",
       "\\u202Etxt.exe"},                  // writes backwards
      {"\xE2\x80\xA8", "\\u2028"},         // ends a line
      {"\xB9\xE3.txt", "\\xB9\\xE3.txt"},  // GB18030 in a file name
      {"\xE5\x85", "\\xE5\\x85"},          // cut within a character
      {"\xEF\xBF\xBD", "\xEF\xBF\xBD"},    // U+FFFD itself is a character
  };
  for (const Case& c : cases) EXPECT_EQ(printable(c.text), c.printed);
}

TEST(LanguageOf, TakesTheFirstThatIsSet) {
  struct Case {
    const char* lc_all;
    const char* lc_messages;
    const char* lang;
    Language language;
  };
  const Case cases[] = {
      {nullptr, nullptr, nullptr, Language::zh},   {nullptr, nullptr, "en_US.UTF-8", Language::en},
      {nullptr, nullptr, "en", Language::en},      {nullptr, nullptr, "zh_CN.UTF-8", Language::zh},
      {nullptr, nullptr, "C.UTF-8", Language::zh}, {nullptr, "en_GB", "zh_CN", Language::en},
      {"zh_CN", "en_GB", "en_GB", Language::zh},   {"", "", "en_GB", Language::en},
      {"C", "en_GB", "en_GB", Language::zh},       {"de_DE", nullptr, nullptr, Language::zh},
  };
  for (const Case& c : cases) EXPECT_EQ(language_of(c.lc_all, c.lc_messages, c.lang), c.language);
}

TEST(Findings, HaveWordsInBothLanguages) {
  std::set<std::string_view> codes;
  for (const std::string_view code : finding_codes()) {
    SCOPED_TRACE(code);
    EXPECT_TRUE(is_snake_case(code));
    EXPECT_TRUE(codes.insert(code).second) << "stands twice";
    EXPECT_TRUE(has_han(finding_message(code, Language::zh)));
    EXPECT_NE(finding_message(code, Language::en), code);
  }
}

TEST(Findings, AnUnknownCodeSpeaksForItself) {
  EXPECT_EQ(finding_message("never_heard_of", Language::zh), "never_heard_of");
  EXPECT_EQ(finding_message("", Language::en), "");
}

}  // namespace
}  // namespace wenhao
