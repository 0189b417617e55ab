// Making records of documents, passages and mentions.
#include "corpus/index/records_of.h"

#include <nlohmann/json.hpp>
#include <utility>

#include "corpus/index/document_json.h"
#include "corpus/text/hash.h"
#include "corpus/text/utf8.h"

namespace wenhao::index {
namespace {

using document::Document;

text::Span within(text::Span inner, text::Span outer) {
  return {inner.begin - outer.begin, inner.end - outer.begin};
}

PromiseRecord promise_record(const document::Promise& promise, text::Span passage) {
  PromiseRecord record;
  record.span = within(promise.span, passage);
  if (promise.due) {
    record.due = text::iso(promise.due->date);
    record.due_span = within(promise.due->span, passage);
  }
  if (promise.amount) {
    record.fen = promise.amount->fen;
    record.amount_span = within(promise.amount->span, passage);
  }
  return record;
}

std::string session_of(const Document& document) {
  if (!document.proposal) return {};
  const number::Mention& mention = document.mentions[*document.proposal];
  if (mention.term == 0 || mention.session == 0) return {};
  return std::to_string(mention.term) + "." + std::to_string(mention.session);
}

// Titles of what a reply answers, a line each.
std::string answered_by(const Document& document) {
  std::string titles;
  for (const document::Relation& relation : document.relations) {
    if (relation.type != document::RelationType::answers || relation.title.empty()) continue;
    titles += (titles.empty() ? "" : "\n") + relation.title;
  }
  return titles;
}

std::string body_of(const Document& document) {
  if (!document.proposal) return {};
  const number::Mention::Body body = document.mentions[*document.proposal].body;
  return body == number::Mention::Body::cppcc ? "cppcc" : body == number::Mention::Body::npc ? "npc" : "";
}

}  // namespace

MentionRecord mention_record(const number::Mention& mention, std::string_view text,
                             const std::vector<number::Mention>& mentions) {
  MentionRecord record;
  record.kind = mention.kind;
  record.repaired = mention.repaired;
  record.span = mention.span;
  record.written = number::written(mention, text);
  record.canonical = number::canonical(mention, text, mentions);
  if (mention.kind == number::Kind::document) {
    const number::DocumentNumber value = number::document_number(mention, text);
    record.code = value.code;
    record.series = value.series;
  } else if (mention.kind == number::Kind::standard) {
    record.code = text::slice(text, mention.code);
  }
  record.issuer = number::issuer(mention, text);
  record.year = mention.year;
  record.term = mention.term;
  record.session = mention.session;
  record.body = mention.body;
  record.serial = mention.serial;
  record.readings = number::readings(mention, text);
  const bool is_short = mention.kind != number::Kind::article && mention.owner < mentions.size();
  if (is_short) record.refers_to = number::canonical(mentions[mention.owner], text, mentions);
  return record;
}

std::vector<MentionRecord> mention_records(const Document& document, std::string_view text) {
  std::vector<MentionRecord> records;
  records.reserve(document.mentions.size());
  for (const number::Mention& mention : document.mentions)
    records.push_back(mention_record(mention, text, document.mentions));
  return records;
}

PassageRecord passage_record(const Document& document, std::uint32_t ordinal, std::string_view text,
                             const std::vector<MentionRecord>& mentions) {
  const document::Passage& passage = document.passages[ordinal];
  PassageRecord record;
  record.document = document.id;
  record.ordinal = ordinal;
  record.date = document::date_of(document).value_or(text::Date{});
  record.to_record = static_cast<std::uint32_t>(document.passages.size()) - ordinal;
  record.page = passage.page;
  record.span = passage.span;
  record.text = text::slice(text, passage.span);
  record.path = document::path_of(document, passage);
  for (const document::Promise& promise : document::promises_of(document, passage))
    record.promises.push_back(promise_record(promise, passage.span));
  record.mentions.assign(mentions.begin() + passage.mentions.first, mentions.begin() + passage.mentions.last);
  record.numbers = numbers_of(record.mentions);
  for (const document::Segment& segment : document::segments_of(document, passage)) {
    std::vector<MentionRecord> named;
    for (const std::uint32_t mention : document::mentions_of(document, segment))
      named.push_back(mentions[mention]);
    record.segments.push_back({numbers_of(named), within(segment.span, passage.span)});
  }
  return record;
}

DocumentRecord document_record(const Document& document, std::string_view text,
                               const std::vector<MentionRecord>& mentions, std::string content,
                               std::uint64_t signature) {
  DocumentRecord record;
  record.id = document.id;
  if (document.number) {
    record.number = mentions[*document.number].canonical;
    record.code = mentions[*document.number].code;
  }
  record.title = document.title;
  record.issuer = document.issuer;
  record.addressee = document.addressee;
  if (const auto date = document::date_of(document)) record.date = text::iso(*date);
  record.kind = document::name_of(document.kind);
  record.openness = document::name_of(document.openness);
  record.session = session_of(document);
  record.body = body_of(document);
  record.year = document::year_of(document);
  record.class_mark = document.class_mark;
  record.content = std::move(content);
  record.signature = signature;
  record.passages = static_cast<std::uint32_t>(document.passages.size());
  record.answered = answered_by(document);
  record.header = dump(stored_header(document, text, mentions));
  return record;
}

std::string content_hash(const std::vector<std::string>& folded) {
  std::string letters;
  for (const std::string& text : folded) {
    for (std::size_t at = 0; at < text.size();) {
      const text::Decoded c = text::decode(text, at);
      if (!text::is_space(c.code_point)) letters.append(text, at, c.size);
      at += c.size;
    }
  }
  return text::hash_id(letters).substr(0, 16);
}

}  // namespace wenhao::index
