// What nobody means well: every format cut short, misnamed and made of noise, and files built to do harm,
// each read in a child as the programs do.
#include <gtest/gtest.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

#include "corpus/reader/helper/helpers.h"
#include "corpus/reader/helper/program.h"
#include "corpus/reader/isolate/readers.h"
#include "corpus/text/utf8.h"
#include "tests/corpus/reader/docx_bytes.h"
#include "tests/corpus/reader/ofd_bytes.h"
#include "tests/support/doc_writer.h"
#include "tests/support/pdf_writer.h"

namespace wenhao::reader {
namespace {

using namespace std::string_literals;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

const std::string kText = "关于做好冬季供暖的通知\n各单位：\n请检查管网，备足燃煤，确保供暖。\n";

std::string paragraph(const std::string& text) { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>"; }

std::string utf16(std::string_view utf8, bool paragraphs_end_in_return) {
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const text::Decoded next = text::decode(utf8, at);
    const char32_t unit = next.code_point == U'\n' && paragraphs_end_in_return ? U'\r' : next.code_point;
    out += little_endian(unit, 2);
    at += next.size;
  }
  return out;
}

struct Sample {
  std::string name;
  std::string bytes;
};

// A good file of each format, the pictures apart.
std::vector<Sample> samples() {
  const std::string gbk = "\xB1\xA3\xD5\xCF\xD7\xA1\xD4\xBA\xBB\xA4\xC0\xED";  // 保障住院护理
  return {
      {"a.txt", kText},
      {"gb.txt", gbk + "\n" + gbk + "\n"},
      {"utf16.txt", "\xFF\xFE" + utf16(kText, false)},
      {"a.html", "<!DOCTYPE html><html><head><title>通知</title></head><body><p>" + kText +
                     "</p><table><tr><td>甲</td>"
                     "<td>乙</td></tr></table></body></html>"},
      {"a.docx", docx_of({.body = paragraph("供暖") + paragraph("管网"), .header = paragraph("页眉")})},
      {"a.ofd", ofd_of({text_object("文", 30, 40) + text_object("字", 30, 60)})},
      {"a.rtf",
       "{\\rtf1\\ansi\\ansicpg936 {\\fonttbl{\\f0 x;}}\\pard \\'b1\\'a3\\'d5\\'cf\\par \\u25991?\\par}"},
      {"a.mht",
       "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: "
       "text/html; charset=gb2312\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=B1=A3=D5=CF</p>"
       "\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: "
       "base64\r\n\r\niVBORw0KGgo=\r\n--b--"},
      {"a.zip", zip_of({{"1.txt", kText}, {"2.docx", docx_of({.body = paragraph("文")})}})},
      {"a.pdf", pdf_of({{{100, 700, 16, gbk}}, {{100, 700, 16, gbk}}})},
      {"a.doc", doc_of(utf16(kText, true))},
  };
}

// Formats and codes, those that follow each other once.
std::string outcome_of(const std::vector<Member>& members) {
  std::string out;
  std::string last;
  for (const Member& member : members) {
    std::string one = member.text ? member.text->format : std::string(name_of(member.text.error().code));
    if (one != last) out += (out.empty() ? "" : ", ") + one;
    last = std::move(one);
  }
  return out;
}

// A file that is cut or noise costs itself: it is read in part, or refused for what it is. A reader that
// crashes or hangs on it is not good enough.
bool is_borne(const std::vector<Member>& members) {
  for (const Member& member : members) {
    if (member.text) continue;
    switch (member.text.error().code) {
      case ErrorCode::empty_file:
      case ErrorCode::binary_file:
      case ErrorCode::damaged_file:
      case ErrorCode::encrypted_file:
      case ErrorCode::file_too_large:
      case ErrorCode::helper_missing:
      case ErrorCode::needs_ocr:
      case ErrorCode::unsupported_format:
        continue;
      default:
        return false;
    }
  }
  return !members.empty();
}

TEST(Hostile, EveryFormatCutAtFiftyPoints) {
  const Readers readers;
  for (const Sample& sample : samples()) {
    const auto begin = steady_clock::now();
    int read_in_part = 0;
    for (std::size_t part = 0; part < 50; ++part) {
      const std::string cut = sample.bytes.substr(0, sample.bytes.size() * part / 50);
      const std::vector<Member> members = readers.read(cut, sample.name);
      EXPECT_TRUE(is_borne(members)) << sample.name << " cut at " << cut.size() << ": "
                                     << outcome_of(members);
      read_in_part += members.front().text ? 1 : 0;
    }
    const auto took = std::chrono::duration_cast<milliseconds>(steady_clock::now() - begin);
    std::printf("%-10s cut at 50 points: %2d read in part, the rest refused, %4ld ms\n", sample.name.c_str(),
                read_in_part, static_cast<long>(took.count()));
  }
}

TEST(Hostile, APictureCutAtFiftyPoints) {
  const std::string program = program_path("pdftoppm");
  if (program.empty() || program_path("tesseract").empty() || !has_recognition_data())
    GTEST_SKIP() << "no tesseract here";
  const std::string pdf = pdf_of({{{80, 700, 24, "\xD1\xF8\xC0\xCF\xB7\xFE\xCE\xF1"}}});  // 养老服务
  const Readers readers({.ocr = true, .ocr_cache = {}});
  for (const char* kind : {"-png", "-jpeg", "-tiff"}) {
    const auto picture = run_program({program, kind, "-r", "40", "-"}, pdf, "a");
    ASSERT_TRUE(picture);
    for (std::size_t part = 0; part < 50; ++part) {
      const std::string cut = picture->out.substr(0, picture->out.size() * part / 50);
      const std::vector<Member> members = readers.read(cut, "a.tif");
      EXPECT_TRUE(is_borne(members)) << kind << " cut at " << cut.size() << ": " << outcome_of(members);
    }
  }
}

TEST(Hostile, NoiseBehindEachMark) {
  const std::vector<std::string> marks{
      "PK\x03\x04", "PK\x05\x06", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "%PDF-1.7\n", "\x89PNG\r\n\x1A\n",
      "\xFF\xD8\xFF", "II*\0"s, "MM\0*"s, "GIF87a", "GIF89a", "{\\rtf1",
      "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\n", "Rar!\x1A\x07",
      "7z\xBC\xAF\x27\x1C", "\x1F\x8B\x08", "<!DOCTYPE html>", "<html>", "\xEF\xBB\xBF", "\xFF\xFE",
      "\xFE\xFF", "",
      // As far into a format as a name leads.
      "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + utf16("WordDocument", false),
      docx_of({.body = paragraph("文")}).substr(0, 60)};
  const Readers readers;
  std::mt19937_64 random(20261128);
  for (const std::string& mark : marks) {
    for (const std::size_t size : {1U, 30U, 600U, 5'000U, 70'000U}) {
      for (int round = 0; round < 4; ++round) {
        std::string bytes = mark;
        while (bytes.size() < mark.size() + size) bytes += static_cast<char>(random());
        const std::vector<Member> members = readers.read(bytes, "a.doc");
        EXPECT_TRUE(is_borne(members))
            << testing::PrintToString(mark) << " and " << size << " bytes of noise: " << outcome_of(members);
      }
    }
  }
}

TEST(Hostile, ANameChangesNothing) {
  const Readers readers;
  for (const Sample& sample : samples()) {
    const std::string own = outcome_of(readers.read(sample.bytes, sample.name));
    for (const char* name : {"a", "a.txt", "a.html", "a.docx", "a.ofd", "a.pdf", "a.doc", "a.wps", "a.rtf",
                             "a.zip", "a.jpg", "a.exe"}) {
      EXPECT_EQ(outcome_of(readers.read(sample.bytes, name)), own) << sample.name << " called " << name;
    }
  }
}

TEST(Hostile, AWordFileIsReadByItsHelper) {
  if (program_path("antiword").empty()) GTEST_SKIP() << "no antiword here";
  const Readers readers;
  const auto source = readers.read_text(doc_of(utf16(kText, true)), "a.doc");
  ASSERT_TRUE(source) << source.error().detail;
  EXPECT_EQ(source->text, kText);
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

// Members whose data begin with the header of the next and go on with its data: each byte inflates once for
// every member before it.
std::string overlapping_zip(int members) {
  const std::string kernel = deflated_run(' ', 30'000);
  std::string out;
  std::vector<std::pair<std::size_t, std::size_t>> places;  // where a member's header is, how long its data
  std::vector<std::string> headers;
  for (int i = 0; i < members; ++i)
    headers.push_back("PK\x03\x04" + little_endian(20, 2) + little_endian(0, 2) + little_endian(8, 2) +
                      little_endian(0, 16) + little_endian(4, 2) + little_endian(0, 2) +
                      std::to_string(1000 + i));
  for (const std::string& header : headers) {
    if (!out.empty()) {
      const std::size_t size = header.size();  // a stored block that holds the header
      out += '\0' + little_endian(size, 2) + little_endian(~size & 0xFFFFU, 2);
    }
    places.emplace_back(out.size(), 0);
    out += header;
  }
  out += kernel;
  std::string directory;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::size_t data = out.size() - places[i].first - headers[i].size();
    directory += "PK\x01\x02" + little_endian(20, 2) + little_endian(20, 2) + little_endian(0, 2) +
                 little_endian(8, 2) + little_endian(0, 4) + little_endian(1, 4) + little_endian(data, 4) +
                 little_endian(258 * 30'000 + 39 * (places.size() - i), 4) + little_endian(4, 2) +
                 little_endian(0, 12) + little_endian(places[i].first, 4) + std::to_string(1000 + i);
  }
  return out + directory + "PK\x05\x06" + little_endian(0, 4) + little_endian(places.size(), 2) +
         little_endian(places.size(), 2) + little_endian(directory.size(), 4) + little_endian(out.size(), 4) +
         little_endian(0, 2);
}

// Archives of archives of one large one: a ton from a gram.
std::string nested_bomb() {
  std::string bytes = zip_of({{"x.txt", deflated_run(' ', 400'000), true, 8, 258 * 400'000, 1}});
  for (int level = 0; level < 2; ++level) {
    std::vector<ZipMember> members;
    for (int i = 0; i < 16; ++i) members.push_back({std::to_string(i) + ".zip", bytes});
    bytes = zip_of(members);
  }
  return bytes;
}

TEST(Hostile, FilesBuiltToDoHarm) {
  const std::string deep_html = "<html><body>" + repeated("<div><font><b>", 33'334) + "深处";
  const std::string deep_xml = repeated("<w:sdt><w:sdtContent>", 500'000) + paragraph("深处") +
                               repeated("</w:sdtContent></w:sdt>", 500'000);
  const std::string note = "<w:footnote w:id=\"1\"><w:p>" +
                           repeated("<w:r><w:t>注</w:t><w:footnoteReference w:id=\"1\"/></w:r>", 3) +
                           "</w:p></w:footnote>";
  const std::string list = R"(<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>)";
  const std::string label =
      R"(<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"
      "\xE3\x80"
      R"("/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>)";
  struct Case {
    std::string what;
    std::string name;
    std::string bytes;
    std::string outcome;
  };
  const std::vector<Case> cases{
      {"elements nested 100,000 deep", "a.html", deep_html, "html"},
      {"an attribute of 5 MB", "a.html", "<html><body><p a=\"" + std::string(5'000'000, 'x') + "\">文",
       "html"},
      {"200,000 unclosed attributes", "a.html", "<html><body><p " + repeated("a='", 200'000), "empty_file"},
      {"XML nested 1,000,000 deep", "a.docx", docx_of({.body = paragraph("浅处") + deep_xml}), "docx"},
      {"a footnote that cites itself", "a.docx",
       docx_of({.body = "<w:p><w:r><w:footnoteReference w:id=\"1\"/><w:t>文</w:t></w:r></w:p>",
                .footnotes = note}),
       "docx"},
      {"a list whose numbers are broken bytes", "a.docx",
       docx_of({.body = "<w:p>" + list + "<w:r><w:t>文</w:t></w:r></w:p>", .numbering = label}), "docx"},
      {"entities of entities", "a.ofd",
       zip_of({{"OFD.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><OFD>&b;</OFD>"}}),
       "empty_file"},
      {"a page that is its own template", "a.ofd",
       ofd_of({text_object("文", 30, 40)}, R"(<ofd:Template TemplateID="1"/>)"), "ofd"},
      {"groups nested 100,000 deep", "a.rtf", "{\\rtf1 " + repeated("{\\b ", 100'000) + "\\u25991?", "rtf"},
      {"2 GB of binary announced", "a.rtf", "{\\rtf1 \\bin2147483647 x}", "empty_file"},
      {"a bomb: 310 MB from 2 MB", "a.zip",
       zip_of({{"a.txt", deflated_run(' ', 1'200'000), true, 8, 258 * 1'200'000, 1}}), "file_too_large"},
      {"a bomb in bombs: 26 GB from 0.4 MB", "a.zip", nested_bomb(), "damaged_file, file_too_large"},
      {"a link out of the archive", "a.zip", zip_of({{"l", "/etc/passwd"}, {"a.txt", "甲"}}), "text"},
      {"an archive in itself, and so on", "a.zip",
       [] {
         std::string bytes = zip_of({{"a.txt", "甲"}});
         for (int i = 0; i < 30; ++i) bytes = zip_of({{"a.zip", bytes}});
         return bytes;
       }(),
       "file_too_large"},
      {"a PDF with a password", "a.pdf", pdf_of({{}}, locked_by_password()), "encrypted_file"},
      {"a PDF of 100,000 pages that are one", "a.pdf",
       "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 100000/Kids[" +
           repeated("3 0 R ", 100'000) +
           "]>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n"
           "trailer<</Root 1 0 R>>\n%%EOF\n",
       "damaged_file"},
      {"a Word file with a password", "a.docx",
       "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + utf16("EncryptedPackage", false), "encrypted_file"},
      {"300,000 control characters", "a.txt", std::string(300'000, '\x01'), "binary_file"},
  };
  const Readers readers;
  for (const Case& c : cases) {
    const auto begin = steady_clock::now();
    std::vector<Member> members = readers.read(c.bytes, c.name);
    const auto took = std::chrono::duration_cast<milliseconds>(steady_clock::now() - begin);
    const std::string outcome = outcome_of(members);
    std::printf("| %-40s | %-28s | %5ld |\n", c.what.c_str(), outcome.c_str(),
                static_cast<long>(took.count()));
    if (c.outcome == "encrypted_file" && outcome == "helper_missing") continue;  // no poppler here
    EXPECT_EQ(outcome, c.outcome) << c.what;
  }
}

TEST(Hostile, OverlappingMembersInflateNoMoreThanIsAllowed) {
  const std::vector<Member> members = Readers().read(overlapping_zip(200), "a.zip");  // 1.5 GB from 120 KB
  ASSERT_FALSE(members.empty());
  for (const Member& member : members) {
    ASSERT_FALSE(member.text) << member.name;
    const ErrorCode code = member.text.error().code;
    EXPECT_TRUE(code == ErrorCode::damaged_file || code == ErrorCode::file_too_large) << name_of(code);
  }
}

}  // namespace
}  // namespace wenhao::reader
