// Sentences of stored passages, with the place each has in its source.
#include "search/followup/evidence.h"

#include <algorithm>
#include <utility>

#include "corpus/document/sentence.h"

namespace wenhao::followup {

text::Span sentence_at(std::string_view text, text::Offset at) {
  const auto size = static_cast<text::Offset>(text.size());
  text::Span sentence{0, size};
  text::Offset line = 0;  // where the line ends that was looked for last
  for (text::Offset begin = 0; begin < size;) {
    const text::Offset end = document::sentence_end(text, {begin, size});
    if (begin == 0 || begin > line)
      line = static_cast<text::Offset>(std::min<std::size_t>(text.find('\n', begin), size));
    const text::Offset stop = std::max(std::min(end, line == begin ? begin + 1 : line), begin + 1);
    sentence = {begin, stop};
    if (at < stop) break;
    begin = stop;
  }
  return document::trim(text, sentence);
}

Evidence evidence_of(index::DocumentHead document, std::string source, const index::PassageRecord& passage,
                     text::Span part) {
  Evidence evidence;
  evidence.document = std::move(document);
  evidence.source = std::move(source);
  evidence.passage = passage.ordinal;
  evidence.span = {passage.span.begin + part.begin, passage.span.begin + part.end};
  evidence.text = std::string(text::slice(passage.text, part));
  return evidence;
}

Result<Evidence> where_named(index::Store& store, const index::DocumentHead& document, std::uint32_t passage,
                             const std::string& number) {
  const auto sources = store.sources(document.id);
  if (!sources) return tl::unexpected<Error>(sources.error());
  const std::string source = sources->empty() ? std::string() : sources->front();
  const auto passages = store.passages(document.id, passage, passage + 1);
  if (!passages) return tl::unexpected<Error>(passages.error());
  for (const index::PassageRecord& each : *passages) {
    for (const index::MentionRecord& mention : each.mentions) {
      if (mention.canonical != number || mention.span.begin < each.span.begin) continue;
      const text::Span sentence = sentence_at(each.text, mention.span.begin - each.span.begin);
      return evidence_of(document, source, each, sentence);
    }
  }
  Evidence whole;
  whole.document = document;
  whole.source = source;
  return whole;
}

}  // namespace wenhao::followup
