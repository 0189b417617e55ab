// XML of office files: parsed whole within bounds, names compared without their prefixes.
//
// No entity is ever expanded but the five of XML and character references, and nothing outside the bytes is
// read. Trees are as deep as their author likes: walk them with a bound.
#pragma once

#include <memory>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "corpus/result.h"

namespace wenhao::reader {

inline constexpr std::size_t kMaxXmlBytes = 96U << 20U;
inline constexpr std::size_t kMaxXmlTags = 6'000'000;  // each takes some 70 bytes in memory
inline constexpr unsigned kMaxXmlDepth = 200;          // how deep walks go; office programs stay under 40

struct XmlDocument {
  std::string bytes;  // what the tree points into
  pugi::xml_document tree;
};

// Errors: damaged_file, file_too_large. `name` is for them.
[[nodiscard]] Result<std::unique_ptr<XmlDocument>> parse_xml(std::string bytes, const std::string& name);

// A name without its prefix: "w:t" is "t".
[[nodiscard]] std::string_view local_name(const pugi::xml_node& node);
[[nodiscard]] std::string_view local_name(const pugi::xml_attribute& attribute);

// The value of an attribute by its local name; empty where it is missing.
[[nodiscard]] std::string_view attribute(const pugi::xml_node& node, std::string_view local);

// The first child element of a local name; an empty node where there is none.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& node, std::string_view local);

// A whole number at the beginning of a text; `otherwise` where there is none or it does not fit.
[[nodiscard]] int int_of(std::string_view text, int otherwise);

}  // namespace wenhao::reader
