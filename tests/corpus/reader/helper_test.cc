// Helper programs: what they read, and what is told when they are missing, hang, crash or say too much.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "corpus/reader/helper/helpers.h"
#include "corpus/reader/helper/program.h"
#include "tests/support/helper_programs.h"
#include "tests/support/pdf_writer.h"
#include "tests/support/temp_folder.h"

namespace wenhao::reader {
namespace {

std::string code_of(const Result<text::SourceText>& source) {
  return source ? source->text : std::string(name_of(source.error().code)) + ": " + source.error().detail;
}

TEST(RunProgram, InputOutputAndStatus) {
  const auto run = [](const std::string& script, const ProgramLimits& limits = {}) {
    return run_program({"/bin/sh", "-c", script}, "输入", "a", limits);
  };
  EXPECT_EQ(run("cat; cat /proc/self/fd/0 >&2; exit 3")->status, 3);
  EXPECT_EQ(run("cat")->out, "输入");
  EXPECT_EQ(run("cat /proc/self/fd/0 >&2")->message, "输入");
  EXPECT_EQ(run("kill -SEGV $$")->status, -11);
  EXPECT_EQ(run("echo $HOME $WENHAO_HELPERS")->out, "/nonexistent\n");
  EXPECT_EQ(run("exec sleep 60", {.time = std::chrono::milliseconds(50)}).error().detail, "sh: time limit");
  EXPECT_EQ(run("yes", {.output = 1000}).error().detail, "sh: output limit");
  EXPECT_EQ(run_program({"/no/such/program"}, "", "a").error().code, ErrorCode::reader_failed);
}

TEST(Pdf, WhatTheProgramSaysIsTold) {
  const Helpers helpers;
  EXPECT_EQ(code_of(read_pdf("%PDF", "a.pdf")), "helper_missing: poppler-utils poppler-data");
  struct Case {
    std::string script;
    std::string outcome;
  };
  const std::string head = "echo '<html><head><title>t</title></head><body><doc>";
  const std::vector<Case> cases{
      {"echo \"Syntax Error: Missing language pack for 'Adobe-GB1' mapping\" >&2; " + head +
           "</doc></body></html>'",
       "helper_missing: poppler-data"},
      {"echo 'Command Line Error: Incorrect password' >&2; exit 1", "encrypted_file: "},
      {"exit 1", "damaged_file: "},
      {"kill -SEGV $$", "reader_failed: pdftotext"},
      {head + "<page width=\"1\" height=\"1\"></page></doc></body></html>'", "needs_ocr: "},
      {head + "'", "damaged_file: Start-end tags mismatch"},
      {head + "<page height=\"800\"><word xMin=\"0\" yMin=\"0\" xMax=\"20\" "
              "yMax=\"10\">\x01文字</word></page></doc></body></html>'",
       "文字\n"},
  };
  for (const Case& c : cases) {
    helpers.add("pdftotext", c.script);
    EXPECT_EQ(code_of(read_pdf("%PDF", "a.pdf")), c.outcome) << c.script;
  }
}

TEST(Pdf, FontsWithoutAMappingAreRead) {
  if (program_path("pdftotext").empty() || !has_poppler_data()) GTEST_SKIP() << "no poppler here";
  const std::string line = "\xB1\xA3\xD5\xCF\xD7\xA1\xD4\xBA\xBB\xA4\xC0\xED";  // 保障住院护理
  const auto source = read_pdf(pdf_of({{{100, 700, 16, line}}, {{100, 700, 16, line}}}), "a.pdf");
  ASSERT_TRUE(source) << source.error().detail;
  EXPECT_EQ(source->text, "保障住院护理\n保障住院护理\n");
  EXPECT_EQ(source->paragraphs[1].page, 2U);
  EXPECT_EQ(code_of(read_pdf(pdf_of({{}}), "a.pdf")), "needs_ocr: ");
  EXPECT_EQ(code_of(read_pdf(pdf_of({{{100, 700, 16, line}}}, locked_by_password()), "a.pdf")),
            "encrypted_file: ");
}

TEST(Doc, WhatTheProgramsSayIsTold) {
  const std::string ole2 = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
  const auto wide = [](const std::string& name) {
    std::string out;
    for (const char c : name) out += {c, '\0'};
    return out;
  };
  const std::string word = ole2 + wide("WordDocument");
  const Helpers helpers;
  EXPECT_EQ(code_of(read_doc(word, "a.doc")), "helper_missing: antiword catdoc");
  EXPECT_EQ(code_of(read_doc(ole2 + wide("Workbook"), "a.doc")), "unsupported_format: ole2");
  EXPECT_EQ(code_of(read_doc(ole2 + wide("EncryptedPackage"), "a.docx")), "encrypted_file: ");
  helpers.add("catdoc", "echo 由catdoc读出");
  EXPECT_EQ(code_of(read_doc(word, "a.doc")), "由catdoc读出\n");
  helpers.add("antiword", "echo '正文'; echo '|姓名 |职务|'; echo '|     |    |'");
  EXPECT_EQ(code_of(read_doc(word, "a.doc")), "正文\n姓名\t职务\n");
  helpers.add("antiword", "exit 1");
  EXPECT_EQ(code_of(read_doc(word, "a.doc")), "由catdoc读出\n");
  helpers.add("antiword", "echo 'Encrypted documents are not supported'; exit 1");
  EXPECT_EQ(code_of(read_doc(word, "a.doc")), "encrypted_file: ");
  helpers.add("antiword", "kill -SEGV $$");
  helpers.add("catdoc", "exit 1");
  EXPECT_EQ(code_of(read_doc(word, "a.doc")), "damaged_file: ");
}

}  // namespace
}  // namespace wenhao::reader
