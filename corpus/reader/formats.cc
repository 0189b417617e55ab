// Formats by content and by name, each a row of a table.
#include "corpus/reader/formats.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/reader/ascii.h"
#include "corpus/reader/helper/helpers.h"
#include "corpus/reader/helper/program.h"
#include "corpus/reader/mime.h"
#include "corpus/reader/package/directory.h"
#include "corpus/reader/reader.h"
#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

using namespace std::string_view_literals;

struct Magic {
  std::string_view bytes;
  std::string_view format;
};

// From the formats' own specifications; the first bytes of the file.
constexpr std::array kMagic{
    Magic{"PK\x03\x04"sv, "zip"},                        // ZIP: DOCX, OFD and archives
    Magic{"PK\x05\x06"sv, "zip"},                        // an empty ZIP
    Magic{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "doc"},  // OLE2: DOC, WPS, XLS, PPT
    Magic{"%PDF-"sv, "pdf"},                             //
    Magic{"\x89PNG\r\n\x1A\n"sv, "image"},               //
    Magic{"\xFF\xD8\xFF"sv, "image"},                    // JPEG
    Magic{"II*\0"sv, "image"},                           // TIFF
    Magic{"MM\0*"sv, "image"},                           // TIFF
    Magic{"GIF87a"sv, "image"},                          //
    Magic{"GIF89a"sv, "image"},                          //
    Magic{"{\\rtf"sv, "rtf"},                            //
    Magic{"Rar!\x1A\x07"sv, "rar"},                      //
    Magic{"7z\xBC\xAF\x27\x1C"sv, "7z"},                 //
    Magic{"\x1F\x8B\x08"sv, "gzip"},                     //
    Magic{"\xFF\xFE\0\0"sv, "utf-32"},                   // would be UTF-16 that begins with NUL
    Magic{"\0\0\xFE\xFF"sv, "utf-32"},                   //
};

// What a ZIP holds, by how the name of a member begins that its format requires.
constexpr std::array kMembers{
    Magic{"word/document", "docx"},
    Magic{"OFD.xml", "ofd"},
    Magic{"xl/workbook", "xlsx"},
    Magic{"ppt/presentation", "pptx"},
};

// What an OLE2 container is called by its program.
constexpr std::array kOle2Names{
    Magic{".wps", "wps"}, Magic{".xls", "xls"}, Magic{".et", "xls"},
    Magic{".ppt", "ppt"}, Magic{".dps", "ppt"},
};

constexpr std::array kOfficeNames{".docx"sv, ".docm"sv, ".dotx"sv, ".ofd"sv, ".pdf"sv,   ".doc"sv,
                                  ".dot"sv,  ".wps"sv,  ".rtf"sv,  ".mht"sv, ".mhtml"sv, ".zip"sv,
                                  ".png"sv,  ".jpg"sv,  ".jpeg"sv, ".tif"sv, ".tiff"sv,  ".gif"sv};
constexpr std::array kTextNames{".txt"sv, ".text"sv, ".md"sv};
constexpr std::array kHtmlNames{".html"sv, ".htm"sv, ".xhtml"sv, ".shtml"sv};

// What a web page opens with whatever the file is called.
constexpr std::array kOpenings{"<!doctype html"sv, "<html"sv, "<head"sv, "<body"sv};

// Elements of which at least one stands in any web page worth the name.
constexpr std::array kElements{"<p"sv,     "<div"sv,  "<br"sv,     "<table"sv, "<span"sv,
                               "<title"sv, "<meta"sv, "<script"sv, "<body"sv,  "<center"sv,
                               "<a"sv,     "<h1"sv,   "<ul"sv,     "<font"sv};

// How far into a file its opening and its declarations are looked for.
constexpr std::size_t kHead = 1 << 14;

bool has_extension(std::string_view name, std::string_view extension) {
  return name.size() > extension.size() &&
         equals_ignoring_case(name.substr(name.size() - extension.size()), extension);
}

template <class Names>
bool has_one_of(std::string_view name, const Names& extensions) {
  return std::any_of(extensions.begin(), extensions.end(),
                     [name](std::string_view extension) { return has_extension(name, extension); });
}

std::string_view format_of_zip(std::string_view bytes) {
  for (std::string_view name : member_names(bytes)) {
    name.remove_prefix(name.starts_with('/') ? 1 : 0);
    for (const Magic& member : kMembers) {
      if (starts_ignoring_case(name, member.bytes)) return member.format;
    }
  }
  return "zip";
}

