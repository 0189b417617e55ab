// Reading relations from a record's header, and comparing titles by their tokens.
#include "search/match/relations.h"

#include <nlohmann/json.hpp>

#include "corpus/number/mention.h"
#include "search/match/letters.h"

namespace wenhao::match {
namespace {

using Json = nlohmann::json;

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

Result<std::vector<Citation>> citations_of(index::Store& store, const index::DocumentRecord& document) {
  std::vector<Citation> citations = relations_of(document);
  for (Citation& citation : citations) {
    if (const auto completed = complete(store, citation); !completed)
      return tl::unexpected<Error>(completed.error());
  }
  return citations;
}

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

bool titles_differ(const std::string& a, const std::string& b) {
  const std::string one = letters_of(a);
  const std::string other = letters_of(b);
  return one.find(other) == std::string::npos && other.find(one) == std::string::npos;
}

}  // namespace wenhao::match
