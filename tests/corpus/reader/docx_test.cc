// Word documents: what a reader of the printed page sees, and nothing else.
#include "corpus/reader/docx/docx.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "corpus/reader/docx/list_number.h"
#include "corpus/reader/package/parts.h"
#include "tests/corpus/reader/docx_bytes.h"

namespace wenhao::reader {
namespace {

using text::Align;
using text::Role;

text::SourceText read(const DocxParts& parts) {
  const auto source = read_docx(docx_of(parts), "a.docx");
  EXPECT_TRUE(source) << name_of(source.error().code);
  return source ? *source : text::SourceText();
}

// A paragraph of one run.
std::string p(const std::string& text, const std::string& properties = {}) {
  return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t xml:space=\"preserve\">" + text +
         "</w:t></w:r></w:p>";
}

std::string r(const std::string& content) { return "<w:r>" + content + "</w:r>"; }

struct Case {
  std::string body;
  std::string text;
};

TEST(Docx, WhatAReaderSees) {
  const std::vector<Case> cases{
      {p("一个段落") + p("又一个"), "一个段落\n又一个\n"},
      {p("") + p("  ") + p("空段不留痕迹"), "空段不留痕迹\n"},
      // Runs cut a text anywhere; none of it is lost and nothing comes between.
      {"<w:p>" + r("<w:t>辽卫发〔</w:t>") + r("<w:t>2</w:t>") + r("<w:t>017〕22号</w:t>") + "</w:p>",
       "辽卫发〔2017〕22号\n"},
      {"<w:p>" + r("<w:t xml:space=\"preserve\">A </w:t>") + r("<w:t xml:space=\"preserve\"> </w:t>") +
           r("<w:t>B</w:t>") + "</w:p>",
       "A B\n"},
      {"<w:p>" + r("<w:t>上行</w:t><w:br/><w:t>下行</w:t>") + "</w:p>", "上行\n下行\n"},
      {"<w:p>" + r("<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t><w:softHyphen/>") +
           "</w:p>",
       "甲 乙-丙\n"},
      {"<w:p><w:hyperlink>" + r("<w:t>链接</w:t>") + "</w:hyperlink>" + r("<w:t>之后</w:t>") + "</w:p>",
       "链接之后\n"},
      {"<w:p><w:sdt><w:sdtContent>" + r("<w:t>控件</w:t>") + "</w:sdtContent></w:sdt></w:p>", "控件\n"},
      {"<w:p>" + r("<w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t>") +
           r("<w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>可见</w:t>") + "</w:p>",
       "可见\n"},
      {"<w:p>" + r(R"(<w:sym w:font="Wingdings" w:char="F0FE"/><w:t>同意</w:t>)") + "</w:p>", "☑同意\n"},
      {"<w:p>" +
           r("<w:ruby><w:rt><w:r><w:t>liáo</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>辽</w:t></w:r></"
             "w:rubyBase></w:ruby>") +
           "</w:p>",
       "辽\n"},
      {p("&#x5E74;&lt;度&gt;&amp;&quot;"), "年<度>&\"\n"},
      {p("&unknown;"), "&unknown;\n"},
  };
  for (const Case& c : cases) EXPECT_EQ(read({.body = c.body}).text, c.text) << c.body;
}

TEST(Docx, FieldsShowTheirResults) {
  const std::string mark = R"(<w:r><w:fldChar w:fldCharType=")";
  const std::vector<Case> cases{
      {"<w:p>" + mark + R"(begin"/></w:r>)" + r("<w:instrText>PAGE \\* MERGEFORMAT</w:instrText>") + mark +
           R"(separate"/></w:r>)" + r("<w:t>三</w:t>") + mark + R"(end"/></w:r>)" + r("<w:t>页</w:t>") +
           "</w:p>",
       "三页\n"},
      // A field in the code of another shows nothing.
      {"<w:p>" + mark + R"(begin"/></w:r>)" + mark + R"(begin"/></w:r>)" + mark + R"(separate"/></w:r>)" +
           r("<w:t>内</w:t>") + mark + R"(end"/></w:r>)" + mark + R"(separate"/></w:r>)" +
           r("<w:t>外</w:t>") + mark + R"(end"/></w:r></w:p>)",
       "外\n"},
      {R"(<w:p><w:fldSimple w:instr="DATE">)" + r("<w:t>2022年</w:t>") + "</w:fldSimple></w:p>", "2022年\n"},
      {"<w:p>" + mark + R"(end"/></w:r>)" + mark + R"(separate"/></w:r>)" + r("<w:t>错乱的标记</w:t>") +
           "</w:p>",
       "错乱的标记\n"},
  };
  for (const Case& c : cases) EXPECT_EQ(read({.body = c.body}).text, c.text) << c.body;
}

