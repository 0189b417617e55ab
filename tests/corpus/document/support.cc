// Sources and summaries for the tests of the parser.
#include "tests/corpus/document/support.h"

#include <gtest/gtest.h>

#include "corpus/document/parse.h"
#include "corpus/number/mention.h"
#include "corpus/reader/reader.h"
#include "corpus/text/utf8.h"

namespace wenhao::document_test {
namespace {

void append(std::string& out, const std::string& piece) {
  if (!out.empty()) out += " | ";
  out += piece;
}

}  // namespace

text::SourceText source_of(std::string text) {
  text::SourceText source;
  source.text = std::move(text);
  source.format = "text";
  source.encoding = "UTF-8";
  source.paragraphs = text::paragraphs_of_lines(source.text);
  return source;
}

text::SourceText page_of(const std::string& html) {
  auto source = reader::read_text(html, "page.html");
  EXPECT_TRUE(source) << html;
  return source ? *source : text::SourceText{};
}

text::SourceText read_source(const std::string& path) {
  auto source = reader::read_file(path);
  EXPECT_TRUE(source) << path;
  return source ? *source : text::SourceText{};
}

document::Document parse_one(const text::SourceText& source) {
  auto documents = document::parse_documents(source);
  EXPECT_EQ(documents.size(), 1U) << source.text;
  return documents.size() == 1 ? std::move(documents.front()) : document::Document{};
}

std::string canonical(const document::Document& document, std::uint32_t mention,
                      const text::SourceText& source) {
  return number::canonical(document.mentions[mention], source.text, document.mentions);
}

std::string number_of(const document::Document& document, const text::SourceText& source) {
  if (!document.number) return "-";
  const std::string mark = document.mentions[*document.number].repaired ? "~" : "";
  return canonical(document, *document.number, source) + mark;
}

std::string outline_of(const document::Document& document) {
  std::string out;
  for (const document::Section& section : document.sections) {
    const bool steps = section.kind == document::SectionKind::next_steps;
    append(out, std::to_string(section.level) + (steps ? "N " : " ") + section.heading);
  }
  return out;
}

std::string relations_of(const document::Document& document, const text::SourceText& source) {
  std::string out;
  for (const document::Relation& relation : document.relations) {
    const bool bare = document.mentions[relation.mention].kind == number::Kind::title;
    const std::string title = relation.title.empty() || bare ? "" : "《" + relation.title + "》";
    append(out,
           std::string(name_of(relation.type)) + " " + canonical(document, relation.mention, source) + title);
  }
  return out;
}

std::string segments_of(const document::Document& document, const text::SourceText& source) {
  std::string out;
  for (const document::Passage& passage : document.passages) {
    for (const document::Segment& segment : segments_of(document, passage)) {
      std::string numbers;
      for (const std::uint32_t mention : mentions_of(document, segment)) {
        numbers += (numbers.empty() ? "" : " ") + canonical(document, mention, source);
      }
      append(out, numbers + ": " + std::string(text::slice(source.text, segment.span)));
    }
  }
  return out;
}

std::string passages_of(const document::Document& document, const text::SourceText& source) {
  std::string out;
  for (const document::Passage& passage : document.passages) {
    append(out, squeezed(text::slice(source.text, passage.span)));
  }
  return out;
}

std::string findings_of(const document::Document& document) {
  std::string out;
  for (const document::Finding& finding : document.findings) out += (out.empty() ? "" : " ") + finding.code;
  return out;
}

std::string squeezed(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded c = text::decode(text, at);
    if (!text::is_space(c.code_point)) out += text.substr(at, c.size);
    at += c.size;
  }
  return out;
}

std::string date_or_dash(const std::optional<text::Date>& date) { return date ? text::iso(*date) : "-"; }

void expect_header(const Letter& expected) {
  const auto source = source_of(expected.text);
  const auto document = parse_one(source);
  EXPECT_EQ(number_of(document, source), expected.number);
  EXPECT_EQ(document.title, expected.title);
  EXPECT_EQ(document.issuer, expected.issuer);
  EXPECT_EQ(document.addressee, expected.addressee);
  EXPECT_EQ(date_or_dash(document.published), expected.published);
  EXPECT_EQ(date_or_dash(document.signed_on), expected.signed_on);
}

}  // namespace wenhao::document_test
