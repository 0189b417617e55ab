// Records come back as they were; a record with any single bit flipped, cut or of another kind does not.
#include "corpus/index/record.h"

#include <gtest/gtest.h>

#include "corpus/index/envelope.h"
#include "corpus/index/terms.h"

namespace wenhao::index {
namespace {

const std::string kId = "0123456789abcdef0123456789abcdef";

MentionRecord mention() {
  MentionRecord m;
  m.kind = number::Kind::document;
  m.repaired = true;
  m.span = {110, 128};
  m.written = "鲁卫发【20178号";
  m.canonical = "鲁卫发〔2017〕8号";
  m.code = "鲁卫发";
  m.issuer = "山东省卫生和计划生育委员会";
  m.year = 2017;
  m.serial = 8;
  return m;
}

MentionRecord unclear_mention() {
  MentionRecord m;
  m.span = {200, 212};
  m.written = "2017112号";
  m.readings = {"鲁卫发〔2017〕112号", "鲁卫发〔201〕7112号"};
  m.refers_to = "《关于某事的意见》";
  return m;
}

MentionRecord proposal() {
  MentionRecord m;
  m.kind = number::Kind::proposal;
  m.span = {300, 320};
  m.written = "第0233号提案";
  m.canonical = "第233号提案";
  m.term = 13;
  m.session = 2;
  m.body = number::Mention::Body::cppcc;
  m.serial = 233;
  return m;
}

PassageRecord passage(std::size_t sentences) {
  PassageRecord p;
  p.document = kId;
  p.ordinal = 300;
  p.date = {2020, 5, 11};
  p.to_record = 21;
  p.page = 4;
  p.span = {100, 100};
  for (std::size_t i = 0; i < sentences; ++i) {
    p.text += std::to_string(i) + "按照鲁卫发【20178号的要求，" + std::string(i % 7, 'x') + "各地抓好落实。";
  }
  p.span.end = p.span.begin + static_cast<text::Offset>(p.text.size());
  p.path = {"二、加强保障", "按照", ""};
  p.mentions = {mention(), unclear_mention(), proposal(), mention()};
  p.numbers = {"鲁卫发〔2017〕8号", "第233号提案"};
  p.segments = {
      {{"鲁卫发〔2017〕8号"}, {0, 12}}, {{"第233号提案", "鲁卫发〔2017〕8号"}, {12, 30}}, {{}, {0, 1}}};
  p.promises = {{{0, 3}, "2025-12-31", {1, 2}, 30'000'000'000ULL, {2, 3}}, {{3, 9}, "", {}, 0, {}}};
  return p;
}

DocumentRecord document() {
  DocumentRecord d;
  d.id = kId;
  d.number = "鲁卫提〔2020〕44号";
  d.code = "鲁卫提";
  d.title = "对某号提案的答复";
  d.issuer = "山东省卫生健康委";
  d.addressee = "王某委员";
  d.date = "2020-05-11";
  d.kind = "reply";
  d.openness = "open";
  d.session = "12.3";
  d.body = "cppcc";
  d.year = 2020;
  d.class_mark = 'A';
  d.content = "00112233445566ff";
  d.signature = 0xFEDCBA9876543210U;
  d.passages = 21;
  d.answered = "关于养老的提案";
  d.header = R"({"kind":"reply","sections":[],"relations":[]})";
  return d;
}

SourceRecord source() {
  SourceRecord s;
  s.path = "/data/\xFF\xFE 答复.txt";
  s.size = 1ULL << 40U;
  s.modified_ns = -1;
  s.inode = 0xFFFFFFFFFFFFFFFFULL;
  s.content_hash = kId;
  s.format = "html";
  s.encoding = "GB18030";
  s.documents = {kId, "fedcba9876543210fedcba9876543210"};
  return s;
}

TEST(Record, PassagesComeBack) {
  for (const std::size_t sentences : {0U, 1U, 3U, 40U, 5000U}) {
    const PassageRecord record = passage(sentences);
    const auto decoded = decode_passage(encode(record));
    ASSERT_TRUE(decoded) << decoded.error().detail;
    EXPECT_EQ(*decoded, record) << sentences;
  }
  const auto empty = decode_passage(encode(PassageRecord()));
  ASSERT_TRUE(empty);
  EXPECT_EQ(*empty, PassageRecord());
}

TEST(Record, DocumentsComeBack) {
  for (const DocumentRecord& record : {document(), DocumentRecord()}) {
    const auto decoded = decode_document(encode_head(record), encode_header(record));
    ASSERT_TRUE(decoded);
    EXPECT_EQ(*decoded, record);
  }
}

TEST(Record, ADocumentsHeadIsReadAlone) {
  for (const DocumentRecord& record : {document(), DocumentRecord()}) {
    const auto head = decode_head(encode_head(record));
    ASSERT_TRUE(head);
    EXPECT_EQ(*head, static_cast<const DocumentHead&>(record));
    EXPECT_FALSE(decode_document(encode_head(record), ""));
  }
}

TEST(Record, SourcesComeBack) {
  SourceRecord skipped = source();
  skipped.documents.clear();
  skipped.skipped = "binary_file";
  SourceRecord waiting = skipped;
  waiting.skipped = "helper_missing";
  waiting.lacks = "antiword catdoc";
  SourceRecord archive = source();
  archive.members = {"通知.docx", "附件/1.pdf"};
  SourceRecord waiting_archive = archive;
  waiting_archive.lacks = "ocr";
  for (const SourceRecord& record : {source(), skipped, waiting, archive, waiting_archive, SourceRecord()}) {
    const auto decoded = decode_source(encode(record));
    ASSERT_TRUE(decoded);
    EXPECT_EQ(*decoded, record);
  }
}

TEST(Record, NumbersAreOnceEachInOrderWithoutUnclearOnes) {
  const std::vector<std::string> expected = {"鲁卫发〔2017〕8号", "第233号提案"};
  EXPECT_EQ(numbers_of({mention(), unclear_mention(), proposal(), mention()}), expected);
}

TEST(Record, LongOnesAreCompressed) {
  const PassageRecord record = passage(40);
  EXPECT_LT(encode(record).size(), record.text.size() / 2);
}

TEST(Record, APassagesDateKeyLiesInTheOpen) {
  for (const PassageRecord& record : {passage(1), passage(40), PassageRecord()})
    EXPECT_EQ(date_key_in(encode(record)), date_key(record.date, record.document, record.ordinal));
  EXPECT_EQ(date_key_in(""), "");
  EXPECT_EQ(date_key_in("\x05xy"), "");
}

// Every single bit of a stored record matters.
template <class T>
void expect_every_flip_noticed(std::string bytes, Result<T> (*decode)(std::string_view)) {
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    const auto mask = static_cast<char>(1U << (bit % 8));
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ mask);
    const auto decoded = decode(bytes);
    ASSERT_FALSE(decoded) << "bit " << bit;
    EXPECT_EQ(decoded.error().code, ErrorCode::index_damaged);
    bytes[bit / 8] = static_cast<char>(bytes[bit / 8] ^ mask);
  }
}

TEST(Record, AFlippedBitIsNeverAnotherText) {
  expect_every_flip_noticed(encode(passage(1)), decode_passage);
  expect_every_flip_noticed(encode(passage(40)), decode_passage);
  expect_every_flip_noticed(encode_head(document()), decode_head);
  expect_every_flip_noticed<DocumentRecord>(encode_header(document()), [](std::string_view header) {
    return decode_document(encode_head(document()), header);
  });
  expect_every_flip_noticed(encode(source()), decode_source);
}

TEST(Record, ACutOrProlongedOneIsDamaged) {
  const std::string bytes = encode(passage(3));
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_FALSE(decode_passage(bytes.substr(0, size))) << size;
  EXPECT_FALSE(decode_passage(bytes + '\0'));
}

TEST(Record, AnotherKindIsDamaged) {
  EXPECT_FALSE(decode_head(encode(passage(1))));
  EXPECT_FALSE(decode_document(encode_head(document()), encode_head(document())));
  EXPECT_FALSE(decode_source(encode_head(document())));
  EXPECT_FALSE(decode_passage(encode(source())));
}

TEST(Record, IsKnownAsOneByItsChecksum) {
  for (std::string record : {encode(passage(0)), encode(passage(40)), encode_head(document()),
                             encode_header(document()), encode(source())}) {
    EXPECT_TRUE(is_record(record));
    record.back() = static_cast<char>(record.back() ^ 1);
    EXPECT_FALSE(is_record(record));
    EXPECT_FALSE(is_record(record.substr(0, record.size() / 2)));
  }
  for (const char* other : {"", "x", "\x17", "a text that is none"}) EXPECT_FALSE(is_record(other)) << other;
}

TEST(Record, SealedNonsenseIsDamagedNotRead) {
  for (const std::string_view payload :
       {std::string_view(), std::string_view("\x01"), std::string_view("\xFF\xFF\xFF\xFF\x7F")}) {
    EXPECT_FALSE(decode_passage(seal(RecordKind::passage, payload)));
    EXPECT_FALSE(decode_head(seal(RecordKind::head, payload)));
    EXPECT_FALSE(decode_source(seal(RecordKind::source, payload)));
  }
}

}  // namespace
}  // namespace wenhao::index
