// Lookups by key, and the relations that each document's header lists.
#include "search/match/documents.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "corpus/number/mention.h"

namespace wenhao::match {
namespace {

using Json = nlohmann::json;

std::string canonical_in(const std::string& text) {
  number::Options options;
  options.is_field = true;
  const auto mentions = number::find_mentions(text, options);
  for (const number::Mention& mention : mentions) {
    std::string canonical = number::canonical(mention, text, mentions);
    if (mention.kind != number::Kind::title && !canonical.empty()) return canonical;
  }
  return {};
}

bool looks_like_id(const std::string& text) {
  constexpr std::size_t kFewest = 8;
  constexpr std::size_t kWhole = 32;
  return text.size() >= kFewest && text.size() <= kWhole &&
         text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

Result<std::vector<std::string>> ids_of(index::Store& store, const std::string& name) {
  constexpr std::size_t kMost = 100;
  if (looks_like_id(name)) {
    auto ids = store.ids_beginning(name, kMost);
    if (!ids || !ids->empty()) return ids;
  }
  const std::string canonical = canonical_in(name);
  if (canonical.empty()) return std::vector<std::string>{};
  return store.bearing(canonical);
}

std::string text_of(const Json& object, const char* key) {
  const auto value = object.find(key);
  return value != object.end() && value->is_string() ? value->get<std::string>() : std::string();
}

// What the index knows of the document that a citation names.
Result<void> complete(index::Store& store, Citation& citation) {
  if (citation.number.empty()) return {};
  const auto ids = store.bearing(citation.number);
  if (!ids) return tl::unexpected<Error>(ids.error());
  if (ids->empty()) return {};
  const auto held = store.document(ids->front());
  if (!held) return tl::unexpected<Error>(held.error());
  if (!*held) return {};
  citation.held = true;
  citation.date = (*held)->date;
  if (citation.title.empty()) citation.title = (*held)->title;
  return {};
}

Result<std::vector<Citation>> citations_of(index::Store& store, const index::DocumentRecord& document) {
  std::vector<Citation> citations = relations_of(document);
  for (Citation& citation : citations) {
    if (const auto completed = complete(store, citation); !completed)
      return tl::unexpected<Error>(completed.error());
  }
  return citations;
}

Result<DocumentAnswer> document_answer(index::Store& store, const std::string& id) {
  DocumentAnswer answer;
  auto document = store.document(id);
  if (!document) return tl::unexpected<Error>(document.error());
  if (!*document) return fail(ErrorCode::nothing_found, id);
  answer.document = std::move(**document);
  auto passages = store.passages(id);
  if (!passages) return tl::unexpected<Error>(passages.error());
  answer.passages = std::move(*passages);
  auto sources = store.source_records(id);
  if (!sources) return tl::unexpected<Error>(sources.error());
  answer.sources = std::move(*sources);
  auto citations = citations_of(store, answer.document);
  if (!citations) return tl::unexpected<Error>(citations.error());
  answer.citations = std::move(*citations);
  return answer;
}

Result<void> add_bearing(index::Store& store, CitationsAnswer& answer) {
  const auto ids = store.bearing(answer.number);
  if (!ids) return tl::unexpected<Error>(ids.error());
  for (const std::string& id : *ids) {
    auto document = store.document(id);
    if (!document) return tl::unexpected<Error>(document.error());
    if (!*document) continue;
    auto cites = citations_of(store, **document);
    if (!cites) return tl::unexpected<Error>(cites.error());
    answer.cites.insert(answer.cites.end(), cites->begin(), cites->end());
    answer.documents.push_back(std::move(**document));
  }
  return {};
}

Result<void> add_citing(index::Store& store, CitationsAnswer& answer) {
  const auto ids = store.citing(answer.number);
  if (!ids) return tl::unexpected<Error>(ids.error());
  for (const std::string& id : *ids) {
    const auto document = store.document(id);
    if (!document) return tl::unexpected<Error>(document.error());
    const auto sources = store.sources(id);
    if (!sources) return tl::unexpected<Error>(sources.error());
    if (!*document) continue;
    std::string type = "cites";
    for (const Citation& relation : relations_of(**document)) {
      if (relation.number == answer.number && (type == "cites" || type.empty())) type = relation.type;
    }
    answer.cited_by.push_back({type, **document, sources->empty() ? std::string() : sources->front()});
  }
  std::stable_sort(answer.cited_by.begin(), answer.cited_by.end(),
                   [](const Citing& a, const Citing& b) { return a.document.date > b.document.date; });
  return {};
}

}  // namespace

std::vector<Citation> relations_of(const index::DocumentRecord& document) {
  std::vector<Citation> found;
  const Json header = Json::parse(document.header, nullptr, false);
  if (!header.is_object() || !header.contains("relations")) return found;
  for (const Json& relation : header["relations"]) {
    Citation citation{
        text_of(relation, "type"), text_of(relation, "number"), text_of(relation, "title"), {}, false, 0};
    const auto passage = relation.find("passage");
    if (passage != relation.end() && passage->is_number_unsigned())
      citation.passage = passage->get<std::uint32_t>();
    found.push_back(std::move(citation));
  }
  return found;
}

Result<std::vector<DocumentAnswer>> documents(index::Store& store, const std::string& name) {
  const auto ids = ids_of(store, name);
  if (!ids) return tl::unexpected<Error>(ids.error());
  if (ids->empty()) return fail(ErrorCode::nothing_found, name);
  std::vector<DocumentAnswer> answers;
  for (const std::string& id : *ids) {
    auto answer = document_answer(store, id);
    if (!answer) return tl::unexpected<Error>(answer.error());
    answers.push_back(std::move(*answer));
  }
  return answers;
}

Result<CitationsAnswer> citations(index::Store& store, const std::string& number) {
  CitationsAnswer answer;
  answer.number = canonical_in(number);
  if (answer.number.empty()) return fail(ErrorCode::nothing_found, number);
  if (const auto added = add_bearing(store, answer); !added) return tl::unexpected<Error>(added.error());
  if (const auto added = add_citing(store, answer); !added) return tl::unexpected<Error>(added.error());
  if (answer.documents.empty() && answer.cited_by.empty())
    return fail(ErrorCode::nothing_found, answer.number);
  return answer;
}

}  // namespace wenhao::match
