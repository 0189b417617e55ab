// What the parser found against what a reader finds, field by field.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/text/source_text.h"
#include "tests/support/truth.h"

namespace wenhao::quality {

struct Tally {
  std::size_t expected = 0;
  std::size_t found = 0;
  std::size_t right = 0;

  [[nodiscard]] double precision() const { return found == 0 ? 1 : double(right) / double(found); }
  [[nodiscard]] double recall() const { return expected == 0 ? 1 : double(right) / double(expected); }
};

// The fields in the order of the table.
inline constexpr const char* kFields[] = {"file cuts", "kind",     "number",    "title",    "addressee",
                                          "issuer",    "signed",   "published", "proposal", "class",
                                          "openness",  "sections", "passages",  "segments", "relations",
                                          "promises",  "due",      "amount"};

struct Scores {
  std::map<std::string, Tally, std::less<>> fields;
  std::vector<std::string> misses;  // "name: field: expected … found …", one difference each

  void add(const Scores& other);
};

// `name` opens each miss.
void compare(std::string_view name, const std::vector<document::Document>& found,
             const text::SourceText& source, const std::vector<truth::Document>& expected, Scores& scores);

}  // namespace wenhao::quality
