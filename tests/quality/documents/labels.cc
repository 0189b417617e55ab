// The format is that of corpus/samples/expected, with passages, segments and promises where a file has them.
#include "tests/quality/documents/labels.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "corpus/reader/reader.h"
#include "tests/quality/documents/seal.h"

namespace wenhao::quality {
namespace {

using Json = nlohmann::json;

std::string text_of(const Json& object, const char* key) {
  const auto value = object.find(key);
  return value == object.end() || value->is_null() ? std::string() : value->get<std::string>();
}

std::optional<std::string> judged_text(const Json& object, const char* key) {
  return object.contains(key) ? std::optional(text_of(object, key)) : std::nullopt;
}

template <class Item, class Read>
std::optional<std::vector<Item>> list_of(const Json& object, const char* key, Read read) {
  if (!object.contains(key)) return std::nullopt;
  std::vector<Item> items;
  for (const Json& item : object[key]) items.push_back(read(item));
  return items;
}

truth::Section section_of(const Json& section) {
  return {section["kind"], section["heading"], section["level"].is_null() ? 0 : section["level"].get<int>()};
}

truth::Promise promise_of(const Json& promise) {
  const Json amount = promise.value("amount", Json());
  const double yuan = amount.is_null() ? 0 : amount.get<double>();
  return {promise["text"], text_of(promise, "due"), static_cast<std::uint64_t>(std::llround(yuan * 100))};
}

std::optional<truth::Proposal> proposal_of(const Json& object) {
  const auto found = object.find("proposal");
  if (found == object.end() || found->is_null()) return std::nullopt;
  const Json& proposal = *found;
  return truth::Proposal{proposal["serial"], proposal["term"], proposal["session"], proposal["body"]};
}

truth::Document document_of(const Json& object) {
  truth::Document document;
  document.kind = judged_text(object, "kind");
  document.number = text_of(object, "number");
  document.title = text_of(object, "title");
  document.issuer = text_of(object, "issuer");
  document.addressee = text_of(object, "addressee");
  document.published = text_of(object, "published");
  document.signed_on = text_of(object, "signed");
  document.class_mark = judged_text(object, "class");
  document.openness = judged_text(object, "openness");
  document.proposal = proposal_of(object);
  document.sections =
      list_of<truth::Section>(object, "sections", section_of).value_or(std::vector<truth::Section>());
  document.passages =
      list_of<std::string>(object, "passages", [](const Json& text) { return text.get<std::string>(); });
  document.segments = list_of<truth::Segment>(object, "segments", [](const Json& segment) {
    return truth::Segment{segment["numbers"], segment["begin"], segment["end"]};
  });
  document.relations = list_of<truth::Relation>(object, "relations", [&document](const Json& relation) {
    document.titles_related = document.titles_related || relation.contains("title");
    return truth::Relation{relation["type"], text_of(relation, "number"), text_of(relation, "title")};
  });
  document.promises = list_of<truth::Promise>(object, "promises", promise_of);
  return document;
}

// Beside the folder, of a path of its own, or below the shared folder.
std::string source_of(const Json& labels, const std::filesystem::path& file) {
  if (labels.contains("shared"))
    return std::filesystem::path(WENHAO_SHARED) / labels["shared"].get<std::string>();
  const std::filesystem::path source = labels["source"].get<std::string>();
  return source.is_absolute() ? source : file.parent_path().parent_path() / source;
}

}  // namespace

std::vector<Labels> labels_in(const std::string& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  std::vector<Labels> all;
  for (const auto& path : files) {
    std::ifstream file(path);
    const Json json = Json::parse(file);
    if (json.value("refused", false)) continue;
    Labels labels{path.stem().string(), source_of(json, path), {}};
    for (const Json& document : json["documents"]) labels.documents.push_back(document_of(document));
    all.push_back(std::move(labels));
  }
  return all;
}

bool seal_labels(const std::string& from, const std::string& to) {
  bool good = true;
  std::filesystem::create_directories(to);
  for (const auto& entry : std::filesystem::directory_iterator(from)) {
    if (entry.path().extension() != ".json") continue;
    std::ifstream file(entry.path());
    const Json labels = Json::parse(file);
    const auto source = reader::read_file(source_of(labels, entry.path()));
    good = good && source.has_value();
    if (!source) continue;
    std::ofstream(std::filesystem::path(to) / entry.path().filename())
        << sealed(labels, source->text).dump(1) << "\n";
  }
  return good;
}

}  // namespace wenhao::quality
