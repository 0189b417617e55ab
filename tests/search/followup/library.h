// A small index of circulars and letters, made by the indexer from files written for these tests.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "corpus/index/store.h"
#include "corpus/text/source_text.h"
#include "tests/support/temp_folder.h"

namespace wenhao::followup_test {

class Library {
 public:
  // File names and texts.
  explicit Library(const std::vector<std::pair<std::string, std::string>>& files);

  [[nodiscard]] index::Store& store() { return *store_; }

 private:
  TempFolder folder_;
  std::unique_ptr<index::Store> store_;
};

// The circulars, letters and the law that the tests of this folder share.
[[nodiscard]] Library& shared_library();

// A text as the reader of plain text has it; rows are lines with a tab.
[[nodiscard]] text::SourceText source_of(std::string words);

}  // namespace wenhao::followup_test
