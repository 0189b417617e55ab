// Walks a proposal's parts: announced suggestions are taken whole, the rest is looked through for what asks.
#include "search/followup/requests.h"

#include <algorithm>
#include <iterator>

#include "corpus/document/key.h"
#include "corpus/document/marker.h"
#include "corpus/document/parse.h"
#include "corpus/document/sentence.h"
#include "search/followup/asks.h"
#include "search/followup/proposal_outline.h"
#include "search/followup/request_words.h"

namespace wenhao::followup {
namespace {

// 应加强宣传, 应建立台账: a clause without a subject of its own. Not 应当, which others may be told to do.
bool begins_with_ought(std::u32string_view sentence) {
  constexpr std::size_t kWithVerb = 3;  // characters
  return sentence.substr(0, 2) != U"应当" && sentence.substr(0, 2) != U"应该" &&
         begins_with(sentence, WordClass::ought) >= kWithVerb;
}

class Finder {
 public:
  Finder(std::string_view text, const std::vector<Part>& parts) : text_(text), parts_(parts) {
    announced_ = std::ranges::any_of(
        parts, [&](const Part& part) { return part.label && part.topic == Topic::asks && !is_bare(part); });
  }

  std::vector<Request> run() {
    if (!parts_.empty()) visit(0);
    if (requests_.empty()) take_run_in();
    if (requests_.empty()) take_directives();
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

  // 学校层面：学校要开设课程: a head that only names a side is told with what follows it.
  [[nodiscard]] text::Span telling_head(const Part& part) const {
    constexpr std::size_t kSide = 8;  // characters
    const bool goes_on = part.head.end < part.line.end &&
                         document::length_of(text_, part.head, kSide + 1) <= kSide &&
                         !is_imperative(document::chars_of(text_, part.head));
    const text::Span rest = document::trim(text_, {part.head.end, part.line.end});
    return goes_on && std::u32string_view(document::chars_of(text_, rest, 1)).starts_with(U':')
               ? text::Span{part.head.begin, rest.end}
               : part.head;
  }

  // An item with what stands under it; 一是…。二是… on one line are items each.
  void take(std::size_t index) {
    const Part& part = parts_[index];
    const std::vector<text::Span> items = items_in(text_, part.line);
    if (part.end > part.line.end || items.empty() || items.front().begin != part.line.begin)
      return add({part.line.begin, part.end}, telling_head(part));
    for (const text::Span item : items) add(item, item);
  }

  // A line under 建议: its items, its sentences where several ask, else the whole.
  void take_line(text::Span line) {
    const std::vector<text::Span> items = items_in(text_, line);
    for (const text::Span item : items) add(item, {item.begin, item.end});
    if (!items.empty()) return;
    std::vector<text::Span> asking;
    for (const text::Span sentence : sentences_in(text_, line)) {
      if (asks(document::chars_of(text_, sentence), Manner::expressly)) asking.push_back(sentence);
    }
    if (asking.size() < 2) {
      const std::vector<text::Span> demands = demands_in(text_, line);
      for (const text::Span demand : demands) add(demand, demand);
      if (!demands.empty()) return;
    }
    if (asking.size() == 1 && !is_imperative(document::chars_of(text_, line))) return add(line, asking[0]);
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
      const std::u32string chars = document::chars_of(text_, sentence);
      if (!asks(chars, manner) && (announced_ || !begins_with_ought(chars))) continue;
      std::vector<text::Span> items = items_in(text_, sentence);
      if (items.empty()) items = demands_in(text_, sentence);
      for (const text::Span item : items) add(item, item);
      if (items.empty()) add(sentence, sentence);
    }
  }

  // Where nothing else asks: 一是…；二是… whose items are imperatives for the most part.
  void take_run_in() {
    for (const Part& part : parts_) {
      if (part.topic == Topic::background) continue;
      for (const text::Span line : part.lines) {
        const std::vector<text::Span> items = items_in(text_, line);
        const auto imperatives = std::ranges::count_if(items, [&](text::Span item) {
          const document::Key key = document::key_of(text_, item);
          return is_imperative(key.chars.substr(document::marker_of(key.chars).size));
        });
        if (2 * static_cast<std::size_t>(imperatives) <= items.size()) continue;
        for (const text::Span item : items) add(item, item);
      }
    }
  }

  // Where none of that asks: items beside one another that for the most part tell somebody what to do.
  void take_directives() {
    for (const Part& parent : parts_) {
      std::vector<std::size_t> items;
      std::ranges::copy_if(parent.children, std::back_inserter(items), [&](std::size_t child) {
        return !parts_[child].label && parts_[child].topic != Topic::background;
      });
      const auto directives = std::ranges::count_if(items, [&](std::size_t item) {
        return is_directive(document::chars_of(text_, {parts_[item].line.begin, parts_[item].end}));
      });
      if (items.size() < 2 || 2 * static_cast<std::size_t>(directives) <= items.size()) continue;
      for (const std::size_t item : items) take(item);
      return;
    }
  }

