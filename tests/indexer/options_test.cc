// Command lines of wenhao-index and what they ask for.
#include "indexer/options.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace wenhao::indexer {
namespace {

Result<Invocation> read(std::vector<const char*> words) {
  words.insert(words.begin(), "wenhao-index");
  return read_command_line(static_cast<int>(words.size()), words.data());
}

TEST(CommandLine, UpdateTakesPathsAndItsOptions) {
  const auto invocation =
      read({"--db", "/x/db", "update", "a", "b c", "--jobs", "3", "--strict", "--lock-timeout", "1.5"});
  ASSERT_TRUE(invocation);
  const auto* update = std::get_if<UpdateCommand>(&invocation->command);
  ASSERT_NE(update, nullptr);
  EXPECT_EQ(update->options.paths, (std::vector<std::string>{"a", "b c"}));
  EXPECT_EQ(update->options.db, "/x/db");
  EXPECT_EQ(update->options.jobs, 3U);
  EXPECT_EQ(update->options.lock_timeout, std::chrono::milliseconds(1500));
  EXPECT_TRUE(update->strict);
}

TEST(CommandLine, InspectTakesFilesAndStandardInput) {
  const auto invocation = read({"inspect", "-", "a.txt", "--text"});
  ASSERT_TRUE(invocation);
  const auto* inspect = std::get_if<InspectCommand>(&invocation->command);
  ASSERT_NE(inspect, nullptr);
  EXPECT_EQ(inspect->files, (std::vector<std::string>{"-", "a.txt"}));
  EXPECT_TRUE(inspect->text_only);
}

TEST(CommandLine, StatusVerifyHelpAndVersion) {
  EXPECT_TRUE(std::holds_alternative<StatusCommand>(read({"status", "--json"})->command));
  EXPECT_TRUE(read({"status", "--json"})->common.json);
  EXPECT_TRUE(std::holds_alternative<VerifyCommand>(read({"verify"})->command));
  EXPECT_EQ(std::get<TextCommand>(read({"--version"})->command).text, "wenhao-index 0.1.0\n");
  EXPECT_NE(std::get<TextCommand>(read({"update", "--help"})->command).text.find("--jobs"),
            std::string::npos);
}

TEST(CommandLine, MistakesAreUsage) {
  const std::vector<const char*> cases[] = {{},
                                            {"frob"},
                                            {"update"},
                                            {"inspect"},
                                            {"update", "x", "--jobs", "-1"},
                                            {"update", "x", "--jobs", "two"},
                                            {"update", "x", "--lock-timeout", "-3"},
                                            {"update", "x", "--lock-timeout", "soon"},
                                            {"status", "extra"},
                                            {"status", "--strict"},
                                            {"update", "x", "inspect", "y", "--nonsense"}};
  for (const auto& words : cases) {
    const auto invocation = read(words);
    ASSERT_FALSE(invocation) << (words.empty() ? "nothing" : words.back());
    EXPECT_EQ(invocation.error().code, ErrorCode::usage);
    EXPECT_FALSE(invocation.error().subject.empty());
  }
}

}  // namespace
}  // namespace wenhao::indexer
