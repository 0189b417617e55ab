// Word documents as bytes, made of the parts that a case is about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/support/zip_writer.h"

namespace wenhao::reader {

struct DocxParts {
  std::string body = {};       // inside <w:body>
  std::string numbering = {};  // inside <w:numbering>
  std::string styles = {};     // inside <w:styles>
  std::string footnotes = {};  // inside <w:footnotes>
  std::string endnotes = {};
  std::string header = {};  // inside <w:hdr>
  std::string title = {};   // of the package
};

inline std::string docx_of(const DocxParts& parts) {
  const auto part = [](std::string_view root, const std::string& content) {
    return R"(<?xml version="1.0" encoding="UTF-8"?><w:)" + std::string(root) +
           R"( xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">)" + content +
           "</w:" + std::string(root) + ">";
  };
  const std::string kTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  std::string relationships;
  std::vector<ZipMember> members{{"[Content_Types].xml", "<Types/>"}};
  const auto add = [&](const std::string& type, const std::string& file, const std::string& bytes) {
    relationships +=
        R"(<Relationship Id="r)" + type + R"(" Type=")" + kTypes + type + R"(" Target=")" + file + R"("/>)";
    members.push_back({"word/" + file, bytes});
  };
  members.push_back({"word/document.xml", part("document", "<w:body>" + parts.body + "</w:body>")});
  if (!parts.numbering.empty()) add("numbering", "numbering.xml", part("numbering", parts.numbering));
  if (!parts.styles.empty()) add("styles", "styles.xml", part("styles", parts.styles));
  if (!parts.footnotes.empty()) add("footnotes", "footnotes.xml", part("footnotes", parts.footnotes));
  if (!parts.endnotes.empty()) add("endnotes", "endnotes.xml", part("endnotes", parts.endnotes));
  if (!parts.header.empty()) add("header", "header1.xml", part("hdr", parts.header));
  members.push_back({"word/_rels/document.xml.rels", "<Relationships>" + relationships + "</Relationships>"});
  std::string package =
      R"(<Relationship Type=")" + kTypes + R"(officeDocument" Target="/word/document.xml"/>)";
  if (!parts.title.empty()) {
    package += R"(<Relationship Type="x/core-properties" Target="docProps/core.xml"/>)";
    members.push_back({"docProps/core.xml", "<cp><dc:title>" + parts.title + "</dc:title></cp>"});
  }
  members.push_back({"_rels/.rels", "<Relationships>" + package + "</Relationships>"});
  return zip_of(members);
}

}  // namespace wenhao::reader
