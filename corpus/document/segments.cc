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

class Walker {
 public:
  Walker(std::string_view text, Span paragraph, const Cited& cited)
      : text_(text),
        paragraph_(paragraph),
        cited_(cited),
        at_(paragraph.begin),
        sentence_(at_),
        clause_(at_) {}

  std::vector<Segment> run(std::size_t first) {
    for (std::size_t i = first; i < cited_.mentions.size(); ++i) {
      const Mention& mention = cited_.mentions[i];
      if (mention.span.begin >= paragraph_.end) break;
      if (mention.kind == number::Kind::title) skip_title(mention.span);
      if (cited_.canonical[i].empty()) continue;
      const Span unit = cited_.ties[i].unit;
      walk_to(std::max(at_, unit.begin));
      name(static_cast<std::uint32_t>(i));
      at_ = std::max(at_, std::min(mention.span.end, paragraph_.end));
      named_ = at_;
    }
    close(paragraph_.end);
    return std::move(segments_);
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
    const bool first_of_sentence = segments_.empty() || named_ <= sentence_;
    if (!segments_.empty() && (named_ > clause_ || same_as_last(mention))) {
      is_uniform_ = same_as_last(mention);
      segments_.back().mentions.push_back(mention);
      return;
    }
    is_uniform_ = true;
    const Offset begin = trim(text_, {first_of_sentence ? sentence_ : clause_, paragraph_.end}).begin;
    close(begin);
    segments_.push_back({{mention}, {begin, paragraph_.end}});
  }

  // The segment so far speaks of this number alone.
  [[nodiscard]] bool same_as_last(std::uint32_t mention) const {
    return is_uniform_ && cited_.canonical[segments_.back().mentions.back()] == cited_.canonical[mention];
  }

  void close(Offset end) {
    if (!segments_.empty()) segments_.back().span = trim(text_, {segments_.back().span.begin, end});
  }

  std::string_view text_;
  Span paragraph_;
  const Cited& cited_;
  Offset at_;
  Offset sentence_;  // where it began
  Offset clause_;
  Offset named_ = 0;        // where the last number ended
  bool is_uniform_ = true;  // the last segment names one number only
  int depth_ = 0;           // of round brackets; a clause does not end inside them
  std::vector<Segment> segments_;
};

// The part of a segment that lies in a passage: its own mentions there make a segment, earlier ones are
// inherited, the latest of them where they are many.
void assign(const Segment& segment, const std::vector<Mention>& mentions, Passage& passage) {
  const auto place = [&mentions](std::uint32_t mention) { return mentions[mention].span.begin; };
  const auto first = std::ranges::lower_bound(segment.mentions, passage.span.begin, {}, place);
  const auto last = std::ranges::lower_bound(segment.mentions, passage.span.end, {}, place);
  const auto earlier = std::min<std::ptrdiff_t>(first - segment.mentions.begin(), kMostInherited);
  passage.inherited.insert(passage.inherited.end(), first - earlier, first);
  if (first == last) return;
  const Span part{std::max(segment.span.begin, passage.span.begin),
                  std::min(segment.span.end, passage.span.end)};
  passage.segments.push_back({{first, last}, part});
}

}  // namespace

std::vector<Segment> segments_of(std::string_view text, Span paragraph, std::size_t first,
                                 const Cited& cited) {
  return Walker(text, paragraph, cited).run(first);
}

void assign_segments(const std::vector<Segment>& segments, const std::vector<Mention>& mentions,
                     std::vector<Passage>& passages) {
  std::size_t at = 0;
  for (const Segment& segment : segments) {
    while (at < passages.size() && passages[at].span.end <= segment.span.begin) ++at;
    for (std::size_t i = at; i < passages.size() && passages[i].span.begin < segment.span.end; ++i) {
      assign(segment, mentions, passages[i]);
    }
  }
}

}  // namespace wenhao::document
