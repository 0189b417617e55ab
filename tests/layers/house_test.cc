// The rules of the house hold in every file: openings, lengths, words, named paths, nothing copied.
#include "tests/layers/house.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <unordered_map>

#include "corpus/text/utf8.h"

namespace wenhao::layers {
namespace {

bool is_script(const File& file) {
  return file.path.ends_with(".sh") || file.path.ends_with(".cmake") || file.path.ends_with("CMakeLists.txt");
}

TEST(Openings, AreOneSentence) {
  struct Case {
    File file;
    bool good;
  };
  const Case cases[] = {
      {{"a.cc", "// Folds one character into another.\n#include <x>\n"}, true},
      {{"a.cc", "// Folds one character into another,\n// and back.\n"}, true},
      {{"a.sh", "#!/bin/sh\n# Installs what is missing.\n"}, true},
      {{"a.cc", "#include <x>\n"}, false},
      {{"a.cc", "\n// Folds one character into another.\n"}, false},
      {{"a.cc", "// a.cc\n"}, false},
      {{"a.sh", "#!/bin/sh\nset -e\n"}, false},
      {{"a.cc", ""}, false},
  };
  for (const Case& c : cases) EXPECT_EQ(opens_with_a_sentence(c.file), c.good) << c.file.text;
}

TEST(Openings, StandInEverySource) {
  for (const File& file : project_files()) {
    if (!(file.is_cpp() || is_script(file)) || file.is_sample()) continue;
    EXPECT_TRUE(opens_with_a_sentence(file)) << file.path << " does not open by saying what it is";
  }
}

TEST(Lengths, NoSourceIsLong) {
  for (const File& file : project_files()) {
    if (!file.is_cpp() || file.path.ends_with(".inc")) continue;
    EXPECT_LE(lines_of(file.text).size(), kMaxLines) << file.path << ": is it still one idea?";
  }
}

TEST(Words, WhatIsForbiddenIsFound) {
  EXPECT_EQ(forbidden_words(std::string("see /wo") + "rk/x").size(), 1U);
  EXPECT_EQ(forbidden_words(std::string("// TO") + "DO: /ro" + "ot/y").size(), 2U);
  EXPECT_TRUE(forbidden_words("a paragraph about a working day").empty());
}

TEST(Words, NoFileHoldsAForbiddenOne) {
  for (const File& file : project_files()) {
    if (file.is_sample()) continue;
    for (const std::string& word : forbidden_words(file.text))
      ADD_FAILURE() << file.path << " holds " << word;
  }
}

TEST(Words, EveryFileIsCleanUtf8) {
  for (const File& file : project_files()) {
    if (file.is_sample()) continue;
    EXPECT_TRUE(text::is_valid_utf8(file.text)) << file.path;
    EXPECT_EQ(file.text.find('\r'), std::string::npos) << file.path << " has a carriage return";
    EXPECT_TRUE(file.text.empty() || file.text.back() == '\n') << file.path << " ends without a line end";
  }
}

TEST(Pages, PathsInCodeMarksAreRead) {
  const std::vector<std::string> expected = {"corpus/text/fold.h", "scripts/demo.sh",
                                             std::string("docs/") + "none.md"};
  EXPECT_EQ(paths_named("See `corpus/text/fold.h`,\n`build/x` and `scripts/demo.sh`; corpus/none.h; docs/"
                        "none.md."),
            expected);
}

TEST(Pages, NameOnlyWhatIsThere) {
  for (const File& file : project_files()) {
    if (!(file.is_prose() || file.is_cpp()) || file.is_sample()) continue;
    for (const std::string& path : paths_named(file.text)) {
      EXPECT_TRUE(std::filesystem::exists(std::filesystem::path(WENHAO_ROOT) / path))
          << file.path << " names " << path << ", which is not there";
    }
  }
}

TEST(Sentences, AreComparedByTheirLetters) {
  const std::vector<std::string> expected = {"各级财政部门要把这项补贴列入当年预算按月发放"};
  EXPECT_EQ(sentences_of("短句。各级财政部门要把\n这项补贴列入当年预算，按月发放。\n"), expected);
  EXPECT_EQ(sentences_of("<p>各级<b>财政部门</b>要把这项补贴列入当年预算，按月发放。</p>"), expected);
  EXPECT_TRUE(sentences_of("A short one. Another; and `code`.").empty());
}

// What others wrote is material: it may be read by tests, never be part of the project.
TEST(Sentences, NoneIsCopiedFromSharedMaterial) {
  if (!std::filesystem::exists(WENHAO_SHARED)) GTEST_SKIP() << "no shared material on this machine";
  std::unordered_map<std::string, std::string> theirs;
  for (const File& file : files_under(WENHAO_SHARED)) {
    if (!text::is_valid_utf8(file.text)) continue;
    for (std::string& sentence : sentences_of(file.text)) theirs.emplace(std::move(sentence), file.path);
  }
  ASSERT_FALSE(theirs.empty());
  for (const File& file : project_files()) {
    for (const std::string& sentence : sentences_of(text::repair_utf8(file.text))) {
      const auto found = theirs.find(sentence);
      if (found != theirs.end()) ADD_FAILURE() << file.path << " and " << found->second << ": " << sentence;
    }
  }
}

}  // namespace
}  // namespace wenhao::layers
