// A stack of open parts; a mark that is open already closes all that stand above it.
#include "search/followup/proposal_outline.h"

#include <algorithm>

#include "corpus/document/key.h"
#include "corpus/document/marker.h"
#include "corpus/document/sentence.h"
#include "search/followup/proposal_lines.h"
#include "search/followup/request_words.h"

namespace wenhao::followup {
namespace {

using document::Key;
using document::Marker;
using document::MarkerKind;

constexpr std::size_t kLabel = 20;  // characters of a line that only names what follows

struct Open {
  std::size_t part = 0;
  MarkerKind kind = MarkerKind::none;  // none: a label
};

class Builder {
 public:
  // `content_asks`: all under 提案内容 asks.
  Builder(std::string_view text, bool content_asks) : text_(text), content_asks_(content_asks) {
    parts_.emplace_back();
    stack_.push_back({0, MarkerKind::none});
  }

  void add(text::Span line) {
    const Key key = document::key_of(text_, line);
    if (key.empty() || is_closing(key.chars)) return;
    const Marker mark = document::marker_of(key.chars);
    if (mark && mark.kind != MarkerKind::sequence && mark.size < key.size())
      return add_marked(line, key, mark);
    if (add_label(line, key)) return;
    if (leads_in(key.chars)) return open_label(line, key, Topic::asks);
    parts_[stack_.back().part].lines.push_back(line);
    reach(line.end);
  }

  std::vector<Part> take() { return std::move(parts_); }

 private:
  // Where the words after `from` come to their first stop.
  [[nodiscard]] std::size_t head_end(const Key& key, std::size_t from) const {
    for (std::size_t at = from; at < key.size(); ++at) {
      const document::Stop stop = document::stop_of(key.chars[at]);
      if (stop == document::Stop::sentence || key.chars[at] == U':') return at;
    }
    return key.size();
  }

  void add_marked(text::Span line, const Key& key, const Marker& mark) {
    close_to(mark);
    const std::size_t end = head_end(key, mark.size);
    const std::u32string_view head = std::u32string_view(key.chars).substr(mark.size, end - mark.size);
    const Topic own = topic_of(head);
    const bool label = own != Topic::open && (end + 1 >= key.size() || key.chars[end] == U':');
    push(line, key, mark.size, end, mark.kind);
    Part& part = parts_.back();
    const Topic inherited = parts_[part.parent].topic;
    part.topic =
        own == Topic::open || (own == Topic::background && inherited == Topic::asks) ? inherited : own;
    part.label = label && part.topic == own;
    if (part.label && end + 1 < key.size()) part.lines.push_back(key.span(end + 1, key.size()));
    if (!part.label && leads_in(key.chars)) part.topic = Topic::asks;
  }

  // 案由：近年来…, 建议 alone on a line, 【具体建议】.
  bool add_label(text::Span line, const Key& key) {
    const bool framed = key.starts_with(U"【");
    const std::size_t close = framed ? key.chars.find(U'】') : std::u32string_view::npos;
    const bool closed = close != std::u32string_view::npos;
    const std::size_t end = closed ? close : head_end(key, 0);
    const std::u32string_view head = key.chars.substr(closed ? 1 : 0, closed ? close - 1 : end);
    const bool colon = closed || (end < key.size() && key.chars[end] == U':');
    if (head.size() > kLabel || (!colon && end < key.size())) return false;
    // 针对以上问题，我的建议是： leads to requests, though it speaks of problems.
    const bool content = !head.empty() && begins_with(head, WordClass::content_title) == head.size();
    const Topic topic = leads_in(key.chars) || (content && content_asks_) ? Topic::asks : topic_of(head);
    if (topic == Topic::open && !content) return false;
    open_label(line, key, topic);
    if (end + 1 < key.size()) parts_.back().lines.push_back(key.span(end + 1, key.size()));
    return true;
  }

  // A mark that is open ends what stands under it; the first item after a label stands under the label.
  void close_to(const Marker& mark) {
    const Open& last = stack_.back();
    const bool after_label =
        last.kind == MarkerKind::none && last.part != 0 && parts_[last.part].children.empty();
    if (after_label && mark.ordinal == 1) return;
    for (std::size_t i = stack_.size(); i-- > 1;) {
      if (stack_[i].kind == mark.kind) return stack_.resize(i);
    }
  }

  // A label ends the label before it and stands under the item that is open.
  void open_label(text::Span line, const Key& key, Topic topic) {
    for (std::size_t i = stack_.size(); i-- > 1;) {
      if (stack_[i].kind != MarkerKind::none) continue;
      stack_.resize(i);
      break;
    }
    push(line, key, 0, key.size(), MarkerKind::none);
    parts_.back().topic = topic;
    parts_.back().label = true;
  }

  void push(text::Span line, const Key& key, std::size_t head_begin, std::size_t head_end, MarkerKind kind) {
    Part part;
    part.parent = stack_.back().part;
    part.line = line;
    part.head = head_begin < head_end ? key.span(head_begin, head_end) : text::Span{line.end, line.end};
    parts_[part.parent].children.push_back(parts_.size());
    stack_.push_back({parts_.size(), kind});
    parts_.push_back(std::move(part));
    reach(line.end);
  }

  void reach(text::Offset end) {
    for (const Open& open : stack_) parts_[open.part].end = end;
  }

  std::string_view text_;
  bool content_asks_;
  std::vector<Part> parts_;
  std::vector<Open> stack_;
};

}  // namespace

std::vector<Part> outline_proposal(const text::SourceText& source, text::Span title) {
  const std::vector<text::Span> lines = proposal_lines(source, title);
  const auto built = [&](bool content_asks) {
    Builder builder(source.text, content_asks);
    for (const text::Span line : lines) builder.add(line);
    return builder.take();
  };
  std::vector<Part> parts = built(false);
  const bool announced =
      std::ranges::any_of(parts, [](const Part& part) { return part.label && part.topic == Topic::asks; });
  return announced ? parts : built(true);
}

}  // namespace wenhao::followup