  void add(text::Span span, text::Span head) {
    span = document::trim(text_, span);
    constexpr std::size_t kFewest = 4;  // characters
    if (span.empty() || document::length_of(text_, span, kFewest) < kFewest) return;
    const std::vector<text::Span> sentences = sentences_in(text_, head);
    const text::Span first = sentences.empty() ? span : document::without_stop(text_, sentences.front());
    requests_.push_back(
        {span, std::string(text::slice(text_, span)), std::string(text::slice(text_, first)), {}});
  }

  std::string_view text_;
  const std::vector<Part>& parts_;
  bool announced_ = false;
  std::vector<Request> requests_;
};

constexpr std::size_t kFirstLines = 12;  // of a proposal, among which its title stands

// The lines of the proposal's title, which asks in its own way: 关于…的建议.
text::Span title_lines(const text::SourceText& source, const std::string& title) {
  constexpr std::size_t kFewest = 6;  // characters; 建议 alone is a label
  const std::u32string wanted = document::chars_of(title, {0, static_cast<text::Offset>(title.size())});
  text::Span found;
  for (std::size_t i = 0; i < std::min(source.paragraphs.size(), kFirstLines); ++i) {
    const text::Span line = source.paragraphs[i].span;
    const std::u32string chars = document::chars_of(source.text, line);
    const bool is_part =
        chars.size() >= kFewest &&
        chars.size() <= wanted.size() + 4 + begins_with(chars, WordClass::title_label) &&
        (wanted.find(chars) != std::u32string::npos || chars.find(wanted) != std::u32string::npos);
    if (is_part) found = {found.empty() ? line.begin : found.begin, line.end};
  }
  return found;
}

// 题目：关于…的建议, 案题 in the cell before: what a form itself calls the title. Empty where none does.
std::string labelled_title(const text::SourceText& source) {
  for (std::size_t i = 0; i < std::min(source.paragraphs.size(), kFirstLines); ++i) {
    const document::Key key = document::key_of(source.text, source.paragraphs[i].span);
    std::size_t label = begins_with(key.chars, WordClass::title_label);
    const bool colon = label != 0 && label < key.size() && key.chars[label] == U':';
    const bool cell = label != 0 && label < key.size() && source.text[key.places[label].begin - 1] == '\t';
    if (!colon && !cell) continue;
    if (colon) ++label;
    if (label < key.size()) return std::string(text::slice(source.text, key.span(label, key.size())));
  }
  return {};
}

// What is told before a request: since the one before where that is more than a label, else what stands
// before them all.
void add_problems(std::string_view text, text::Offset begin, std::vector<Request>& requests) {
  constexpr std::size_t kFewest = 12;  // characters that tell of something
  constexpr std::size_t kMost = 400;
  if (requests.empty()) return;
  const text::Span before_all{begin, std::max(begin, requests.front().span.begin)};
  for (std::size_t i = 0; i < requests.size(); ++i) {
    text::Span told = i == 0 ? before_all : text::Span{requests[i - 1].span.end, requests[i].span.begin};
    if (document::length_of(text, told, kFewest) < kFewest) told = before_all;
    told.end = document::chars_of(text, told, kMost).end();
    requests[i].problem = text::slice(text, document::trim(text, told));
  }
}

// 案由：关于…的提案, where the form's label has come into the title.
std::string without_label(const std::string& title) {
  const document::Key key = document::key_of(title);
  const std::size_t label =
      std::max(begins_with(key.chars, WordClass::title_label), begins_with(key.chars, WordClass::title_form));
  const bool is_labelled = label != 0 && label + 1 < key.size() && key.chars[label] == U':';
  return is_labelled ? title.substr(key.places[label + 1].begin) : title;
}

}  // namespace

Proposal requests_of(const text::SourceText& source) {
  Proposal proposal;
  proposal.title = labelled_title(source);
  const std::vector<document::Document> documents = document::parse_documents(source);
  for (const document::Document& document : documents) {
    if (proposal.title.empty()) proposal.title = without_label(document.title);
  }
  const text::Span title = title_lines(source, proposal.title);
  const std::vector<Part> parts = outline_proposal(source, title);
  proposal.requests = Finder(source.text, parts).run();
  add_problems(source.text, title.end, proposal.requests);
  return proposal;
}

}  // namespace wenhao::followup
