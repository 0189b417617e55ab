// One function for each line of a hit.
#include "search/present/text.h"

#include <fmt/format.h>

#include <algorithm>

#include "corpus/text/readable_path.h"
#include "search/present/fragment.h"
#include "search/present/quote.h"
#include "search/present/words.h"

namespace wenhao::present {
namespace {

class Writer {
 public:
  Writer(Language language, const Paint& paint) : language_(language), paint_(paint) {}

  void hit(const match::Hit& hit) {
    if (!out_.empty()) out_ += "\n";
    head(hit);
    path(hit);
    for (const index::PassageRecord& passage : hit.before) neighbour(passage);
    fragment(hit);
    for (const index::PassageRecord& passage : hit.after) neighbour(passage);
    place(hit);
  }

  // The facets that have values, the greatest of them.
  void facets(const match::SearchAnswer& answer) {
    if (answer.facets.empty() || answer.hits.empty()) return;
    out_ += "\n";
    for (const match::Facet& facet : answer.facets) {
      if (facet.values.empty()) continue;
      const std::size_t shown = std::min(facet.values.size(), kFacetValuesShown);
      out_ += paint_(facet_word(facet.name, language_), Look::heading);
      for (std::size_t i = 0; i < shown; ++i) value(facet, facet.values[i]);
      const std::string more = std::to_string(facet.values.size() - shown);
      if (more != "0") out_ += "  " + paint_(filled(kFurtherValues.in(language_), more), Look::faint);
      out_ += "\n";
    }
    if (!answer.exact_facets) out_ += paint_(kFacetsOfSome.in(language_), Look::faint) + "\n";
  }

  std::string take() { return std::move(out_); }

 private:
  void value(const match::Facet& facet, const match::FacetValue& value) {
    out_ += "  " + printable(facet_value(facet.name, value.value, language_));
    out_ += " " + paint_(std::to_string(value.count), Look::number);
  }

  void head(const match::Hit& hit) {
    const index::DocumentHead& document = hit.document;
    out_ += fmt::format("{:>2}. ", hit.rank);
    out_ += name_line(document.title, document.number, language_, paint_);
    out_ += openness_mark(document.openness);
    for (const std::string* part : {&document.issuer, &document.date}) {
      if (!part->empty()) out_ += "  " + paint_(*part, Look::faint);
    }
    out_ += "\n";
  }

  void path(const match::Hit& hit) {
    const std::string path = path_above(hit);
    if (!path.empty()) line(paint_(path, Look::faint));
  }

  void fragment(const match::Hit& hit) {
    std::string text;
    for (const Fragment& piece : fragments(hit.passage.text, hit.spans, hit.focus)) {
      text += piece.hit ? paint_(piece.text, Look::hit) : printable(piece.text);
    }
    line(text);
  }

  void neighbour(const index::PassageRecord& passage) { line(paint_(passage.text, Look::faint)); }

  void place(const match::Hit& hit) {
    std::string place = text::readable_path(hit.source) + "  " +
                        filled(kParagraph.in(language_), std::to_string(hit.passage.ordinal + 1));
    if (hit.passage.page != 0) place += "  " + filled(kPage.in(language_), std::to_string(hit.passage.page));
    line(paint_(place, Look::faint));
    for (const match::Duplicate& other : hit.duplicates) {
      line(paint_(std::string(kAlso.in(language_)) + text::readable_path(other.source), Look::faint));
    }
  }

  void line(const std::string& text) { out_ += "    " + text + "\n"; }

  Language language_;
  const Paint& paint_;
  std::string out_;
};

}  // namespace

std::string to_text(const match::SearchAnswer& answer, Language language, const Paint& paint) {
  Writer writer(language, paint);
  for (const match::Hit& hit : answer.hits) writer.hit(hit);
  writer.facets(answer);
  return writer.take();
}

std::string found(const match::SearchAnswer& answer, match::Group group, Language language) {
  if (answer.total == 0) return std::string(kNothingFound.in(language));
  const bool documents = group == match::Group::document;
  const Words& pattern = answer.exact_total ? (documents ? kDocumentsFound : kPassagesFound)
                                            : (documents ? kDocumentsAbout : kPassagesAbout);
  return filled(pattern.in(language), std::to_string(answer.total));
}

std::string summary(const match::SearchAnswer& answer, match::Group group, Language language) {
  std::string out = found(answer, group, language) + fmt::format(" ({:.1f} ms)\n", answer.took_ms);
  for (const query::Note& note : query::gathered(answer.notes))
    out += printable(query::message(note, language)) + "\n";
  return out;
}

std::string to_text(const match::Explanation& explanation, Language language, const Paint& paint) {
  std::string out;
  const auto line = [&](std::string_view name, const std::string& value) {
    out += paint(fmt::format("{:<12} ", name), Look::faint) + printable(value) + "\n";
  };
  line("query", explanation.query);
  line("tree", explanation.tree);
  line("plan", explanation.plan);
  for (const match::Explanation::Stage& stage : explanation.stages) {
    line(stage.name, stage.xapian + (stage.exact ? "" : "  [?]"));
    if (!stage.reordered_by.empty()) line("reordered_by", stage.reordered_by);
  }
  for (const query::Note& note : explanation.notes) line("note", query::message(note, language));
  return out;
}

}  // namespace wenhao::present
