// Only what is shown is read in full.
#include "search/match/hits.h"

#include <algorithm>

#include "corpus/text/fold.h"
#include "corpus/text/tokens.h"
#include "search/match/highlight.h"
#include "search/match/number_search.h"

namespace wenhao::match {
namespace {

// In a query of words and a number: whether the passage is of the number's own document or cites it.
Why why_of(const query::Plan& plan, const Entry& entry, const index::DocumentRecord& document) {
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

// The tokens of a text in one, so that line ends and punctuation do not tell two apart.
std::string tokens_in_one(std::string_view text) {
  const std::string folded = text::fold(text);
  std::string out;
  for (const text::Token& token : text::tokens_of(folded)) out += text::slice(folded, token.span);
  return out;
}

// Where a document is listed by its opening, and that only repeats the title, the passage after it says more.
Result<void> pass_over_title(Records& records, Hit& hit) {
  if (hit.passage.ordinal != 0 || hit.document.passages < 2) return {};
  const std::string title = tokens_in_one(hit.document.title);
  if (title.find(tokens_in_one(hit.passage.text)) == std::string::npos) return {};
  auto next = records.passages(hit.document.id, 1, 2);
  if (!next) return tl::unexpected<Error>(next.error());
  if (!next->empty()) hit.passage = std::move(next->front());
  return {};
}

Result<Hit> make_hit(Records& records, const query::Plan& plan, const Entry& entry, const Request& request) {
  Hit hit;
  auto passage = records.passage(entry.candidate.id);
  if (!passage) return tl::unexpected<Error>(passage.error());
  hit.passage = std::move(*passage);
  const auto document = records.document(hit.passage.document);
  if (!document) return tl::unexpected<Error>(document.error());
  hit.document = **document;
  auto source = records.source(hit.document.id);
  if (!source) return tl::unexpected<Error>(source.error());
  hit.source = std::move(*source);
  hit.why = why_of(plan, entry, hit.document);
  hit.tier = entry.tier;
  if (hit.why == Why::number || only_filters(plan)) {
    if (const auto passed = pass_over_title(records, hit); !passed)
      return tl::unexpected<Error>(passed.error());
  }
  hit.score = static_cast<double>(entry.tier) * kTierStep + entry.candidate.weight;
  hit.spans = highlights(plan, hit.passage);
  hit.focus = segments_asked_for(plan, hit.passage);
  if (const auto added = add_duplicates(records, entry, hit); !added)
    return tl::unexpected<Error>(added.error());
  if (const auto added = add_context(records, request.context, hit); !added) {
    return tl::unexpected<Error>(added.error());
  }
  return hit;
}

}  // namespace

Result<std::vector<Hit>> make_hits(Records& records, const query::Plan& plan, const Page& page,
                                   const Request& request) {
  std::vector<Hit> hits;
  const std::size_t end = std::min(page.entries().size(), request.offset + request.limit);
  for (std::size_t i = request.offset; i < end; ++i) {
    auto hit = make_hit(records, plan, page.entries()[i], request);
    if (!hit) return tl::unexpected<Error>(hit.error());
    hit->rank = i + 1;
    hits.push_back(std::move(*hit));
  }
  return hits;
}

}  // namespace wenhao::match
