// The parts of an Open Packaging container and how they refer to one another (ISO/IEC 29500-2).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/reader/package/archive.h"

namespace wenhao::reader {

struct Relationship {
  std::string type;    // the last part of its URI: "header", "styles"
  std::string target;  // the path of the part; empty for what lies outside the package
};

// The path that `target` names, seen from the part `from`: "../media/x" from "word/document.xml" is
// "media/x". What would leave the package stays at its root.
[[nodiscard]] std::string resolve_path(std::string_view from, std::string_view target);

// What a part refers to; for the package itself `part` is empty. No file of relationships: nothing.
[[nodiscard]] std::vector<Relationship> relationships_of(Archive& archive, std::string_view part);

// The target of the first relationship of a type; empty where there is none.
[[nodiscard]] std::string target_of(const std::vector<Relationship>& relationships, std::string_view type);

}  // namespace wenhao::reader
