// Disks that are full, closed or broken, and folders that change under the reader.
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>

#include "corpus/index/folder.h"
#include "indexer/apart.h"
#include "indexer/verify.h"
#include "tests/faults/fixture.h"
#include "tests/indexer/dump.h"

namespace wenhao {
namespace {

namespace fs = std::filesystem;

class Disk : public Faults {};

// The disk fills at one write after another: one line that says so, nothing lost, and a rerun with room does
// the rest.
TEST_F(Disk, FullAtAnyWrite) {
  for (int i = 0; i < 4; ++i) write_letter(i);
  ASSERT_EQ(run(update()).status, 0);
  const std::string before = folder_.at("before");
  fs::copy(db_, before, fs::copy_options::recursive);
  for (int i = 2; i < 6; ++i) write_letter(i, 1);
  for (const bool has_index : {false, true}) {
    for (int writes = 1;; writes += 1 + writes / 8) {
      SCOPED_TRACE("full at write " + std::to_string(writes) + (has_index ? ", with an index" : ""));
      fs::remove_all(db_);
      if (has_index) fs::copy(before, db_, fs::copy_options::recursive);
      const Outcome outcome = run(update("full:" + std::to_string(writes)));
      expect_sound(outcome.out);
      if (outcome.status != 0) {
        EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1) << outcome.err;
        EXPECT_NE(outcome.err.find("No space left"), std::string::npos) << outcome.err;
        EXPECT_EQ(outcome.status, 2);
      }
      EXPECT_EQ(run(update()).status, 0);
      if (outcome.status == 0 || HasFailure()) break;
    }
    expect_whole();
  }
}

// A disk of a few megabytes and more letters than it holds: the kernel's own refusals, at any moment it
// likes.
TEST_F(Disk, SmallOne) {
  fs::create_directory(db_);
  const auto mount_of = [this](unsigned long flags, const std::string& size) {
    return mount("tmpfs", db_.c_str(), "tmpfs", flags, ("size=" + size).c_str()) == 0;
  };
  if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
      !mount_of(0, "64k"))
    GTEST_SKIP() << "nothing can be mounted here";
  for (int i = 0; i < 150; ++i) write_letter(i, 0, 60);
  int refused = 0;
  for (const char* size : {"64k", "200k", "500k", "1m", "2m", "3m", "5m", "64m"}) {
    SCOPED_TRACE(size);
    ASSERT_TRUE(mount_of(MS_REMOUNT, size));
    const Outcome outcome = run(update());
    if (outcome.status != 0) {
      ++refused;
      EXPECT_EQ(outcome.status, 2);
      EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1) << outcome.err;
    }
    expect_sound(outcome.out);
    write_letter(200 + refused, 0, 60);  // and the next is an update of what there is
  }
  EXPECT_GT(refused, 2);
  EXPECT_EQ(run(update()).status, 0);
  expect_whole();
  umount(db_.c_str());
}

TEST_F(Disk, ReadOnlyOrClosed) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can become another user";
  constexpr unsigned kNobody = 65534;
  write_letter(1);
  ASSERT_EQ(run(update()).status, 0);
  for (const auto& path : {folder_.path(), docs_, db_}) fs::permissions(path, fs::perms(0755));
  write_letter(2);
  Command command = update();
  command.user = kNobody;
  const Outcome outcome = run(command);
  EXPECT_EQ(outcome.status, 2);
  EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1) << outcome.err;
  EXPECT_NE(outcome.err.find(db_), std::string::npos) << outcome.err;
  expect_sound({});
}

TEST_F(Disk, TheLettersVanishOrChangeInTheRun) {
  for (int i = 0; i < 200; ++i) write_letter(i);
  Process process(update());
  for (int i = 0; i < 200; ++i) {
    if (i % 3 == 0) fs::remove(folder_.at("docs/" + std::to_string(i) + ".txt"));
    if (i % 3 == 1) write_letter(i, 1);
  }
  const Outcome outcome = process.wait();
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  expect_sound({});
  fs::rename(docs_, folder_.at("aside"));
  fs::create_directory(docs_);
  EXPECT_EQ(run(update()).status, 0);
  fs::remove(docs_);
  fs::rename(folder_.at("aside"), docs_);
  EXPECT_EQ(run(update()).status, 0);
  expect_whole();
}

// Flipping a bit anywhere in the tables: either it is in no man's land, and all that the index holds and
// finds is as before, or verify says that the index is damaged.
TEST_F(Disk, AFlippedBitIsNamed) {
  for (int i = 0; i < 40; ++i) write_letter(i);
  ASSERT_EQ(run(update()).status, 0);
  const std::string database = *index::database_folder(db_);
  const auto read = [&]() -> std::string {
    try {
      const Xapian::Database opened(database);
      std::string all = indexer::dump_of(database);
      for (auto term = opened.allterms_begin(); term != opened.allterms_end(); ++term) {
        all += *term;
        for (auto at = opened.postlist_begin(*term); at != opened.postlist_end(*term); ++at)
          all += " " + std::to_string(*at) + ":" + std::to_string(at.get_wdf());
      }
      return all;
    } catch (const Xapian::Error& error) {
      return error.get_description();
    }
  };
  const auto held = [&read] { return indexer::run_apart(read, 10).value_or("a crash"); };
  const std::string sound = held();
  std::mt19937_64 random(20261124);
  int harmful = 0;
  for (const char* table : {"postlist.glass", "termlist.glass", "docdata.glass", "iamglass"}) {
    const std::string path = database + "/" + table;
    const std::string bytes = read_whole(path);
    for (int flip = 0; flip < 80; ++flip) {
      std::string damaged = bytes;
      const std::size_t at = random() % damaged.size();
      damaged[at] = static_cast<char>(damaged[at] ^ (1 << random() % 8));
      std::ofstream(path, std::ios::binary) << damaged;
      if (held() == sound) continue;
      ++harmful;
      const auto faults = indexer::verify_apart(db_);
      EXPECT_TRUE(!faults || !faults->empty()) << table << " byte " << at << ": nothing said";
    }
    std::ofstream(path, std::ios::binary) << bytes;
  }
  EXPECT_GT(harmful, 50);
  EXPECT_TRUE(indexer::verify(db_)->empty()) << "whole again";
}

TEST_F(Disk, OneWritesAtATime) {
  for (int i = 0; i < 150; ++i) write_letter(i);
  Process first(update());
  Process second(update());
  Command waiting = update();
  waiting.words.insert(waiting.words.end(), {"--lock-timeout", "60"});
  Process third(waiting);
  const Outcome outcomes[] = {first.wait(), second.wait(), third.wait()};
  for (const Outcome& outcome : outcomes) {
    EXPECT_TRUE(outcome.status == 0 || outcome.status == 3) << outcome.err;
    EXPECT_EQ(outcome.status == 3, outcome.err.find("索引正被") != std::string::npos) << outcome.err;
  }
  EXPECT_EQ(outcomes[2].status, 0) << outcomes[2].err;
  expect_sound(outcomes[0].out + outcomes[1].out + outcomes[2].out);
  expect_whole();
}

}  // namespace
}  // namespace wenhao
