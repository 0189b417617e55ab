// An update over a folder in which somebody put all he could think of: what is good is indexed, what is not
// is named.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <sstream>

#include "tests/support/pdf_writer.h"
#include "tests/support/process.h"
#include "tests/support/temp_folder.h"
#include "tests/support/zip_writer.h"

namespace wenhao {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using Told = std::map<std::string, std::string>;  // path within the folder, what became of it

std::string letter(const std::string& about) {
  return "关于做好" + about + "的通知\n鲁建发〔2021〕6号\n各单位：\n请做好" + about + "，确保安全。\n";
}

class HostileFolder : public testing::Test {
 protected:
  HostileFolder() {
    folder_.write("docs/a.txt", letter("供暖"));
    folder_.write("docs/bomb.zip",
                  zip_of({{"1.txt", deflated_run(' ', 1'200'000), true, 8, 258 * 1'200'000, 1},
                          {"2.txt", letter("防汛")}}));
    folder_.write("docs/cut.zip", zip_of({{"1.txt", letter("植树")}}).substr(0, 100));
    folder_.write("docs/locked.pdf", pdf_of({{}}, locked_by_password()));
    folder_.write("docs/names.zip",
                  zip_of({{"../../../../../../../../" + folder_.at("out.txt"), letter("消防")},
                          {"a\nb.txt", letter("植树")},
                          {"x.exe", std::string("\x7F"
                                                "ELF\0\0\0",
                                                7)}}));
    std::mt19937_64 random(20261128);
    for (const char* name : {"noise.docx", "noise.html", "noise.ofd", "noise.txt"}) {
      std::string noise;
      for (int i = 0; i < 3'000; ++i) noise += static_cast<char>(random());
      folder_.write("docs/" + std::string(name), noise);
    }
    mkfifo(folder_.at("docs/pipe.pdf").c_str(), 0600);
    fs::create_symlink("/dev/zero", folder_.at("docs/endless.txt"));
    fs::create_symlink(folder_.at("docs"), folder_.at("docs/loop"));
  }

  Outcome wenhao_index(const std::vector<std::string>& words) {
    std::vector<std::string> all = {
        std::string(WENHAO_BIN) + "/wenhao-index", "--lang", "en", "--db", folder_.at("db"), "--json"};
    all.insert(all.end(), words.begin(), words.end());
    return run({all, {}, {}, 0});
  }

  Told told(const std::string& events) const {
    Told told;
    std::istringstream lines(events);
    for (std::string line; std::getline(lines, line);) {
      const Json event = Json::parse(line);
      if (event["event"] == "done") continue;
      const std::string path = event["source"].get<std::string>().substr(folder_.at("docs/").size());
      told[path] = event.contains("code") ? event["code"] : event["event"];
    }
    return told;
  }

  TempFolder folder_;
};

TEST_F(HostileFolder, IsIndexedAsFarAsItIsGood) {
  const Outcome first = wenhao_index({"update", folder_.at("docs")});
  EXPECT_EQ(first.status, 0) << first.err;
  Told expected{{"a.txt", "added"},
                {"bomb.zip", "file_too_large"},  // nothing in it can be read: the first reason stands for all

                {"cut.zip", "damaged_file"},
                {"locked.pdf", "encrypted_file"},
                {"names.zip", "added"},
                {"names.zip/x.exe", "binary_file"},
                {"noise.docx", "binary_file"},
                {"noise.html", "binary_file"},
                {"noise.ofd", "binary_file"},
                {"noise.txt", "binary_file"},
                {"pipe.pdf", "unreadable"}};
  Told events = told(first.out);
  if (events["locked.pdf"] == "helper_missing") expected["locked.pdf"] = "helper_missing";
  EXPECT_EQ(events, expected);
  EXPECT_FALSE(fs::exists(folder_.at("out.txt")));
  EXPECT_EQ(Json::parse(wenhao_index({"status"}).out)["documents"], 3);
  EXPECT_EQ(wenhao_index({"verify"}).status, 0);

  const Outcome second = wenhao_index({"update", "--strict", folder_.at("docs")});
  EXPECT_EQ(second.status, 2) << "told again, and nothing read twice";
  for (const char* is_there : {"a.txt", "names.zip", "names.zip/x.exe"}) expected.erase(is_there);
  EXPECT_EQ(told(second.out), expected);
}

TEST_F(HostileFolder, WhatIsNoFileIsRefusedAtOnce) {
  struct Case {
    std::vector<std::string> words;
    std::string code;
  };
  const std::vector<Case> cases{{{"inspect", folder_.at("docs/pipe.pdf")}, "not a regular file"},
                                {{"inspect", "/dev/zero"}, "not a regular file"},
                                {{"inspect", folder_.at("docs/endless.txt")}, "not a regular file"},
                                {{"update", "--strict", folder_.at("docs/pipe.pdf")}, ""},
                                {{"update", "--strict", "/dev/zero"}, ""}};
  for (const Case& c : cases) {
    const Outcome outcome = wenhao_index(c.words);
    EXPECT_EQ(outcome.status, 2) << c.words.back();
    EXPECT_NE(outcome.err.find(c.code), std::string::npos) << outcome.err;
  }
}

}  // namespace
}  // namespace wenhao
