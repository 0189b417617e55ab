// Values of followup rendered field by field.
#include "search/present/followup.h"

#include <nlohmann/json.hpp>

#include "corpus/text/readable_path.h"
#include "search/present/faults.h"
#include "search/present/json.h"
#include "search/present/quote.h"
#include "search/present/table.h"
#include "search/present/words.h"
#include "search/query/note.h"

namespace wenhao::present {
namespace {

using followup::Evidence;
using followup::LaterWord;
using followup::Promise;
using Json = nlohmann::ordered_json;

constexpr Words kDue = {"期限 {0}", "due {0}"};
constexpr Words kOverdue = {"已到期", "overdue"};
constexpr Words kListed = {"列出 {0} 项承诺", "{0} promises listed"};
constexpr Words kLater = {"后来：", "later: "};

constexpr std::uint64_t kFen = 100;

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

// Yuan; a whole sum as an integer.
Json yuan(const Promise& promise) {
  if (promise.amount_written.empty()) return {};
  if (promise.fen % kFen == 0) return promise.fen / kFen;
  return static_cast<double>(promise.fen) / kFen;
}

std::string yuan_text(const Promise& promise) {
  return promise.amount_written.empty() ? std::string() : yuan(promise).dump();
}

Json promise_json(const Promise& promise) {
  Json object;
  object["text"] = promise.by.text;
  object["document"] = to_json(promise.by);
  object["document"].erase("text");
  object["passage"] = promise.by.passage;
  object["begin"] = promise.by.span.begin;
  object["end"] = promise.by.span.end;
  object["to"] = text_or_null(promise.by.document.addressee);
  object["due"] = text_or_null(promise.due);
  object["due_written"] = text_or_null(promise.due_written);
  object["amount"] = yuan(promise);
  object["amount_written"] = text_or_null(promise.amount_written);
  object["topic"] = text_or_null(promise.topic);
  object["overdue"] = promise.overdue;
  object["later"] = Json::array();
  for (const LaterWord& later : promise.later) {
    Json word = to_json(later.by);
    word["linked_by"] = text_or_null(later.number);
    object["later"].push_back(std::move(word));
  }
  return object;
}

Json source_json(const followup::Source& source) {
  Json object;
  object["number"] = source.number;
  object["title"] = text_or_null(source.title);
  object["date"] = text_or_null(source.date);
  object["standing"] = followup::name_of(source.standing);
  object["ended_by"] = source.ended_by.empty() ? Json() : to_json(source.ended_by.front());
  object["named"] = to_json(source.named);
  return object;
}

Json passage_json(const followup::Earlier& earlier, std::size_t rank) {
  Json object = to_json(earlier.hit);
  object["rank"] = rank;
  object["share"] = earlier.share;
  object["quoted"] = to_json(earlier.quote);
  object["repeats"] = Json::array();
  for (const Evidence& repeat : earlier.repeats) object["repeats"].push_back(to_json(repeat));
  return object;
}

void add_row(std::string& out, const std::vector<std::string>& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) out += (i == 0 ? "" : ",") + csv_field(fields[i]);
  out += "\r\n";
}

}  // namespace

Json to_json(const followup::ProposalAnswer& answer) {
  Json requests = Json::array();
  for (const followup::AnsweredRequest& answered : answer.requests) {
    Json object;
    object["text"] = answered.request.text;
    object["head"] = answered.request.head;
    object["begin"] = answered.request.span.begin;
    object["end"] = answered.request.span.end;
    object["passages"] = Json::array();
    for (std::size_t i = 0; i < answered.passages.size(); ++i)
      object["passages"].push_back(passage_json(answered.passages[i], i + 1));
    object["sources"] = Json::array();
    for (const followup::Source& source : answered.sources) object["sources"].push_back(source_json(source));
    object["promises"] = Json::array();
    for (const Promise& promise : answered.promises) object["promises"].push_back(promise_json(promise));
    requests.push_back(std::move(object));
  }
  return {{"version", 1},
          {"title", text_or_null(answer.title)},
          {"requests", std::move(requests)},
          {"left_out", answer.left_out}};
}

Json to_json(const followup::PromiseAnswer& answer, Language language) {
  Json promises = Json::array();
  for (const Promise& promise : answer.promises) promises.push_back(promise_json(promise));
  Json notes = Json::array();
  for (const query::Note& note : answer.notes) notes.push_back(query::message(note, language));
  return {{"version", 1},
          {"promises", std::move(promises)},
          {"passages", answer.passages},
          {"exact_passages", answer.exact},
          {"notes", std::move(notes)}};
}

std::string to_csv(const followup::PromiseAnswer& answer) {
  std::string out(kCsvFileMark);
  add_row(out, {"to", "number", "title", "date", "promise", "due", "due_written", "amount", "amount_written",
                "topic", "overdue", "later_date", "later_number", "later", "source", "passage"});
  for (const Promise& promise : answer.promises) {
    const index::DocumentHead& document = promise.by.document;
    const LaterWord* later = promise.later.empty() ? nullptr : &promise.later.front();
    add_row(out, {document.addressee, document.number, document.title, document.date, promise.by.text,
                  promise.due, promise.due_written, yuan_text(promise), promise.amount_written, promise.topic,
                  promise.overdue ? "overdue" : "", later == nullptr ? "" : later->by.document.date,
                  later == nullptr ? "" : later->by.document.number, later == nullptr ? "" : later->by.text,
                  text::readable_path(promise.by.source), std::to_string(promise.by.passage)});
  }
  return out;
}

std::string to_text(const followup::PromiseAnswer& answer, Language language, const Paint& paint) {
  std::string out;
  for (const Promise& promise : answer.promises) {
    const index::DocumentHead& document = promise.by.document;
    if (!out.empty()) out += "\n";
    out += paint(document.date.empty() ? "—" : document.date, Look::faint) + "  ";
    if (!document.addressee.empty())
      out += std::string(kTo.in(language)) + printable(document.addressee) + "  ";
    out += paint(citation(document), Look::heading) + "\n    " + printable(promise.by.text) + "\n    ";
    if (!promise.due.empty()) {
      out += filled(kDue.in(language), promise.due) + "（" + printable(promise.due_written) + "）";
      if (promise.overdue) out += " " + paint(kOverdue.in(language), Look::repaired);
      out += "  ";
    }
    if (!promise.amount_written.empty()) out += printable(promise.amount_written) + "  ";
    out += paint(text::readable_path(promise.by.source) + "  " +
                     filled(kParagraph.in(language), std::to_string(promise.by.passage + 1)),
                 Look::faint) +
           "\n";
    for (const LaterWord& later : promise.later) {
      out += "    " + std::string(kLater.in(language)) + printable(later.by.text) + "\n      " +
             paint(citation(later.by.document) + "  " + later.by.document.date, Look::faint) + "\n";
    }
  }
  return out;
}

std::string summary(const followup::PromiseAnswer& answer, Language language) {
  const std::string count = std::to_string(answer.promises.size());
  std::string out =
      answer.promises.empty() ? std::string(kNothingFound.in(language)) : filled(kListed.in(language), count);
  out += "\n";
  for (const query::Note& note : answer.notes) out += printable(query::message(note, language)) + "\n";
  return out;
}

}  // namespace wenhao::present