TEST(Docx, ChangesAreAccepted) {
  const auto source = read(
      {.body = "<w:p>" + r("<w:t>补助</w:t>") + "<w:del>" + r("<w:delText>480</w:delText>") +
               "</w:del><w:ins>" + r("<w:t>610</w:t>") + "</w:ins>" + r("<w:t>元</w:t>") + "</w:p>" +
               "<w:p><w:moveFrom>" + r("<w:t>移走</w:t>") + "</w:moveFrom></w:p>" + "<w:p><w:moveTo>" +
               r("<w:t>移来</w:t>") + "</w:moveTo></w:p>" + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" +
               r("<w:t>段落标记</w:t>") + "</w:p>" + p("已删去") +
               "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + p("删去的行") + "</w:tc></w:tr></w:tbl>"});
  EXPECT_EQ(source.text, "补助610元\n移来\n段落标记已删去\n");
  ASSERT_EQ(source.findings.size(), 1U);
  EXPECT_EQ(source.findings[0].code, "changes_accepted");
}

TEST(Docx, TextBoxesAreReadOnce) {
  const std::string box = "<w:txbxContent>" + p("文本框") + "</w:txbxContent>";
  const std::string alternatives =
      "<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" + box + "</wps:txbx></w:drawing></mc:Choice>" +
      "<mc:Fallback><w:pict><v:textbox>" + box + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>";
  EXPECT_EQ(read({.body = "<w:p>" + r(alternatives) + r("<w:t>所在段</w:t>") + "</w:p>" + p("后一段")}).text,
            "所在段\n文本框\n后一段\n");
  EXPECT_EQ(read({.body = "<w:p>" +
                          r("<mc:AlternateContent><mc:Fallback><w:pict>" + box +
                            "</w:pict></mc:Fallback></mc:AlternateContent>") +
                          "</w:p>"})
                .text,
            "文本框\n");
}

TEST(Docx, NotesFollowWhatTheyAreOn) {
  const DocxParts parts{
      .body = "<w:p>" + r("<w:t>正文</w:t>") + r(R"(<w:footnoteReference w:id="2"/>)") +
              r(R"(<w:endnoteReference w:id="3"/>)") + r("<w:t>。</w:t>") + "</w:p>" + p("下段"),
      .footnotes = R"(<w:footnote w:type="separator" w:id="2"><w:p/></w:footnote><w:footnote w:id="2">)" +
                   p("脚注") + "</w:footnote>",
      .endnotes = R"(<w:endnote w:id="3">)" + p("尾注") + "</w:endnote>"};
  EXPECT_EQ(read(parts).text, "正文。\n脚注\n下段\n尾注\n");
}

TEST(Docx, HeadersAreKeptApart) {
  const auto source = read({.body = p("正文"), .header = p("内部资料"), .title = "关于养老服务的通知"});
  EXPECT_EQ(source.text, "正文\n");
  ASSERT_EQ(source.metadata.size(), 1U);
  EXPECT_EQ(source.metadata[0].first, "header");
  EXPECT_EQ(source.metadata[0].second, "内部资料");
  EXPECT_EQ(source.page_title, "关于养老服务的通知");
}

std::string tc(const std::string& content, const std::string& properties = {}) {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
}

TEST(Docx, RowsOfDataAreParagraphs) {
  const std::vector<Case> cases{
      {"<w:tbl><w:tr>" + tc(p("姓名")) + tc(p("职务")) + "</w:tr><w:tr>" + tc(p("王宁")) +
           tc(p("主任") + p("兼")) + "</w:tr></w:tbl>",
       "姓名\t职务\n王宁\t主任 兼\n"},
      // A cell that reaches down is read once.
      {"<w:tbl><w:tr>" + tc(p("部门"), R"(<w:vMerge w:val="restart"/>)") + tc(p("甲")) + "</w:tr><w:tr>" +
           tc(p(""), "<w:vMerge/>") + tc(p("乙")) + "</w:tr></w:tbl>",
       "部门\t甲\n乙\n"},
      // A table for layout, or with a table in it: paragraphs of their own.
      {"<w:tbl><w:tr>" + tc(p("第一段") + p("第二段")) + "</w:tr></w:tbl>", "第一段\n第二段\n"},
      {"<w:tbl><w:tr>" + tc(p("外")) +
           tc("<w:tbl><w:tr>" + tc(p("内甲")) + tc(p("内乙")) + "</w:tr></w:tbl>" + p("")) +
           "</w:tr></w:tbl>",
       "外\n内甲\t内乙\n"},
      {"<w:tbl><w:sdt><w:sdtContent><w:tr>" + tc(p("控件")) + tc(p("行")) +
           "</w:tr></w:sdtContent></w:sdt></w:tbl>",
       "控件\t行\n"},
  };
  for (const Case& c : cases) EXPECT_EQ(read({.body = c.body}).text, c.text) << c.body;
  const auto source = read({.body = p("前") + cases[0].body});
  ASSERT_EQ(source.paragraphs.size(), 3U);
  EXPECT_EQ(source.paragraphs[0].role, Role::text);
  EXPECT_EQ(source.paragraphs[1].role, Role::row);
}

TEST(Docx, LayoutIsTold) {
  const auto source = read(
      {.body = p("标题", R"(<w:pStyle w:val="a"/>)") +
               p("二级", R"(<w:pStyle w:val="b"/><w:jc w:val="left"/>)") +
               p("右", R"(<w:jc w:val="right"/>)") + p("大纲", R"(<w:outlineLvl w:val="2"/>)") +
               p("目录……3", R"(<w:pStyle w:val="toc1"/>)") + p("正文"),
       .styles =
           R"(<w:style w:type="paragraph" w:default="1" w:styleId="n"><w:pPr><w:jc w:val="both"/></w:pPr></w:style>)"
           R"(<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>)"
           R"(<w:style w:type="paragraph" w:styleId="b"><w:name w:val="heading 2"/><w:basedOn w:val="a"/></w:style>)"
           R"(<w:style w:type="paragraph" w:styleId="toc1"><w:name w:val="toc 1"/></w:style>)"});
  struct Expected {
    Role role;
    int level;
    Align align;
  };
  const std::vector<Expected> expected{{Role::heading, 1, Align::center}, {Role::heading, 2, Align::left},
                                       {Role::text, 0, Align::right},     {Role::heading, 3, Align::left},
                                       {Role::link, 0, Align::unknown},   {Role::text, 0, Align::left}};
  ASSERT_EQ(source.paragraphs.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_EQ(source.paragraphs[i].role, expected[i].role) << i;
    EXPECT_EQ(source.paragraphs[i].level, expected[i].level) << i;
    EXPECT_EQ(source.paragraphs[i].align, expected[i].align) << i;
  }
}

// <w:lvl> of a format and a pattern.
std::string level(int number, const std::string& format, const std::string& text,
                  const std::string& more = {}) {
  return R"(<w:lvl w:ilvl=")" + std::to_string(number) + R"("><w:start w:val="1"/><w:numFmt w:val=")" +
         format + R"("/><w:lvlText w:val=")" + text + R"("/>)" + more + "</w:lvl>";
}

