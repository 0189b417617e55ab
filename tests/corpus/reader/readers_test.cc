// Reading in children: the same text as here, harm kept in the child, and what a hostile file costs.
#include "corpus/reader/isolate/readers.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "corpus/reader/helper/helpers.h"
#include "corpus/reader/helper/program.h"
#include "corpus/reader/isolate/wire.h"
#include "tests/corpus/reader/docx_bytes.h"
#include "tests/corpus/reader/ofd_bytes.h"
#include "tests/support/helper_programs.h"
#include "tests/support/pdf_writer.h"
#include "tests/support/temp_folder.h"

namespace wenhao::reader {
namespace {

const std::string kPage = "<html><body><p>网页</p></body></html>";
const std::string kParagraph = "<w:p><w:r><w:t>文</w:t></w:r></w:p>";

std::string told(const Result<text::SourceText>& text) {
  return text ? text->text : std::string(name_of(text.error().code));
}

TEST(Readers, TheSameTextAsInThisProcess) {
  const Readers readers;
  const std::vector<std::string> files{"纯文本",
                                       kPage,
                                       docx_of({.body = kParagraph}),
                                       ofd_of({text_object("文", 30, 40)}),
                                       "{\\rtf1 \\u25991?}",
                                       "MIME-Version: 1.0\nContent-Type: text/html\n\n<p>x",
                                       "",
                                       "\x7F"
                                       "ELF",
                                       zip_of({{"xl/workbook.xml", "x"}}),
                                       docx_of({.body = kParagraph}).substr(0, 99)};
  for (const std::string& file : files) {
    const auto here = read_text(file, "a");
    const auto there = readers.read_text(file, "a");
    ASSERT_EQ(told(here), told(there));
    if (!here) continue;
    EXPECT_EQ(here->format, there->format);
    EXPECT_EQ(here->encoding, there->encoding);
    EXPECT_EQ(here->paragraphs.size(), there->paragraphs.size());
  }
}

TEST(Readers, ManyThreadsEachHaveAChild) {
  const Readers readers;
  std::vector<std::thread> threads;
  std::vector<int> good(4);
  for (std::size_t i = 0; i < good.size(); ++i) {
    threads.emplace_back([&readers, &good, i] {
      for (int round = 0; round < 50; ++round)
        good[i] += told(readers.read_text(kPage, "a.html")) == "网页\n" ? 1 : 0;
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(good, std::vector<int>(4, 50));
}

TEST(Readers, ACrashCostsOneFile) {
  const Helpers helpers;
  helpers.add("pdftotext", "kill -SEGV $PPID; sleep 5");
  const Readers readers;
  EXPECT_EQ(told(readers.read_text("%PDF-1.4", "a.pdf")), "reader_failed");
  EXPECT_EQ(told(readers.read_text(kPage, "a.html")), "网页\n");
  helpers.add("pdftotext", "exit 1");
  EXPECT_EQ(told(readers.read_text("%PDF-1.4", "a.pdf")), "damaged_file");
}

TEST(Readers, HelpersCannotWrite) {
  const Helpers helpers;
  helpers.add("pdftotext", "echo x > " + helpers.at("written") + "; mkdir " + helpers.at("made") + "; rm " +
                               helpers.at("kept") + "; exit 1");
  helpers.add("kept", "");
  const Readers readers;
  EXPECT_EQ(told(readers.read_text("%PDF-1.4", "a.pdf")), "damaged_file");
  EXPECT_FALSE(std::filesystem::exists(helpers.at("written")));
  EXPECT_FALSE(std::filesystem::exists(helpers.at("made")));
  EXPECT_TRUE(std::filesystem::exists(helpers.at("kept")));
}

// True where the system lets a process in a cell do this.
bool may(Cell cell, const std::function<bool()>& deed) {
  const pid_t child = fork();
  if (child == 0) {
    static_cast<void>(shut_in(cell, ""));
    _exit(deed() ? 1 : 0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

TEST(ShutIn, WhatACellMayDo) {
  const TempFolder folder;
  const std::string file = folder.write("a", "x");
  struct Case {
    std::string what;
    std::function<bool()> deed;
    bool bare;
    bool helper;
  };
  const std::vector<Case> cases{
      {"compute", [] { return std::string(1 << 20, 'x').size() == 1 << 20; }, true, true},
      {"read a file of the system", [] { return open("/usr/bin/env", O_RDONLY) >= 0; }, false, true},
      {"write a file", [&] { return open(file.c_str(), O_WRONLY) >= 0; }, false, false},
      {"write and read", [&] { return open(file.c_str(), O_RDWR) >= 0; }, false, false},
      {"make a file", [&] { return open(folder.at("b").c_str(), O_RDONLY | O_CREAT, 0600) >= 0; }, false,
       false},
      {"remove a file", [&] { return unlink(file.c_str()) == 0; }, false, false},
      {"reach the network", [] { return socket(AF_INET, SOCK_STREAM, 0) >= 0; }, false, false},
      {"reach a local service", [] { return socket(AF_UNIX, SOCK_STREAM, 0) >= 0; }, false, false},
      {"start a program", [] { return fork() >= 0; }, false, true},
      {"take three gigabytes", [] { return std::malloc(kMostMemory) != nullptr; }, false, false},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(may(Cell::bare, c.deed), c.bare) << c.what;
    EXPECT_EQ(may(Cell::helper, c.deed), c.helper) << c.what;
  }
}

TEST(ShutIn, WhereLandlockIsFilesOfOthersAreOutOfReach) {
  const Readers readers;
  const Isolation isolation = readers.isolation(Cell::helper);
  EXPECT_TRUE(isolation.no_new_privileges && isolation.limits && isolation.seccomp);
  if (isolation.landlock == 0) GTEST_SKIP() << "this kernel has no Landlock";
  const TempFolder folder;
  const std::string file = folder.write("a", "x");
  EXPECT_FALSE(may(Cell::helper, [&] { return open(file.c_str(), O_RDONLY) >= 0; }));
  // Of a process outside of the cell, what /proc tells of any process to anyone, and no more.
  const std::string outside = "/proc/" + std::to_string(getpid()) + "/";
  struct Case {
    std::string what;
    bool may_read;
  };
  const std::vector<Case> cases{{"environ", false}, {"maps", false},  {"mem", false},
                                {"fd/0", false},    {"auxv", false},  {"root/etc/passwd", false},
                                {"cmdline", true},  {"status", true}, {"../self/environ", true}};
  for (const Case& c : cases) {
    const std::string path = outside + c.what;
    const auto reads = [&path] {
      char byte = 0;
      const int fd = open(path.c_str(), O_RDONLY);
      return fd >= 0 && read(fd, &byte, 1) == 1;
    };
    EXPECT_EQ(may(Cell::helper, reads), c.may_read) << c.what;
    EXPECT_FALSE(may(Cell::bare, reads)) << c.what;
  }
}

TEST(Isolation, IsToldInWords) {
  EXPECT_EQ(in_force({true, true, true, 7}), "no_new_privs, rlimits, seccomp, landlock");
  EXPECT_EQ(not_in_force({true, true, true, 7}), "");
  EXPECT_EQ(in_force({}), "");
  EXPECT_EQ(not_in_force({true, false, true, 0}), "rlimits, landlock");
}

TEST(Wire, ATextComesBackAsItWas) {
  text::SourceText source;
  source.text = "标题\n正文";
  source.paragraphs = {{{0, 6}, text::Role::heading, text::Align::center, 1, 1}, {{7, 13}}};
  source.format = "docx";
  source.encoding = "UTF-8";
  source.page_title = "题";
  source.metadata = {{"header", "页眉"}};
  source.findings = {{"broken_bytes", {0, 3}, "1"}};
  const auto back = decode_text(encode_text(source), "a");
  ASSERT_TRUE(back && *back);
  EXPECT_EQ((*back)->text, source.text);
  ASSERT_EQ((*back)->paragraphs.size(), 2U);
  EXPECT_EQ((*back)->paragraphs[0].span, source.paragraphs[0].span);
  EXPECT_EQ((*back)->paragraphs[0].role, text::Role::heading);
  EXPECT_EQ((*back)->paragraphs[0].page, 1U);
  EXPECT_EQ((*back)->metadata, source.metadata);
  EXPECT_EQ((*back)->findings[0].detail, "1");
}

TEST(Wire, NothingUnsoundIsTaken) {
  const auto with = [](const std::function<void(text::SourceText&)>& change) {
    text::SourceText source;
    source.text = "标题\n正文";
    source.paragraphs = {{{0, 6}}, {{7, 13}}};
    change(source);
    return decode_text(encode_text(source), "a").has_value();
  };
  EXPECT_TRUE(with([](auto&) {}));
  EXPECT_FALSE(with([](auto& source) { source.text = "\xE6\xA0"; }));
  EXPECT_FALSE(with([](auto& source) { source.paragraphs[1].span.end = 14; }));
  EXPECT_FALSE(with([](auto& source) { source.paragraphs[1].span.begin = 8; }));
  EXPECT_FALSE(with([](auto& source) { source.paragraphs[1].span = {6, 6}; }));
  EXPECT_FALSE(with([](auto& source) { std::swap(source.paragraphs[0], source.paragraphs[1]); }));
  EXPECT_FALSE(with([](auto& source) { source.paragraphs[0].level = 7; }));
  EXPECT_FALSE(with([](auto& source) { source.paragraphs[0].role = static_cast<text::Role>(99); }));
  EXPECT_FALSE(with([](auto& source) { source.findings = {{"not a code\n", {}, ""}}; }));
  EXPECT_FALSE(with([](auto& source) { source.findings = {{"code", {0, 99}, ""}}; }));
  EXPECT_FALSE(with([](auto& source) { source.format = "\xFF"; }));
}

TEST(Wire, AnyBytesAndAnyCut) {
  text::SourceText source;
  source.text = "标题";
  source.paragraphs = {{{0, 6}}};
  const std::string whole = encode_text(source);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_FALSE(decode_text(whole.substr(0, size), "a"));
    std::string flipped = whole;
    flipped[size] = static_cast<char>(flipped[size] ^ 0xFF);
    static_cast<void>(decode_text(flipped, "a"));
    static_cast<void>(decode_files(flipped, "a"));
  }
  EXPECT_FALSE(decode_text(whole + "x", "a"));
  EXPECT_FALSE(decode_text("", "a"));
}

TEST(OcrByPrograms, PicturesOfText) {
  const bool there =
      has_recognition_data() && !program_path("tesseract").empty() && !program_path("pdftoppm").empty();
  if (!there || !has_poppler_data()) GTEST_SKIP() << "no tesseract here";
  const std::string pdf = pdf_of({{{80, 700, 24, "\xD1\xF8\xC0\xCF\xB7\xFE\xCE\xF1"}}});  // 养老服务
  const auto picture = run_program({program_path("pdftoppm"), "-png", "-r", "200", "-"}, pdf, "a");
  ASSERT_TRUE(picture);
  const TempFolder cache;
  const Readers without;
  EXPECT_EQ(told(without.read_text(picture->out, "a.png")), "needs_ocr");
  const Readers with({.ocr = true, .ocr_cache = cache.at("ocr")});
  const std::string text = told(with.read_text(picture->out, "a.png"));
  if (text == "empty_file") GTEST_SKIP() << "no Chinese font here to draw the picture with";
  EXPECT_NE(text.find("服务"), std::string::npos) << text;  // of 养 tesseract is not sure in every font
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(cache.at("ocr")), {}), 1);
  EXPECT_EQ(told(with.read_text(picture->out, "a.png")), text);
}

TEST(OcrByPrograms, AScanOfManyPages) {
  const bool there =
      has_recognition_data() && !program_path("tesseract").empty() && !program_path("pdftoppm").empty();
  if (!there || !has_poppler_data()) GTEST_SKIP() << "no tesseract here";
  const std::vector<std::string> lines{
      "\xB8\xF7\xBC\xB6\xC8\xCB\xC3\xF1\xD5\xFE\xB8\xAE\xD3\xA6\xB5\xB1\xBC\xD3\xC7\xBF\xC1\xEC\xB5"
      "\xBC",  // 各级人民政府应当加强领导
      "\xD7\xA1\xD4\xBA\xBB\xA4\xC0\xED\xB1\xA3\xD5\xCF\xB0\xEC\xB7\xA8\xD7\xD4\xB7\xA2\xB2\xBC\xD6"
      "\xAE\xC8\xD5\xC6\xF0\xCA\xA9\xD0\xD0",  // 住院护理保障办法自发布之日起施行
      "\xB9\xA9\xC5\xAF\xC6\xF3\xD2\xB5\xD3\xA6\xB5\xB1\xB0\xB4\xCA\xB1\xB9\xA9\xC8\xC8"};  // 供暖企业应当按时供热
  std::vector<std::string> pages;
  for (const std::string& line : lines) {
    const auto page =
        run_program({program_path("pdftoppm"), "-jpeg", "-scale-to-x", "1240", "-scale-to-y", "1754", "-"},
                    pdf_of({{{80, 700, 20, line}, {80, 660, 20, line}}}), "a");
    ASSERT_TRUE(page);
    pages.push_back(page->out);
  }
  const std::string scan = pdf_of_pictures(pages, 1240, 1754);
  EXPECT_EQ(told(Readers().read_text(scan, "a.pdf")), "needs_ocr");
  const auto read = Readers({.ocr = true, .ocr_cache = {}}).read_text(scan, "a.pdf");
  if (told(read) == "empty_file") GTEST_SKIP() << "no Chinese font here to draw the pictures with";
  ASSERT_TRUE(read) << read.error().detail;
  std::map<std::uint32_t, std::string> pages_read;
  for (const text::Paragraph& each : read->paragraphs)
    pages_read[each.page] += text::slice(read->text, each.span);
  ASSERT_EQ(pages_read.size(), 3U);
  EXPECT_NE(pages_read[1].find("人民政府"), std::string::npos) << pages_read[1];
  EXPECT_NE(pages_read[2].find("办法"), std::string::npos) << pages_read[2];
  EXPECT_NE(pages_read[3].find("企业"), std::string::npos) << pages_read[3];
}

}  // namespace
}  // namespace wenhao::reader
