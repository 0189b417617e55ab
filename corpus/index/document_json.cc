// The JSON objects of documents, passages and mentions.
#include "corpus/index/document_json.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace wenhao::index {
namespace {

using document::Document;
using Json = nlohmann::ordered_json;

Json text_or_null(std::string_view text) { return text.empty() ? Json() : Json(text); }

template <class Number>
Json number_or_null(Number number) {
  return number == 0 ? Json() : Json(number);
}

Json date_or_null(const std::optional<text::Date>& date) { return date ? Json(text::iso(*date)) : Json(); }

// Whole yuan as an integer.
Json yuan(std::uint64_t fen) {
  constexpr std::uint64_t kFen = 100;
  if (fen % kFen == 0) return fen / kFen;
  return static_cast<double>(fen) / kFen;
}

std::string_view name_of(number::Mention::Body body) {
  return body == number::Mention::Body::cppcc ? "cppcc" : body == number::Mention::Body::npc ? "npc" : "";
}

void put_span(Json& object, text::Span span) {
  object["begin"] = span.begin;
  object["end"] = span.end;
}

bool is_proposal(number::Kind kind) {
  return kind == number::Kind::proposal || kind == number::Kind::suggestion;
}

Json field_json(const document::Field& field, std::string_view text) {
  Json object;
  object["name"] = document::name_of(field.name);
  object["label"] = text::slice(text, field.label);
  object["value"] = text_or_null(text::slice(text, field.value));
  put_span(object, field.value);
  return object;
}

Json section_json(const document::Section& section) {
  Json object;
  object["kind"] = document::name_of(section.kind);
  object["heading"] = section.heading;
  object["level"] = number_or_null(section.level);
  put_span(object, section.span);
  return object;
}

Json relation_json(const document::Relation& relation, const std::vector<MentionRecord>& mentions) {
  Json object;
  object["type"] = document::name_of(relation.type);
  const MentionRecord& mention = mentions[relation.mention];
  object["number"] = mention.kind == number::Kind::title ? Json() : text_or_null(mention.canonical);
  object["title"] = text_or_null(relation.title);
  object["passage"] = relation.passage;
  if (!relation.by.empty()) object["by"] = relation.by;
  return object;
}

Json finding_json(const text::Finding& finding) {
  Json object;
  object["code"] = finding.code;
  object["message"] = finding.code;
  put_span(object, finding.span);
  if (!finding.detail.empty()) object["detail"] = finding.detail;
  return object;
}

Json promise_json(const PromiseRecord& promise, const PassageRecord& passage) {
  const auto words = [&passage](text::Span span) { return text_or_null(text::slice(passage.text, span)); };
  Json object;
  put_span(object, {promise.span.begin + passage.span.begin, promise.span.end + passage.span.begin});
  object["due"] = text_or_null(promise.due);
  object["due_written"] = words(promise.due_span);
  object["amount"] = promise.amount_span.empty() ? Json() : yuan(promise.fen);
  object["amount_written"] = words(promise.amount_span);
  return object;
}

template <class List, class Make>
Json array_of(const List& list, Make make) {
  Json array = Json::array();
  for (const auto& item : list) array.push_back(make(item));
  return array;
}

void word_findings(Json& document, Language language) {
  for (Json& finding : document["findings"])
    finding["message"] = finding_message(finding["code"].get<std::string>(), language);
}

// The object's fields in the order of the contract around a header.
Json document_json(std::string_view id, const SourceRecord& source, Json header, Json passages,
                   Language language) {
  Json object;
  object["version"] = 1;
  object["id"] = id;
  object["source"] = text_or_null(place_of(source, id));
  object["format"] = text_or_null(source.format);
  object["encoding"] = text_or_null(source.encoding);
  word_findings(header, language);
  const Json after_passages = {{"relations", header["relations"]}, {"findings", header["findings"]}};
  header.erase("relations");
  header.erase("findings");
  object.update(header);
  object["passages"] = std::move(passages);
  object.update(after_passages);
  return object;
}

// Fields of a header that a record keeps by themselves.
struct InRecord {
  const char* name;
  std::string DocumentHead::*text;
};
constexpr std::array kInRecord = {
    InRecord{"kind", &DocumentHead::kind}, InRecord{"title", &DocumentHead::title},
    InRecord{"issuer", &DocumentHead::issuer}, InRecord{"addressee", &DocumentHead::addressee}};

}  // namespace

