// Updates as stories: what is done to a folder, and what each run does to the index.
#include "indexer/update.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <functional>

#include "corpus/index/folder.h"
#include "corpus/index/store.h"
#include "indexer/runs.h"
#include "indexer/scan.h"
#include "indexer/status.h"
#include "indexer/verify.h"
#include "indexer/writer.h"
#include "tests/indexer/dump.h"
#include "tests/support/temp_folder.h"

namespace wenhao::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kLetter = "关于做好冬季供暖的通知\n各单位：\n请检查管网，备足燃煤。\n";
constexpr std::string_view kOther = "关于夏季防汛的通知\n各单位：\n请检查堤坝，备足沙袋。\n";
constexpr std::string_view kThird = "关于春季植树的通知\n各单位：\n请检查苗木，备足水源。\n";
constexpr std::string_view kBinary(
    "\x7F"
    "ELF\x02\x01\0\0\x01\0\0\0\xFF\xFE\0\0\0\x01",
    18);
constexpr std::string_view kSecret = "机密★1年\n关于某事的通知\n各单位：\n内容。\n";

struct Step {
  std::string does;
  std::function<void(const TempFolder&)> change;
  std::string run;                   // "added replaced removed unchanged skipped"
  std::uint64_t documents = 0;       // in the index afterwards
  std::vector<std::string> skipped;  // "name: code"
};

void rewrite(const TempFolder& folder, const char* name, std::string_view text) { folder.write(name, text); }

std::string counts(const UpdateSummary& s) {
  std::string text;
  for (const std::uint64_t n : {s.added, s.replaced, s.removed, s.unchanged, s.skipped})
    text += (text.empty() ? "" : " ") + std::to_string(n);
  return text;
}

// Runs the steps of a story one after another over one folder and one index, sound after each.
void tell(const std::vector<Step>& story) {
  const TempFolder folder;
  const TempFolder index;
  for (const Step& step : story) {
    SCOPED_TRACE(step.does);
    step.change(folder);
    std::vector<std::string> skipped;
    const auto summary = update({{folder.path()}, index.at("db"), 2, {}}, [&](const UpdateEvent& event) {
      if (event.kind == UpdateEvent::Kind::skipped)
        skipped.push_back(fs::path(event.source).filename().string() + ": " +
                          std::string(name_of(event.reason.code)));
    });
    ASSERT_TRUE(summary) << summary.error().detail;
    EXPECT_EQ(counts(*summary), step.run);
    EXPECT_EQ(skipped, step.skipped);
    const auto status = status_of(index.at("db"));
    ASSERT_TRUE(status);
    EXPECT_EQ(status->documents, step.documents);
    EXPECT_EQ(status->documents == 0, status->passages == 0);
    const auto faults = verify(index.at("db"));
    ASSERT_TRUE(faults);
    for (const Fault& fault : *faults) ADD_FAILURE() << fault.table << ": " << fault.message;
  }
}

const auto kNothing = [](const TempFolder&) {};

TEST(Update, AddsOnceAndLeavesAlone) {
  tell({
      {"an empty folder", kNothing, "0 0 0 0 0", 0, {}},
      {"two letters",
       [](auto& f) { f.write("a.txt", kLetter), f.write("b/c.txt", kOther); },
       "2 0 0 0 0",
       2,
       {}},
      {"nothing new", kNothing, "0 0 0 2 0", 2, {}},
      {"a third", [](auto& f) { f.write("b/b.txt", kThird); }, "1 0 0 2 0", 3, {}},
  });
}

TEST(Update, ReplacesWhatChangedAndOnlyThat) {
  tell({
      {"two letters",
       [](auto& f) { f.write("a.txt", kLetter), f.write("b.txt", kOther); },
       "2 0 0 0 0",
       2,
       {}},
      {"one touched",
       [](auto& f) {
         fs::last_write_time(f.at("a.txt"), fs::file_time_type::clock::now() - std::chrono::hours(1));
       },
       "0 0 0 2 0",
       2,
       {}},
      {"one rewritten with the same", [](auto& f) { rewrite(f, "a.txt", kLetter); }, "0 0 0 2 0", 2, {}},
      {"one changed", [](auto& f) { rewrite(f, "a.txt", kThird); }, "0 1 0 1 0", 2, {}},
      {"and back", [](auto& f) { rewrite(f, "a.txt", kLetter); }, "0 1 0 1 0", 2, {}},
  });
}

