// OFD files as bytes, made of the pages that a case is about.
#pragma once

#include <string>
#include <vector>

#include "tests/support/zip_writer.h"

namespace wenhao::reader {

// A text at a place on the page, in millimetres.
inline std::string text_object(const std::string& text, double x, double y, const std::string& more = {},
                               double size = 5) {
  const auto number = [](double value) { return std::to_string(value); };
  return "<ofd:TextObject Boundary=\"" + number(x) + " " + number(y) + " 150 " + number(size) + "\" Size=\"" +
         number(size) + "\"><ofd:TextCode X=\"0\" Y=\"" + number(size) + "\" " + more + ">" + text +
         "</ofd:TextCode></ofd:TextObject>";
}

inline std::string ofd_of(const std::vector<std::string>& pages, const std::string& template_page = {},
                          const std::string& root = "/Doc_0/Document.xml") {
  std::string list;
  std::vector<ZipMember> members{
      {"OFD.xml",
       "<ofd:OFD><ofd:DocBody><ofd:DocInfo><ofd:Title>标题</ofd:Title></ofd:DocInfo><ofd:DocRoot>" + root +
           "</ofd:DocRoot></ofd:DocBody></ofd:OFD>"}};
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const std::string folder = "Pages/Page_" + std::to_string(i) + "/Content.xml";
    list += "<ofd:Page ID=\"" + std::to_string(i + 10) + "\" BaseLoc=\"" + folder + "\"/>";
    const std::string use =
        template_page.empty() ? "" : R"(<ofd:Template TemplateID="1" ZOrder="Background"/>)";
    members.push_back({"Doc_0/" + folder, "<ofd:Page>" + use + "<ofd:Content><ofd:Layer>" + pages[i] +
                                              "</ofd:Layer></ofd:Content></ofd:Page>"});
  }
  members.push_back({"Doc_0/Tpls/T.xml", "<ofd:Page><ofd:Content><ofd:Layer>" + template_page +
                                             "</ofd:Layer></ofd:Content></ofd:Page>"});
  members.push_back(
      {"Doc_0/Document.xml",
       "<ofd:Document><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
       "</ofd:PageArea><ofd:TemplatePage ID=\"1\" BaseLoc=\"Tpls/T.xml\"/></ofd:CommonData><ofd:Pages>" +
           list + "</ofd:Pages></ofd:Document>"});
  return zip_of(members);
}

}  // namespace wenhao::reader
