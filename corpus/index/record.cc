// Records to bytes and back.
#include "corpus/index/record.h"

#include <algorithm>
#include <utility>

#include "corpus/index/bytes.h"
#include "corpus/index/envelope.h"
#include "corpus/index/terms.h"

namespace wenhao::index {
namespace {

void put(ByteWriter& out, text::Span span) {
  out.number(span.begin);
  out.number(span.size());
}

text::Span get_span(ByteReader& in) {
  const auto begin = in.as<text::Offset>();
  return {begin, begin + in.as<text::Offset>()};
}

void put(ByteWriter& out, const MentionRecord& mention, std::string_view text) {
  out.number(static_cast<std::uint64_t>(mention.kind) * 2 + (mention.repaired ? 1 : 0));
  put(out, mention.span);
  out.text_within(mention.written, text);
  out.text_within(mention.canonical, text);
  out.text_within(mention.code, mention.canonical);
  out.text_within(mention.series, mention.canonical);
  out.text_within(mention.issuer, text);
  for (const std::uint64_t n :
       {std::uint64_t{mention.year}, std::uint64_t{mention.term}, std::uint64_t{mention.session},
        static_cast<std::uint64_t>(mention.body), std::uint64_t{mention.serial}})
    out.number(n);
  out.texts(mention.readings);
  out.text_within(mention.refers_to, text);
}

MentionRecord get_mention(ByteReader& in, std::string_view text) {
  MentionRecord mention;
  const auto kind = in.as<std::uint8_t>();
  mention.kind = static_cast<number::Kind>(kind / 2);
  mention.repaired = kind % 2 == 1;
  mention.span = get_span(in);
  mention.written = in.text_within(text);
  mention.canonical = in.text_within(text);
  mention.code = in.text_within(mention.canonical);
  mention.series = in.text_within(mention.canonical);
  mention.issuer = in.text_within(text);
  mention.year = in.as<std::uint16_t>();
  mention.term = in.as<std::uint16_t>();
  mention.session = in.as<std::uint16_t>();
  mention.body = static_cast<number::Mention::Body>(in.as<std::uint8_t>());
  mention.serial = in.as<std::uint32_t>();
  mention.readings = in.texts();
  mention.refers_to = in.text_within(text);
  return mention;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) all += text;
  return all;
}

// A segment's numbers are among the passage's, so their places in that list do.
void put(ByteWriter& out, const SegmentRecord& segment, std::string_view numbers) {
  put(out, segment.span);
  out.number(segment.numbers.size());
  for (const std::string& number : segment.numbers) out.text_within(number, numbers);
}

SegmentRecord get_segment(ByteReader& in, std::string_view numbers) {
  SegmentRecord segment;
  segment.span = get_span(in);
  segment.numbers.resize(in.count());
  for (std::string& number : segment.numbers) number = in.text_within(numbers);
  return segment;
}

void put(ByteWriter& out, const PromiseRecord& promise) {
  put(out, promise.span);
  out.text(promise.due);
  put(out, promise.due_span);
  out.number(promise.fen);
  put(out, promise.amount_span);
}

PromiseRecord get_promise(ByteReader& in) {
  PromiseRecord promise;
  promise.span = get_span(in);
  promise.due = in.text();
  promise.due_span = get_span(in);
  promise.fen = in.number();
  promise.amount_span = get_span(in);
  return promise;
}

template <class T>
Result<T> damaged_unless(bool good, T&& record) {
  if (!good) return fail(ErrorCode::index_damaged, {}, "fields of a record");
  return std::forward<T>(record);
}

}  // namespace

std::vector<std::string> numbers_of(const std::vector<MentionRecord>& mentions) {
  std::vector<std::string> numbers;
  for (const MentionRecord& mention : mentions) {
    if (!mention.canonical.empty() && std::ranges::find(numbers, mention.canonical) == numbers.end())
      numbers.push_back(mention.canonical);
  }
  return numbers;
}

std::string encode(const PassageRecord& record) {
  ByteWriter open;
  open.text(date_key(record.date, record.document, record.ordinal));
  open.number(record.to_record);
  const std::string beside = open.take();
  ByteWriter out;
  out.number(record.page);
  put(out, record.span);
  out.text(record.text);
  out.number(record.path.size());
  for (const std::string& heading : record.path) out.text_within(heading, record.text);
  out.number(record.promises.size());
  for (const PromiseRecord& promise : record.promises) put(out, promise);
  out.number(record.mentions.size());
  for (const MentionRecord& mention : record.mentions) put(out, mention, record.text);
  out.number(record.segments.size());
  const std::string numbers = joined(record.numbers);
  for (const SegmentRecord& segment : record.segments) put(out, segment, numbers);
  return beside + seal(RecordKind::passage, out.take(), beside);
}

bool is_record(std::string_view bytes) {
  ByteReader open(bytes);
  static_cast<void>(open.view());
  static_cast<void>(open.number());
  const std::string_view sealed = open.rest();
  return is_sealed(sealed, bytes.substr(0, bytes.size() - sealed.size())) || is_sealed(bytes);
}

std::string_view date_key_in(std::string_view passage) { return ByteReader(passage).view(); }

namespace {

// What lies before the envelope, and what is in that.
struct Opened {
  std::string_view key;
  std::uint32_t to_record = 0;
  std::string payload;
};

Result<Opened> opened(std::string_view bytes) {
  ByteReader open(bytes);
  Opened parts;
  parts.key = open.view();
  parts.to_record = open.as<std::uint32_t>();
  const std::string_view sealed = open.rest();
  Result<std::string> payload =
      unseal(RecordKind::passage, sealed, bytes.substr(0, bytes.size() - sealed.size()));
  if (!payload) return tl::unexpected<Error>(payload.error());
  parts.payload = *std::move(payload);
  return parts;
}

}  // namespace