TEST(Update, RemovesWhatVanished) {
  tell({
      {"two letters",
       [](auto& f) { f.write("a.txt", kLetter), f.write("sub/b.txt", kOther); },
       "2 0 0 0 0",
       2,
       {}},
      {"a folder goes", [](auto& f) { fs::remove_all(f.at("sub")); }, "0 0 1 1 0", 1, {}},
      {"all goes", [](auto& f) { fs::remove(f.at("a.txt")); }, "0 0 1 0 0", 0, {}},
  });
}

TEST(Update, ARenamedFileKeepsItsDocument) {
  tell({
      {"a letter", [](auto& f) { f.write("a.txt", kLetter); }, "1 0 0 0 0", 1, {}},
      {"renamed", [](auto& f) { fs::rename(f.at("a.txt"), f.at("z.txt")); }, "1 0 1 0 0", 1, {}},
      {"renamed again, to before",
       [](auto& f) { fs::rename(f.at("z.txt"), f.at("0.txt")); },
       "1 0 1 0 0",
       1,
       {}},
  });
}

TEST(Update, ADocumentLivesUntilItsLastSourceIsGone) {
  tell({
      {"twice the same",
       [](auto& f) { f.write("a.txt", kLetter), f.write("b.txt", kLetter); },
       "2 0 0 0 0",
       1,
       {}},
      {"one goes", [](auto& f) { fs::remove(f.at("a.txt")); }, "0 0 1 1 0", 1, {}},
      {"a copy comes, the other changes",
       [](auto& f) { f.write("c.txt", kLetter), rewrite(f, "b.txt", kOther); },
       "1 1 0 0 0",
       2,
       {}},
      {"the last goes", [](auto& f) { fs::remove(f.at("c.txt")); }, "0 0 1 1 0", 1, {}},
  });
}

TEST(Update, WhatCannotBeReadIsSkippedAndTold) {
  tell({
      {"one of each",
       [](auto& f) {
         f.write("bytes.txt", kBinary);
         f.write("empty.txt", "");
         f.write("good.txt", kLetter);
         f.write("picture.jpg", "\xFF\xD8\xFF\xE0");
         f.write("secret.txt", kSecret);
         f.write("spaces.txt", " \n\t\n");
       },
       "1 0 0 0 5",
       1,
       {"bytes.txt: binary_file", "empty.txt: empty_file", "picture.jpg: needs_ocr", "secret.txt: secret",
        "spaces.txt: empty_file"}},
      {"nothing new, and told again",
       kNothing,
       "0 0 0 1 5",
       1,
       {"bytes.txt: binary_file", "empty.txt: empty_file", "picture.jpg: needs_ocr", "secret.txt: secret",
        "spaces.txt: empty_file"}},
      {"the empty one is filled",
       [](auto& f) { f.write("empty.txt", kOther); },
       "1 0 0 1 4",
       2,
       {"bytes.txt: binary_file", "picture.jpg: needs_ocr", "secret.txt: secret", "spaces.txt: empty_file"}},
  });
}

TEST(Update, AFileThatTurnsUnfitIsForgotten) {
  tell({
      {"two letters",
       [](auto& f) { f.write("a.txt", kLetter), f.write("b.txt", kOther); },
       "2 0 0 0 0",
       2,
       {}},
      {"one is marked secret, one emptied",
       [](auto& f) { f.write("a.txt", kSecret), f.write("b.txt", ""); },
       "0 0 0 0 2",
       0,
       {"a.txt: secret", "b.txt: empty_file"}},
      {"and good again",
       [](auto& f) { f.write("a.txt", kLetter), f.write("b.txt", kOther); },
       "2 0 0 0 0",
       2,
       {}},
  });
}

