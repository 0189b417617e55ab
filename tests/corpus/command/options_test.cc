// Common options, their mistakes in both languages, and the language of a command.
#include "corpus/command/options.h"

#include <gtest/gtest.h>

#include <CLI/CLI.hpp>
#include <cstdlib>

namespace wenhao::command {
namespace {

using Words_ = std::vector<const char*>;

struct Parsed {
  CommonOptions options;
  std::vector<std::string> files;
  int number = 0;
  Result<std::optional<std::string>> result;
};

Parsed parse_words(Words_ words, Language language = Language::en) {
  words.insert(words.begin(), "program");
  Parsed parsed;
  parsed.options.language = language;
  const auto app = new_app("program", "Does things", "program 1.2.3", language);
  add_common_options(*app, parsed.options);
  CLI::App* run = add_command(*app, "run", {"运行", "Run"}, language);
  run->add_option("FILE", parsed.files)->required();
  run->add_option("--number", parsed.number);
  run->add_flag("--twice")->needs("--number");
  app->require_subcommand(1);
  parsed.result = parse(*app, static_cast<int>(words.size()), words.data(), language);
  return parsed;
}

TEST(Options, StandBeforeOrAfterTheCommand) {
  for (const Words_& words :
       {Words_{"--db", "/x", "--json", "-q", "--color", "never", "--lang", "zh", "run", "f"},
        Words_{"run", "f", "--db=/x", "--json", "--quiet", "--color=never", "--lang=zh"}}) {
    const Parsed parsed = parse_words(words);
    ASSERT_TRUE(parsed.result) << parsed.result.error().subject;
    EXPECT_FALSE(*parsed.result);
    EXPECT_EQ(parsed.options.db, "/x");
    EXPECT_TRUE(parsed.options.json);
    EXPECT_TRUE(parsed.options.quiet);
    EXPECT_EQ(parsed.options.color, ColorChoice::never);
    EXPECT_EQ(parsed.options.language, Language::zh);
    EXPECT_EQ(parsed.files, std::vector<std::string>{"f"});
  }
}

TEST(Options, WhatIsSaidLastCounts) {
  const Parsed parsed = parse_words({"--db", "/x", "--lang", "zh", "run", "f", "--db=/y", "--number", "1",
                                     "--lang", "en", "--number", "2"});
  ASSERT_TRUE(parsed.result) << parsed.result.error().subject;
  EXPECT_EQ(parsed.options.db, "/y");
  EXPECT_EQ(parsed.options.language, Language::en);
  EXPECT_EQ(parsed.number, 2);
}

TEST(Options, MistakesAreNamedInTheUsersLanguage) {
  struct Case {
    Words_ words;
    std::string subject;
    std::string detail_en;
    std::string detail_zh;
  };
  const Case cases[] = {
      {{}, "a command", "is missing; known: run", "没有给出，可用：run"},
      {{"run"}, "FILE", "is missing", "没有给出"},
      {{"run", "f", "--frob"}, "--frob", "not an argument of this command", "不认识的参数"},
      {{"frob"}, "frob", "not a command", "没有这个命令"},
      {{"frob", "--help"}, "frob", "not a command", "没有这个命令"},
      {{"rnu"}, "rnu", "not a command; did you mean run", "没有这个命令，是不是 run"},
      {{"run", "f", "--numbr=3"},
       "--numbr=3",
       "not an argument of this command; did you mean --number",
       "不认识的参数，是不是 --number"},
      {{"run", "f", "--twice"}, "--twice", "needs --number", "须同时给出：--number"},
      {{"run", "f", "--langs"},
       "--langs",
       "not an argument of this command; did you mean --lang",
       "不认识的参数，是不是 --lang"},
      {{"run", "f", "--number", "many"}, "--number = many", "has a value that cannot be used", "取值无效"},
      {{"run", "f", "--db"}, "--db", "takes another number of values", "缺少取值，或取值过多"},
      {{"--color", "blue", "run", "f"},
       "--color",
       "must be one of auto, always, never",
       "应为其一：auto、always、never"},
      {{"--lang", "fr", "run", "f"}, "--lang", "must be one of zh, en", "应为其一：zh、en"},
  };
  for (const Case& c : cases) {
    const Parsed en = parse_words(c.words, Language::en);
    ASSERT_FALSE(en.result) << c.subject;
    EXPECT_EQ(en.result.error().code, ErrorCode::usage);
    EXPECT_EQ(en.result.error().subject, c.subject);
    EXPECT_EQ(en.result.error().detail, c.detail_en);
    const Parsed zh = parse_words(c.words, Language::zh);
    ASSERT_FALSE(zh.result);
    EXPECT_EQ(zh.result.error().detail, c.detail_zh);
  }
}

TEST(Options, HelpAndVersionAreTextsToPrint) {
  EXPECT_EQ(**parse_words({"--version"}).result, "program 1.2.3\n");
  const std::string help = **parse_words({"--help"}).result;
  for (const char* piece :
       {"Does things", "Usage: ", "Options:", "--db DIR", "--lang LANG", "Commands:", "run "})
    EXPECT_NE(help.find(piece), std::string::npos) << piece;
  const std::string zh = **parse_words({"run", "--help"}, Language::zh).result;
  for (const char* piece : {"用法: ", "参数:", "FILE", "（必填）"})
    EXPECT_NE(zh.find(piece), std::string::npos) << piece;
  for (const char* english : {"Usage", "Options", "Needs"})
    EXPECT_EQ(zh.find(english), std::string::npos) << english;
  EXPECT_NE(zh.find("--db"), std::string::npos) << "where the common options are told";
}

TEST(Language, IsTheOptionsElseTheEnvironments) {
  struct Case {
    Words_ words;
    const char* lang;
    Language language;
  };
  const Case cases[] = {
      {{}, "en_GB.UTF-8", Language::en},
      {{}, "zh_CN.UTF-8", Language::zh},
      {{}, "", Language::zh},
      {{"--lang", "zh"}, "en_US", Language::zh},
      {{"search", "x", "--lang=en"}, "zh_CN", Language::en},
      {{"--lang", "fr"}, "en_US", Language::en},
      {{"--lang"}, "en_US", Language::en},
      {{"--lang", "zh", "search", "--lang=en"}, "zh_CN", Language::en},
      {{"--", "--lang", "zh"}, "en_US", Language::en},
  };
  unsetenv("LC_ALL");
  unsetenv("LC_MESSAGES");
  for (Case c : cases) {
    setenv("LANG", c.lang, 1);
    c.words.insert(c.words.begin(), "program");
    EXPECT_EQ(language_of_command(static_cast<int>(c.words.size()), c.words.data()), c.language) << c.lang;
  }
}

}  // namespace
}  // namespace wenhao::command
