// Reads a draft as the indexer reads a document, and finds its identifiers once over the whole text.
#include "search/followup/draft.h"

#include <algorithm>
#include <set>
#include <utility>

#include "corpus/document/parse.h"
#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"

namespace wenhao::followup {
namespace {

constexpr double kTraditionalShare = 0.05;  // of Han characters that folding changes

bool is_traditional(std::string_view text) {
  std::size_t han = 0;
  std::size_t changed = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded c = text::decode(text, at);
    at += c.size;
    if (!text::is_han(c.code_point)) continue;
    ++han;
    if (text::fold(c.code_point) != c.code_point) ++changed;
  }
  return changed > 0 && static_cast<double>(changed) > kTraditionalShare * static_cast<double>(han);
}

bool in_any(const std::vector<text::Span>& spans, text::Span inner) {
  return std::ranges::any_of(spans, [&](text::Span span) { return span.contains(inner); });
}

// Furniture, and the head up to the body: own number, own title, the proposal it answers.
bool stands_apart(const Draft& draft, std::size_t i) {
  const number::Mention& mention = draft.mentions[i];
  for (const document::Document& document : draft.documents) {
    if (!document.span.contains(mention.span)) continue;
    if (in_any(document.furniture, mention.span)) return true;
    if (!document.number) return false;
    const number::Mention& own = document.mentions[*document.number];
    return own.span == mention.span ||
           (!draft.canonical[i].empty() &&
            number::canonical(own, draft.text(), document.mentions) == draft.canonical[i]);
  }
  return false;
}

// For each mention, whether it is the title of a tie.
std::vector<bool> tied_titles(const Draft& draft) {
  std::set<std::pair<text::Offset, text::Offset>> titles;
  for (const document::Tie& tie : draft.ties) {
    if (tie.title) titles.emplace(tie.title->begin, tie.title->end);
  }
  std::vector<bool> tied;
  for (const number::Mention& mention : draft.mentions)
    tied.push_back(titles.contains({mention.code.begin, mention.code.end}));
  return tied;
}

}  // namespace

std::optional<text::Date> Draft::date_at(text::Offset place) const {
  for (const document::Document& document : documents) {
    if (place < document.span.begin || place >= document.span.end) continue;
    if (document.signed_on) return document.signed_on;
    if (document.number) return text::Date{document.mentions[*document.number].year, 0, 0};
    return document.published;
  }
  return std::nullopt;
}

Draft prepare(const text::SourceText& source) {
  Draft draft;
  draft.source = &source;
  draft.documents = document::parse_documents(source);
  draft.mentions = number::find_mentions(source.text);
  std::vector<document::Paragraph> paragraphs;
  for (const text::Paragraph& paragraph : source.paragraphs) paragraphs.push_back({paragraph.span, false});
  draft.ties = document::tie_titles(source.text, paragraphs, draft.mentions);
  for (const number::Mention& mention : draft.mentions)
    draft.canonical.push_back(number::canonical(mention, source.text, draft.mentions));
  for (std::size_t i = 0; i < draft.mentions.size(); ++i) draft.apart.push_back(stands_apart(draft, i));
  draft.tied = tied_titles(draft);
  draft.traditional = is_traditional(source.text);
  return draft;
}

}  // namespace wenhao::followup
