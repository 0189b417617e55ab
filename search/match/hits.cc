// Only what is shown is read in full.
#include "search/match/hits.h"

#include <algorithm>

#include "search/match/highlight.h"
#include "search/match/matter.h"
#include "search/match/number_search.h"

namespace wenhao::match {
namespace {

// In a query of words and a number: whether the passage is of the number's own document or cites it.
Why why_of(const query::Plan& plan, const Entry& entry, const index::DocumentHead& document) {
  if (entry.why != Why::text) return entry.why;
  for (const query::Part& part : plan.strict) {
    if (part.kind == query::PartKind::number) return document.number == part.text ? Why::number : Why::cites;
  }
  return Why::text;
}

Result<void> add_duplicates(Records& records, const Entry& entry, Hit& hit) {
  for (const Xapian::docid id : entry.folded) {
    const auto passage = records.passage(id);
    if (!passage) return tl::unexpected<Error>(passage.error());
    const std::string& document = passage->document;
    const bool known = document == hit.document.id ||
                       std::any_of(hit.duplicates.begin(), hit.duplicates.end(),
                                   [&document](const Duplicate& other) { return other.id == document; });
    if (known) continue;
    auto source = records.source(document);
    if (!source) return tl::unexpected<Error>(source.error());
    hit.duplicates.push_back({document, std::move(*source)});
  }
  return {};
}

Result<void> add_context(Records& records, std::size_t count, Hit& hit) {
  if (count == 0) return {};
  const std::uint32_t ordinal = hit.passage.ordinal;
  const auto around = static_cast<std::uint32_t>(count);
  auto before = records.passages(hit.document.id, ordinal - std::min(ordinal, around), ordinal);
  if (!before) return tl::unexpected<Error>(before.error());
  auto after = records.passages(hit.document.id, ordinal + 1, ordinal + 1 + around);
  if (!after) return tl::unexpected<Error>(after.error());
  hit.before = std::move(*before);
  hit.after = std::move(*after);
  return {};
}

Result<Hit> make_hit(Records& records, const query::Plan& plan, Entry& entry, const Request& request) {
  Hit hit;
  auto passage = index::decode_passage(entry.stored);
  if (!passage) return tl::unexpected<Error>(passage.error());
  hit.passage = std::move(*passage);
  const auto document = records.document_of(entry.candidate.id, hit.passage);
  if (!document) return tl::unexpected<Error>(document.error());
  hit.document = **document;
  auto source = records.source(hit.document.id);
  if (!source) return tl::unexpected<Error>(source.error());
  hit.source = std::move(*source);
  hit.why = why_of(plan, entry, hit.document);
  hit.tier = entry.tier;
  hit.score = static_cast<double>(entry.tier) * kTierStep + entry.candidate.weight;
  hit.spans = highlights(plan, hit.passage);
  hit.focus = segments_asked_for(plan, hit.passage);
  if (hit.why == Why::number && hit.focus.empty()) hit.focus = {matter_of(hit.passage, hit.document)};
  if (const auto added = add_duplicates(records, entry, hit); !added)
    return tl::unexpected<Error>(added.error());
  if (const auto added = add_context(records, request.context, hit); !added) {
    return tl::unexpected<Error>(added.error());
  }
  return hit;
}

Result<std::vector<Hit>> make_hits(Records& records, Found& found, const Request& request) {
  std::vector<Hit> hits;
  std::vector<Entry>& entries = found.page.entries();
  const std::size_t end = std::min(entries.size(), request.offset + request.limit);
  for (std::size_t i = request.offset; i < end; ++i) {
    auto hit = make_hit(records, found.plan, entries[i], request);
    if (!hit) return tl::unexpected<Error>(hit.error());
    hit->rank = i + 1;
    hits.push_back(std::move(*hit));
  }
  return hits;
}

}  // namespace

Result<SearchAnswer> told(Records& records, Found found, const Request& request) {
  auto hits = make_hits(records, found, request);
  if (!hits) return tl::unexpected<Error>(hits.error());
  SearchAnswer answer;
  answer.query = request.query;
  answer.notes = std::move(found.notes);
  answer.total = found.total;
  answer.exact_total = found.exact_total;
  answer.relaxed = found.relaxed;
  answer.hits = std::move(*hits);
  if (found.plan.wishes.empty() || found.total == 0) {
    if (const auto number = tell_of_number(records, found.plan, answer.notes); !number)
      return tl::unexpected<Error>(number.error());
  }
  return answer;
}

}  // namespace wenhao::match