Json to_json(const MentionRecord& mention) {
  Json object;
  object["kind"] = number::name_of(mention.kind);
  object["written"] = mention.written;
  object["canonical"] = text_or_null(mention.canonical);
  object["code"] = text_or_null(mention.code);
  object["year"] = number_or_null(mention.year);
  object["series"] = text_or_null(mention.series);
  object["serial"] = number_or_null(mention.serial);
  object["issuer"] = text_or_null(mention.issuer);
  if (is_proposal(mention.kind)) {
    object["term"] = number_or_null(mention.term);
    object["session"] = number_or_null(mention.session);
    object["body"] = text_or_null(name_of(mention.body));
  }
  object["repaired"] = mention.repaired;
  if (!mention.readings.empty()) object["readings"] = mention.readings;
  if (!mention.refers_to.empty()) object["refers_to"] = mention.refers_to;
  put_span(object, mention.span);
  return object;
}

Json to_json(const PassageRecord& passage) {
  Json object;
  object["ordinal"] = passage.ordinal;
  object["path"] = passage.path;
  object["text"] = passage.text;
  put_span(object, passage.span);
  object["page"] = number_or_null(passage.page);
  object["mentions"] =
      array_of(passage.mentions, [](const MentionRecord& mention) { return to_json(mention); });
  object["segments"] = array_of(passage.segments, [&passage](const SegmentRecord& segment) {
    Json entry;
    entry["numbers"] = segment.numbers;
    put_span(entry, {segment.span.begin + passage.span.begin, segment.span.end + passage.span.begin});
    return entry;
  });
  object["promise"] = !passage.promises.empty();
  object["promises"] = array_of(
      passage.promises, [&passage](const PromiseRecord& promise) { return promise_json(promise, passage); });
  return object;
}

Json header_json(const Document& document, std::string_view text,
                 const std::vector<MentionRecord>& mentions) {
  const auto mention_or_null = [&mentions](const std::optional<std::uint32_t>& mention) {
    return mention ? to_json(mentions[*mention]) : Json();
  };
  Json object;
  object["kind"] = document::name_of(document.kind);
  object["number"] = mention_or_null(document.number);
  object["title"] = text_or_null(document.title);
  object["issuer"] = text_or_null(document.issuer);
  object["addressee"] = text_or_null(document.addressee);
  object["published"] = date_or_null(document.published);
  object["signed"] = date_or_null(document.signed_on);
  object["class"] = document.class_mark == 0 ? Json() : Json(std::string(1, document.class_mark));
  object["openness"] =
      document.openness == document::Openness::unknown ? Json() : Json(document::name_of(document.openness));
  object["proposal"] = mention_or_null(document.proposal);
  object["fields"] =
      array_of(document.fields, [text](const document::Field& field) { return field_json(field, text); });
  object["sections"] = array_of(document.sections, section_json);
  object["relations"] = array_of(document.relations, [&mentions](const document::Relation& relation) {
    return relation_json(relation, mentions);
  });
  object["findings"] = array_of(document.findings, finding_json);
  return object;
}

Json stored_header(const Document& document, std::string_view text,
                   const std::vector<MentionRecord>& mentions) {
  const Json header = header_json(document, text, mentions);
  Json stored;
  for (const auto& [name, value] : header.items()) {
    const auto is_kept = [&name = name](const InRecord& field) { return name == field.name; };
    if (!value.empty() && std::ranges::none_of(kInRecord, is_kept)) stored[name] = value;
  }
  return stored;
}

Json inspect_json(const Document& document, const text::SourceText& text, const std::string& source,
                  Language language) {
  const std::vector<MentionRecord> mentions = mention_records(document, text.text);
  Json passages = Json::array();
  for (std::uint32_t i = 0; i < document.passages.size(); ++i)
    passages.push_back(to_json(passage_record(document, i, text.text, mentions)));
  SourceRecord origin;
  origin.path = source;
  origin.format = text.format;
  origin.encoding = text.encoding;
  return document_json(document.id, origin, header_json(document, text.text, mentions), std::move(passages),
                       language);
}

Json show_json(const DocumentRecord& document, const std::vector<PassageRecord>& passages,
               const std::vector<SourceRecord>& sources, Language language) {
  Json list = array_of(passages, [](const PassageRecord& passage) { return to_json(passage); });
  Json header = header_json({}, {}, {});
  if (const Json stored = Json::parse(document.header, nullptr, false); stored.is_object())
    header.update(stored);
  for (const InRecord& field : kInRecord) header[field.name] = text_or_null(document.*field.text);
  Json object = document_json(document.id, sources.empty() ? SourceRecord() : sources.front(),
                              std::move(header), std::move(list), language);
  object["sources"] =
      array_of(sources, [&document](const SourceRecord& source) { return place_of(source, document.id); });
  return object;
}

std::string dump(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace wenhao::index
