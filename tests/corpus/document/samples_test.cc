// The samples against what a reader found in them.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "corpus/document/parse.h"
#include "tests/corpus/document/support.h"

namespace wenhao::document_test {
namespace {

using document::Document;
using Json = nlohmann::json;

const std::string kSamples = std::string(WENHAO_ROOT) + "/corpus/samples/";

std::vector<std::string> expected_files() {
  std::vector<std::string> files;
  std::error_code missing;
  for (const auto& entry : std::filesystem::directory_iterator(kSamples + "expected", missing)) {
    files.push_back(entry.path().filename().string());
  }
  std::ranges::sort(files);
  return files;
}

Json or_null(std::string_view text) { return text.empty() ? Json() : Json(text); }
Json or_null(const std::optional<text::Date>& date) { return date ? Json(text::iso(*date)) : Json(); }

// A document as the expected files write it, as far as they are about numbers of documents.
class Found {
 public:
  Found(const Document& document, const text::SourceText& source) : document_(document), source_(source) {}

  [[nodiscard]] Json number() const {
    return document_.number ? Json(canonical(document_, *document_.number, source_)) : Json();
  }

  [[nodiscard]] Json proposal() const {
    if (!document_.proposal) return {};
    const number::Mention& mention = document_.mentions[*document_.proposal];
    return {{"canonical", canonical(document_, *document_.proposal, source_)},
            {"term", mention.term},
            {"session", mention.session},
            {"body", mention.body == number::Mention::Body::npc ? "npc" : "cppcc"},
            {"serial", mention.serial}};
  }

  [[nodiscard]] Json sections() const {
    Json sections = Json::array();
    for (const auto& section : document_.sections) {
      const Json level = section.level == 0 ? Json() : Json(section.level);
      sections.push_back({{"level", level}, {"heading", section.heading}, {"kind", name_of(section.kind)}});
    }
    return sections;
  }

  [[nodiscard]] Json cites() const {
    Json cites = Json::array();
    std::set<std::string> seen = {number().is_null() ? "" : number().get<std::string>(), ""};
    for (const std::uint32_t i : cited()) {
      if (document_.mentions[i].kind != number::Kind::document) continue;
      const std::string form = canonical(document_, i, source_);
      if (seen.insert(form).second) cites.push_back(form);
    }
    return cites;
  }

  [[nodiscard]] std::set<std::string> of_kind(const std::string& kind) const {
    std::set<std::string> forms;
    for (const std::uint32_t i : cited()) {
      if (name_of(document_.mentions[i].kind) == kind) forms.insert(canonical(document_, i, source_));
    }
    return forms;
  }

  [[nodiscard]] std::set<std::string> repaired() const {
    std::set<std::string> forms;
    for (std::uint32_t i = 0; i < document_.mentions.size(); ++i) {
      if (document_.mentions[i].repaired) forms.insert(canonical(document_, i, source_));
    }
    return forms;
  }

  [[nodiscard]] std::set<std::pair<std::string, std::string>> relations(bool all) const {
    std::set<std::pair<std::string, std::string>> relations;
    for (const auto& relation : document_.relations) {
      const number::Kind kind = document_.mentions[relation.mention].kind;
      const bool number = kind == number::Kind::document || kind == number::Kind::proposal ||
                          kind == number::Kind::suggestion;
      if (!number && !all) continue;
      relations.emplace(name_of(relation.type), canonical(document_, relation.mention, source_));
    }
    return relations;
  }

  [[nodiscard]] std::string title_of(const std::string& number) const {
    for (const auto& relation : document_.relations) {
      if (canonical(document_, relation.mention, source_) == number) return relation.title;
    }
    return {};
  }

  [[nodiscard]] const Document& document() const { return document_; }

