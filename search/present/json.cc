// Values to JSON objects, key by key in the contract's order.
#include "search/present/json.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "corpus/index/document_json.h"
#include "search/present/fragment.h"
#include "search/present/quote.h"

namespace wenhao::present {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json document_json(const match::Hit& hit) {
  const index::DocumentHead& document = hit.document;
  Json duplicates = Json::array();
  for (const match::Duplicate& other : hit.duplicates) {
    duplicates.push_back({{"id", other.id}, {"source", other.source}});
  }
  return {{"id", document.id},
          {"number", text_or_null(document.number)},
          {"title", text_or_null(document.title)},
          {"issuer", text_or_null(document.issuer)},
          {"date", text_or_null(document.date)},
          {"kind", document.kind},
          {"openness", document.openness == "unknown" ? Json(nullptr) : text_or_null(document.openness)},
          {"source", text_or_null(hit.source)},
          {"duplicates", std::move(duplicates)}};
}

Json segments_json(const index::PassageRecord& passage) {
  Json segments = Json::array();
  for (const index::SegmentRecord& segment : passage.segments) {
    segments.push_back({{"numbers", segment.numbers},
                        {"begin", passage.span.begin + segment.span.begin},
                        {"end", passage.span.begin + segment.span.end}});
  }
  return segments;
}

Json passage_json(const match::Hit& hit) {
  const index::PassageRecord& passage = hit.passage;
  Json pieces = Json::array();
  for (const Fragment& piece : fragments(passage.text, hit.spans, hit.focus)) {
    pieces.push_back({{"text", piece.text}, {"hit", piece.hit}});
  }
  return {{"ordinal", passage.ordinal},
          {"page", passage.page == 0 ? Json(nullptr) : Json(passage.page)},
          {"path", passage.path},
          {"text", passage.text},
          {"begin", passage.span.begin},
          {"end", passage.span.end},
          {"fragments", std::move(pieces)},
          {"numbers", passage.numbers},
          {"segments", segments_json(passage)}};
}

Json neighbours_json(const std::vector<index::PassageRecord>& passages) {
  Json list = Json::array();
  for (const index::PassageRecord& passage : passages) {
    list.push_back({{"ordinal", passage.ordinal}, {"text", passage.text}});
  }
  return list;
}

Json notes_json(const std::vector<query::Note>& notes, Language language) {
  Json list = Json::array();
  for (const query::Note& note : notes) list.push_back(query::message(note, language));
  return list;
}

Json facets_json(const match::SearchAnswer& answer) {
  Json json = Json::object();
  for (const match::Facet& facet : answer.facets) {
    Json values = Json::array();
    for (const match::FacetValue& value : facet.values) {
      values.push_back({{"value", value.value}, {"count", value.count}});
    }
    json[std::string(facet.name)] = std::move(values);
  }
  return {{"facets", std::move(json)}, {"exact_facets", answer.exact_facets}};
}

}  // namespace

Json to_json(const match::Hit& hit) {
  Json json = {{"rank", hit.rank},
               {"score", std::round(hit.score * 1e9) / 1e9},
               {"why", match::name_of(hit.why)},
               {"tier", match::name_of(hit.tier)},
               {"document", document_json(hit)},
               {"passage", passage_json(hit)},
               {"quote", quote(hit)}};
  if (!hit.before.empty() || !hit.after.empty()) {
    json["context"] = {{"before", neighbours_json(hit.before)}, {"after", neighbours_json(hit.after)}};
  }
  return json;
}

Json to_json(const match::SearchAnswer& answer, Language language) {
  Json hits = Json::array();
  for (const match::Hit& hit : answer.hits) hits.push_back(to_json(hit));
  Json json = {{"version", 1},
               {"query", answer.query},
               {"total", answer.total},
               {"exact_total", answer.exact_total},
               {"relaxed", answer.relaxed},
               {"took_ms", std::round(answer.took_ms * 1000) / 1000},
               {"notes", notes_json(answer.notes, language)},
               {"shards", {{"asked", answer.shards_asked}, {"answered", answer.shards_answered}}},
               {"hits", std::move(hits)}};
  if (!answer.facets.empty()) json.update(facets_json(answer));
  return json;
}

Json to_json(const match::Explanation& explanation, Language language) {
  Json stages = Json::array();
  for (const match::Explanation::Stage& stage : explanation.stages) {
    stages.push_back({{"name", stage.name},
                      {"xapian", stage.xapian},
                      {"exact", stage.exact},
                      {"reordered_by", stage.reordered_by}});
  }
  return {{"version", 1},
          {"query", explanation.query},
          {"tree", explanation.tree},
          {"plan", explanation.plan},
          {"stages", std::move(stages)},
          {"notes", notes_json(explanation.notes, language)}};
}

std::string to_json_text(const match::SearchAnswer& answer, Language language) {
  return index::dump(to_json(answer, language)) + "\n";
}

std::string to_json_lines(const match::SearchAnswer& answer) {
  std::string out;
  for (const match::Hit& hit : answer.hits) out += index::dump(to_json(hit)) + "\n";
  if (!answer.facets.empty()) out += index::dump(facets_json(answer)) + "\n";
  return out;
}

}  // namespace wenhao::present
