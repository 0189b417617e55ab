// Escaping first, rows after.
#include "search/present/table.h"

#include <fmt/format.h>

#include <array>
#include <vector>

#include "corpus/message.h"
#include "corpus/text/readable_path.h"
#include "corpus/text/utf8.h"
#include "search/present/fragment.h"
#include "search/present/quote.h"
#include "search/present/words.h"

namespace wenhao::present {
namespace {

constexpr std::array kColumns = {"rank", "score", "why",      "number",   "title",   "issuer",
                                 "date", "kind",  "openness", "document", "passage", "page",
                                 "path", "text",  "quote",    "source"};

std::string joined(const std::vector<std::string>& parts, std::string_view by) {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : std::string(by)) + part;
  return out;
}

// What a spreadsheet takes for the begin of a formula, in either width (OWASP, CSV injection).
bool begins_formula(std::string_view text) {
  constexpr std::u32string_view kBegin = U"=+-@\t\r\n＝＋－＠";
  const text::Decoded first = text::decode(text, 0);
  return first.size > 0 && kBegin.find(first.code_point) != std::u32string_view::npos;
}

std::vector<std::string> row_of(const match::Hit& hit) {
  const index::DocumentHead& document = hit.document;
  return {std::to_string(hit.rank),
          fmt::format("{:.6f}", hit.score),
          std::string(match::name_of(hit.why)),
          document.number,
          document.title,
          document.issuer,
          document.date,
          document.kind,
          document.openness == "unknown" ? std::string() : document.openness,
          document.id,
          std::to_string(hit.passage.ordinal),
          hit.passage.page == 0 ? std::string() : std::to_string(hit.passage.page),
          joined(hit.passage.path, " › "),
          hit.passage.text,
          quote(hit),
          text::readable_path(hit.source)};
}

bool is_markdown_mark(char c) {
  constexpr std::string_view kMarks = "\\`*_{}[]()#+-.!|<>~&$";
  return kMarks.find(c) != std::string_view::npos;
}

// The words found, marked, between their neighbours: a paragraph of the quotation each.
std::string quotation(const match::Hit& hit) {
  std::vector<std::string> paragraphs;
  for (const index::PassageRecord& passage : hit.before) paragraphs.push_back(markdown_text(passage.text));
  std::string words;
  for (const Fragment& piece : fragments(hit.passage.text, hit.spans, hit.focus)) {
    words += piece.hit ? "**" + markdown_text(piece.text) + "**" : markdown_text(piece.text);
  }
  paragraphs.push_back(std::move(words));
  for (const index::PassageRecord& passage : hit.after) paragraphs.push_back(markdown_text(passage.text));
  return "> " + joined(paragraphs, "\n>\n> ") + "\n";
}

// A hit: heading, path, quotation, citation, source.
std::string section_of(const match::Hit& hit) {
  std::string out = fmt::format("### {}. {}\n\n", hit.rank, markdown_text(citation(hit.document)));
  if (const std::string path = path_above(hit); !path.empty()) out += markdown_text(path) + "\n\n";
  out += quotation(hit);
  out += "\n" + markdown_text(quote(hit)) + "\n\n";
  std::vector<std::string> source;
  for (const std::string& part : {hit.document.issuer, hit.document.date, text::readable_path(hit.source)}) {
    if (!part.empty()) source.push_back(markdown_text(part));
  }
  return out + joined(source, ", ") + "\n";
}

// A line for each facet that has values, the greatest of them.
std::string facet_list(const match::SearchAnswer& answer, Language language) {
  std::string out;
  for (const match::Facet& facet : answer.facets) {
    if (facet.values.empty()) continue;
    std::vector<std::string> values;
    for (const match::FacetValue& value : facet.values) {
      if (values.size() == kFacetValuesShown) break;
      values.push_back(facet_value(facet.name, value.value, language) + " " + std::to_string(value.count));
    }
    const std::size_t further = facet.values.size() - values.size();
    if (further > 0) values.push_back(filled(kFurtherValues.in(language), std::to_string(further)));
    out += fmt::format("- {}: {}\n", facet_word(facet.name, language), markdown_text(joined(values, ", ")));
  }
  if (out.empty()) return out;
  if (!answer.exact_facets) out += fmt::format("\n{}\n", kFacetsOfSome.in(language));
  return "\n" + out;
}

}  // namespace

std::string csv_field(std::string_view text) {
  std::string field = begins_formula(text) ? "'" : "";
  field += text;
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  std::string quoted = "\"";
  for (const char c : field) quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
  return quoted + "\"";
}

std::string to_csv(const match::SearchAnswer& answer) {
  std::string out;
  for (const char* column : kColumns) out += (out.empty() ? "" : ",") + std::string(column);
  out += "\r\n";
  for (const match::Hit& hit : answer.hits) {
    std::string row;
    for (const std::string& field : row_of(hit)) row += (row.empty() ? "" : ",") + csv_field(field);
    out += row + "\r\n";
  }
  return out;
}

std::string markdown_text(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    if (is_markdown_mark(c)) out += '\\';
    out += c;
  }
  return out;
}

std::string to_markdown(const match::SearchAnswer& answer, Language language) {
  std::string out;
  for (const match::Hit& hit : answer.hits) out += (out.empty() ? "" : "\n") + section_of(hit);
  return out + facet_list(answer, language);
}

}  // namespace wenhao::present