 private:
  // What the passages mention.
  [[nodiscard]] std::vector<std::uint32_t> cited() const {
    std::vector<std::uint32_t> mentions;
    for (const auto& passage : document_.passages) {
      for (std::uint32_t i = passage.mentions.first; i < passage.mentions.last; ++i) mentions.push_back(i);
    }
    return mentions;
  }

  const Document& document_;
  const text::SourceText& source_;
};

void expect_header(const Json& expected, const Found& found) {
  const Document& document = found.document();
  EXPECT_EQ(Json(name_of(document.kind)), expected["kind"]);
  EXPECT_EQ(found.number(), expected["number"]);
  const bool repaired = document.number && document.mentions[*document.number].repaired;
  EXPECT_EQ(Json(repaired), expected["number_repaired"]);
  EXPECT_EQ(or_null(document.title), expected["title"]);
  EXPECT_EQ(or_null(document.issuer), expected["issuer"]);
  EXPECT_EQ(or_null(document.addressee), expected["addressee"]);
  EXPECT_EQ(or_null(document.published), expected["published"]);
  EXPECT_EQ(or_null(document.signed_on), expected["signed"]);
  const Json mark = document.class_mark == 0 ? Json() : Json(std::string(1, document.class_mark));
  EXPECT_EQ(mark, expected["class"]);
  EXPECT_EQ(or_null(name_of(document.openness)), expected["openness"]);
  EXPECT_EQ(found.proposal(), expected["proposal"]);
}

void expect_body(const Json& expected, const Found& found) {
  EXPECT_EQ(found.sections(), expected["sections"]);
  EXPECT_EQ(found.cites(), expected["cites"]);
  EXPECT_EQ(found.repaired(), expected["repaired"].get<std::set<std::string>>());
  std::set<std::pair<std::string, std::string>> relations;
  bool all = false;  // bare titles and orders too
  for (const Json& relation : expected["relations"]) {
    all = all || relation.contains("title");
    const Json& number = relation["number"];
    const std::string bare = number.is_null() ? "《" + relation["title"].get<std::string>() + "》" : "";
    relations.emplace(relation["type"], number.is_null() ? bare : number.get<std::string>());
  }
  EXPECT_EQ(found.relations(all), relations);
  for (const auto& [number, title] : expected["cited_titles"].items()) {
    EXPECT_EQ(Json(found.title_of(number)), title) << number;
  }
}

void expect_others(const Json& expected, const Found& found) {
  const Json others = expected.value("others", Json::object());
  for (const auto& [kind, forms] : others.items()) {
    for (const Json& form : forms) EXPECT_TRUE(found.of_kind(kind).contains(form)) << kind << " " << form;
  }
  std::set<std::string> codes;
  for (const auto& finding : found.document().findings) codes.insert(finding.code);
  const Json expected_codes = expected.value("findings_codes", Json::array());
  for (const Json& code : expected_codes) EXPECT_TRUE(codes.contains(code)) << code;
}

class Samples : public testing::TestWithParam<std::string> {};

TEST_P(Samples, AreWhatAReaderFound) {
  std::ifstream file(kSamples + "expected/" + GetParam());
  const Json expected = Json::parse(file);
  const auto source = read_source(kSamples + expected["source"].get<std::string>());
  EXPECT_EQ(Json(source.encoding), expected["encoding"]);
  EXPECT_EQ(Json(document::secrecy_mark(source).has_value()), expected["refused"]);
  if (expected["refused"].get<bool>()) return;
  const auto documents = document::parse_documents(source);
  ASSERT_EQ(documents.size(), expected["documents"].size());
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const Found found(documents[i], source);
    expect_header(expected["documents"][i], found);
    expect_body(expected["documents"][i], found);
    expect_others(expected["documents"][i], found);
  }
}

INSTANTIATE_TEST_SUITE_P(All, Samples, testing::ValuesIn(expected_files()), [](const auto& test) {
  std::string name;
  for (const char c : test.param) name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
  return name;
});

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(Samples);

}  // namespace
}  // namespace wenhao::document_test