std::string_view format_of_ole2(std::string_view name) {
  for (const Magic& known : kOle2Names) {
    if (has_extension(name, known.bytes)) return known.format;
  }
  return "doc";
}

// The text past white space, comments, and an XML declaration: where a page really opens.
std::string_view past_preamble(std::string_view text) {
  for (;;) {
    text = text::trim(text);
    const bool comment = text.starts_with("<!--");
    if (!comment && !text.starts_with("<?")) return text;
    const std::size_t end = text.find(comment ? "-->" : ">");
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + (comment ? 3 : 1));
  }
}

// A page saved whole by a browser or by Word (RFC 2557): with its pictures, or alone.
bool is_web_archive(std::string_view bytes) {
  const std::string type = mime_type_of(bytes);
  return type == "multipart/related" || type == "text/html";
}

bool opens_as_html(std::string_view text) {
  text = past_preamble(text.substr(0, kHead));
  return std::any_of(kOpenings.begin(), kOpenings.end(),
                     [text](std::string_view opening) { return starts_ignoring_case(text, opening); });
}

bool holds_an_element(std::string_view text) {
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const std::string_view here = text.substr(at);
    for (const std::string_view element : kElements) {
      if (!starts_ignoring_case(here, element) || here.size() == element.size()) continue;
      const char after = here[element.size()];
      if (is_ascii_space(after) || after == '>' || after == '/') return true;
    }
  }
  return false;
}

}  // namespace

std::string_view format_by_content(std::string_view bytes, std::string_view name) {
  for (const Magic& magic : kMagic) {
    if (!bytes.starts_with(magic.bytes)) continue;
    if (magic.format == "zip") return format_of_zip(bytes);
    return magic.format == "doc" ? format_of_ole2(name) : magic.format;
  }
  return is_web_archive(bytes) ? "mht" : std::string_view();
}

bool is_html(std::string_view text, std::string_view name) {
  return opens_as_html(text) || (has_one_of(name, kHtmlNames) && holds_an_element(text));
}

std::string_view declared_charset(std::string_view bytes) {
  std::string_view head = bytes.substr(0, kHead);
  if (head.find('<') == std::string_view::npos) return {};
  for (std::size_t at = 0; at < head.size(); ++at) {
    at = std::min(head.find('=', at), head.size());
    const std::string_view before = trim_ascii(head.substr(0, at));
    if (!ends_ignoring_case(before, "charset") && !ends_ignoring_case(before, "encoding")) continue;
    std::string_view value = trim_ascii(head.substr(std::min(at + 1, head.size())));
    if (value.starts_with('"') || value.starts_with('\'')) value.remove_prefix(1);
    return value.substr(0, value.find_first_of("\"'> \t\n\r;?/"));
  }
  return {};
}

bool is_known_name(std::string_view name) {
  return has_one_of(name, kTextNames) || has_one_of(name, kHtmlNames) || has_one_of(name, kOfficeNames);
}

std::vector<FormatSupport> supported_formats() {
  std::vector<FormatSupport> formats = {
      {"text", "ICU", true, ""},           {"html", "gumbo", true, ""}, {"docx", "zlib + pugixml", true, ""},
      {"ofd", "zlib + pugixml", true, ""}, {"rtf", "wenhao", true, ""}, {"mht", "gumbo", true, ""},
      {"zip", "zlib", true, ""},
  };
  // A format that a helper reads, by the programs of which one must be there.
  const auto add = [&formats](std::string_view format, std::string_view reader, bool available,
                              std::string_view install) {
    formats.push_back({format, reader, available, available ? std::string_view() : install});
  };
  const bool has_doc = is_installed("antiword") || is_installed("catdoc");
  add("pdf", "pdftotext", is_installed("poppler-utils") && is_installed("poppler-data"),
      "poppler-utils poppler-data");
  add("doc", "antiword, catdoc", has_doc, "antiword catdoc");
  add("wps", "antiword, catdoc", has_doc, "antiword catdoc");
  add("image", "tesseract (--ocr)", is_installed("tesseract-ocr") && is_installed("tesseract-ocr-chi-sim"),
      "tesseract-ocr tesseract-ocr-chi-sim");
  return formats;
}

bool is_installed(std::string_view package) {
  const auto has = [](std::string_view program) { return !program_path(program).empty(); };
  if (package == "poppler-utils") return has("pdftotext") && has("pdftoppm");
  if (package == "poppler-data") return has_poppler_data();
  if (package == "tesseract-ocr") return has("tesseract");
  if (package == "tesseract-ocr-chi-sim") return has_recognition_data();
  return has(package);
}

}  // namespace wenhao::reader
