// Labels of documents: reading them from the JSON files of README.md.
#pragma once

#include <string>
#include <vector>

#include "tests/support/truth.h"

namespace wenhao::quality {

// One labelled file.
struct Labels {
  std::string name;    // of the label file
  std::string source;  // path of the document
  std::vector<truth::Document> documents;
};

// The label files of a folder, in the order of their names; refused documents are left out. A source is a
// path of its own, stands beside the folder, or, as `shared`, below the shared folder. Throws nlohmann's
// errors where a file is no label file.
[[nodiscard]] std::vector<Labels> labels_in(const std::string& folder);

// Writes the label files of a folder into another, their words sealed (seal.h). False where a document cannot
// be read.
[[nodiscard]] bool seal_labels(const std::string& from, const std::string& to);

}  // namespace wenhao::quality
