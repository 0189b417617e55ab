// The tables that must hold: the project's labelled sentences, and those shared with other projects where
// present.
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "corpus/number/mention.h"

namespace wenhao::number {
namespace {

std::vector<std::string> split(const std::string& text, const std::string& separator) {
  std::vector<std::string> parts;
  std::size_t at = 0;
  for (std::size_t next = text.find(separator); next != std::string::npos; next = text.find(separator, at)) {
    parts.push_back(text.substr(at, next - at));
    at = next + separator.size();
  }
  parts.push_back(text.substr(at));
  return parts;
}

std::string unescaped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == 'n' || text[i + 1] == 't');
    out += escape ? (text[++i] == 'n' ? '\n' : '\t') : text[i];
  }
  return out;
}

// kind|canonical|repaired|written, joined by " ;; ", as the files have it; "-" for none.
std::string labels_of(const std::string& text) {
  std::string line;
  const std::vector<Mention> mentions = find_mentions(text);
  for (const Mention& mention : mentions) {
    std::string name = canonical(mention, text, mentions);
    for (const std::string& reading : readings(mention, text)) name += (name.empty() ? "?" : "/") + reading;
    if (!line.empty()) line += " ;; ";
    line += std::string(name_of(mention.kind)) + "|" + name + (mention.repaired ? "|1|" : "|0|");
    line += written(mention, text);
  }
  return line.empty() ? "-" : line;
}

// The sentences that are known to be misread, one a line: a new one is a fault, and so is one that has been
// mended and still stands there.
std::set<std::string> known_misreadings() {
  std::ifstream file(WENHAO_ROOT "/tests/quality/numbers/misread.txt");
  std::set<std::string> lines;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line[0] != '#') lines.insert(line);
  }
  return lines;
}

TEST(NumberGold, EverySentenceButTheKnownOnes) {
  const std::set<std::string> known = known_misreadings();
  for (const char* name : {"gold.tsv", "lookalikes.tsv"}) {
    std::ifstream file(std::string(WENHAO_ROOT "/tests/quality/numbers/") + name);
    ASSERT_TRUE(file) << name;
    for (std::string line; std::getline(file, line);) {
      const std::vector<std::string> fields = split(line, "\t");
      if (fields.size() < 2 || line[0] == '#') continue;
      const bool right = labels_of(unescaped(fields[0])) == unescaped(fields[1]);
      EXPECT_EQ(right, known.count(fields[0]) == 0) << fields[0] << "\n  " << labels_of(unescaped(fields[0]));
    }
  }
}

// "辽卫发〔2017〕22号 ; …": canonical forms of kind document, "~" repaired, "~?" either.
TEST(NumberGold, SharedTable) {
  std::ifstream file(WENHAO_SHARED "/gold/numbers.tsv");
  if (!file) GTEST_SKIP() << "no shared tables here";
  for (std::string line; std::getline(file, line);) {
    const std::vector<std::string> fields = split(line, "\t");
    if (fields.size() < 2 || line[0] == '#') continue;
    const std::string text = unescaped(fields[0]);
    std::string found;
    const std::vector<Mention> mentions = find_mentions(text);
    for (const Mention& mention : mentions) {
      if (mention.kind != Kind::document) continue;
      if (!found.empty()) found += " ; ";
      found += canonical(mention, text, mentions) + (mention.repaired ? "~" : "");
    }
    std::string expected = fields[1];
    if (expected.ends_with("~?")) expected.resize(expected.size() - (found.ends_with("~") ? 1 : 2));
    EXPECT_EQ(found.empty() ? "-" : found, expected) << fields[0];
  }
}

}  // namespace
}  // namespace wenhao::number
