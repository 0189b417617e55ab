// OFD files: text in the order it is seen, whatever the order and the paths of the file.
#include "corpus/reader/ofd/ofd.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "corpus/reader/ofd/text_objects.h"
#include "tests/corpus/reader/ofd_bytes.h"

namespace wenhao::reader {
namespace {

std::string read(const std::string& bytes) {
  const auto source = read_ofd(bytes, "a.ofd");
  return source ? source->text : std::string(name_of(source.error().code));
}

TEST(Ofd, WhatAReaderSees) {
  struct Case {
    std::string page;
    std::string text;
  };
  const std::vector<Case> cases{
      {text_object("下", 30, 60) + text_object("上", 30, 40), "上\n下\n"},
      {text_object("〕22号", 60, 40) + text_object("辽卫发〔", 30, 40) + text_object("2017", 50, 40),
       "辽卫发〔2017〕22号\n"},
      // Characters at distances of their own, far ones apart.
      {text_object("甲乙", 30, 40, "DeltaX=\"5\""), "甲乙\n"},
      {text_object("姓名", 30, 40, "DeltaX=\"12\""), "姓 名\n"},
      {text_object("一二三四", 30, 40, "DeltaX=\"g 3 5\""), "一二三四\n"},
      // A text that goes on in a second code keeps the height that was said.
      {R"(<ofd:TextObject Boundary="30 40 100 5" Size="5"><ofd:TextCode X="0" Y="5">前</ofd:TextCode><ofd:TextCode X="5">后</ofd:TextCode></ofd:TextObject>)",
       "前后\n"},
      // Scaled by a matrix, as programs that measure in points do.
      {R"(<ofd:TextObject Boundary="30 40 100 5" CTM="0.3528 0 0 0.3528 0 0" Size="14"><ofd:TextCode X="0" Y="14" DeltaX="14">放大</ofd:TextCode></ofd:TextObject>)" +
           text_object("之后", 30, 60),
       "放大\n之后\n"},
      {"<ofd:PageBlock><ofd:PageBlock>" + text_object("块中", 30, 40) + "</ofd:PageBlock></ofd:PageBlock>",
       "块中\n"},
      {text_object("竖排", 30, 40, "DeltaY=\"5\""), "竖排\n"},
      {text_object("&#x5E74;&amp;", 30, 40), "年&\n"},
      {text_object("大小为零", 30, 40, "", 0) + text_object("看得见", 30, 60), "看得见\n"},
      {"<ofd:ImageObject ResourceID=\"1\"/>", "needs_ocr"},
      {"", "empty_file"},
  };
  for (const Case& c : cases) EXPECT_EQ(read(ofd_of({c.page})), c.text) << c.page;
}

TEST(Ofd, PagesAndTemplates) {
  const auto source = read_ofd(
      ofd_of({text_object("第一页", 30, 60), text_object("第二页", 30, 60)}, text_object("底版文字", 30, 40)),
      "a.ofd");
  ASSERT_TRUE(source);
  EXPECT_EQ(source->text, "底版文字\n第一页\n底版文字\n第二页\n");
  ASSERT_EQ(source->paragraphs.size(), 4U);
  EXPECT_EQ(source->paragraphs[1].page, 1U);
  EXPECT_EQ(source->paragraphs[3].page, 2U);
  EXPECT_EQ(source->page_title, "标题");
}

TEST(Ofd, PathsOfAllKinds) {
  for (const char* root : {"/Doc_0/Document.xml", "Doc_0/Document.xml", " Doc_0/Document.xml ",
                           "./Doc_0/Document.xml", "Doc_0\\Document.xml", "doc_0/document.XML"}) {
    EXPECT_EQ(read(ofd_of({text_object("文", 30, 40)}, {}, root)), "文\n") << root;
  }
  EXPECT_EQ(read(ofd_of({text_object("文", 30, 40)}, {}, "../../etc/passwd")), "damaged_file");
}

TEST(Ofd, Distances) {
  struct Case {
    std::string text;
    std::vector<double> deltas;
  };
  const std::vector<Case> cases{
      {"", {}},
      {"5", {5, 5, 5, 5}},
      {"5 6", {5, 6, 6, 6}},
      {"g 2 5 7", {5, 5, 7, 7}},
      {"g 9999999999 5", {5, 5, 5, 5}},
      {"g -3 5 6", {6, 6, 6, 6}},
      {"g 2", {}},
      {"x 5 nan 1e999", {5, 5, 5, 5}},
  };
  for (const Case& c : cases) EXPECT_EQ(deltas_of(c.text, 4), c.deltas) << c.text;
}

TEST(Ofd, HostileFiles) {
  std::string deep;
  for (int i = 0; i < 200'000; ++i) deep += "<ofd:PageBlock>";
  for (int i = 0; i < 200'000; ++i) deep += "</ofd:PageBlock>";
  EXPECT_EQ(read(ofd_of({deep + text_object("浅处", 30, 40)})), "浅处\n");
  const std::string whole = ofd_of({text_object("文", 30, 40)});
  for (std::size_t part = 0; part < 50; ++part)
    EXPECT_EQ(read(whole.substr(0, whole.size() * part / 50)), "damaged_file") << part;
  EXPECT_EQ(read(zip_of({{"OFD.xml", deflated_run('<', 1'200'000), true, 8, 258 * 1'200'000, 1}})),
            "file_too_large");
}

}  // namespace
}  // namespace wenhao::reader
