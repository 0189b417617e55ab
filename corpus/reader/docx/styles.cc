// Reading styles.xml and the properties of paragraphs.
#include "corpus/reader/docx/styles.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "corpus/reader/ascii.h"
#include "corpus/reader/package/xml.h"

namespace wenhao::reader {
namespace {

using text::Align;

constexpr std::size_t kMostStyles = 20'000;
constexpr std::size_t kLongestChain = 32;  // styles based on styles

Align align_named(std::string_view name) {
  struct Named {
    std::string_view name;
    Align align;
  };
  constexpr std::array kAligns = {Named{"center", Align::center},  Named{"right", Align::right},
                                  Named{"end", Align::right},      Named{"left", Align::left},
                                  Named{"start", Align::left},     Named{"both", Align::left},
                                  Named{"distribute", Align::left}};
  const auto* found = std::ranges::find(kAligns, name, &Named::name);
  return found == kAligns.end() ? Align::unknown : found->align;
}

// Built-in styles are known by their English names whatever Word's language; WPS writes the same.
int heading_named(std::string_view name) {
  constexpr std::string_view kHeading = "heading ";
  if (equals_ignoring_case(name, "title")) return 1;
  if (!starts_ignoring_case(name, kHeading)) return -1;
  const int level = int_of(name.substr(kHeading.size()), -1);
  return level >= 1 && level <= 9 ? level : -1;
}

bool is_toc_name(std::string_view name) {
  return starts_ignoring_case(name, "toc ") && int_of(name.substr(4), 0) > 0;
}

// `over` where it says something.
void override_with(ParagraphStyle& style, const ParagraphStyle& over) {
  if (over.align != Align::unknown) style.align = over.align;
  if (over.heading >= 0) style.heading = over.heading;
  if (!over.list.empty()) {
    style.list = over.list;
    style.level = over.level;
    style.linked = over.linked;
  } else if (over.level >= 0) {
    style.level = over.level;
  }
  style.toc = style.toc || over.toc;
}

}  // namespace

void read_paragraph_properties(const pugi::xml_node& properties, ParagraphStyle& style) {
  for (const pugi::xml_node& property : properties.children()) {
    const std::string_view name = local_name(property);
    if (name == "jc") style.align = align_named(attribute(property, "val"));
    if (name == "outlineLvl") {
      const int level = int_of(attribute(property, "val"), 9);
      style.heading = level >= 0 && level < 9 ? level + 1 : 0;
    }
    if (name == "numPr") {
      const std::string_view list = attribute(child(property, "numId"), "val");
      if (!list.empty()) {
        style.list = list;
        style.linked.clear();
        style.level = -1;
      }
      style.level = int_of(attribute(child(property, "ilvl"), "val"), style.level);
    }
  }
}

Styles::Styles(const pugi::xml_node& root) {
  std::map<std::string, Definition, std::less<>> definitions;
  for (const pugi::xml_node& node : child(root, "styles").children()) {
    if (local_name(node) != "style" || attribute(node, "type") != "paragraph") continue;
    if (definitions.size() >= kMostStyles) break;
    const std::string id(attribute(node, "styleId"));
    Definition definition;
    definition.based_on = attribute(child(node, "basedOn"), "val");
    const std::string_view name = attribute(child(node, "name"), "val");
    definition.own.heading = heading_named(name);
    definition.own.toc = is_toc_name(name);
    read_paragraph_properties(child(node, "pPr"), definition.own);
    if (!definition.own.list.empty()) definition.own.linked = id;
    if (attribute(node, "default") == "1" || attribute(node, "default") == "true") default_id_ = id;
    definitions.emplace(id, std::move(definition));
  }
  resolve(definitions);
}

void Styles::resolve(const std::map<std::string, Definition, std::less<>>& definitions) {
  for (const auto& [id, definition] : definitions) {
    std::vector<const Definition*> chain{&definition};
    while (chain.size() < kLongestChain) {
      const auto base = definitions.find(chain.back()->based_on);
      if (base == definitions.end()) break;
      chain.push_back(&base->second);
    }
    ParagraphStyle style;
    for (auto each = chain.rbegin(); each != chain.rend(); ++each) override_with(style, (*each)->own);
    resolved_.emplace(id, std::move(style));
  }
}

const ParagraphStyle& Styles::of(std::string_view id) const {
  auto found = resolved_.find(id);
  if (found == resolved_.end()) found = resolved_.find(default_id_);
  return found == resolved_.end() ? none_ : found->second;
}

}  // namespace wenhao::reader
