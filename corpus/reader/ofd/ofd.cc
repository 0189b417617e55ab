// From OFD.xml to the documents, from a document to its pages and templates.
#include "corpus/reader/ofd/ofd.h"

#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "corpus/reader/layout/paragraphs.h"
#include "corpus/reader/ofd/text_objects.h"
#include "corpus/reader/package/parts.h"
#include "corpus/reader/package/xml.h"
#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

using Xml = std::unique_ptr<XmlDocument>;

constexpr std::size_t kMostPages = 20'000;
constexpr double kA4 = 297;  // millimetres: the height of a page that does not say

// A path in an OFD file: relative to the file it stands in.
std::string path_from(const std::string& file, const pugi::xml_node& node) {
  return resolve_path(file, text::trim(node.child_value()));
}

class Package {
 public:
  Package(Archive& archive, const std::string& name) : archive_(archive), name_(name) {}

  Result<text::SourceText> read() {
    const Result<Xml> root = load("OFD.xml");
    if (!root) return tl::unexpected<Error>(root.error());
    text::SourceText source;
    source.format = "ofd";
    source.encoding = "UTF-8";
    for (const pugi::xml_node& body : child((*root)->tree, "OFD").children()) {
      if (local_name(body) != "DocBody") continue;
      if (source.page_title.empty())
        source.page_title =
            text::repair_utf8(text::trim(child(child(body, "DocInfo"), "Title").child_value()));
      if (const Result<void> read = read_document(path_from("", child(body, "DocRoot"))); !read)
        return tl::unexpected<Error>(read.error());
    }
    lay_out(pages_, source);
    if (source.text.size() > std::numeric_limits<text::Offset>::max())
      return fail(ErrorCode::file_too_large, name_);
    if (source.paragraphs.empty())
      return fail(has_pictures_ ? ErrorCode::needs_ocr : ErrorCode::empty_file, name_);
    return source;
  }

 private:
  struct Template {
    std::string path;
    std::vector<Fragment> fragments;
    bool is_read = false;
  };

  Result<Xml> load(const std::string& path) {
    auto bytes = archive_.read(path);
    if (!bytes) return tl::unexpected<Error>(bytes.error());
    return parse_xml(*std::move(bytes), name_);
  }

  static double height_of(const pugi::xml_node& area, double otherwise) {
    const std::vector<double> box = numbers_in(child(area, "PhysicalBox").child_value(), 4);
    return box.size() == 4 && box[3] > 0 ? box[3] : otherwise;
  }

  Result<void> read_document(const std::string& path) {
    const Result<Xml> document = load(path);
    if (!document) return tl::unexpected<Error>(document.error());
    const pugi::xml_node root = child((*document)->tree, "Document");
    const pugi::xml_node common = child(root, "CommonData");
    const double height = height_of(child(common, "PageArea"), kA4);
    std::map<std::string, Template, std::less<>> templates;
    for (const pugi::xml_node& node : common.children()) {
      if (local_name(node) != "TemplatePage") continue;
      templates[std::string(attribute(node, "ID"))].path = resolve_path(path, attribute(node, "BaseLoc"));
    }
    for (const pugi::xml_node& node : child(root, "Pages").children()) {
      if (local_name(node) != "Page") continue;
      if (pages_.size() >= kMostPages) return fail(ErrorCode::file_too_large, name_);
      const Result<void> read = read_page(resolve_path(path, attribute(node, "BaseLoc")), height, templates);
      if (!read) return read;
    }
    return {};
  }

  Result<void> read_page(const std::string& path, double height,
                         std::map<std::string, Template, std::less<>>& templates) {
    const Result<Xml> page = load(path);
    if (!page) return tl::unexpected<Error>(page.error());
    const pugi::xml_node root = child((*page)->tree, "Page");
    LaidPage laid;
    laid.height = height_of(child(root, "Area"), height);
    for (const pugi::xml_node& node : root.children()) {
      if (local_name(node) != "Template") continue;
      const auto found = templates.find(attribute(node, "TemplateID"));
      if (found == templates.end()) continue;
      read_template(found->second);
      std::ranges::copy(found->second.fragments, std::back_inserter(laid.fragments));
    }
    const pugi::xml_node content = child(root, "Content");
    has_pictures_ = has_pictures_ || holds_picture(content);
    add_fragments(content, {}, laid.fragments);
    pages_.push_back(std::move(laid));
    return {};
  }

  // A template that is missing or broken leaves the page as it is.
  void read_template(Template& used) {
    if (std::exchange(used.is_read, true)) return;
    const Result<Xml> document = load(used.path);
    if (document) add_fragments(child(child((*document)->tree, "Page"), "Content"), {}, used.fragments);
  }

  static bool holds_picture(const pugi::xml_node& content) {
    for (const pugi::xml_node& layer : content.children()) {
      if (child(layer, "ImageObject")) return true;
    }
    return false;
  }

  Archive& archive_;
  const std::string& name_;
  std::vector<LaidPage> pages_;
  bool has_pictures_ = false;
};

}  // namespace

Result<text::SourceText> read_ofd(std::string_view bytes, const std::string& name) {
  Result<Archive> archive = Archive::open(bytes, name);
  if (!archive) return tl::unexpected<Error>(archive.error());
  return Package(*archive, name).read();
}

}  // namespace wenhao::reader
