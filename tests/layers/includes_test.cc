// The layers hold: no source of the project includes what its room does not stand on.
#include "tests/layers/includes.h"

#include <gtest/gtest.h>

#include "tests/layers/project.h"

namespace wenhao::layers {
namespace {

struct Case {
  std::string_view path;
  std::string_view line;
};

constexpr Case kAllowed[] = {
    {"corpus/number/grammar.cc", "#include \"corpus/text/utf8.h\""},
    {"corpus/number/grammar.cc", "#include \"corpus/number/mention.h\""},
    {"corpus/number/authority.cc", "#include \"corpus/result.h\""},
    {"corpus/document/parse.cc", "#include \"corpus/number/mention.h\""},
    {"corpus/reader/html.cc", "#include <gumbo.h>"},
    {"corpus/index/store.h", "#include <xapian.h>"},
    {"corpus/message.cc", "#include \"corpus/text/utf8.h\""},
    {"indexer/writer.cc", "#include <xapian.h>"},
    {"indexer/main.cc", "#include <CLI/CLI.hpp>"},
    {"search/match/run.cc", "#include <xapian.h>"},
    {"search/match/run.cc", "#include \"search/query/plan.h\""},
    {"search/main.cc", "#include \"search/present/text.h\""},
    {"corpus/text/fold.cc", "#include <vector>"},
    {"corpus/number/vocabulary.cc", "#include \"number/data/grammar.tsv.inc\""},
    {"corpus/text/fold.cc", "// #include \"corpus/number/mention.h\""},
    {"tests/search/end_test.cc", "#include \"indexer/writer.h\""},
};

constexpr Case kRefused[] = {
    {"corpus/text/fold.cc", "#include \"corpus/number/mention.h\""},
    {"corpus/text/fold.cc", "#include \"corpus/message.h\""},
    {"corpus/number/grammar.cc", "#include \"corpus/document/document.h\""},
    {"corpus/number/grammar.cc", "#  include \"corpus/reader/reader.h\""},
    {"corpus/document/parse.cc", "#include \"corpus/reader/reader.h\""},
    {"corpus/document/parse.cc", " #include <xapian.h>"},
    {"corpus/reader/html.cc", "#include \"corpus/document/parse.h\""},
    {"corpus/index/terms.cc", "#include \"corpus/reader/reader.h\""},
    {"corpus/index/terms.cc", "#include \"search/query/plan.h\""},
    {"indexer/pipeline.cc", "#include \"search/match/run.h\""},
    {"search/main.cc", "#include \"indexer/writer.h\""},
    {"search/main.cc", "#include <xapian.h>"},
    {"search/query/plan.cc", "#include <xapian.h>"},
    {"search/query/plan.cc", "#include \"search/match/run.h\""},
    {"corpus/number/grammar.cc", "#include <unicode/uchar.h>"},
    {"corpus/index/record.cc", "#include \"tests/layers/project.h\""},
    {"corpus/index/record.cc", "#include \"record.h\""},
    {"corpus/index/record.cc", "#include \"../message.h\""},
};

TEST(Includes, WhatALayerMayHaveIsAllowed) {
  for (const Case& c : kAllowed) EXPECT_TRUE(breaches(c.path, c.line).empty()) << c.path << ' ' << c.line;
}

TEST(Includes, WhatItMayNotHaveIsABreach) {
  for (const Case& c : kRefused) EXPECT_EQ(breaches(c.path, c.line).size(), 1U) << c.path << ' ' << c.line;
}

TEST(Includes, TheProjectHasNoBreach) {
  std::size_t read = 0;
  for (const File& file : project_files()) {
    if (!file.is_cpp() || room_of(file.path).empty()) continue;
    ++read;
    for (const std::string& breach : breaches(file.path, file.text)) ADD_FAILURE() << breach;
  }
  EXPECT_GT(read, 20U) << "the walk found too little to mean anything";
}

}  // namespace
}  // namespace wenhao::layers
