// Paths in UTF-8, in GB18030, in both and in neither.
#include "corpus/text/readable_path.h"

#include <gtest/gtest.h>

namespace wenhao::text {
namespace {

TEST(ReadablePath, IsUtf8WhateverItsBytes) {
  const std::pair<std::string, std::string> cases[] = {
      {"/data/答复.txt", "/data/答复.txt"},
      {"/data/\xB4\xF0\xB8\xB4.txt", "/data/答复.txt"},
      {"/\xB4\xF0\xB8\xB4/答复/", "/答复/答复/"},
      {"\xFF", "\uFFFD"},
      {"", ""},
      {"//", "//"},
      {std::string(5000, 'x') + "答复", std::string(5000, 'x') + "答复"},
  };
  for (const auto& [path, readable] : cases) EXPECT_EQ(readable_path(path), readable);
}

}  // namespace
}  // namespace wenhao::text
