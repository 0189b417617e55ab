// pugixml with bounds.
#include "corpus/reader/package/xml.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace wenhao::reader {
namespace {

std::string_view past_colon(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

Result<std::unique_ptr<XmlDocument>> parse_xml(std::string bytes, const std::string& name) {
  if (bytes.size() > kMaxXmlBytes) return fail(ErrorCode::file_too_large, name);
  if (bytes.size() > kMaxXmlTags && static_cast<std::size_t>(std::ranges::count(bytes, '<')) > kMaxXmlTags)
    return fail(ErrorCode::file_too_large, name);
  auto document = std::make_unique<XmlDocument>();
  document->bytes = std::move(bytes);
  constexpr unsigned kFlags = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol |
                              pugi::parse_wconv_attribute | pugi::parse_ws_pcdata_single;
  const pugi::xml_parse_result parsed =
      document->tree.load_buffer_inplace(document->bytes.data(), document->bytes.size(), kFlags);
  if (!parsed) return fail(ErrorCode::damaged_file, name, parsed.description());
  return document;
}

std::string_view local_name(const pugi::xml_node& node) { return past_colon(node.name()); }

std::string_view local_name(const pugi::xml_attribute& attribute) { return past_colon(attribute.name()); }

std::string_view attribute(const pugi::xml_node& node, std::string_view local) {
  for (const pugi::xml_attribute& each : node.attributes()) {
    if (local_name(each) == local) return each.value();
  }
  return {};
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view local) {
  for (const pugi::xml_node& each : node.children()) {
    if (local_name(each) == local) return each;
  }
  return {};
}

int int_of(std::string_view text, int otherwise) {
  int value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

}  // namespace wenhao::reader