std::string item(const std::string& text, const std::string& list, int level) {
  return p(text, R"(<w:numPr><w:ilvl w:val=")" + std::to_string(level) + R"("/><w:numId w:val=")" + list +
                     R"("/></w:numPr>)");
}

const std::string kOutline = R"(<w:abstractNum w:abstractNumId="7">)" + level(0, "chineseCounting", "%1、") +
                             level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3.") +
                             level(3, "decimalEnclosedCircle", "%4") +
                             R"(</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>)";

TEST(DocxNumbering, IsWrittenOut) {
  struct NumberingCase {
    std::string numbering;
    std::string body;
    std::string text;
  };
  const std::vector<NumberingCase> cases{
      {kOutline,
       item("总体要求", "1", 0) + item("目标", "1", 1) + item("原则", "1", 1) + item("甲", "1", 2) +
           item("乙", "1", 2) + item("圈", "1", 3) + item("任务", "1", 0) + item("重新计数", "1", 1),
       "一、总体要求\n（一）目标\n（二）原则\n1.甲\n2.乙\n①圈\n二、任务\n（一）重新计数\n"},
      // An item without text is counted, and its number alone is nobody's text.
      {kOutline, item("甲", "1", 0) + item("", "1", 0) + item("丙", "1", 0), "一、甲\n三、丙\n"},
      {kOutline, item("一处", "1", 0) + item("不编号", "0", 0) + item("又一处", "1", 0),
       "一、一处\n不编号\n二、又一处\n"},
      {kOutline, item("没有这个列表", "9", 0), "没有这个列表\n"},
      // Two lists of one definition count together; an overridden start begins anew.
      {kOutline +
           R"(<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>)"
           R"(<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>)",
       item("甲", "1", 0) + item("乙", "2", 0) + item("丙", "3", 0) + item("丁", "3", 0),
       "一、甲\n二、乙\n五、丙\n六、丁\n"},
      {R"(<w:abstractNum w:abstractNumId="1">)" + level(0, "chineseCounting", "第%1章") +
           level(1, "chineseCounting", "第%2条", R"(<w:lvlRestart w:val="0"/>)") +
           R"(</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>)",
       item("总则", "1", 0) + item("为了", "1", 1) + item("附则", "1", 0) + item("本办法", "1", 1),
       "第一章 总则\n第一条 为了\n第二章 附则\n第二条 本办法\n"},
      {R"(<w:abstractNum w:abstractNumId="1">)" + level(0, "chineseCounting", "%1、") +
           level(1, "decimal", "%1.%2", "<w:isLgl/>") +
           R"(</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>)",
       item("甲", "1", 0) + item("乙", "1", 1), "一、甲\n1.1 乙\n"},
      {R"(<w:abstractNum w:abstractNumId="1">)" + level(0, "bullet", "\xEF\x82\xB7") +
           R"(</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>)",
       item("项目", "1", 0), "项目\n"},
      // A level replaced for one list.
      {kOutline + R"(<w:num w:numId="4"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">)" +
           level(0, "decimal", "%1)") + "</w:lvlOverride></w:num>",
       item("甲", "4", 0), "1)甲\n"},
      // Patterns that no one should write.
      {R"(<w:abstractNum w:abstractNumId="1">)" + level(0, "decimal", "%%1%0%") +
           R"(</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>)",
       item("甲", "1", 0), "%1%0%甲\n"},
      {kOutline, item("层次出界", "1", 12), "层次出界\n"},
  };
  for (const NumberingCase& c : cases) {
    EXPECT_EQ(read({.body = c.body, .numbering = c.numbering}).text, c.text) << c.numbering;
  }
}

