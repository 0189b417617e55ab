// wenhao-index as a user meets it: what it prints, its exit status, and one line for each mistake.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <sstream>

#include "corpus/index/folder.h"
#include "tests/support/process.h"
#include "tests/support/temp_folder.h"

namespace wenhao {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

constexpr std::string_view kLetter = "关于做好冬季供暖的通知\n鲁建发〔2021〕6号\n各单位：\n请检查管网。\n";
constexpr unsigned kNobody = 65534;

// The program over an index in a folder of its own, messages in English.
class IndexerCli : public testing::Test {
 protected:
  Outcome wenhao_index(std::vector<std::string> words, const std::string& input = {}, unsigned user = 0) {
    std::vector<std::string> all = {std::string(WENHAO_BIN) + "/wenhao-index", "--lang", "en", "--db", db_};
    all.insert(all.end(), words.begin(), words.end());
    return run({all, input, {}, user});
  }

  // Exactly one line on stderr that holds all the pieces, nothing on stdout, and this status.
  static void expect_line(const Outcome& outcome, int status, const std::vector<std::string>& pieces) {
    EXPECT_EQ(outcome.status, status) << outcome.err;
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1) << outcome.err;
    for (const std::string& piece : pieces)
      EXPECT_NE(outcome.err.find(piece), std::string::npos) << outcome.err;
  }

  void make_index() {
    folder_.write("docs/a.txt", kLetter);
    ASSERT_EQ(wenhao_index({"update", folder_.at("docs")}).status, 0);
  }

  TempFolder folder_;
  std::string db_ = folder_.at("db");
};

TEST_F(IndexerCli, AMistakeIsOneLineWithAHint) {
  struct Case {
    std::vector<std::string> words;
    int status;
    std::vector<std::string> pieces;
  };
  const Case cases[] = {
      {{}, 2, {"usage error", "a command", "--help"}},
      {{"frob"}, 2, {"usage error: frob", "--help"}},
      {{"update"}, 2, {"PATH (is missing)"}},
      {{"update", "x", "--jobs", "two"}, 2, {"--jobs"}},
      {{"update", folder_.at("none")}, 2, {"no such file", folder_.at("none"), "path"}},
      {{"inspect", folder_.at("none")}, 2, {"no such file", "none"}},
      {{"inspect", folder_.write("empty.txt", "")}, 2, {"empty", "empty.txt"}},
      {{"inspect", folder_.write("bytes.txt", std::string_view("\x7F"
                                                               "ELF\0\0\0\0\0\0\0",
                                                               11))},
       2,
       {"not a text", "bytes.txt"}},
      {{"inspect", folder_.path()}, 2, {"cannot be read", folder_.path()}},
      {{"status"}, 3, {"no such index", db_, "update"}},
      {{"verify"}, 3, {"no such index", db_}},
  };
  for (const Case& c : cases) expect_line(wenhao_index(c.words), c.status, c.pieces);
}

TEST_F(IndexerCli, WhatIsNoIndexIsLeftAlone) {
  folder_.write("docs/a.txt", kLetter);
  folder_.write("db/letter.txt", "mine");
  for (const char* command : {"status", "verify"})
    expect_line(wenhao_index({command}), 3, {"not an index", db_, "--db"});
  expect_line(wenhao_index({"update", folder_.at("docs")}), 3, {"not an index", db_});
  EXPECT_EQ(read_whole(folder_.at("db/letter.txt")), "mine");
  EXPECT_EQ(std::distance(fs::directory_iterator(db_), {}), 1);
}

TEST_F(IndexerCli, AnotherVersionIsRefusedAndBuiltAnew) {
  make_index();
  {
    Xapian::WritableDatabase database(db_, Xapian::DB_OPEN);
    database.set_metadata("wenhao.analyser", "wenhao-analyser/0");
    database.commit();
  }
  for (const char* command : {"status", "verify"})
    expect_line(wenhao_index({command}), 3, {"another version", db_, "wenhao-analyser/0"});
  const std::string other = folder_.write("more/z.txt", "关于夏季防汛的通知\n各单位：\n请检查堤坝。\n");
  const Outcome outcome = wenhao_index({"update", other});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_NE(wenhao_index({"status"}).out.find("documents: 2"), std::string::npos)
      << "what was there and what was asked for\n"
      << wenhao_index({"status"}).out;
  EXPECT_EQ(wenhao_index({"verify"}).status, 0);
}

