// Files: what is read, what is refused and with which code, and that nothing blocks.
#include "corpus/reader/reader.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/corpus/reader/docx_bytes.h"

namespace wenhao::reader {
namespace {

using namespace std::string_literals;
namespace fs = std::filesystem;

class Folder {
 public:
  Folder() {
    std::string name = (fs::temp_directory_path() / "reader_XXXXXX").string();
    path_ = ::mkdtemp(name.data());
    fs::permissions(path_, fs::perms::others_exec | fs::perms::group_exec, fs::perm_options::add);
  }
  ~Folder() { fs::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] std::string at(const std::string& name) const { return (path_ / name).string(); }
  [[nodiscard]] std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(at(name), std::ios::binary) << bytes;
    return at(name);
  }

 private:
  fs::path path_;
};

// Takes root's privileges away for a while: root may read everything.
class AsNobody {
 public:
  AsNobody() : was_root_(::geteuid() == 0) {
    if (was_root_ && ::seteuid(65534) != 0) ADD_FAILURE() << "seteuid";
  }
  ~AsNobody() {
    if (was_root_ && ::seteuid(0) != 0) ADD_FAILURE() << "seteuid";
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;

 private:
  bool was_root_;
};

TEST(ReadBytes, AFileIsReadWhole) {
  const Folder folder;
  for (const std::size_t size : {0U, 1U, 1U << 20, (1U << 20) + 1, 3U << 20}) {
    const std::string bytes(size, 'x');
    const auto read = read_bytes(folder.write("a.txt", bytes));
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, bytes);
  }
}

TEST(ReadBytes, Refusals) {
  const Folder folder;
  const std::string file = folder.write("a.txt", "12345");
  ASSERT_EQ(::mkfifo(folder.at("fifo").c_str(), 0600), 0);
  fs::create_symlink(folder.at("loop"), folder.at("loop"));
  struct Case {
    std::string path;
    ErrorCode code;
  };
  const std::vector<Case> cases{
      {folder.at("none"), ErrorCode::not_found},
      {file + "/under", ErrorCode::not_found},
      {folder.at(""), ErrorCode::unreadable},      // a folder
      {folder.at("fifo"), ErrorCode::unreadable},  // nobody writes it: opening must not wait
      {"/dev/zero", ErrorCode::unreadable},
      {folder.at("loop"), ErrorCode::unreadable},
      {"", ErrorCode::not_found},
  };
  for (const Case& c : cases) {
    const auto read = read_bytes(c.path);
    ASSERT_FALSE(read) << c.path;
    EXPECT_EQ(read.error().code, c.code) << c.path;
    EXPECT_EQ(read.error().subject, c.path);
  }
}

TEST(ReadBytes, SizeIsBounded) {
  const Folder folder;
  const std::string file = folder.write("a.txt", "12345");
  EXPECT_TRUE(read_bytes(file, {.max_bytes = 5}));
  const auto refused = read_bytes(file, {.max_bytes = 4});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::file_too_large);
}

TEST(ReadBytes, PermissionIsTold) {
  const Folder folder;
  const std::string file = folder.write("a.txt", "12345");
  fs::permissions(file, fs::perms::none);
  const AsNobody nobody;
  const auto read = read_bytes(file);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::no_permission);
}

struct FormatCase {
  std::string bytes;
  std::string name;
  std::string format;                    // of what is read; or in the error's detail
  ErrorCode code = ErrorCode::internal;  // internal: it is read
};

TEST(ReadText, FormatIsKnownByContent) {
  const std::string page = "<!DOCTYPE html><html><body><p>住院护理</p></body></html>";
  const std::string ole2 = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(64, '\0');
  const std::vector<FormatCase> cases{
      {"住院护理", "a.txt", "text"},
      {"住院护理", "a", "text"},
      {"住院护理", "a.html", "text"},  // a page without any element
      {page, "a.html", "html"},
      {page, "a.txt", "html"},
      {" \n<!-- saved -->\n" + page, "a", "html"},
      {"<?xml version=\"1.0\"?>\n<html><body>文</body></html>", "a.txt", "html"},
      {"<p>片段</p>", "a.htm", "html"},
      {"<p>片段</p>", "a.SHTML", "html"},
      {"<p>片段</p>", "a.txt", "text"},  // a text that speaks of markup
      {"a < b", "a.html", "text"},
      {docx_of({.body = "<w:p><w:r><w:t>文</w:t></w:r></w:p>"}), "a.docx", "docx"},
      {docx_of({.body = "<w:p><w:r><w:t>文</w:t></w:r></w:p>"}), "a.txt", "docx"},
      {docx_of({.body = "<w:p/>"}), "a.docx", "", ErrorCode::empty_file},
      {zip_of({{"OFD.xml", ""}}), "a.ofd", "No document element found", ErrorCode::damaged_file},
      {zip_of({{"xl/workbook.xml", "x"}}), "a.xlsx", "xlsx", ErrorCode::unsupported_format},
      {zip_of({{"a.txt", "x"}}), "a.zip", "zip", ErrorCode::unsupported_format},
      // What a member holds says nothing of the whole.
      {zip_of({{"附件.docx", docx_of({.body = "<w:p/>"})}}), "a.zip", "zip", ErrorCode::unsupported_format},
      {ole2, "a.doc", "ole2", ErrorCode::unsupported_format},
      {ole2, "a.WPS", "ole2", ErrorCode::unsupported_format},
      {ole2, "a.xls", "xls", ErrorCode::unsupported_format},
      {"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<html>",
       "a.mht", "", ErrorCode::damaged_file},
      {"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x", "a.doc", "",
       ErrorCode::damaged_file},
      {"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>x", "a.txt", "html"},
      {"From: 住院护理", "a.txt", "text"},
      {"\xFF\xFE\0\0\x4F\x4F\0\0"s, "a.txt", "utf-32", ErrorCode::unsupported_format},
      {"\0\0\xFE\xFF\0\0\x4F\x4F"s, "a.txt", "utf-32", ErrorCode::unsupported_format},
      {"\x89PNG\r\n\x1A\n\0\0"s, "a.txt", "", ErrorCode::needs_ocr},
      {"\xFF\xD8\xFF\xE0", "a.jpg", "", ErrorCode::needs_ocr},
      {"II*\0\x08\0\0\0"s, "a.tif", "", ErrorCode::needs_ocr},
      {"{\\rtf1 x}", "a.rtf", "rtf"},
      {"", "a.txt", "", ErrorCode::empty_file},
      {" \n\t\n", "a.txt", "", ErrorCode::empty_file},
      {"\xEF\xBB\xBF　\n", "a.txt", "", ErrorCode::empty_file},
      {"<html><body><script>x()</script></body></html>", "a.html", "", ErrorCode::empty_file},
      {"\x7F"
       "ELF\x02\x01\x01\0\0\0\0\0\0"s,
       "a.txt", "", ErrorCode::binary_file},
  };
  for (const FormatCase& c : cases) {
    SCOPED_TRACE(testing::PrintToString(c.bytes) + " " + c.name);
    const auto source = read_text(c.bytes, c.name);
    ASSERT_EQ(source.has_value(), c.code == ErrorCode::internal);
    if (source) {
      EXPECT_EQ(source->format, c.format);
      continue;
    }
    EXPECT_EQ(source.error().code, c.code);
    EXPECT_EQ(source.error().subject, c.name);
    EXPECT_EQ(source.error().detail, c.format);
  }
}

