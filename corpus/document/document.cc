// The words of the contract for the enumerations, and what follows from several fields of a document.
#include "corpus/document/document.h"

#include <algorithm>
#include <array>

namespace wenhao::document {
namespace {

template <class Item>
std::span<const Item> items(const std::vector<Item>& list, Range range) {
  return std::span(list).subspan(range.first, range.size());
}

Told told(const Document& document, const Passage& passage) {
  return passage.told == kNothing ? Told{} : document.told[passage.told];
}

}  // namespace

std::string_view name_of(DocumentKind kind) {
  switch (kind) {
    case DocumentKind::reply:
      return "reply";
    case DocumentKind::circular:
      return "circular";
    case DocumentKind::order:
      return "order";
    case DocumentKind::announcement:
      return "announcement";
    case DocumentKind::opinion:
      return "opinion";
    case DocumentKind::other:
      break;
  }
  return "other";
}

std::string_view name_of(SectionKind kind) { return kind == SectionKind::heading ? "heading" : "next_steps"; }

std::string_view name_of(RelationType type) {
  switch (type) {
    case RelationType::cites:
      break;
    case RelationType::based_on:
      return "based_on";
    case RelationType::issues:
      return "issues";
    case RelationType::forwards:
      return "forwards";
    case RelationType::amends:
      return "amends";
    case RelationType::repeals:
      return "repeals";
    case RelationType::replaces:
      return "replaces";
    case RelationType::answers:
      return "answers";
  }
  return "cites";
}

std::string_view name_of(Openness openness) {
  switch (openness) {
    case Openness::unknown:
      break;
    case Openness::open:
      return "open";
    case Openness::on_request:
      return "on_request";
    case Openness::closed:
      return "closed";
  }
  return "";
}

std::string_view name_of(FieldName name) {
  constexpr std::array<std::string_view, 20> kNames = {
      "",       "index",     "subject",  "issuer",   "publisher", "written", "title",
      "number", "published", "validity", "openness", "page_date", "page",    "attachment",
      "copies", "addressee", "signer",   "contact",  "mark",      "secrecy"};
  static_assert(static_cast<std::size_t>(FieldName::secrecy) + 1 == kNames.size());
  return kNames[static_cast<std::size_t>(name)];
}

Told& told_of(Document& document, Passage& passage) {
  if (passage.told == kNothing) {
    passage.told = count(document.told);
    document.told.emplace_back();
  }
  return document.told[passage.told];
}

std::span<const Segment> segments_of(const Document& document, const Passage& passage) {
  return items(document.segments, told(document, passage).segments);
}

std::span<const std::uint32_t> inherited_by(const Document& document, const Passage& passage) {
  return items(document.inherited, told(document, passage).inherited);
}

std::span<const Promise> promises_of(const Document& document, const Passage& passage) {
  return items(document.promises, told(document, passage).promises);
}

std::span<const std::uint32_t> mentions_of(const Document& document, const Segment& segment) {
  return items(document.spoken_of, segment.mentions);
}

std::vector<std::string> path_of(const Document& document, const Passage& passage) {
  std::vector<std::string> path;
  for (std::uint32_t at = passage.section; at != kNoSection; at = document.sections[at].parent)
    path.push_back(document.sections[at].heading);
  if (passage.annex != kNoSection) path.push_back(document.annexes[passage.annex]);
  std::ranges::reverse(path);
  return path;
}

std::optional<text::Date> date_of(const Document& document) {
  return document.signed_on ? document.signed_on : document.published;
}

std::uint16_t year_of(const Document& document) {
  if (document.number && document.mentions[*document.number].year != 0) {
    return document.mentions[*document.number].year;
  }
  const auto date = date_of(document);
  return date ? date->year : std::uint16_t{0};
}

}  // namespace wenhao::document
