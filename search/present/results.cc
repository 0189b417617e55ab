// A heading, a quotation and its place for each hit.
#include "search/present/results.h"

#include <algorithm>
#include <string>
#include <utility>

#include "search/present/fragment.h"
#include "search/present/quote.h"
#include "search/present/text.h"
#include "search/present/words.h"

namespace wenhao::present {
namespace {

constexpr Words kResults = {"检索结果：{0}", "Results for {0}"};
constexpr Words kFacet = {"分面", "Facet"};
constexpr Words kValue = {"内容", "Value"};
constexpr Words kCounts = {"段数", "Passages"};

// ——辽宁省民政厅，2020年5月11日，第9段，第3页，某某.docx
std::string place_of(const match::Hit& hit, Language language) {
  std::string out = "——";
  const auto add = [&out](const std::string& part) {
    if (!part.empty()) out += (out == "——" ? "" : "，") + part;
  };
  add(hit.document.issuer);
  add(day(hit.document.date, language));
  add(filled(kParagraph.in(language), std::to_string(hit.passage.ordinal + 1)));
  if (hit.passage.page != 0) add(filled(kPage.in(language), std::to_string(hit.passage.page)));
  add(file_name(hit.source));
  return out;
}

std::string words_of(const match::Hit& hit) {
  std::string out;
  for (const index::PassageRecord& passage : hit.before) out += passage.text + "\n";
  out += plain(fragments(hit.passage.text, hit.spans, hit.focus));
  for (const index::PassageRecord& passage : hit.after) out += "\n" + passage.text;
  return out;
}

void add_hit(Report& report, const match::Hit& hit, Language language) {
  std::string heading = std::to_string(hit.rank) + ". " + citation(hit.document);
  heading += openness_mark(hit.document.openness);
  report.push_back({BlockKind::heading, 2, std::move(heading)});
  if (std::string path = path_above(hit); !path.empty())
    report.push_back({BlockKind::text, 0, std::move(path)});
  Block block{BlockKind::quote, 0, words_of(hit)};
  block.cells = {place_of(hit, language)};
  report.push_back(std::move(block));
}

void add_facets(Report& report, const match::SearchAnswer& answer, Language language) {
  Block table{BlockKind::table};
  table.columns = 3;
  table.widths = {24, 52, 24};
  for (const Words& head : {kFacet, kValue, kCounts}) table.cells.emplace_back(head.in(language));
  for (const match::Facet& facet : answer.facets) {
    for (std::size_t i = 0; i < std::min(facet.values.size(), kFacetValuesShown); ++i) {
      table.cells.emplace_back(facet_word(facet.name, language));
      table.cells.push_back(facet_value(facet.name, facet.values[i].value, language));
      table.cells.push_back(std::to_string(facet.values[i].count));
    }
  }
  if (table.cells.size() == table.columns) return;
  report.push_back(std::move(table));
  if (!answer.exact_facets) report.push_back({BlockKind::text, 0, std::string(kFacetsOfSome.in(language))});
}

}  // namespace

Report report_of(const match::SearchAnswer& answer, match::Group group, Language language) {
  Report report;
  report.push_back({BlockKind::title, 0, filled(kResults.in(language), answer.query)});
  report.push_back({BlockKind::text, 0, found(answer, group, language)});
  for (const query::Note& note : query::gathered(answer.notes))
    report.push_back({BlockKind::text, 0, query::message(note, language)});
  for (const match::Hit& hit : answer.hits) add_hit(report, hit, language);
  add_facets(report, answer, language);
  return report;
}

}  // namespace wenhao::present