TEST_F(IndexerCli, ADamagedIndexIsNamed) {
  make_index();
  folder_.write(index::database_folder(db_)->substr(folder_.path().size() + 1) + "/iamglass", "");
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{"status"}, {"verify"}, {"update", folder_.at("docs")}})
    expect_line(wenhao_index(words), 3, {"damaged", db_});
}

TEST_F(IndexerCli, ASecondWriterIsTurnedAway) {
  make_index();
  const Xapian::WritableDatabase holder(db_, Xapian::DB_OPEN);
  expect_line(wenhao_index({"update", folder_.at("docs")}), 3, {"another program", db_, "--lock-timeout"});
  EXPECT_EQ(wenhao_index({"status"}).status, 0) << "reading goes on";
}

TEST_F(IndexerCli, WithoutPermissionItSaysSo) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can become another user";
  make_index();
  folder_.write("docs/closed/b.txt", kLetter);
  fs::permissions(folder_.path(), fs::perms(0777));
  fs::permissions(folder_.at("docs/closed"), fs::perms(0700));
  expect_line(wenhao_index({"update", folder_.at("docs/closed")}, "", kNobody), 2,
              {"permission denied", "docs/closed"});
  db_ = folder_.at("db2");
  const Outcome outcome = wenhao_index({"update", folder_.at("docs")}, "", kNobody);
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_NE(outcome.err.find("skipped: permission denied: " + folder_.at("docs/closed")), std::string::npos);
  EXPECT_NE(outcome.out.find("added 1 "), std::string::npos) << outcome.out;
  db_ = folder_.at("db");
  fs::permissions(db_, fs::perms(0700));
  expect_line(wenhao_index({"status"}, "", kNobody), 2, {"permission denied", db_});
}

TEST_F(IndexerCli, AFolderOutOfReachIsNotTakenForGone) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can become another user";
  folder_.write("docs/a.txt", kLetter);
  folder_.write("docs/closed/b.txt", "关于夏季防汛的通知\n各单位：\n请检查堤坝。\n");
  fs::permissions(folder_.path(), fs::perms(0777));
  ASSERT_EQ(wenhao_index({"update", folder_.at("docs")}, "", kNobody).status, 0);
  fs::permissions(folder_.at("docs/closed"), fs::perms(0700));
  const Outcome outcome = wenhao_index({"update", folder_.at("docs")}, "", kNobody);
  EXPECT_NE(outcome.out.find("removed 0 "), std::string::npos) << outcome.out;
  EXPECT_NE(outcome.out.find("skipped 1\n"), std::string::npos) << outcome.out;
}

