// Blocks to WordprocessingML by pugixml, all in memory.
#include "search/present/docx.h"

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>
#include <string_view>
#include <vector>

#include "corpus/text/utf8.h"
#include "search/present/docx_parts.h"
#include "search/present/zip.h"

namespace wenhao::present {
namespace {

constexpr int kBlankLines = 4;  // room to write a reply in

// What XML 1.0 allows: no control characters but tab and line end.
std::string xml_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded c = text::decode(text, at);
    at += c.size;
    const bool allowed = c.code_point >= 0x20 || c.code_point == U'\t' || c.code_point == U'\n';
    const bool is_character = c.code_point != 0xFFFE && c.code_point != 0xFFFF;
    if (allowed && is_character) text::append(out, c.code_point);
  }
  return out;
}

void set(pugi::xml_node node, const char* name, std::string_view value) {
  node.append_attribute(name).set_value(std::string(value).c_str());
}

void add_run(pugi::xml_node paragraph, std::string_view text, bool bold = false) {
  pugi::xml_node run = paragraph.append_child("w:r");
  if (bold) run.append_child("w:rPr").append_child("w:b");
  pugi::xml_node words = run.append_child("w:t");
  set(words, "xml:space", "preserve");
  words.text().set(xml_text(text).c_str());
}

pugi::xml_node add_paragraph(pugi::xml_node parent, std::string_view style) {
  pugi::xml_node paragraph = parent.append_child("w:p");
  set(paragraph.append_child("w:pPr").append_child("w:pStyle"), "w:val", style);
  return paragraph;
}

// The same page for a paragraph's last line and what follows it.
void keep_with_next(pugi::xml_node paragraph) { paragraph.child("w:pPr").append_child("w:keepNext"); }

// Each line of some words as a paragraph; blank ones left out.
void add_lines(pugi::xml_node body, std::string_view style, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text::trim(text.substr(at, end - at));
    if (!line.empty()) add_run(add_paragraph(body, style), line);
    at = end + 1;
  }
}

void add_borders(pugi::xml_node properties) {
  pugi::xml_node borders = properties.append_child("w:tblBorders");
  for (const char* side : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
    pugi::xml_node border = borders.append_child(side);
    set(border, "w:val", "single");
    set(border, "w:sz", "4");
    set(border, "w:space", "0");
    set(border, "w:color", "000000");
  }
}

std::string width_of(const Block& block, std::size_t column) {
  return std::to_string(docx::kTextWidth * block.widths[column] / 100);
}

void add_table(pugi::xml_node body, const Block& block) {
  pugi::xml_node table = body.append_child("w:tbl");
  pugi::xml_node properties = table.append_child("w:tblPr");
  pugi::xml_node whole = properties.append_child("w:tblW");
  set(whole, "w:w", std::to_string(docx::kTextWidth));
  set(whole, "w:type", "dxa");
  pugi::xml_node indent = properties.append_child("w:tblInd");
  set(indent, "w:w", "108");  // the cells' own margin: the border stands at the text's edge
  set(indent, "w:type", "dxa");
  add_borders(properties);
  set(properties.append_child("w:tblLayout"), "w:type", "fixed");
  pugi::xml_node grid = table.append_child("w:tblGrid");
  for (std::size_t column = 0; column < block.columns; ++column)
    set(grid.append_child("w:gridCol"), "w:w", width_of(block, column));
  pugi::xml_node row;
  for (std::size_t i = 0; i < block.cells.size(); ++i) {
    const std::size_t column = i % block.columns;
    const bool is_head = i < block.columns;
    if (column == 0) {
      row = table.append_child("w:tr");
      pugi::xml_node row_properties = row.append_child("w:trPr");
      row_properties.append_child("w:cantSplit");
      if (is_head) row_properties.append_child("w:tblHeader");
    }
    pugi::xml_node cell = row.append_child("w:tc");
    pugi::xml_node width = cell.append_child("w:tcPr").append_child("w:tcW");
    set(width, "w:w", width_of(block, column));
    set(width, "w:type", "dxa");
    add_run(add_paragraph(cell, docx::kCell), block.cells[i], is_head);
  }
}

void add_block(pugi::xml_node body, const Block& block) {
  switch (block.kind) {
    case BlockKind::title:
      return add_run(add_paragraph(body, docx::kTitleStyle), block.text);
    case BlockKind::heading:
      return add_run(add_paragraph(body, block.level == 1 ? docx::kHeading1 : docx::kHeading2), block.text);
    case BlockKind::text:
      return add_run(add_paragraph(body, docx::kBody), block.text);
    case BlockKind::quote:
      add_lines(body, docx::kQuoteStyle, block.text);
      keep_with_next(body.last_child());
      return add_run(add_paragraph(body, docx::kSourceStyle), block.cells.front());
    case BlockKind::table:
      add_table(body, block);
      add_paragraph(body, docx::kCell);
      return;
    case BlockKind::blank:
      for (int line = 0; line < kBlankLines; ++line) add_paragraph(body, docx::kBody);
      return;
  }
}

// A4; margins and the place of the page number by GB/T 9704-2012, 5.2.1 and 7.5.
void add_page(pugi::xml_node body) {
  pugi::xml_node section = body.append_child("w:sectPr");
  pugi::xml_node footer = section.append_child("w:footerReference");
  set(footer, "w:type", "default");
  set(footer, "r:id", "rId2");
  pugi::xml_node size = section.append_child("w:pgSz");
  set(size, "w:w", "11906");
  set(size, "w:h", "16838");
  pugi::xml_node margins = section.append_child("w:pgMar");
  set(margins, "w:top", "2098");
  set(margins, "w:right", "1474");
  set(margins, "w:bottom", "1984");
  set(margins, "w:left", "1588");
  set(margins, "w:header", "851");
  set(margins, "w:footer", "1400");
  set(margins, "w:gutter", "0");
}

std::string document_xml(const Report& report) {
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  set(declaration, "version", "1.0");
  set(declaration, "encoding", "UTF-8");
  set(declaration, "standalone", "yes");
  pugi::xml_node root = document.append_child("w:document");
  set(root, "xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");
  set(root, "xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
  pugi::xml_node body = root.append_child("w:body");
  for (std::size_t i = 0; i < report.size(); ++i) {
    add_block(body, report[i]);
    const bool leads = report[i].kind == BlockKind::text && i + 1 < report.size();
    if (leads && report[i + 1].kind == BlockKind::quote) keep_with_next(body.last_child());
  }
  add_page(body);
  std::ostringstream out;
  document.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

}  // namespace

Result<std::string> to_docx(const Report& report) {
  const std::string document = document_xml(report);
  std::vector<ZipFile> files(std::begin(docx::kFixedParts), std::end(docx::kFixedParts));
  files.push_back({"word/document.xml", document});
  std::string bytes = zip_of(files);
  if (bytes.empty()) return fail(ErrorCode::write_failed, "docx");
  return bytes;
}

}  // namespace wenhao::present
