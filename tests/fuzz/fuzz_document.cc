// Any text through the document parser: everything it says about the text lies within the text.
#include "corpus/document/parse.h"
#include "tests/fuzz/fuzz.h"

namespace wenhao {

namespace {

void check(const document::Promise& promise, const document::Passage& passage, std::string_view text) {
  fuzz::require_span(text, promise.span);
  fuzz::require(passage.span.contains(promise.span), "a promise stands in its passage");
  const auto require_within = [&promise](text::Span span) {
    fuzz::require(promise.span.contains(span), "what a promise says stands in it");
  };
  if (promise.due) require_within(promise.due->span);
  if (promise.amount) require_within(promise.amount->span);
}

void check(const document::Document& document, std::string_view text) {
  fuzz::require_span(text, document.span);
  for (const document::Section& section : document.sections) fuzz::require_span(text, section.span);
  for (const text::Finding& finding : document.findings) fuzz::require_span(text, finding.span);
  text::Offset last = document.span.begin;
  for (const document::Passage& passage : document.passages) {
    fuzz::require_span(text, passage.span);
    fuzz::require(last <= passage.span.begin, "passages stand in order and share nothing");
    text::Offset segment_end = passage.span.begin;
    for (const document::Segment& segment : segments_of(document, passage)) {
      fuzz::require(segment_end <= segment.span.begin && segment.span.end <= passage.span.end,
                    "segments stand in order within their passage");
      segment_end = segment.span.end;
    }
    for (const document::Promise& promise : promises_of(document, passage)) check(promise, passage, text);
    last = passage.span.end;
    fuzz::require(
        passage.mentions.first <= passage.mentions.last && passage.mentions.last <= document.mentions.size(),
        "a passage's mentions are its document's");
    for (const document::Segment& segment : segments_of(document, passage))
      fuzz::require_span(text, segment.span);
  }
  for (const document::Relation& relation : document.relations) {
    fuzz::require(relation.mention < document.mentions.size(), "a relation is about a mention");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  text::SourceText source;
  source.text = text::repair_utf8(fuzz::view(data, size));
  source.paragraphs = text::paragraphs_of_lines(source.text);
  text::Offset last = 0;
  for (const document::Document& document : document::parse_documents(source)) {
    fuzz::require(last <= document.span.begin, "documents stand in order");
    last = document.span.begin;
    check(document, source.text);
  }
  return 0;
}

}  // namespace wenhao
