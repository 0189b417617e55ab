// Command lines of wenhao: what each asks for, and what is refused.
#include "search/options.h"

#include <gtest/gtest.h>

namespace wenhao::search {
namespace {

Result<Invocation> read(const std::vector<std::string>& words) {
  std::vector<const char*> argv = {"wenhao"};
  for (const std::string& word : words) argv.push_back(word.c_str());
  return read_command_line(static_cast<int>(argv.size()), argv.data());
}

TEST(Options, QueriesAreTheWordsInOrder) {
  const std::pair<std::vector<std::string>, std::string> cases[] = {
      {{"search", "养老"}, "养老"},
      {{"search", "养老", "服务"}, "养老 服务"},
      {{"search", "养老", "-北京"}, "养老 NOT 北京"},
      {{"search", "养老", "-(甲", "OR", "乙)"}, "养老 NOT (甲 OR 乙)"},
      {{"search", "养老", "-\"甲\""}, "养老 NOT \"甲\""},
      {{"search", "养老", "-kind:reply", "-Year:2017..2020"}, "养老 NOT kind:reply NOT Year:2017..2020"},
      {{"search", "--limit", "5", "养老", "--json"}, "养老"},
      {{"search", "--", "-year:2017"}, "-year:2017"},
  };
  for (const auto& [words, query] : cases) {
    const auto invocation = read(words);
    ASSERT_TRUE(invocation) << query << invocation.error().detail;
    EXPECT_EQ(std::get<SearchCommand>(invocation->command).request.query, query);
  }
}

TEST(Options, OfASearch) {
  const auto invocation =
      read({"search", "养老", "--limit", "5", "--offset", "20", "--sort", "newest", "--group", "document",
            "--context", "2", "--no-expand", "--format", "csv", "--db", "/x", "--lang", "en"});
  ASSERT_TRUE(invocation);
  const auto& command = std::get<SearchCommand>(invocation->command);
  EXPECT_EQ(command.request.limit, 5U);
  EXPECT_EQ(command.request.offset, 20U);
  EXPECT_EQ(command.request.sort, match::Sort::newest);
  EXPECT_EQ(command.request.group, match::Group::document);
  EXPECT_EQ(command.request.context, 2U);
  EXPECT_FALSE(command.request.expand);
  EXPECT_EQ(command.format, Format::csv);
  EXPECT_EQ(invocation->common.db, "/x");
  EXPECT_EQ(invocation->common.dbs, std::vector<std::string>{"/x"});
  EXPECT_EQ(invocation->common.language, Language::en);
}

TEST(Options, JsonIsAFormatToo) {
  EXPECT_EQ(std::get<SearchCommand>(read({"search", "x", "--json"})->command).format, Format::json);
  EXPECT_EQ(std::get<SearchCommand>(read({"--json", "search", "x"})->command).format, Format::json);
  EXPECT_EQ(std::get<SearchCommand>(read({"search", "x"})->command).format, Format::text);
}

TEST(Options, OtherCommands) {
  EXPECT_EQ(std::get<ShowCommand>(read({"show", "辽卫发", "〔2017〕22号"})->command).name,
            "辽卫发 〔2017〕22号");
  EXPECT_EQ(std::get<CitesCommand>(read({"cites", "辽卫发〔2017〕22号"})->command).number,
            "辽卫发〔2017〕22号");
  EXPECT_EQ(std::get<ExplainCommand>(read({"explain", "养老"})->command).request.query, "养老");
  EXPECT_EQ(std::get<NumberCommand>(read({"number", "a", "-"})->command).texts,
            (std::vector<std::string>{"a", "-"}));
  EXPECT_TRUE(std::get<NumberCommand>(read({"number"})->command).texts.empty());
  EXPECT_NE(std::get<TextCommand>(read({"--version"})->command).text.find("0.1.0"), std::string::npos);
}

TEST(Options, GraphAndWanted) {
  const auto cites = read({"cites", "辽卫发〔2017〕22号", "--depth", "3", "--dot"});
  ASSERT_TRUE(cites);
  EXPECT_EQ(std::get<CitesCommand>(cites->command).depth, 3U);
  EXPECT_TRUE(std::get<CitesCommand>(cites->command).dot);
  const auto wanted = read({"wanted", "-n", "5", "--format", "csv"});
  ASSERT_TRUE(wanted);
  EXPECT_EQ(std::get<WantedCommand>(wanted->command).limit, 5U);
  EXPECT_EQ(std::get<WantedCommand>(wanted->command).format, Format::csv);
  EXPECT_EQ(std::get<WantedCommand>(read({"wanted", "--json"})->command).format, Format::json);
}

TEST(Options, SeveralIndexes) {
  const auto invocation = read({"--db", "a", "search", "x", "--db", "b", "y"});
  ASSERT_TRUE(invocation);
  EXPECT_EQ(invocation->common.dbs, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(std::get<SearchCommand>(invocation->command).request.query, "x y");
}

// No mistake is told to a Chinese user in English.
TEST(Options, MistakesAreToldInTheUsersLanguage) {
  const std::vector<std::string> cases[] = {
      {"search", "x", "--limit", "-1"},
      {"search", "x", "--limit", "many"},
      {"search", "x", "--limit", "10001"},
      {"search", "x", "--offset", "99999999999999999999"},
      {"search", "x", "--sort", "best"},
      {"search"},
      {"search", "x", "--limit"},
      {"cites", "x", "--depth", "11"},
      {"wanted", "extra"},
      {"wanted", "--format", "markdown"},
      {"--db"},
      {},
      {"search", "x", "--color", "blue"},
      {"search", "x", "--nonsense"},
      {"search", "x", "--facets=perhaps"},
      {"search", "x", "-no:field"},
      {"promises", "--overdue"},
      {"promises", "--as-of", "2026-1-1"},
  };
  for (std::vector<std::string> words : cases) {
    words.insert(words.begin(), {"--lang", "zh"});
    const auto invocation = read(words);
    ASSERT_FALSE(invocation) << words.back();
    const std::string told = invocation.error().detail;
    EXPECT_NE(told, "") << words.back();
    const bool has_english = std::any_of(told.begin(), told.end(), [](char c) { return c == ' '; });
    EXPECT_FALSE(has_english && told.find("应为") == std::string::npos) << told;
  }
}

TEST(Options, WhatIsRefused) {
  const std::vector<std::string> cases[] = {
      {},
      {"search"},
      {"show"},
      {"nothing"},
      {"search", "x", "--limit", "-1"},
      {"search", "x", "--limit", "many"},
      {"search", "x", "--sort", "best"},
      {"search", "x", "--group", "file"},
      {"search", "x", "--format", "xml"},
      {"search", "x", "--limt", "5"},
      {"search", "x", "--context", "1000"},
  };
  for (const auto& words : cases) {
    const auto invocation = read(words);
    ASSERT_FALSE(invocation) << (words.empty() ? "" : words.back());
    EXPECT_EQ(invocation.error().code, ErrorCode::usage);
  }
}

}  // namespace
}  // namespace wenhao::search
