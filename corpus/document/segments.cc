// One walk over the paragraph, which remembers where the sentence and the clause began.
#include "corpus/document/segments.h"

#include <algorithm>

#include "corpus/document/chars.h"
#include "corpus/document/sentence.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using number::Mention;

constexpr std::ptrdiff_t kMostInherited = 32;  // numbers of one segment that a later passage is about

// Adds items to a list, and to the range of them that one of its owners has: the last in the list, or none.
template <class Item, class From>
void append(std::vector<Item>& list, From first, From last, Range& range) {
  if (first == last) return;
  if (range.empty()) range.first = count(list);
  list.insert(list.end(), first, last);
  range.last = count(list);
}

class Walker {
 public:
  Walker(std::string_view text, Span paragraph, const Cited& cited, Segments& segments)
      : text_(text),
        paragraph_(paragraph),
        cited_(cited),
        segments_(segments),
        begin_(segments.all.size()),
        at_(paragraph.begin),
        sentence_(at_),
        clause_(at_) {}

  void run(std::size_t first) {
    for (std::size_t i = first; i < cited_.mentions.size(); ++i) {
      const Mention& mention = cited_.mentions[i];
      if (mention.span.begin >= paragraph_.end) break;
      if (mention.kind == number::Kind::title) skip_title(mention.span);
      if (cited_.names[i] == kNobody) continue;
      const Span unit = cited_.ties[i].unit;
      walk_to(std::max(at_, unit.begin));
      name(static_cast<std::uint32_t>(i));
      at_ = std::max(at_, std::min(mention.span.end, paragraph_.end));
      named_ = at_;
    }
    close(paragraph_.end);
  }

 private:
  // The stops inside a title end nothing.
  void skip_title(Span title) {
    if (title.begin < at_) return;
    walk_to(title.begin);
    at_ = std::min(title.end, paragraph_.end);
  }

  void walk_to(Offset place) {
    const Offset end = std::min(place, paragraph_.end);
    while (at_ < end && (at_ = next_mark(text_, at_, end)) < end) {
      const text::Decoded c = next_char(text_, at_);
      at_ += c.size;
      if (c.code_point == U'(' || c.code_point == U'（') ++depth_;
      if ((c.code_point == U')' || c.code_point == U'）') && depth_ > 0) --depth_;
      const Stop stop = stop_of(c.code_point);
      if (stop == Stop::sentence) {
        sentence_ = clause_ = at_;
        depth_ = 0;
      } else if (stop == Stop::clause && depth_ == 0) {
        clause_ = at_;
      }
    }
  }

  // A number is named in the clause that is open here.
  void name(std::uint32_t mention) {
    const bool first_of_sentence = empty() || named_ <= sentence_;
    if (!empty() && (named_ > clause_ || same_as_last(mention))) {
      is_uniform_ = same_as_last(mention);
      add(mention);
      return;
    }
    is_uniform_ = true;
    const Offset begin = trim(text_, {first_of_sentence ? sentence_ : clause_, paragraph_.end}).begin;
    close(begin);
    const std::uint32_t next = count(segments_.spoken_of);
    segments_.all.push_back({{next, next}, {begin, paragraph_.end}});
    add(mention);
  }

  [[nodiscard]] bool empty() const { return segments_.all.size() == begin_; }

  void add(std::uint32_t mention) {
    segments_.spoken_of.push_back(mention);
    segments_.all.back().mentions.last = count(segments_.spoken_of);
  }

  // The segment so far speaks of this number alone.
  [[nodiscard]] bool same_as_last(std::uint32_t mention) const {
    return is_uniform_ && cited_.names[segments_.spoken_of.back()] == cited_.names[mention];
  }

  void close(Offset end) {
    if (empty()) return;
    Span& last = segments_.all.back().span;
    last = trim(text_, {last.begin, end});
  }

  std::string_view text_;
  Span paragraph_;
  const Cited& cited_;
  Segments& segments_;
  std::size_t begin_;  // where the paragraph's own begin
  Offset at_;
  Offset sentence_;  // where it began
  Offset clause_;
  Offset named_ = 0;        // where the last number ended
  bool is_uniform_ = true;  // the last segment names one number only
  int depth_ = 0;           // of round brackets; a clause does not end inside them
};

// The part of a segment that lies in a passage: its own mentions there make a segment, earlier ones are
// inherited, the latest of them where they are many.
void assign(const Segment& segment, std::span<const std::uint32_t> mentions, Document& document,
            Passage& passage) {
  const auto place = [&document](std::uint32_t mention) { return document.mentions[mention].span.begin; };
  const auto first = std::ranges::lower_bound(mentions, passage.span.begin, {}, place);
  const auto last = std::ranges::lower_bound(mentions, passage.span.end, {}, place);
  const auto earlier = std::min<std::ptrdiff_t>(first - mentions.begin(), kMostInherited);
  if (first == last && earlier == 0) return;
  Told& told = told_of(document, passage);
  append(document.inherited, first - earlier, first, told.inherited);
  if (first == last) return;
  const Span part{std::max(segment.span.begin, passage.span.begin),
                  std::min(segment.span.end, passage.span.end)};
  Range spoken_of;
  append(document.spoken_of, first, last, spoken_of);
  const Segment own{spoken_of, part};
  append(document.segments, &own, &own + 1, told.segments);
}

}  // namespace

void add_segments(std::string_view text, Span paragraph, std::size_t first, const Cited& cited,
                  Segments& segments) {
  Walker(text, paragraph, cited, segments).run(first);
}

void assign_segments(const Segments& segments, Document& document) {
  auto& passages = document.passages;
  std::size_t at = 0;
  for (const Segment& segment : segments.all) {
    const auto mentions =
        std::span(segments.spoken_of).subspan(segment.mentions.first, segment.mentions.size());
    while (at < passages.size() && passages[at].span.end <= segment.span.begin) ++at;
    for (std::size_t i = at; i < passages.size() && passages[i].span.begin < segment.span.end; ++i) {
      assign(segment, mentions, document, passages[i]);
    }
  }
}

}  // namespace wenhao::document
