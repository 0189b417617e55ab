// Lookups by number and by title, and what the relations of other documents tell.
#include "search/followup/catalogue.h"

#include <algorithm>

#include "search/followup/titles.h"
#include "search/match/documents.h"
#include "search/match/search.h"

namespace wenhao::followup {
namespace {

constexpr std::size_t kMostNames = 8;    // titles of a number that are kept
constexpr std::size_t kMostTitled = 20;  // documents looked at for a title
constexpr std::size_t kMostCited = 40;   // passages looked at for a title that none held bears

bool ends(const match::Citation& relation) {
  return relation.type == "repeals" || relation.type == "replaces";
}

// `field:"甲" field:"乙"` for the runs of a title.
std::string query_for(const std::string& title, std::string_view field) {
  std::string query;
  for (const std::string& run : title_runs(title)) {
    query += (query.empty() ? "" : " ") + std::string(field) + "\"" + run + "\"";
  }
  return query;
}

Result<Evidence> whole(index::Store& store, const index::DocumentHead& document) {
  const auto sources = store.sources(document.id);
  if (!sources) return tl::unexpected<Error>(sources.error());
  Evidence evidence;
  evidence.document = document;
  if (!sources->empty()) evidence.source = sources->front();
  return evidence;
}

bool has_name(const Facts& facts, const std::string& title) {
  return std::ranges::any_of(facts.names, [&](const Naming& name) { return name.title == title; });
}

// Words between a number and 废止 that name an article: only a part of the document ended.
bool only_a_part(const index::PassageRecord& passage, const std::string& number) {
  const auto named = std::ranges::find(passage.mentions, number, &index::MentionRecord::canonical);
  if (named == passage.mentions.end() || named->span.begin < passage.span.begin) return false;
  const std::string_view after =
      std::string_view(passage.text).substr(named->span.end - passage.span.begin).substr(0, 24);
  const std::size_t article = after.find("第");
  const std::size_t stop = after.find("。");
  return article < stop && (after.find("条") < stop || after.find("款") < stop);
}

}  // namespace

Result<void> Catalogue::add_held(Facts& facts) {
  const auto ids = store_.bearing(facts.number);
  if (!ids) return tl::unexpected<Error>(ids.error());
  for (const std::string& id : *ids) {
    auto document = store_.document(id);
    if (!document) return tl::unexpected<Error>(document.error());
    if (!*document) continue;
    if (!(*document)->title.empty() && !has_name(facts, (*document)->title)) {
      auto by = whole(store_, **document);
      if (!by) return tl::unexpected<Error>(by.error());
      facts.names.push_back({(*document)->title, true, std::move(*by)});
    }
    facts.held.push_back(std::move(**document));
  }
  return {};
}

Result<void> Catalogue::add_citing(Facts& facts) {
  const auto ids = store_.citing(facts.number);
  if (!ids) return tl::unexpected<Error>(ids.error());
  facts.known = !facts.held.empty() || !ids->empty();
  for (std::size_t i = 0; i < std::min(ids->size(), kMostCiting); ++i) {
    const auto document = store_.document((*ids)[i]);
    if (!document) return tl::unexpected<Error>(document.error());
    const bool tells = *document && (facts.names.size() < kMostNames ||
                                     (*document)->header.find("\"repeals\"") != std::string::npos ||
                                     (*document)->header.find("\"replaces\"") != std::string::npos);
    if (!tells) continue;
    for (const match::Citation& relation : match::relations_of(**document)) {
      if (relation.number != facts.number) continue;
      const bool names =
          !relation.title.empty() && facts.names.size() < kMostNames && !has_name(facts, relation.title);
      if (!names && !ends(relation)) continue;
      auto by = where_named(store_, **document, relation.passage, facts.number);
      if (!by) return tl::unexpected<Error>(by.error());
      if (names) facts.names.push_back({relation.title, false, *by});
      if (!ends(relation)) continue;
      const auto passages = store_.passages((*document)->id, relation.passage, relation.passage + 1);
      if (!passages) return tl::unexpected<Error>(passages.error());
      if (passages->empty() || !only_a_part(passages->front(), facts.number))
        facts.endings.push_back({relation.type, std::move(*by)});
    }
  }
  return {};
}

Result<const Facts*> Catalogue::of(const std::string& number) {
  const auto kept = facts_.find(number);
  if (kept != facts_.end()) return &kept->second;
  Facts facts;
  facts.number = number;
  if (const auto added = add_held(facts); !added) return tl::unexpected<Error>(added.error());
  if (const auto added = add_citing(facts); !added) return tl::unexpected<Error>(added.error());
  std::ranges::stable_sort(facts.endings, {}, [](const Ending& ending) { return ending.by.document.date; });
  return &facts_.emplace(number, std::move(facts)).first->second;
}

Result<const std::vector<Titled>*> Catalogue::held_under(const std::string& title) {
  const auto kept = held_under_.find(title);
  if (kept != held_under_.end()) return &kept->second;
  std::vector<Titled> found;
  const std::string query = query_for(title, "title:");
  if (!query.empty()) {
    match::Request request{query};
    request.limit = kMostTitled;
    request.limits.counted = 0;
    request.group = match::Group::document;
    auto answer = match::search(store_, request);
    if (!answer) return tl::unexpected<Error>(answer.error());
    for (match::Hit& hit : answer->hits) {
      if (compare_titles(title, hit.document.title) != Likeness::same) continue;
      Evidence by;
      by.source = hit.source;
      by.document = hit.document;
      found.push_back({hit.document.number, hit.document.title, true, std::move(by)});
    }
  }
  return &held_under_.emplace(title, std::move(found)).first->second;
}

Result<void> Catalogue::add_cited(const std::string& title, std::vector<Titled>& found) {
  const std::string query = query_for(title, "");
  if (query.empty()) return {};
  match::Request request{query};
  request.limit = kMostCited;
  request.limits.counted = 0;
  request.expand = false;
  auto answer = match::search(store_, request);
  if (!answer) return tl::unexpected<Error>(answer.error());
  for (const match::Hit& hit : answer->hits) {
    const auto document = store_.document(hit.document.id);
    if (!document) return tl::unexpected<Error>(document.error());
    if (!*document) continue;
    for (const match::Citation& relation : match::relations_of(**document)) {
      if (relation.number.empty() || compare_titles(title, relation.title) != Likeness::same) continue;
      if (std::ranges::find(found, relation.number, &Titled::number) != found.end()) continue;
      auto by = where_named(store_, hit.document, relation.passage, relation.number);
      if (!by) return tl::unexpected<Error>(by.error());
      found.push_back({relation.number, relation.title, false, std::move(*by)});
    }
  }
  return {};
}

Result<const std::vector<Titled>*> Catalogue::titled(const std::string& title) {
  const auto kept = titled_.find(title);
  if (kept != titled_.end()) return &kept->second;
  const auto held = held_under(title);
  if (!held) return held;
  std::vector<Titled> found = **held;
  if (const auto added = add_cited(title, found); !added) return tl::unexpected<Error>(added.error());
  return &titled_.emplace(title, std::move(found)).first->second;
}

}  // namespace wenhao::followup
