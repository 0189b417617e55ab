// Passages under their headings; citations under the passage that makes them.
#include "search/present/document.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "corpus/index/document_json.h"
#include "corpus/text/readable_path.h"
#include "corpus/text/utf8.h"
#include "search/present/quote.h"
#include "search/present/words.h"

namespace wenhao::present {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

std::string head(const index::DocumentRecord& document, Language language, const Paint& paint) {
  std::string out = name_line(document.title, document.number, language, paint);
  for (const std::string& part : {document.issuer, document.date, kind_word(document.kind, language)}) {
    if (!part.empty()) out += "  " + paint(part, Look::faint);
  }
  return out + "\n";
}

std::string citation_line(const match::Citation& citation, Language language, const Paint& paint) {
  std::string out = paint(relation_word(citation.type, language), Look::faint) + " ";
  if (!citation.number.empty()) out += paint(citation.number, Look::number) + " ";
  if (!citation.title.empty()) out += printable(marked_title(citation.title)) + " ";
  return out + paint((citation.held ? kHeld : kNotHeld).in(language), Look::faint) + "\n";
}

// A passage as the page has it: a line is a line, blank ones and the white space around lines left out.
std::string lines_of(std::string_view text) {
  constexpr std::string_view kIndent = "\n    ";
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text::trim(text.substr(0, end));
    if (!line.empty()) out.append(out.empty() ? std::string_view() : kIndent).append(printable(line));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

class DocumentWriter {
 public:
  DocumentWriter(const match::DocumentAnswer& answer, Language language, const Paint& paint)
      : answer_(answer), language_(language), paint_(paint) {}

  std::string text() {
    out_ = head(answer_.document, language_, paint_);
    if (!answer_.document.addressee.empty()) {
      out_ += std::string(kTo.in(language_)) + printable(answer_.document.addressee) + "\n";
    }
    for (const index::SourceRecord& source : answer_.sources) {
      out_ += paint_(std::string(kFiles.in(language_)) +
                         text::readable_path(index::place_of(source, answer_.document.id)),
                     Look::faint) +
              "\n";
    }
    for (const index::PassageRecord& passage : answer_.passages) add(passage);
    return std::move(out_);
  }

 private:
  void add(const index::PassageRecord& passage) {
    out_ += "\n";
    for (std::size_t i = 0; i < passage.path.size(); ++i) {
      const bool same = i < path_.size() && path_[i] == passage.path[i];
      const bool said = passage.text.find(passage.path[i]) != std::string::npos;  // it opens with them
      if (!same && !said) out_ += paint_(passage.path[i], Look::heading) + "\n";
    }
    path_ = passage.path;
    out_ += paint_(fmt::format("[{}] ", passage.ordinal + 1), Look::faint) + lines_of(passage.text) + "\n";
    for (const match::Citation& citation : answer_.citations) {
      if (citation.passage == passage.ordinal) out_ += "    → " + citation_line(citation, language_, paint_);
    }
  }

  const match::DocumentAnswer& answer_;
  Language language_;
  const Paint& paint_;
  std::vector<std::string> path_;
  std::string out_;
};

Json document_json(const index::DocumentRecord& document) {
  return {{"id", document.id},
          {"number", text_or_null(document.number)},
          {"title", text_or_null(document.title)},
          {"date", text_or_null(document.date)}};
}

}  // namespace

std::string to_text(const match::DocumentAnswer& answer, Language language, const Paint& paint) {
  return DocumentWriter(answer, language, paint).text();
}

Json to_json(const match::DocumentAnswer& answer, Language language) {
  return index::show_json(answer.document, answer.passages, answer.sources, language);
}

std::string to_text(const match::CitationsAnswer& answer, Language language, const Paint& paint) {
  std::string out = paint(answer.number, Look::number) + "\n";
  for (const index::DocumentRecord& document : answer.documents)
    out += "  " + head(document, language, paint);
  if (answer.documents.empty()) out += "  " + std::string(kNotHeld.in(language)) + "\n";
  for (const std::string& title : answer.titles)
    out += "  " + paint(kTitlesDiffer.in(language), Look::repaired) + printable(marked_title(title)) + "\n";
  for (const std::string& number : answer.namesakes)
    out += "  " + paint(kSameTitle.in(language), Look::repaired) + paint(number, Look::number) + "\n";
  if (!answer.cites.empty()) out += paint(kCitedHere.in(language), Look::heading) + "\n";
  for (const match::Citation& citation : answer.cites) out += "  " + citation_line(citation, language, paint);
  if (!answer.cited_by.empty()) out += paint(kCitedBy.in(language), Look::heading) + "\n";
  for (const match::Citing& citing : answer.cited_by) {
    out += "  " + paint(relation_word(citing.type, language), Look::faint) + " " +
           head(citing.document, language, paint);
  }
  return out;
}

Json to_json(const match::CitationsAnswer& answer) {
  Json documents = Json::array();
  for (const index::DocumentRecord& document : answer.documents) documents.push_back(document_json(document));
  Json cites = Json::array();
  for (const match::Citation& citation : answer.cites) {
    cites.push_back({{"type", citation.type},
                     {"number", text_or_null(citation.number)},
                     {"title", text_or_null(citation.title)},
                     {"date", text_or_null(citation.date)},
                     {"held", citation.held}});
  }
  Json cited_by = Json::array();
  for (const match::Citing& citing : answer.cited_by) {
    Json entry = {{"type", citing.type}};
    entry.update(document_json(citing.document));
    entry["source"] = text_or_null(citing.source);
    cited_by.push_back(std::move(entry));
  }
  return {{"version", 1},
          {"number", answer.number},
          {"documents", std::move(documents)},
          {"titles", answer.titles},
          {"namesakes", answer.namesakes},
          {"cites", std::move(cites)},
          {"cited_by", std::move(cited_by)}};
}

}  // namespace wenhao::present
