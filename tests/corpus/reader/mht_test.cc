// Web pages saved as one file, as browsers and Word write them: the page, and nothing around it.
#include "corpus/reader/mht.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "corpus/reader/formats.h"
#include "corpus/reader/mime.h"
#include "corpus/reader/reader.h"

namespace wenhao::reader {
namespace {

// What Chromium writes: the parts end in "\r\n", and the page is quoted-printable.
std::string of_chromium(const std::string& page_head, const std::string& page) {
  return "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.cn/a.html\r\n"
         "Subject: =?utf-8?Q?=E9=80=9A=E7=9F=A5?=\r\nDate: Fri, 1 Aug 2025 09:00:00 +0800\r\n"
         "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n"
         "\tboundary=\"----MultipartBoundary--x----\"\r\n\r\n\r\n------MultipartBoundary--x----\r\n" +
         page_head + "\r\n\r\n" + page +
         "\r\n------MultipartBoundary--x----\r\nContent-Type: text/css\r\n\r\np { color: red }\r\n"
         "------MultipartBoundary--x------\r\n";
}

TEST(Mht, ThePageIsReadAsAReaderSeesIt) {
  struct Case {
    std::string what;
    std::string bytes;
    std::string text;  // or the error's name
    std::string encoding;
  };
  const std::string html = "Content-Type: text/html";
  const std::string quoted = "\r\nContent-Transfer-Encoding: quoted-printable";
  const std::vector<Case> cases{
      {"quoted-printable, a character cut by a soft line end",
       of_chromium(html + quoted, "<p>=E9=80=9A=\r\n=E7=\r\n=9F=A5</p>"), "通知\n", "UTF-8"},
      {"an equals sign that is one", of_chromium(html + quoted, "<p class=3D\"a\">1=3D1 =E9=80=9A=zz</p>"),
       "1=1 通=zz\n", "UTF-8"},
      {"white space at the end of a quoted line", of_chromium(html + quoted, "<pre>a \t\r\nb=20\r\nc</pre>"),
       "a\nb\nc\n", "UTF-8"},
      {"GBK by the charset of its part",
       of_chromium("Content-Type: text/html; charset=\"gb2312\"" + quoted, "<p>=B1=A3=D5=CF</p>"), "保障\n",
       "GB18030"},
      {"Big5 by what the page says of itself",
       of_chromium(html + quoted, "<meta charset=3Dbig5><p>=B3q=AA=BE=A1C</p>"), "通知。\n", "Big5"},
      {"base64, wrapped",
       of_chromium(html + "\r\nContent-Transfer-Encoding: BASE64", "PHA+6YCa\r\n55+lPC9wPg=="), "通知\n",
       "UTF-8"},
      {"bytes as they are", of_chromium(html + "\r\nContent-Transfer-Encoding: binary", "<p>通知</p>"),
       "通知\n", "UTF-8"},
      {"a frame that holds no words, then the page in it",
       of_chromium(html, "<frameset><frame src='b.html'></frameset>\r\n------MultipartBoundary--x----\r\n" +
                             html + "\r\n\r\n<p>通知</p>"),
       "通知\n", "UTF-8"},
      {"no part is a page", of_chromium("Content-Type: image/png", "x"), "damaged_file", ""},
      {"a page without words", of_chromium(html, "<p></p>"), "empty_file", ""},
      {"of Word: lines end in \\n, and it is told to people before the first part",
       "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=\"----=_NextPart_01\"\n\n"
       "此文档为“单个文件网页”。\n\n------=_NextPart_01\nContent-Location: file:///C:/a.htm\n"
       "Content-Transfer-Encoding: quoted-printable\nContent-Type: text/html; charset=\"gb2312\"\n\n"
       "<html><body><p class=3DMsoNormal>=B1=A3=D5=CF</p></body></html>\n\n------=_NextPart_01--\n",
       "保障\n", "GB18030"},
      {"of Internet Explorer, a page without pictures",
       "From: <Saved by Windows Internet Explorer 8>\r\nSubject: x\r\nMIME-Version: 1.0\r\n"
       "Content-Type: text/html;\r\n\tcharset=\"gb2312\"\r\nContent-Transfer-Encoding: "
       "quoted-printable\r\n\r\n"
       "<p>=B1=A3=D5=CF</p>\r\n",
       "保障\n", "GB18030"},
      {"parts in parts",
       "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\n"
       "Content-Type: multipart/alternative; boundary=ab\n\n--ab\nContent-Type: text/plain\n\nx\n--ab\n"
       "Content-Type: text/html\n\n<p>通知</p>\n--ab--\n--a--\n",
       "通知\n", "UTF-8"},
      {"a boundary that is never closed",
       "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: "
       "text/html\n\n<p>通知",
       "通知\n", "UTF-8"},
      {"dashes that are no boundary",
       "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n--a\nContent-Type: text/html\n\n"
       "<pre>--ab\n --a\n--a-</pre>\n--a--\n<p>after</p>",
       "--ab\n--a\n--a-\n", "UTF-8"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(format_by_content(c.bytes, "a.mht"), "mht") << c.what;
    const auto source = read_text(c.bytes, "a.mht");
    EXPECT_EQ(source ? source->text : std::string(name_of(source.error().code)), c.text) << c.what;
    if (!source) continue;
    EXPECT_EQ(source->format, "html") << c.what;
    EXPECT_EQ(source->encoding, c.encoding) << c.what;
  }
}

TEST(Mht, AMessageIsKnownByItsHead) {
  for (const char* bytes :
       {"From: 住院护理", "MIME-Version: 1.0", "MIME-Version: 1.0\n\nContent-Type: text/html\n",
        "Content-Type: text/html\n\n<p>", "关于\nMIME-Version: 1.0\nContent-Type: text/html\n\n",
        "MIME-Version: 1.0\nContent-Type: text/plain\n\nx", ""})
    EXPECT_EQ(format_by_content(bytes, "a.mht"), "") << bytes;
}

TEST(Mht, HostileMessages) {
  std::string nested = "MIME-Version: 1.0\n";
  for (int i = 0; i < 10'000; ++i)
    nested += "Content-Type: multipart/related; boundary=" + std::to_string(i) + "\n\n--" +
              std::to_string(i) + "\n";
  EXPECT_FALSE(read_mht(nested, "a"));
  std::string many = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a\n\n";
  for (int i = 0; i < 100'000; ++i) many += "--a\n\n";
  EXPECT_LE(mime_parts(many).size(), 10'000U);
  const std::string head = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=-\n\n";
  EXPECT_FALSE(read_mht(head + std::string(1'000'000, '-'), "a"));
  EXPECT_FALSE(read_mht(head + "---\nContent-Type: text/html;" + std::string(1'000'000, ';') + "\n\n", "a")
                   ->text.size());
}

}  // namespace
}  // namespace wenhao::reader