TEST(Update, BrokenBytesAreReadAroundThem) {
  tell({{"a letter with invalid UTF-8",
         [](auto& f) { f.write("a.txt", std::string(kLetter) + "\xE5\x85 结尾。\n"); },
         "1 0 0 0 0",
         1,
         {}}});
}

TEST(Update, LinksAreNoSecondSource) {
  tell({{"a letter, a link to it and a loop",
         [](auto& f) {
           f.write("a.txt", kLetter);
           fs::create_symlink(f.at("a.txt"), f.at("b.txt"));
           fs::create_directory_symlink(f.path(), f.at("loop"));
         },
         "1 0 0 0 0",
         1,
         {}}});
}

TEST(Update, OnlyWhatIsUnderThePathsIsTouched) {
  const TempFolder folder;
  const TempFolder index;
  folder.write("a/x.txt", kLetter);
  folder.write("ab/y.txt", kOther);
  const auto run = [&](const char* path) {
    return update({{folder.at(path)}, index.at("db"), 1, {}}, [](const UpdateEvent&) {});
  };
  EXPECT_EQ(counts(*run("")), "2 0 0 0 0");
  fs::remove_all(folder.at("a"));
  fs::remove_all(folder.at("ab"));
  EXPECT_EQ(counts(*run("a")), "0 0 1 0 0") << "a path that is gone, but known";
  EXPECT_EQ(status_of(index.at("db"))->documents, 1U);
  EXPECT_EQ(counts(*run("ab/y.txt")), "0 0 1 0 0");
  EXPECT_EQ(run("ab/y.txt").error().code, ErrorCode::not_found) << "gone and not known";
}

TEST(Update, AMissingPathDoesNothingAtAll) {
  const TempFolder folder;
  const TempFolder index;
  folder.write("x.txt", kLetter);
  const auto summary =
      update({{folder.path(), "no/such/path"}, index.at("db"), 1, {}}, [](const UpdateEvent&) {});
  ASSERT_FALSE(summary);
  EXPECT_EQ(summary.error().code, ErrorCode::not_found);
  EXPECT_EQ(summary.error().subject, "no/such/path");
  EXPECT_FALSE(fs::exists(index.at("db")));
}

// The same files give the same index, document for document, and the same events whatever the number of jobs.
TEST(Update, JobsLeaveNoTrace) {
  const TempFolder folder;
  for (int i = 0; i < 300; ++i) {
    const int batch = i % 250;
    std::string text = "关于第" + std::to_string(batch) + "批项目的通知\n";
    for (int line = 0; line < batch % 17; ++line)
      text += "第" + std::to_string(line * batch) + "项工作，请抓紧落实。\n";
    folder.write("d" + std::to_string(i % 7) + "/" + std::to_string(i) + ".txt", text);
  }
  folder.write("d3/empty.txt", "");
  std::string first;
  for (const unsigned jobs : {1U, 4U, 9U}) {
    const TempFolder index;
    UpdateOptions options{{folder.path()}, index.at("db"), jobs, {}};
    options.memory = 4ULL << 30U;
    options.run_bytes = 2000;
    std::string seen;
    const auto summary = update(options, [&seen](const UpdateEvent& event) {
      seen +=
          event.source + ' ' + std::to_string(event.documents) + ' ' + std::to_string(event.passages) + '\n';
    });
    ASSERT_TRUE(summary);
    EXPECT_EQ(counts(*summary), "300 0 0 0 1");
    EXPECT_EQ(summary->documents, 250U) << "those that are told apart by their text";
    seen += std::to_string(summary->passages) + ' ' + std::to_string(summary->numbers) + '\n';
    for (const std::string& document : sorted_dump_of(index.at("db"))) seen += document;
    if (first.empty()) first = seen;
    EXPECT_TRUE(seen == first) << jobs;
  }
  EXPECT_FALSE(first.empty());
}