TEST(DocxNumbering, StylesBringTheirLists) {
  const DocxParts parts{
      .body = p("总则", R"(<w:pStyle w:val="h1"/>)") + p("范围", R"(<w:pStyle w:val="h2"/>)") +
              p("不编号", R"(<w:pStyle w:val="h2"/><w:numPr><w:numId w:val="0"/></w:numPr>)") +
              p("对象", R"(<w:pStyle w:val="h2"/>)"),
      .numbering = R"(<w:abstractNum w:abstractNumId="1">)" +
                   level(0, "chineseCounting", "%1、", R"(<w:pStyle w:val="h1"/>)") +
                   level(1, "decimal", "%2.", R"(<w:pStyle w:val="h2"/>)") +
                   R"(</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>)",
      .styles =
          R"(<w:style w:type="paragraph" w:styleId="h1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>)"
          R"(<w:style w:type="paragraph" w:styleId="h2"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>)"};
  EXPECT_EQ(read(parts).text, "一、总则\n1.范围\n不编号\n2.对象\n");
}

TEST(ListNumber, Formats) {
  struct NumberCase {
    std::string format;
    int number;
    std::string written;
  };
  const std::vector<NumberCase> cases{
      {"decimal", 12, "12"},
      {"chineseCounting", 10, "十"},
      {"chineseCounting", 11, "十一"},
      {"chineseCounting", 20, "二十"},
      {"chineseCounting", 99, "九十九"},
      {"chineseCountingThousand", 101, "一百零一"},
      {"chineseCountingThousand", 110, "一百一十"},
      {"chineseCountingThousand", 1005, "一千零五"},
      {"japaneseCounting", 3, "三"},
      {"chineseLegalSimplified", 12, "壹拾贰"},
      {"ideographDigital", 10, "一〇"},
      {"ideographDigital", 12, "一二"},
      {"taiwaneseCounting", 12, "十二"},
      {"ideographTraditional", 3, "丙"},
      {"ideographTraditional", 11, "11"},
      {"ideographZodiac", 12, "亥"},
      {"decimalEnclosedCircle", 1, "①"},
      {"decimalEnclosedCircle", 20, "⑳"},
      {"decimalEnclosedCircle", 21, "㉑"},
      {"decimalEnclosedCircleChinese", 3, "③"},
      {"decimalEnclosedCircle", 51, "51"},
      {"decimalEnclosedFullstop", 2, "⒉"},
      {"decimalEnclosedParen", 2, "⑵"},
      {"ideographEnclosedCircle", 1, "㊀"},
      {"decimalFullWidth", 12, "１２"},
      {"decimalZero", 7, "07"},
      {"upperRoman", 14, "XIV"},
      {"lowerRoman", 9, "ix"},
      {"upperLetter", 28, "BB"},
      {"lowerLetter", 3, "c"},
      {"lowerLetter", 1'000'000, "1000000"},
      {"none", 3, ""},
      {"somethingNew", 3, "3"},
      {"chineseCounting", 123'456, "123456"},
      {"chineseCounting", 0, "零"},
      {"upperRoman", -5, "0"},
  };
  for (const NumberCase& c : cases) EXPECT_EQ(list_number(c.format, c.number), c.written) << c.format;
}

TEST(ResolvePath, StaysInThePackage) {
  const std::vector<std::vector<std::string>> cases{
      {"word/document.xml", "styles.xml", "word/styles.xml"},
      {"word/document.xml", "../media/a.png", "media/a.png"},
      {"word/document.xml", "/word/x.xml", "word/x.xml"},
      {"", "word/document.xml", "word/document.xml"},
      {"a/b.xml", "../../../../etc/passwd", "etc/passwd"},
      {"a/b.xml", "./c\\d.xml", "a/c/d.xml"},
      {"a/b.xml", "", "a"},
  };
  for (const auto& c : cases) EXPECT_EQ(resolve_path(c[0], c[1]), c[2]);
}

TEST(Docx, HostileFiles) {
  std::string deep;
  for (int i = 0; i < 1'000'000; ++i) deep += "<w:sdt>";
  const std::string tables = [] {
    std::string open;
    std::string close;
    for (int i = 0; i < 20'000; ++i) {
      open += "<w:tbl><w:tr><w:tc>";
      close += "</w:tc></w:tr></w:tbl>";
    }
    return open + p("深处") + close;
  }();
  struct HostileCase {
    std::string what;
    std::string bytes;
    ErrorCode code;  // internal: it is read
  };
  const std::string whole = docx_of({.body = p("正文")});
  const std::vector<HostileCase> cases{
      {"tags never closed", docx_of({.body = deep}), ErrorCode::damaged_file},
      {"tables in tables", docx_of({.body = p("浅处") + tables}), ErrorCode::internal},
      {"no document", zip_of({{"word/document2.xml", "<x/>"}}), ErrorCode::damaged_file},
      {"not XML", zip_of({{"word/document.xml", "\x01\x02"}}), ErrorCode::damaged_file},
      {"encrypted", zip_of({{"word/document.xml", "12345678901234567890", true, 0, 0, 0, 1}}),
       ErrorCode::encrypted_file},
      {"a false checksum", zip_of({{"word/document.xml", "<w:document/>", true, 0, 0, 7}}),
       ErrorCode::damaged_file},
      {"a bomb", zip_of({{"word/document.xml", deflated_run('<', 1'200'000), true, 8, 258 * 1'200'000, 1}}),
       ErrorCode::file_too_large},
      {"entities of entities",
       zip_of({{"word/document.xml",
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\"><!ENTITY f SYSTEM "
                "\"file:///etc/passwd\">]>"
                "<w:document><w:body>" +
                    p("&b;&f;") + "</w:body></w:document>"}}),
       ErrorCode::internal},
      {"its beginning", whole.substr(0, whole.size() / 2), ErrorCode::damaged_file},
  };
  for (const HostileCase& c : cases) {
    const auto source = read_docx(c.bytes, "a.docx");
    EXPECT_EQ(source ? ErrorCode::internal : source.error().code, c.code) << c.what;
    EXPECT_LT(source ? source->text.size() : 0U, 100U) << c.what;
  }
}

TEST(Docx, BrokenCharactersBecomeReplacements) {
  EXPECT_EQ(read({.body = p("年\xE5\x85度")}).text, "年\xEF\xBF\xBD度\n");
}

TEST(Docx, CutAnywhereItIsReadOrRefused) {
  const std::string whole =
      docx_of({.body = item("正文", "1", 0), .numbering = kOutline, .header = p("页眉")});
  for (std::size_t part = 0; part < 50; ++part) {
    const auto source = read_docx(whole.substr(0, whole.size() * part / 50), "a.docx");
    EXPECT_TRUE(source || source.error().code == ErrorCode::damaged_file) << part;
  }
}

}  // namespace
}  // namespace wenhao::reader
