// What the tests of the parser share: making a source of a text or a page, and writing results on one line.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/document/document.h"
#include "corpus/text/date.h"
#include "corpus/text/source_text.h"

namespace wenhao::document_test {

// A plain text: a paragraph for each line.
[[nodiscard]] text::SourceText source_of(std::string text);

// A web page, by the reader.
[[nodiscard]] text::SourceText page_of(const std::string& html);

// A whole file as the programs read it; a failed read is a failed test.
[[nodiscard]] text::SourceText read_source(const std::string& path);

// The only document of a source; an empty one, and a failure, where it holds none or several.
[[nodiscard]] document::Document parse_one(const text::SourceText& source);

// Canonical forms: "辽卫发〔2017〕22号"; "-" for none.
[[nodiscard]] std::string canonical(const document::Document& document, std::uint32_t mention,
                                    const text::SourceText& source);
[[nodiscard]] std::string number_of(const document::Document& document, const text::SourceText& source);

// A text and the header that a reader finds in it; dates as ISO, "-" for none.
struct Letter {
  const char* name;
  const char* text;
  const char* number;
  const char* title;
  const char* issuer;
  const char* addressee;
  const char* published;
  const char* signed_on;
};
void expect_header(const Letter& expected);

[[nodiscard]] std::string date_or_dash(const std::optional<text::Date>& date);

// "1 一、概况 | 0N 下一步": level, N for next steps, heading.
[[nodiscard]] std::string outline_of(const document::Document& document);

// "based_on 国发〔2016〕1号《关于…》 | …".
[[nodiscard]] std::string relations_of(const document::Document& document, const text::SourceText& source);

// "甲〔2020〕1号: words | …" of all passages.
[[nodiscard]] std::string segments_of(const document::Document& document, const text::SourceText& source);

// The passages' words with white space left out, joined by " | ".
[[nodiscard]] std::string passages_of(const document::Document& document, const text::SourceText& source);

// "date_repaired number_ambiguous …", in order.
[[nodiscard]] std::string findings_of(const document::Document& document);

// A text without its white space.
[[nodiscard]] std::string squeezed(std::string_view text);

}  // namespace wenhao::document_test