TEST(ReadText, PagesDeclareTheirEncoding) {
  const std::string gb = "\xD7\xA1\xD4\xBA\xBB\xA4\xC0\xED";  // 住院护理
  const std::vector<std::string> heads{
      "<meta charset=gb2312>",
      "<META CHARSET = 'GBK' >",
      "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">",
      "<meta http-equiv=Content-Type content='text/html;charset=gb18030'/>",
      "<meta name=charset content=x><meta charset=\"gbk\">",
  };
  for (const std::string& head : heads) {
    std::string page = "<html><head>";
    page.append(head).append("</head><body>").append(gb).append("</body></html>");
    const auto source = read_text(page, "a.html");
    ASSERT_TRUE(source);
    EXPECT_EQ(source->text, "住院护理\n");
    EXPECT_EQ(source->encoding, "GB18030");
    EXPECT_TRUE(source->findings.empty()) << head;
  }
}

TEST(ReadText, AssumptionsAndDamageAreTold) {
  const auto source = read_text("\xD7\xA1\xD4\xBA\xBB\xA4\xC0\xED\xFF\xD7\xA1", "a.txt");
  ASSERT_TRUE(source);
  ASSERT_EQ(source->findings.size(), 2U);
  EXPECT_EQ(source->findings[0].code, "encoding_assumed");
  EXPECT_EQ(source->findings[0].detail, "GB18030");
  EXPECT_EQ(source->findings[1].code, "broken_bytes");
  EXPECT_EQ(source->findings[1].detail, "1");
  EXPECT_EQ(text::slice(source->text, source->findings[1].span), "\uFFFD");
}

TEST(Formats, KnownNames) {
  const std::vector<std::pair<std::string_view, bool>> cases{
      {"a.txt", true},   {"a.TXT", true},     {"a.text", true},
      {"a.md", true},    {"a.html", true},    {"a.htm", true},
      {"a.xhtml", true}, {"a.Shtml", true},   {"渝财社〔2024〕110号.txt", true},
      {"a.docx", true},  {"a.pdf", true},     {"a.OFD", true},
      {"a.doc", true},   {"a.wps", true},     {"txt", false},
      {"", false},       {"a.txt.zip", true}, {"a.exe", false},
  };
  for (const auto& [name, known] : cases) EXPECT_EQ(is_known_name(name), known) << name;
}

TEST(Formats, StatusListsEachOnce) {
  std::vector<std::string_view> formats;
  for (const FormatSupport& format : supported_formats()) {
    formats.push_back(format.format);
    EXPECT_EQ(format.install.empty(), format.available) << format.format;
  }
  EXPECT_EQ(formats, (std::vector<std::string_view>{"text", "html", "docx", "ofd", "rtf", "mht", "zip", "pdf",
                                                    "doc", "wps", "image"}));
}

TEST(Formats, AMissingProgramIsNamedWithItsPackage) {
  const Folder empty;
  ::setenv("WENHAO_HELPERS", empty.at("").c_str(), 1);
  for (const FormatSupport& format : supported_formats()) {
    const std::string_view install = format.format == "pdf"   ? "poppler-utils poppler-data"
                                     : format.format == "doc" ? "antiword catdoc"
                                                              : format.install;
    EXPECT_EQ(format.install, install);
  }
  const auto pdf = read_text("%PDF-1.4\n", "a.pdf");
  ASSERT_FALSE(pdf);
  EXPECT_EQ(pdf.error().code, ErrorCode::helper_missing);
  EXPECT_EQ(pdf.error().detail, "poppler-utils poppler-data");
  ::unsetenv("WENHAO_HELPERS");
}

}  // namespace
}  // namespace wenhao::reader
