// The objects of the contract, field by field and in order, and that the index gives back what was seen.
#include "corpus/index/document_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "corpus/index/store.h"
#include "corpus/index/terms.h"
#include "tests/corpus/index/letter.h"

namespace wenhao::index {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> names;
  for (const auto& [key, value] : object.items()) names.push_back(key);
  return names;
}

using Names = std::vector<std::string>;

TEST(DocumentJson, HasTheFieldsOfTheContractInOrder) {
  const Letter letter;
  const Json object = inspect_json(letter.document, letter.source, "letter.txt", Language::en);
  const Names expected = {"version",  "id",     "source",    "format",    "encoding",  "kind",    "number",
                          "title",    "issuer", "addressee", "published", "signed",    "class",   "openness",
                          "proposal", "fields", "sections",  "passages",  "relations", "findings"};
  EXPECT_EQ(keys(object), expected);
  EXPECT_EQ(object["source"], "letter.txt");
  EXPECT_EQ(object["number"]["canonical"], "鲁教函〔2021〕8号");
  EXPECT_EQ(object["signed"], "2021-06-09");
  EXPECT_EQ(object["class"], "A");
  EXPECT_EQ(object["openness"], "open");
  EXPECT_TRUE(object["published"].is_null());
  EXPECT_TRUE(object["proposal"].is_null());
}

TEST(DocumentJson, PassagesPointIntoTheSource) {
  const Letter letter;
  const Json object = inspect_json(letter.document, letter.source, "letter.txt", Language::en);
  const Json& passage = object["passages"][1];
  EXPECT_EQ(keys(passage), (Names{"ordinal", "path", "text", "begin", "end", "page", "mentions", "segments",
                                  "promise", "promises"}));
  const auto cut = [&letter](const Json& span) {
    return letter.source.text.substr(span["begin"],
                                     span["end"].get<std::size_t>() - span["begin"].get<std::size_t>());
  };
  EXPECT_EQ(cut(passage), passage["text"]);
  EXPECT_EQ(cut(passage["mentions"][0]), "鲁政发〔2019〕3号");
  EXPECT_EQ(cut(passage["segments"][0]), passage["text"]);
  EXPECT_TRUE(passage["page"].is_null());
}

TEST(DocumentJson, AMentionSaysNullForWhatItHasNot) {
  MentionRecord number;
  number.written = "密政发62号";
  number.canonical = "密政发62号";
  number.code = "密政发";
  number.serial = 62;
  number.span = {3, 18};
  EXPECT_EQ(
      dump(to_json(number)),
      R"({"kind":"document","written":"密政发62号","canonical":"密政发62号","code":"密政发","year":null,)"
      R"("series":null,"serial":62,"issuer":null,"repaired":false,"begin":3,"end":18})");
  MentionRecord proposal;
  proposal.kind = number::Kind::proposal;
  proposal.written = "第0411号提案";
  proposal.canonical = "第411号提案";
  proposal.term = 12;
  proposal.session = 3;
  proposal.body = number::Mention::Body::cppcc;
  proposal.serial = 411;
  EXPECT_EQ(
      dump(to_json(proposal)),
      R"({"kind":"proposal","written":"第0411号提案","canonical":"第411号提案","code":null,"year":null,)"
      R"("series":null,"serial":411,"issuer":null,"term":12,"session":3,"body":"cppcc","repaired":false,)"
      R"("begin":0,"end":0})");
  MentionRecord unclear;
  unclear.written = "x";
  unclear.readings = {"a", "b"};
  const Json object = to_json(unclear);
  EXPECT_TRUE(object["canonical"].is_null());
  EXPECT_EQ(object["readings"], (Names{"a", "b"}));
  EXPECT_FALSE(object.contains("refers_to"));
  MentionRecord short_name;
  short_name.refers_to = "《关于某事的意见》";
  EXPECT_EQ(to_json(short_name)["refers_to"], "《关于某事的意见》");
}

TEST(DocumentJson, FindingsSpeakTheLanguageAskedFor) {
  Letter letter;
  letter.document.findings.push_back({"number_repaired", {0, 6}, "x"});
  letter.document.findings.push_back({"not_in_the_table", {0, 0}, ""});
  for (const Language language : {Language::zh, Language::en}) {
    const Json object = inspect_json(letter.document, letter.source, "a", language);
    EXPECT_EQ(object["findings"][0]["message"], finding_message("number_repaired", language));
    EXPECT_EQ(object["findings"][0]["detail"], "x");
    EXPECT_EQ(object["findings"][1]["message"], "not_in_the_table");
  }
}

// What `show` gives from the index is what `inspect` saw in the file, and the sources.
TEST(DocumentJson, TheIndexGivesBackWhatWasSeen) {
  Letter letter;
  letter.source.format = "text";
  letter.source.encoding = "GB18030";
  letter.document.findings.push_back({"date_repaired", {0, 6}, ""});
  letter.document.relations.push_back({document::RelationType::based_on, 1, "关于某事的意见", 1});
  letter.document.sections.push_back(
      {document::SectionKind::heading, "三、关于投入", 1, {0, 9}, document::kNoSection});
  const IndexedDocument indexed = indexed_document(letter.document, letter.source);
  std::vector<PassageRecord> passages;
  for (const FlatDocument& passage : indexed.passages)
    passages.push_back(*decode_passage(passage.build().get_data()));
  SourceRecord source;
  source.path = "/a/letter.txt";
  source.format = "text";
  source.encoding = "GB18030";
  SourceRecord copy = source;
  copy.path = "/b/copy.txt";
  Json shown = show_json(*record_of(indexed.record.build()), passages, {source, copy}, Language::zh);
  EXPECT_EQ(shown["sources"], (Names{"/a/letter.txt", "/b/copy.txt"}));
  shown.erase("sources");
  EXPECT_EQ(dump(shown), dump(inspect_json(letter.document, letter.source, "/a/letter.txt", Language::zh)));
}

TEST(DocumentJson, BytesThatAreNoTextStillMakeJson) {
  const Letter letter;
  const Json object = inspect_json(letter.document, letter.source, "\xFF\xFE.txt", Language::en);
  EXPECT_TRUE(Json::accept(dump(object)));
}

}  // namespace
}  // namespace wenhao::index
