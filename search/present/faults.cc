// One pattern of words for each code.
#include "search/present/faults.h"

#include <nlohmann/json.hpp>

#include "search/present/quote.h"

namespace wenhao::present {
namespace {

using followup::Evidence;
using followup::Fault;
using followup::FaultCode;
using Json = nlohmann::ordered_json;

// {w} what is written, {s} the suggestion, {d} the detail, {D} the detail as a title; of the first evidence
// {t} the title, {e} the document.
struct Pattern {
  FaultCode code;
  Words plain;
  Words suggesting;  // where there is a suggestion
};

constexpr Pattern kPatterns[] = {
    {FaultCode::title_mismatch,
     {"标题与文号不符：{n} 为{D}", "title and number do not belong together: {n} is {D}"},
     {"标题与文号不符：{n} 为{D}，应核对（{s}）",
      "title and number do not belong together: {n} is {D}; see {s}"}},
    {FaultCode::repealed,
     {"{n} 已被废止或替代：见{e}", "{n} has been repealed or replaced by {e}"},
     {"{n} 已被废止或替代：见{e}", "{n} has been repealed or replaced by {e}"}},
    {FaultCode::cites_later,
     {"所引 {n} 的日期（{d}）晚于本文日期", "{n} ({d}) is later than this draft"},
     {"所引 {n} 的日期（{d}）晚于本文日期", "{n} ({d}) is later than this draft"}},
    {FaultCode::article_missing,
     {"{t}没有这一条，库中文本止于第{d}条", "{t} has no such article; the last one held is {d}"},
     {"", ""}},
    {FaultCode::number_form,
     {"文号写法不合 GB/T 9704-2012，有多种读法：{d}", "not written by GB/T 9704-2012, several readings: {d}"},
     {"文号写法不合 GB/T 9704-2012，应为 {s}", "not written by GB/T 9704-2012, should be {s}"}},
    {FaultCode::number_near,
     {"库中没有此文号，有一个相近的", "unknown number; one near it is known"},
     {"库中没有此文号；{D}的文号是 {s}", "unknown number; that of {D} is {s}"}},
    {FaultCode::short_name,
     {"简称{w}使用前没有说明指哪份文件", "the short name {w} is not defined before it is used"},
     {"", ""}},
    {FaultCode::not_open, {"{n} 不是主动公开的文件（{d}）", "{n} is not open to the public ({d})"}, {"", ""}},
    {FaultCode::number_unknown,
     {"库中没有 {n}，也没有文件引用它", "{n} is neither held nor cited by anything held"},
     {"库中没有 {n}；同题文件的文号是 {s}", "{n} is unknown; a document of that title is {s}"}},
    {FaultCode::body_superseded,
     {"“{w}”现已改名", "{w} has another name now"},
     {"“{w}”现为{s}", "{w} is now {s}"}},
};

constexpr Words kTwice = {"简称{w}前文已指{d}，这里又指另一份文件",
                          "the short name {w} already stands for {d}, here for another document"};
constexpr Words kOnRequest = {"依申请公开", "on request"};
constexpr Words kClosed = {"不予公开", "closed"};

std::string openness_word(const std::string& openness, Language language) {
  if (openness == "on_request") return std::string(kOnRequest.in(language));
  return openness == "closed" ? std::string(kClosed.in(language)) : openness;
}

std::string value_of(char name, const Fault& fault, Language language) {
  switch (name) {
    case 'w':
      return fault.written;
    case 's':
      return fault.suggestion;
    case 'n':
      return fault.number.empty() ? fault.written : fault.number;
    case 'd':
      return fault.code == FaultCode::not_open ? openness_word(fault.detail, language) : fault.detail;
    case 'D':
      return marked_title(fault.detail);
    case 't':
      return fault.evidence.empty() ? std::string() : marked_title(fault.evidence.front().document.title);
    default:
      break;
  }
  if (fault.evidence.empty()) return {};
  const index::DocumentHead& by = fault.evidence.front().document;
  return citation(by) + (by.date.empty()            ? std::string()
                         : language == Language::zh ? "，" + by.date
                                                    : ", " + by.date);
}

std::string filled_with(std::string_view pattern, const Fault& fault, Language language) {
  std::string out;
  for (std::size_t at = 0; at < pattern.size(); ++at) {
    const bool is_name = pattern[at] == '{' && at + 2 < pattern.size() && pattern[at + 2] == '}';
    if (!is_name) {
      out += pattern[at];
      continue;
    }
    out += value_of(pattern[at + 1], fault, language);
    at += 2;
  }
  return out;
}

Look look_of(const Fault& fault) {
  return severity_of(fault.code) == followup::Severity::note ? Look::faint : Look::hit;
}

}  // namespace

std::string message_of(const Fault& fault, Language language) {
  if (fault.code == FaultCode::short_name && !fault.detail.empty())
    return printable(filled_with(kTwice.in(language), fault, language));
  for (const Pattern& pattern : kPatterns) {
    if (pattern.code != fault.code) continue;
    const Words& words =
        fault.suggestion.empty() || pattern.suggesting.zh.empty() ? pattern.plain : pattern.suggesting;
    return printable(filled_with(words.in(language), fault, language));
  }
  return std::string(followup::name_of(fault.code));
}

std::string to_text(const std::string& file, const std::vector<Fault>& faults, Language language,
                    const Paint& paint) {
  std::string out;
  for (const Fault& fault : faults) {
    out += printable(file) + ":" + std::to_string(fault.line) + ":" + std::to_string(fault.column) + ": ";
    out += paint(followup::name_of(severity_of(fault.code)), look_of(fault)) + ": ";
    out += std::string(followup::name_of(fault.code)) + ": " + message_of(fault, language) + "\n";
    for (const Evidence& evidence : fault.evidence) {
      if (evidence.text.empty()) continue;
      out += "    " + paint(citation(evidence.document) + "：“" + evidence.text + "”", Look::faint) + "\n";
    }
  }
  return out;
}

Json to_json(const Evidence& evidence) {
  const auto text_or_null = [](const std::string& text) { return text.empty() ? Json() : Json(text); };
  const index::DocumentHead& document = evidence.document;
  Json object;
  object["id"] = document.id;
  object["number"] = text_or_null(document.number);
  object["title"] = text_or_null(document.title);
  object["date"] = text_or_null(document.date);
  object["openness"] = document.openness == "unknown" ? Json() : Json(document.openness);
  object["source"] = text_or_null(evidence.source);
  object["passage"] = evidence.text.empty() ? Json() : Json(evidence.passage);
  object["begin"] = evidence.text.empty() ? Json() : Json(evidence.span.begin);
  object["end"] = evidence.text.empty() ? Json() : Json(evidence.span.end);
  object["text"] = text_or_null(evidence.text);
  return object;
}

Json to_json(const std::string& file, const std::vector<Fault>& faults, Language language) {
  Json list = Json::array();
  for (const Fault& fault : faults) {
    Json object;
    object["line"] = fault.line;
    object["column"] = fault.column;
    object["begin"] = fault.span.begin;
    object["end"] = fault.span.end;
    object["severity"] = followup::name_of(severity_of(fault.code));
    object["code"] = followup::name_of(fault.code);
    object["message"] = message_of(fault, language);
    object["suggestion"] = fault.suggestion.empty() ? Json() : Json(fault.suggestion);
    object["written"] = fault.written;
    object["number"] = fault.number.empty() ? Json() : Json(fault.number);
    object["evidence"] = Json::array();
    for (const Evidence& evidence : fault.evidence) object["evidence"].push_back(to_json(evidence));
    list.push_back(std::move(object));
  }
  return {{"version", 1}, {"file", file}, {"faults", std::move(list)}};
}

}  // namespace wenhao::present
