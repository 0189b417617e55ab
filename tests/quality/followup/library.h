// The index that proposals and drafts are measured against: circulars, letters, a law, and the sample
// documents.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/index/store.h"
#include "corpus/text/source_text.h"
#include "tests/support/temp_folder.h"

namespace wenhao::followup_quality {

struct Circular {
  std::string number;
  std::string title;
  std::string issuer;
  std::string date;  // 2020年3月4日
  std::string mark;
  std::string repeals;
  std::string repeals_title;
};

struct TopicLine {
  std::string topic;
  std::string request;
  std::string detail;
  std::string answer;
  std::string circular;  // its number; may be empty
  std::string promise;   // may be empty
};

// Rows of a file of tab-separated values; comments left out.
[[nodiscard]] std::vector<std::vector<std::string>> rows_of(const std::string& path);
[[nodiscard]] std::string file_text(const std::string& path);

struct Material {
  std::vector<Circular> circulars;
  std::vector<TopicLine> topics;
  std::vector<std::string> distractors;
};
[[nodiscard]] Material read_material(const std::string& folder);

inline constexpr int kArticles = 30;  // of the law that is held: 《扬尘污染防治条例》

// A text as the reader of plain text has it; a line with a tab is a table's row.
[[nodiscard]] text::SourceText source_of(std::string words);

class Library {
 public:
  // The material, and the files under `folders`.
  Library(const Material& material, std::vector<std::string> folders);

  [[nodiscard]] index::Store& store() { return *store_; }
  [[nodiscard]] explicit operator bool() const { return store_ != nullptr; }

 private:
  TempFolder folder_;
  std::unique_ptr<index::Store> store_;
};

}  // namespace wenhao::followup_quality
