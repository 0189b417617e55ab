// Paths and relationships.
#include "corpus/reader/package/parts.h"

#include <algorithm>
#include <utility>

#include "corpus/reader/package/xml.h"

namespace wenhao::reader {

std::string resolve_path(std::string_view from, std::string_view target) {
  std::string path;
  if (!target.starts_with('/')) path = from.substr(0, from.rfind('/') + 1);
  path += target;
  std::vector<std::string_view> folders;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find_first_of("/\\", at), path.size());
    const std::string_view part = std::string_view(path).substr(at, end - at);
    if (part == ".." && !folders.empty()) folders.pop_back();
    if (!part.empty() && part != "." && part != "..") folders.push_back(part);
    at = end + 1;
  }
  std::string resolved;
  for (const std::string_view folder : folders) {
    if (!resolved.empty()) resolved += '/';
    resolved += folder;
  }
  return resolved;
}

std::vector<Relationship> relationships_of(Archive& archive, std::string_view part) {
  const std::size_t name = part.rfind('/') + 1;
  const std::string path =
      std::string(part.substr(0, name)) + "_rels/" + std::string(part.substr(name)) + ".rels";
  std::vector<Relationship> relationships;
  auto bytes = archive.read(path);
  if (!bytes) return relationships;
  const auto document = parse_xml(*std::move(bytes), path);
  if (!document) return relationships;
  for (const pugi::xml_node& node : child((*document)->tree, "Relationships").children()) {
    const std::string_view type = attribute(node, "Type");
    Relationship relationship;
    relationship.type = type.substr(type.rfind('/') + 1);
    if (attribute(node, "TargetMode") != "External")
      relationship.target = resolve_path(part, attribute(node, "Target"));
    relationships.push_back(std::move(relationship));
  }
  return relationships;
}

std::string target_of(const std::vector<Relationship>& relationships, std::string_view type) {
  const auto found = std::ranges::find(relationships, type, &Relationship::type);
  return found == relationships.end() ? std::string() : found->target;
}

}  // namespace wenhao::reader
