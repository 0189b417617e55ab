// RTF: text in code pages and in Unicode, and what surrounds it left out.
#include "corpus/reader/rtf.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace wenhao::reader {
namespace {

std::string read(const std::string& bytes) { return read_rtf(bytes, "a.rtf")->text; }

TEST(Rtf, WhatAReaderSees) {
  struct Case {
    std::string rtf;
    std::string text;
  };
  const std::vector<Case> cases{
      {R"({\rtf1\ansi\ansicpg936 \'d1\'f8\'c0\'cf\par \'b7\'fe\'ce\'f1})", "养老\n服务\n"},
      {R"({\rtf1\ansi\ansicpg950 \'be\'69\'a6\'d1})", "養老\n"},
      {R"({\rtf1 \u20859?\u-32767?\uc0\u26381\uc2\u21153??})", "养老服务\n"},
      {R"({\rtf1 \u-10155?\u-9138?})", "\xF0\xA5\x91\x8E\n"},  // U+2544E as two
      {R"({\rtf1{\fonttbl{\f0 SimSun;}}{\colortbl;\red0;}{\*\generator Word;}{\info{\title x}}{\header y}Text})",
       "Text\n"},
      {R"({\rtf1 a\{b\}\\c\~d\_e\emdash f})", "a{b}\\c d-e—f\n"},
      {R"({\rtf1 {\v hidden}{\v0 seen}})", "seen\n"},
      {R"({\rtf1\trowd a\cell b\cell\row\trowd c\cell d\cell\row\pard e})", "a\tb\nc\td\ne\n"},
      {R"({\rtf1{\field{\*\fldinst HYPERLINK x}{\fldrslt link}}})", "link\n"},
      {"{\\rtf1{\\pict\\bin4 {{}}}after}", "after\n"},
      {"{\\rtf1 wrapped\r\nline}", "wrappedline\n"},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.rtf), c.text) << c.rtf;
}

TEST(Rtf, HostileBytes) {
  for (const std::string& bytes :
       {std::string("{\\rtf"), std::string("{\\rtf1\\bin999999999 x"), std::string("{\\rtf1\\'"),
        std::string("\\"), std::string("{\\rtf1\\u99999999999999999999?x}"),
        std::string(1'000'000, '{') + "x", std::string(1'000'000, '}'),
        std::string("{\\rtf1\\trowd\\trowd\\row\\cell\\row x")}) {
    static_cast<void>(read(bytes));
  }
  EXPECT_EQ(read("{\\rtf1\\u-8960?x}"), "\xEF\xBF\xBDx\n");  // half of a pair
}

}  // namespace
}  // namespace wenhao::reader
