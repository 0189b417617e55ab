// Archives: every file in them, whatever its name says, and no more than a machine can bear.
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "corpus/reader/reader.h"
#include "corpus/reader/task.h"
#include "tests/corpus/reader/docx_bytes.h"

namespace wenhao::reader {
namespace {

using Told = std::vector<std::pair<std::string, std::string>>;

// Names of members and their texts or error codes.
Told read(const std::string& bytes) {
  Told told;
  for (const Member& member : read_members(bytes, "/公文/a.zip", {perform, unzip}))
    told.emplace_back(member.name,
                      member.text ? member.text->text : std::string(name_of(member.text.error().code)));
  return told;
}

// The field that gives a name in Unicode (APPNOTE.TXT 4.6.9).
std::string unicode_name(std::string_view stored, std::string_view name) {
  return little_endian(0x7075, 2) + little_endian(5 + name.size(), 2) + "\x01" +
         little_endian(crc32_of(stored), 4) + std::string(name);
}

const std::string kDocx = docx_of({.body = "<w:p><w:r><w:t>文档</w:t></w:r></w:p>"});

TEST(Archive, EveryFileInIt) {
  struct Case {
    std::string bytes;
    Told told;
  };
  const std::vector<Case> cases{
      {zip_of({{"通知.txt", "甲"}, {"附件/", ""}, {"附件/1.docx", kDocx}}),
       {{"通知.txt", "甲"}, {"附件/1.docx", "文档\n"}}},
      {zip_of({{"\xCD\xA8\xD6\xAA.txt", "甲", false}}), {{"通知.txt", "甲"}}},  // a name in GBK
      {zip_of({{"a\\b.txt", "甲"}}), {{"a/b.txt", "甲"}}},
      // A name in Big5 without a word of it, and in Unicode beside; one beside that belongs to a name of
      // before.
      {zip_of({{"\xA4\xA4.txt", "甲", false, 0, 0, 0, 0, -1, unicode_name("\xA4\xA4.txt", "中.txt")}}),
       {{"中.txt", "甲"}}},
      {zip_of({{"b.txt", "甲", true, 0, 0, 0, 0, -1, unicode_name("a.txt", "中.txt")}}), {{"b.txt", "甲"}}},
      {zip_of({{"a\x01.txt", "甲"}, {"", "乙"}}), {{"a\x01.txt", "甲"}}},  // a name that says nothing is none
      // As written for archives beyond 4 GB, and by other methods than are read.
      {zip_of({{"1.txt", "甲"}, {"2.txt", "乙", true, 0, 0, 0, 0, -1, "", true}, {"3.txt", "丙"}}),
       {{"1.txt", "甲"}, {"2.txt", "乙"}, {"3.txt", "丙"}}},
      {zip_of({{"a.txt", "甲", true, 12}, {"b.txt", "乙"}}), {{"a.txt", "damaged_file"}, {"b.txt", "乙"}}},
      // Deflated: whole, cut, longer and shorter than it says.
      {zip_of({{"a.txt", deflated_run('a', 1), true, 8, 259, crc32_of(std::string(259, 'a'))}}),
       {{"a.txt", std::string(259, 'a')}}},
      {zip_of({{"a.txt", deflated_run('a', 1).substr(0, 3), true, 8, 259, crc32_of(std::string(259, 'a'))},
               {"b.txt", deflated_run('a', 1), true, 8, 258, crc32_of(std::string(259, 'a'))},
               {"c.txt", deflated_run('a', 1), true, 8, 260, crc32_of(std::string(259, 'a'))}}),
       {{"a.txt", "damaged_file"}, {"b.txt", "damaged_file"}, {"c.txt", "damaged_file"}}},
      {zip_of({{"in.zip", zip_of({{"1.txt", "甲"}, {"2.xlsx", zip_of({{"xl/workbook.xml", "x"}})}})}}),
       {{"in.zip/1.txt", "甲"}, {"in.zip/2.xlsx", "unsupported_format"}}},
      {zip_of({{".hidden", "x"}, {"__MACOSX/._a.txt", "x"}, {"~$a.docx", "x"}, {"Thumbs.db", "x"}}),
       {{"", "empty_file"}}},
      {zip_of({}), {{"", "empty_file"}}},
      {"PK\x03\x04", {{"", "damaged_file"}}},
      {"一个文本", {{"", "一个文本"}}},
      {zip_of({{"a.txt", "x", true, 0, 0, 0, 1}, {"b.txt", "乙"}}),
       {{"a.txt", "encrypted_file"}, {"b.txt", "乙"}}},
      {zip_of({{"a.txt", "甲", true, 0, 0, 7}, {"b.txt", "乙"}}),
       {{"a.txt", "damaged_file"}, {"b.txt", "乙"}}},
      // Names that would leave the folder: nothing is written, so nothing happens.
      {zip_of({{"../../etc/passwd", "甲"}, {"/etc/shadow", "乙"}, {"C:\\x.txt", "丙"}}),
       {{"../../etc/passwd", "甲"}, {"etc/shadow", "乙"}, {"C:/x.txt", "丙"}}},
  };
  for (const Case& c : cases) EXPECT_EQ(read(c.bytes), c.told);
}

TEST(Archive, ErrorsNameThePathInIt) {
  const auto members = read_members(zip_of({{"b/a.txt", ""}}), "/公文/a.zip", {perform, unzip});
  ASSERT_EQ(members.size(), 1U);
  EXPECT_EQ(members[0].text.error().subject, "/公文/a.zip/b/a.txt");
}

TEST(Archive, ArchivesInArchivesEnd) {
  std::string bytes = zip_of({{"x.txt", "深处"}});
  for (int i = 0; i < 5; ++i) bytes = zip_of({{"in.zip", bytes}});
  EXPECT_EQ(read(bytes), (Told{{"in.zip/in.zip/in.zip", "file_too_large"}}));
}

TEST(Archive, BombsAreRefused) {
  // Inflates 160 times its size, to 309 MB.
  const std::string run = deflated_run(' ', 1'200'000);
  EXPECT_EQ(read(zip_of({{"a.txt", run, true, 8, 258 * 1'200'000, 1}})), (Told{{"a.txt", "file_too_large"}}));
  // The same data under many names, and a size that is a lie.
  std::vector<ZipMember> members{{"0.txt", deflated_run(' ', 40'000), true, 8, 100, 1}};
  for (int i = 1; i < 200; ++i)
    members.push_back({std::to_string(i) + ".txt", members[0].bytes, true, 8, 100, 1, 0, 0});
  const Told told = read(zip_of(members));
  ASSERT_EQ(told.size(), 200U);
  EXPECT_EQ(told.front().second, "damaged_file");
  EXPECT_EQ(told.back().second, "file_too_large");  // what was inflated in vain counts
  // More files than anyone sends.
  std::vector<ZipMember> many(20'001, ZipMember{"a.txt", "x"});
  EXPECT_EQ(read(zip_of(many)), (Told{{"", "file_too_large"}}));
}

TEST(Archive, CutAnywhereItIsReadOrRefused) {
  const std::string whole = zip_of({{"通知.txt", "甲"}, {"附件/1.docx", kDocx}});
  for (std::size_t part = 0; part < 50; ++part) {
    const Told told = read(whole.substr(0, whole.size() * part / 50));
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].second, part == 0 ? "empty_file" : "damaged_file") << part;
  }
}

}  // namespace
}  // namespace wenhao::reader
