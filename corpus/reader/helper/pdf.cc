// pdftotext's words and boxes to pages.
#include <sys/stat.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <vector>

#include "corpus/reader/helper/helpers.h"
#include "corpus/reader/helper/program.h"
#include "corpus/reader/layout/paragraphs.h"
#include "corpus/reader/package/xml.h"
#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

double number_of(std::string_view text) {
  double value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool says(const Ran& ran, std::string_view words) { return ran.message.find(words) != std::string::npos; }

// XML may hold none of the control characters that broken fonts give.
void drop_controls(std::string& text) {
  std::erase_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t'; });
}

Fragment fragment_of(const pugi::xml_node& word) {
  Fragment fragment;
  fragment.left = number_of(attribute(word, "xMin"));
  fragment.right = number_of(attribute(word, "xMax"));
  const double top = number_of(attribute(word, "yMin"));
  const double bottom = number_of(attribute(word, "yMax"));
  fragment.middle = (top + bottom) / 2;
  fragment.text = text::repair_utf8(word.child_value());
  // The box of a font may be twice as high as its characters; their width is what they take.
  const double ems = std::max(ems_of(fragment.text), 0.5);
  fragment.size = std::min(bottom - top, std::max((fragment.right - fragment.left) / ems, 1.0));
  return fragment;
}

std::vector<LaidPage> pages_of(const pugi::xml_node& body) {
  std::vector<LaidPage> pages;
  for (const pugi::xml_node& node : child(body, "doc").children()) {
    if (local_name(node) != "page") continue;
    LaidPage page;
    page.height = number_of(attribute(node, "height"));
    for (const pugi::xml_node& word : node.children()) page.fragments.push_back(fragment_of(word));
    pages.push_back(std::move(page));
  }
  return pages;
}

Error error_of(const Ran& ran, const std::string& name) {
  if (says(ran, "Incorrect password")) return {ErrorCode::encrypted_file, name, {}};
  if (ran.status < 0) return {ErrorCode::reader_failed, name, "pdftotext"};
  return {ErrorCode::damaged_file, name, {}};
}

}  // namespace

bool has_poppler_data() {
  struct stat status {};
  return stat("/usr/share/poppler/cMap/Adobe-GB1", &status) == 0 && S_ISDIR(status.st_mode);
}

Result<text::SourceText> read_pdf(std::string_view bytes, const std::string& name) {
  const std::string program = program_path("pdftotext");
  if (program.empty()) return fail(ErrorCode::helper_missing, name, "poppler-utils poppler-data");
  Result<Ran> ran =
      run_program({program, "-bbox", "-enc", "UTF-8", "-", "-"}, bytes, name, {.output = kMaxXmlBytes});
  if (!ran) return tl::unexpected<Error>(ran.error());
  if (ran->status != 0) return tl::unexpected<Error>(error_of(*ran, name));
  if (says(*ran, "Missing language pack")) return fail(ErrorCode::helper_missing, name, "poppler-data");
  drop_controls(ran->out);
  const auto document = parse_xml(std::move(ran->out), name);
  if (!document) return tl::unexpected<Error>(document.error());
  const pugi::xml_node html = child((*document)->tree, "html");
  text::SourceText source;
  source.format = "pdf";
  source.encoding = "UTF-8";
  source.page_title = text::repair_utf8(text::trim(child(child(html, "head"), "title").child_value()));
  const std::vector<LaidPage> pages = pages_of(child(html, "body"));
  lay_out(pages, source);
  if (source.paragraphs.empty())
    return fail(pages.empty() ? ErrorCode::damaged_file : ErrorCode::needs_ocr, name);
  return source;
}

}  // namespace wenhao::reader