TEST_F(IndexerCli, StrictMakesASkipAFailure) {
  folder_.write("docs/a.txt", kLetter);
  folder_.write("docs/empty.txt", "");
  EXPECT_EQ(wenhao_index({"update", folder_.at("docs")}).status, 0);
  const Outcome outcome = wenhao_index({"update", folder_.at("docs"), "--strict"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(outcome.err, "skipped: the file is empty: " + folder_.at("docs/empty.txt") + "\n");
}

TEST_F(IndexerCli, EventsAreJsonLinesAndTheLastIsTheSummary) {
  folder_.write("docs/a.txt", kLetter);
  folder_.write("docs/empty.txt", "");
  const Outcome outcome = wenhao_index({"update", folder_.at("docs"), "--json"});
  EXPECT_EQ(outcome.err, "");
  std::istringstream lines(outcome.out);
  std::vector<Json> events;
  for (std::string line; std::getline(lines, line);) events.push_back(Json::parse(line));
  ASSERT_EQ(events.size(), 3U);
  EXPECT_EQ(events[0]["event"], "added");
  EXPECT_EQ(events[0]["source"], folder_.at("docs/a.txt"));
  EXPECT_EQ(events[1]["event"], "skipped");
  EXPECT_EQ(events[1]["code"], "empty_file");
  const Json& done = events[2];
  EXPECT_EQ(done["event"], "done");
  for (const char* key :
       {"version", "added", "replaced", "removed", "unchanged", "passages", "numbers", "skipped", "took_ms"})
    EXPECT_TRUE(done.contains(key)) << key;
  EXPECT_EQ(done["added"], 1);
  EXPECT_EQ(done["skipped"][0]["source"], folder_.at("docs/empty.txt"));
}

TEST_F(IndexerCli, InspectReadsStandardInputAndTouchesNoIndex) {
  const Outcome text = wenhao_index({"inspect", "-", "--text"}, std::string(kLetter));
  EXPECT_EQ(text.out, kLetter);
  const Outcome json = wenhao_index({"inspect", "-", "--json"}, std::string(kLetter));
  EXPECT_EQ(Json::parse(json.out)["number"]["canonical"], "鲁建发〔2021〕6号");
  EXPECT_FALSE(fs::exists(db_));
}

TEST_F(IndexerCli, InspectShowsTheGoodFilesAndNamesTheBad) {
  const std::string good = folder_.write("good.txt", kLetter);
  const Outcome outcome = wenhao_index({"inspect", folder_.at("none"), good});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.out.find("鲁建发〔2021〕6号"), std::string::npos);
  EXPECT_NE(outcome.err.find("none"), std::string::npos);
}

TEST_F(IndexerCli, InvalidUtf8AndStrangeNamesAreNoMatter) {
  folder_.write("docs/\xFF\xFE name\n.txt", std::string(kLetter) + "\xE5\x85 结尾。\n");
  const Outcome outcome = wenhao_index({"update", folder_.at("docs"), "--json"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(std::ranges::count(outcome.out, '\n'), 2) << outcome.out;
  EXPECT_EQ(
      wenhao_index({"update", folder_.at("docs")}).out.find("added 0  replaced 0  removed 0  unchanged 1"),
      0U);
}

TEST_F(IndexerCli, AFullDiskIsToldAndAClosedPipeIsNot) {
  make_index();
  if (!fs::exists("/dev/full")) GTEST_SKIP() << "no /dev/full on this machine";
  const std::string program = std::string(WENHAO_BIN) + "/wenhao-index --lang en --db " + db_;
  const Outcome full = run({{"/bin/sh", "-c", program + " status > /dev/full"}, "", {}, 0});
  EXPECT_EQ(full.status, 2);
  EXPECT_NE(full.err.find("cannot be written"), std::string::npos) << full.err;
  const Outcome closed = run({{"/bin/sh", "-c", program + " status | true"}, "", {}, 0});
  EXPECT_EQ(closed.err, "");
}

TEST_F(IndexerCli, SpeaksTheLanguageOfTheEnvironment) {
  const std::string program = std::string(WENHAO_BIN) + "/wenhao-index";
  const auto message = [&](const char* all, const char* lang) {
    return run({{program, "--db", db_, "status"},
                "",
                {{"LC_ALL", all}, {"LC_MESSAGES", ""}, {"LANG", lang}},
                0})
        .err;
  };
  EXPECT_TRUE(message("", "en_US.UTF-8").starts_with("no such index"));
  EXPECT_TRUE(message("C", "en_US.UTF-8").starts_with("索引不存在"));
  EXPECT_TRUE(message("", "").starts_with("索引不存在"));
}

TEST_F(IndexerCli, VerifyFindsNothingWrongAfterAnUpdate) {
  make_index();
  const Outcome outcome = wenhao_index({"verify", "--json"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out, "{\"version\":1,\"ok\":true,\"faults\":[]}\n");
}

}  // namespace
}  // namespace wenhao
