// Walks a proposal's parts: announced suggestions are taken whole, the rest is looked through for what asks.
#include "search/followup/requests.h"

#include <algorithm>

#include "corpus/document/key.h"
#include "corpus/document/parse.h"
#include "corpus/document/sentence.h"
#include "search/followup/asks.h"
#include "search/followup/proposal_outline.h"

namespace wenhao::followup {
namespace {

class Finder {
 public:
  Finder(std::string_view text, const std::vector<Part>& parts) : text_(text), parts_(parts) {
    announced_ = std::ranges::any_of(
        parts, [&](const Part& part) { return part.label && part.topic == Topic::asks && !is_bare(part); });
  }

  std::vector<Request> run() {
    if (!parts_.empty()) visit(0);
    std::ranges::sort(requests_, {}, [](const Request& request) { return request.span.begin; });
    return std::move(requests_);
  }

 private:
  [[nodiscard]] bool is_bare(const Part& part) const { return part.children.empty() && part.lines.empty(); }

  void visit(std::size_t index) {
    const Part& part = parts_[index];
    const bool item = index != 0 && !part.label;
    if (item && part.topic == Topic::asks) return take(index);
    if (item && part.topic == Topic::open && item_asks(part)) return take(index);
    if (item && part.topic != Topic::asks) look_through(part.line, part.topic);
    for (const text::Span line : part.lines) {
      if (part.topic == Topic::asks) {
        take_line(line);
      } else {
        look_through(line, part.topic);
      }
    }
    for (const std::size_t child : part.children) visit(child);
  }

  // An open item asks by its heading; where nothing is announced, by an imperative too.
  [[nodiscard]] bool item_asks(const Part& part) const {
    const std::u32string head = document::chars_of(text_, part.head);
    return asks(head, Manner::any) || (!announced_ && is_imperative(head));
  }

  void take(std::size_t index) { add({parts_[index].line.begin, parts_[index].end}, parts_[index].head); }

  // A line under 建议: its items, its sentences where several ask, else the whole.
  void take_line(text::Span line) {
    const std::vector<text::Span> items = items_in(text_, line);
    for (const text::Span item : items) add(item, {item.begin, item.end});
    if (!items.empty()) return;
    std::vector<text::Span> asking;
    for (const text::Span sentence : sentences_in(text_, line)) {
      if (asks(document::chars_of(text_, sentence), Manner::expressly)) asking.push_back(sentence);
    }
    if (asking.size() < 2) return add(line, line);
    for (std::size_t i = 0; i < asking.size(); ++i) {
      const text::Offset end = i + 1 < asking.size() ? asking[i + 1].begin : line.end;
      add(document::trim(text_, {asking[i].begin, end}), asking[i]);
    }
  }

  // Sentences that ask within what does not announce requests.
  void look_through(text::Span line, Topic topic) {
    const Manner manner = topic == Topic::background ? Manner::plainly : Manner::any;
    for (const text::Span sentence : sentences_in(text_, line)) {
      if (!asks(document::chars_of(text_, sentence), manner)) continue;
      const std::vector<text::Span> items = items_in(text_, sentence);
      for (const text::Span item : items) add(item, item);
      if (items.empty()) add(sentence, sentence);
    }
  }

  void add(text::Span span, text::Span head) {
    span = document::trim(text_, span);
    constexpr std::size_t kFewest = 4;  // characters
    if (span.empty() || document::length_of(text_, span, kFewest) < kFewest) return;
    const std::vector<text::Span> sentences = sentences_in(text_, head);
    const text::Span first = sentences.empty() ? span : document::without_stop(text_, sentences.front());
    requests_.push_back(
        {span, std::string(text::slice(text_, span)), std::string(text::slice(text_, first))});
  }

  std::string_view text_;
  const std::vector<Part>& parts_;
  bool announced_ = false;
  std::vector<Request> requests_;
};

// The lines of the proposal's title, which asks in its own way: 关于…的建议.
text::Span title_lines(const text::SourceText& source, const std::string& title) {
  constexpr std::size_t kFirstLines = 12;
  constexpr std::size_t kFewest = 6;  // characters; 建议 alone is a label
  const std::u32string wanted = document::chars_of(title, {0, static_cast<text::Offset>(title.size())});
  text::Span found;
  for (std::size_t i = 0; i < std::min(source.paragraphs.size(), kFirstLines); ++i) {
    const text::Span line = source.paragraphs[i].span;
    const std::u32string chars = document::chars_of(source.text, line);
    const bool is_part =
        chars.size() >= kFewest && chars.size() <= wanted.size() + 4 &&
        (wanted.find(chars) != std::u32string::npos || chars.find(wanted) != std::u32string::npos);
    if (is_part) found = {found.empty() ? line.begin : found.begin, line.end};
  }
  return found;
}

}  // namespace

Proposal requests_of(const text::SourceText& source) {
  Proposal proposal;
  const std::vector<document::Document> documents = document::parse_documents(source);
  for (const document::Document& document : documents) {
    if (proposal.title.empty()) proposal.title = document.title;
  }
  const std::vector<Part> parts = outline_proposal(source, title_lines(source, proposal.title));
  proposal.requests = Finder(source.text, parts).run();
  return proposal;
}

}  // namespace wenhao::followup