// A build that was killed: its finished runs are taken over, what changed since is read again, and the index
// is the one that a build without a break would have made.
TEST(Update, ABuildGoesOnFromItsFinishedRuns) {
  const TempFolder folder;
  for (int i = 0; i < 40; ++i)
    folder.write(std::to_string(i) + ".txt", "关于第" + std::to_string(i % 30) + "批项目的通知\n请落实。\n");
  folder.write("empty.txt", "");
  const TempFolder index;
  UpdateOptions options{{folder.path()}, index.at("db"), 2, {}};
  options.run_bytes = 300;
  const auto as_run = [&](std::uint64_t number, const std::vector<std::string>& names) {
    auto writer = Writer::create(options.db, unfinished_run(options.db, number));
    ASSERT_TRUE(writer);
    for (const std::string& name : names) {
      scan(folder.at(name), [&](Entry entry) {
        EXPECT_TRUE(writer->put(prepare({std::move(entry), std::nullopt}, {})));
        return true;
      });
    }
    ASSERT_TRUE(writer->finish({}));
  };
  ASSERT_TRUE(index::make_folder(options.db));
  ASSERT_TRUE(take_over_runs(options.db));
  folder.write("gone.txt", kOther);
  as_run(1, {"0.txt", "1.txt", "30.txt", "gone.txt", "empty.txt"});  // 30 holds the text of 0
  ASSERT_TRUE(finish_run(options.db, 1));
  as_run(2, {"2.txt", "31.txt"});  // and 31 that of 1
  ASSERT_TRUE(finish_run(options.db, 2));
  as_run(3, {"4.txt", "5.txt"});  // never finished
  folder.write("2.txt", std::string(kThird) + "有变化。\n");
  fs::remove(folder.at("gone.txt"));

  std::uint64_t told = 0;
  const auto summary = update(options, [&told](const UpdateEvent&) { ++told; });
  ASSERT_TRUE(summary) << summary.error().detail;
  EXPECT_EQ(counts(*summary), "35 1 1 4 1");
  EXPECT_EQ(told, 38U);
  EXPECT_TRUE(verify(options.db)->empty());
  EXPECT_FALSE(fs::exists(index.at("db/build")));
  const TempFolder other;
  ASSERT_TRUE(update({{folder.path()}, other.at("db"), 1, {}}, [](const UpdateEvent&) {}));
  EXPECT_EQ(sorted_dump_of(options.db), sorted_dump_of(other.at("db")));
}

TEST(Update, ShardsShareTheFilesAmongThem) {
  const TempFolder folder;
  for (int i = 0; i < 50; ++i)
    folder.write(std::to_string(i) + ".txt", "关于第" + std::to_string(i) + "批项目的通知\n请落实。\n");
  const TempFolder index;
  std::uint64_t added = 0;
  for (std::uint32_t shard = 0; shard < 3; ++shard) {
    UpdateOptions options{{folder.path()}, index.at(std::to_string(shard)), 1, {}};
    options.shard = {shard, 3};
    const auto summary = update(options, [](const UpdateEvent&) {});
    ASSERT_TRUE(summary);
    EXPECT_GT(summary->added, 5U) << shard;
    added += summary->added;
  }
  EXPECT_EQ(added, 50U);
}

// A file longer than a transaction is still all or nothing, and counts are right.
TEST(Update, ALongFileIsOnePiece) {
  const TempFolder folder;
  const TempFolder index;
  std::string text;
  for (int i = 0; i < 7000; ++i) text += "第" + std::to_string(i) + "条内容各不相同，应当逐条收入。\n";
  folder.write("long.txt", text);
  folder.write("short.txt", kLetter);
  const auto summary = update({{folder.path()}, index.at("db"), 2, {}}, [](const UpdateEvent&) {});
  ASSERT_TRUE(summary);
  const auto status = status_of(index.at("db"));
  ASSERT_TRUE(status);
  EXPECT_EQ(status->passages, summary->passages);
  EXPECT_GT(status->passages, 1000U);
  EXPECT_TRUE(verify(index.at("db"))->empty());
}

}  // namespace
}  // namespace wenhao::indexer
