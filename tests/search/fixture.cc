// A letter becomes a source text and a parsed document, then what the indexer would write of it.
#include "tests/search/fixture.h"

#include <gtest/gtest.h>

#include "corpus/index/schema.h"
#include "corpus/index/terms.h"
#include "corpus/number/mention.h"
#include "corpus/text/hash.h"
#include "corpus/text/tokens.h"

namespace wenhao::search_test {
namespace {

text::Span put(std::string& text, const std::string& line) {
  const auto begin = static_cast<text::Offset>(text.size());
  text += line;
  const text::Span span{begin, static_cast<text::Offset>(text.size())};
  text += '\n';
  return span;
}

std::optional<text::Date> date_of(const std::string& iso) {
  const auto found = text::date_at(iso, 0);
  if (!found) return std::nullopt;
  return found->readings.front();
}

void add_mentions(const std::string& text, document::Document& document, const std::string& number) {
  document.mentions = number::find_mentions(text);
  for (std::uint32_t i = 0; i < document.mentions.size(); ++i) {
    const number::Mention& mention = document.mentions[i];
    const bool is_own =
        !document.number && !number.empty() && number::canonical(mention, text, document.mentions) == number;
    if (is_own) document.number = i;
    for (document::Passage& passage : document.passages) {
      if (!passage.span.contains(mention.span)) continue;
      if (passage.mentions.empty()) passage.mentions.first = i;
      passage.mentions.last = i + 1;
      if (mention.kind != number::Kind::document) continue;
      const std::uint32_t next = document::count(document.segments);
      document.spoken_of.push_back(i);
      document.segments.push_back({{next, next + 1}, passage.span});
      document::Range& segments = document::told_of(document, passage).segments;
      if (segments.empty()) segments.first = next;
      segments.last = next + 1;
      const auto ordinal = static_cast<std::uint32_t>(&passage - document.passages.data());
      if (!is_own) document.relations.push_back({document::RelationType::cites, i, {}, ordinal});
    }
  }
}

struct Parsed {
  document::Document document;
  text::SourceText source;
};

Parsed parsed(const Letter& letter) {
  Parsed out;
  out.source.format = "text";
  out.source.encoding = "UTF-8";
  std::string& text = out.source.text;
  put(text, letter.title);
  if (!letter.number.empty()) put(text, letter.number);
  document::Document& document = out.document;
  for (const Paragraph& paragraph : letter.paragraphs) {
    document::Passage passage;
    passage.span = put(text, paragraph.text);
    for (const std::string& heading : paragraph.path) {
      document.sections.push_back(
          {document::SectionKind::heading, heading, 1, passage.span, passage.section});
      passage.section = document::count(document.sections) - 1;
    }
    document.passages.push_back(passage);
  }
  document.title = letter.title;
  document.issuer = letter.issuer;
  document.addressee = letter.addressee;
  document.kind = letter.kind;
  document.openness = letter.openness;
  document.signed_on = date_of(letter.date);
  document.span = {0, static_cast<text::Offset>(text.size())};
  document.id = text::hash_id(text);
  add_mentions(text, document, letter.number);
  return out;
}

void add(Xapian::WritableDatabase& database, const Letter& letter, std::size_t place) {
  const Parsed made = parsed(letter);
  const index::IndexedDocument indexed = index::indexed_document(made.document, made.source);
  for (const index::FlatDocument& passage : indexed.passages) database.add_document(passage.build());
  database.add_document(indexed.record.build());
  index::SourceRecord record;
  record.path = letter.file.empty() ? "/letters/" + std::to_string(place) + ".txt" : letter.file;
  record.format = made.source.format;
  record.encoding = made.source.encoding;
  record.documents = {indexed.id};
  Xapian::Document source;
  source.add_boolean_term(index::document_term(index::prefix::kHasDocument, indexed.id));
  source.add_boolean_term(index::prefixed(index::prefix::kType, index::type::kSource));
  source.set_data(index::encode(record));
  database.add_document(source);
}

}  // namespace

Library::Library(const std::vector<Letter>& letters, std::size_t shards) {
  for (std::size_t shard = 0; shard < shards; ++shard) {
    paths_.push_back(folder_.at(std::to_string(shard)));
    Xapian::WritableDatabase database(paths_.back(), Xapian::DB_CREATE_OR_OVERWRITE);
    for (std::size_t i = shard; i < letters.size(); i += shards) add(database, letters[i], i);
    database.set_metadata(std::string(index::metadata::kSchema), std::string(index::kSchema));
    database.set_metadata(std::string(index::metadata::kAnalyser), std::string(text::kAnalyser));
    database.commit();
    database.close();
  }
  auto opened = index::Store::open(paths_);
  if (opened) store_ = std::make_unique<index::Store>(std::move(*opened));
}

match::SearchAnswer Library::search(const match::Request& request) {
  auto answer = match::search(*store_, request);
  EXPECT_TRUE(answer.has_value()) << request.query << ": " << (answer ? "" : answer.error().detail);
  return answer ? *answer : match::SearchAnswer{};
}

std::vector<std::string> texts(const match::SearchAnswer& answer) {
  std::vector<std::string> out;
  for (const match::Hit& hit : answer.hits) out.push_back(hit.passage.text);
  return out;
}

}  // namespace wenhao::search_test