Result<std::string> text_in(std::string_view passage) {
  const Result<Opened> parts = opened(passage);
  if (!parts) return tl::unexpected<Error>(parts.error());
  ByteReader in(parts->payload);
  (void)in.number();  // the page
  (void)get_span(in);
  return in.text();
}

Result<PassageRecord> decode_passage(std::string_view bytes) {
  const Result<Opened> parts = opened(bytes);
  if (!parts) return tl::unexpected<Error>(parts.error());
  const std::string_view key = parts->key;
  PassageRecord record;
  record.to_record = parts->to_record;
  record.document = document_id_of(key);
  record.date = date_of(key);
  record.ordinal = ordinal_of(key);
  ByteReader in(parts->payload);
  record.page = in.as<std::uint32_t>();
  record.span = get_span(in);
  record.text = in.text();
  record.path.resize(in.count());
  for (std::string& heading : record.path) heading = in.text_within(record.text);
  record.promises.resize(in.count());
  for (PromiseRecord& promise : record.promises) promise = get_promise(in);
  record.mentions.resize(in.count());
  for (MentionRecord& mention : record.mentions) mention = get_mention(in, record.text);
  record.numbers = numbers_of(record.mentions);
  record.segments.resize(in.count());
  const std::string numbers = joined(record.numbers);
  for (SegmentRecord& segment : record.segments) segment = get_segment(in, numbers);
  return damaged_unless(in.done(), std::move(record));
}

namespace {

std::string head_fields(const DocumentHead& record) {
  ByteWriter out;
  out.digest(record.id);
  out.text(record.title);
  out.text(record.number);
  out.text_within(record.code, record.number);
  out.text_within(record.issuer, record.title);
  out.text_within(record.addressee, record.title);
  for (const std::string* text :
       {&record.date, &record.kind, &record.openness, &record.session, &record.body})
    out.text(*text);
  out.number(record.year);
  out.number(static_cast<unsigned char>(record.class_mark));
  out.digest(record.content);
  out.number(record.signature);
  out.number(record.passages);
  out.text(record.answered);
  return out.take();
}

}  // namespace

std::string encode_head(const DocumentHead& record) { return seal(RecordKind::head, head_fields(record)); }

std::string encode_header(const DocumentRecord& record) { return seal(RecordKind::document, record.header); }

Result<DocumentHead> decode_head(std::string_view bytes) {
  const Result<std::string> payload = unseal(RecordKind::head, bytes);
  if (!payload) return tl::unexpected<Error>(payload.error());
  ByteReader in(*payload);
  DocumentHead record;
  record.id = in.digest();
  record.title = in.text();
  record.number = in.text();
  record.code = in.text_within(record.number);
  record.issuer = in.text_within(record.title);
  record.addressee = in.text_within(record.title);
  for (std::string* text : {&record.date, &record.kind, &record.openness, &record.session, &record.body})
    *text = in.text();
  record.year = in.as<std::uint16_t>();
  record.class_mark = static_cast<char>(in.as<std::uint8_t>());
  record.content = in.digest();
  record.signature = in.number();
  record.passages = in.as<std::uint32_t>();
  record.answered = in.text();
  return damaged_unless(in.done(), std::move(record));
}

Result<DocumentRecord> decode_document(std::string_view head_bytes, std::string_view header_bytes) {
  Result<DocumentHead> head = decode_head(head_bytes);
  if (!head) return tl::unexpected<Error>(head.error());
  Result<std::string> header = unseal(RecordKind::document, header_bytes);
  if (!header) return tl::unexpected<Error>(header.error());
  return DocumentRecord{*std::move(head), *std::move(header)};
}

std::string encode(const SourceRecord& record) {
  ByteWriter out;
  out.text(record.path);
  out.number(record.size);
  out.signed_number(record.modified_ns);
  out.number(record.inode);
  out.digest(record.content_hash);
  out.text(record.format);
  out.text(record.encoding);
  out.number(record.documents.size());
  for (const std::string& id : record.documents) out.digest(id);
  out.text(record.skipped);
  for (const std::string& member : record.members) out.text(member);
  if (!record.lacks.empty()) out.text(record.lacks);
  return seal(RecordKind::source, out.take());
}

std::string place_of(const SourceRecord& source, std::string_view document) {
  const auto found = std::ranges::find(source.documents, document);
  const auto index = static_cast<std::size_t>(found - source.documents.begin());
  if (index >= source.members.size() || source.members[index].empty()) return source.path;
  return source.path + "/" + source.members[index];
}

Result<SourceRecord> decode_source(std::string_view bytes) {
  const Result<std::string> payload = unseal(RecordKind::source, bytes);
  if (!payload) return tl::unexpected<Error>(payload.error());
  ByteReader in(*payload);
  SourceRecord record;
  record.path = in.text();
  record.size = in.number();
  record.modified_ns = in.signed_number();
  record.inode = in.number();
  record.content_hash = in.digest();
  record.format = in.text();
  record.encoding = in.text();
  record.documents.resize(in.count());
  for (std::string& id : record.documents) id = in.digest();
  record.skipped = in.text();
  if (!in.done()) record.members.resize(record.documents.size());
  for (std::string& member : record.members) member = in.text();
  if (!in.done()) record.lacks = in.text();
  return damaged_unless(in.done(), std::move(record));
}

}  // namespace wenhao::index
