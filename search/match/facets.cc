// One table: a facet's name, and what a document has for it.
#include "search/match/facets.h"

#include <algorithm>
#include <array>
#include <map>

namespace wenhao::match {
namespace {

using index::DocumentHead;

struct Row {
  std::string_view name;
  std::string (*value)(const DocumentHead&);
};

constexpr std::array kRows = {
    Row{"year", [](const DocumentHead& d) { return d.year == 0 ? std::string() : std::to_string(d.year); }},
    Row{"issuer", [](const DocumentHead& d) { return d.issuer; }},
    Row{"code", [](const DocumentHead& d) { return d.code; }},
    Row{"kind", [](const DocumentHead& d) { return d.kind; }},
    Row{"session", [](const DocumentHead& d) { return d.session; }},
    Row{"body", [](const DocumentHead& d) { return d.body; }},
    Row{"class", [](const DocumentHead& d) { return d.class_mark == 0 ? "" : std::string(1, d.class_mark); }},
    Row{"openness",
        [](const DocumentHead& d) { return d.openness == "unknown" ? std::string() : d.openness; }},
};

using Counts = std::map<std::string, std::uint64_t, std::less<>>;

std::vector<FacetValue> sorted(const Counts& counts) {
  std::vector<FacetValue> values;
  for (const auto& [value, count] : counts) values.push_back({value, count});
  std::stable_sort(values.begin(), values.end(),
                   [](const FacetValue& a, const FacetValue& b) { return a.count > b.count; });
  return values;
}

}  // namespace

Result<std::vector<Facet>> facets_of(Records& records, const Page& page) {
  std::map<std::string, std::uint64_t> entries;  // of each document
  for (const Entry& entry : page.entries()) ++entries[records.document_of(entry.candidate.id)];
  std::array<Counts, kRows.size()> counts;
  for (const auto& [id, count] : entries) {
    const auto document = records.document(id);
    if (!document) return tl::unexpected<Error>(document.error());
    for (std::size_t i = 0; i < kRows.size(); ++i) {
      if (std::string value = kRows[i].value(**document); !value.empty()) counts[i][value] += count;
    }
  }
  std::vector<Facet> facets;
  for (std::size_t i = 0; i < kRows.size(); ++i) facets.push_back({kRows[i].name, sorted(counts[i])});
  return facets;
}

}  // namespace wenhao::match
