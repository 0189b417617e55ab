// Opening the parts of a Word document and reading them together.
#include "corpus/reader/docx/docx.h"

#include <limits>
#include <memory>
#include <utility>
#include <vector>

#include "corpus/reader/docx/body.h"
#include "corpus/reader/package/parts.h"
#include "corpus/reader/package/xml.h"
#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

using Xml = std::unique_ptr<XmlDocument>;

constexpr std::size_t kMostHeaders = 30;

class Document {
 public:
  Document(Archive& archive, const std::string& name) : archive_(archive), name_(name) {}

  Result<text::SourceText> read() {
    const std::string main = main_part();
    Result<Xml> document = load(main);
    if (!document) return tl::unexpected<Error>(document.error());
    relationships_ = relationships_of(archive_, main);
    load_parts();
    text::SourceText source;
    source.format = "docx";
    source.encoding = "UTF-8";
    Body body(styles_, numbering_, footnotes_, endnotes_);
    body.read(child(child((*document)->tree, "document"), "body"));
    if (body.has_changes()) source.findings.push_back({"changes_accepted", {}, {}});
    if (body.is_cut()) source.findings.push_back({"nested_too_deep", {}, {}});
    Flow::Result result = std::move(body).finish();
    if (result.text.size() > std::numeric_limits<text::Offset>::max())
      return fail(ErrorCode::file_too_large, name_);
    source.text = std::move(result.text);
    source.paragraphs = std::move(result.paragraphs);
    read_headers(source);
    read_title(source);
    return source;
  }

 private:
  std::string main_part() {
    std::string part = target_of(relationships_of(archive_, {}), "officeDocument");
    return archive_.find(part) < archive_.size() ? part : "word/document.xml";
  }

  Result<Xml> load(const std::string& part) {
    auto bytes = archive_.read(part);
    if (!bytes) return tl::unexpected<Error>(bytes.error());
    return parse_xml(*std::move(bytes), name_);
  }

  // A part that the text can do without: nothing where it is missing or broken.
  Xml load_if_there(const std::string& part) {
    if (part.empty()) return nullptr;
    Result<Xml> document = load(part);
    return document ? *std::move(document) : nullptr;
  }

  void load_parts() {
    if (const Xml styles = load_if_there(target_of(relationships_, "styles"))) styles_ = Styles(styles->tree);
    if (const Xml numbering = load_if_there(target_of(relationships_, "numbering")))
      numbering_ = Numbering(numbering->tree);
    load_notes("footnotes", footnotes_);
    load_notes("endnotes", endnotes_);
  }

  void load_notes(std::string_view kind, Notes& notes) {
    Xml document = load_if_there(target_of(relationships_, kind));
    if (document == nullptr) return;
    for (const pugi::xml_node& node : child(document->tree, kind).children()) {
      const std::string_view type = attribute(node, "type");
      if (type.empty() || type == "normal") notes.emplace(attribute(node, "id"), node);
    }
    kept_.push_back(std::move(document));
  }

  void read_headers(text::SourceText& source) {
    std::size_t count = 0;
    for (const Relationship& each : relationships_) {
      if (each.type != "header" && each.type != "footer") continue;
      if (++count > kMostHeaders) return;
      const Xml document = load_if_there(each.target);
      if (document == nullptr) continue;
      Body body(styles_, numbering_, footnotes_, endnotes_);
      body.read(document->tree.document_element());
      const Flow::Result result = std::move(body).finish();
      const std::string_view words = text::trim(result.text);
      if (!words.empty()) source.metadata.emplace_back(each.type, words);
    }
  }

  void read_title(text::SourceText& source) {
    const Xml core = load_if_there(target_of(relationships_of(archive_, {}), "core-properties"));
    if (core == nullptr) return;
    source.page_title =
        text::repair_utf8(text::trim(child(core->tree.document_element(), "title").child_value()));
  }

  Archive& archive_;
  const std::string& name_;
  std::vector<Relationship> relationships_;
  Styles styles_;
  Numbering numbering_;
  Notes footnotes_;
  Notes endnotes_;
  std::vector<Xml> kept_;  // documents that notes point into
};

}  // namespace

Result<text::SourceText> read_docx(std::string_view bytes, const std::string& name) {
  Result<Archive> archive = Archive::open(bytes, name);
  if (!archive) return tl::unexpected<Error>(archive.error());
  return Document(*archive, name).read();
}

}  // namespace wenhao::reader
