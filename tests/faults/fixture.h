// A folder of letters, an index beside it, and the program over both, with a fault at a chosen call.
#pragma once

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "tests/support/process.h"
#include "tests/support/temp_folder.h"

namespace wenhao {

class Faults : public testing::Test {
 protected:
  // A letter of its own for each name and version, some paragraphs long.
  void write_letter(int number, int version = 0, int paragraphs = 12) const;

  // `wenhao-index update --json` over the letters; `fault` as tests/support/interpose.cc has it, or empty.
  [[nodiscard]] Command update(const std::string& fault = {}) const;

  // The index opens, verifies, and has every source that was told as added or replaced in `events`; one
  // whose first update was ended before it began may not be there yet.
  void expect_sound(const std::string& events) const;

  // What the index holds is what a build without a fault makes of the letters as they are.
  void expect_whole() const;

  TempFolder folder_;
  std::string docs_ = folder_.at("docs");
  std::string db_ = folder_.at("db");
};

}  // namespace wenhao
