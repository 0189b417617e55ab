// Every finding that the parser knows or the samples give rise to has words in both languages.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "corpus/document/parse.h"
#include "corpus/message.h"
#include "corpus/reader/reader.h"

namespace wenhao {
namespace {

std::set<std::string> codes_of(const text::SourceText& source) {
  std::set<std::string> codes;
  for (const text::Finding& finding : source.findings) codes.insert(finding.code);
  for (const document::Document& document : document::parse_documents(source)) {
    for (const text::Finding& finding : document.findings) codes.insert(finding.code);
  }
  return codes;
}

// The string literals of a source that are codes: between quotes, small letters and underscores.
std::set<std::string> codes_in(const std::string& path) {
  std::ifstream stream(path);
  const std::string source{std::istreambuf_iterator<char>(stream), {}};
  std::set<std::string> codes;
  for (std::size_t open = source.find('"'); open != std::string::npos;) {
    const std::size_t close = source.find('"', open + 1);
    if (close == std::string::npos) break;
    const std::string literal = source.substr(open + 1, close - open - 1);
    const bool is_code = literal.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos;
    if (is_code && literal.find('_') != std::string::npos) codes.insert(literal);
    open = source.find('"', close + 1);
  }
  return codes;
}

void expect_words(const std::set<std::string>& codes) {
  const std::vector<std::string_view> known = finding_codes();
  for (const std::string& code : codes) {
    EXPECT_NE(std::ranges::find(known, code), known.end()) << code << " has no words in corpus/message.cc";
  }
}

TEST(Findings, OfTheParserHaveWords) {
  const std::set<std::string> codes = codes_in(WENHAO_ROOT "/corpus/document/findings.h");
  EXPECT_TRUE(codes.contains("number_repaired"));
  expect_words(codes);
}

TEST(Findings, OfTheSamplesHaveWords) {
  std::set<std::string> raised;
  for (const auto& entry : std::filesystem::directory_iterator(WENHAO_ROOT "/corpus/samples")) {
    if (!reader::is_known_name(entry.path().string())) continue;
    const auto source = reader::read_file(entry.path().string());
    ASSERT_TRUE(source) << entry.path() << ": " << one_line(source.error(), Language::en);
    raised.merge(codes_of(*source));
  }
  EXPECT_TRUE(raised.contains("date_ambiguous")) << "reply-liaoshui-2020-64.txt has such a date";
  expect_words(raised);
}

}  // namespace
}  // namespace wenhao
