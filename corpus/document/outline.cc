// A stack of open headings, moved by the marks of the lines.
#include "corpus/document/outline.h"

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/document/asides.h"
#include "corpus/document/findings.h"
#include "corpus/document/key.h"
#include "corpus/document/next_steps.h"
#include "corpus/document/sentence.h"
#include "corpus/document/title.h"

namespace wenhao::document {
namespace {

constexpr std::size_t kLongestHeading = 200;      // characters
constexpr std::size_t kLongestArticleTitle = 10;  // 第三条 载体建设。
constexpr std::size_t kFar = 12;                  // lines to the next of a sequence
constexpr std::uint32_t kLongestNextSteps = 30;   // characters of a marked heading that has 下一步

enum class Rank : std::uint8_t { annex, next_steps, role, mark };

// An open heading: what closes it depends on its rank, its kind, and for headings by role its level.
struct Open {
  std::uint32_t section = kNoSection;  // none for an annex
  Rank rank = Rank::mark;
  Marker marker;
  std::uint8_t role_level = 0;
  bool alone = false;  // the line is the heading and nothing else
};

bool is_run_in(MarkerKind kind) { return kind >= MarkerKind::ordinal; }
bool is_division(MarkerKind kind) { return kind >= MarkerKind::part && kind <= MarkerKind::section; }

std::uint8_t level_of_mark(MarkerKind kind) {
  return static_cast<std::uint8_t>(static_cast<int>(kind) - static_cast<int>(MarkerKind::han) + 1);
}

class Outliner {
 public:
  Outliner(std::string_view text, const std::vector<Line>& lines, const NumberLines& numbers,
           const Layout& layout)
      : text_(text), lines_(lines), numbers_(numbers), layout_(layout), asides_(text) {
    std::size_t marked = 0;
    for (std::size_t i = begin(); i < layout.closing; ++i) marked += is_marked(i) ? 1U : 0U;
    outline_.sections.reserve(marked);
    outline_.turns.reserve(2 * marked);
  }

  Outline run() {
    for (std::size_t i = begin(); i < layout_.end; ++i) {
      if (i == layout_.closing || i == layout_.annex) close_all(lines_[i].span.begin);
      if (layout_.part(i) != Part::body) continue;
      if (!asides_.hold(lines_[i])) read_line(i);
      last_end_ = lines_[i].span.end;
    }
    close_all(last_end_);
    return std::move(outline_);
  }

 private:
  [[nodiscard]] std::size_t begin() const { return std::min(layout_.head.body, layout_.end); }

  void read_line(std::size_t i) {
    const Line& line = lines_[i];
    if (i >= layout_.annex && open_annex(i)) return;
    if (is_item(i)) {
      open_item(line);
    } else if (line.role == text::Role::heading && !line.running) {
      open_heading(line);
    }
    if (!in_next_steps()) open_next_steps(i);
  }

  // --- the stack

  [[nodiscard]] const Open* top() const { return stack_.empty() ? nullptr : &stack_.back(); }

  void push(Section section, Open open) {
    open.section = static_cast<std::uint32_t>(outline_.sections.size());
    section.parent = innermost();
    section.span.end = section.span.begin;
    stack_.push_back(open);
    turn(section.span.begin);
    outline_.sections.push_back(std::move(section));
  }

  void pop(Offset at) {
    if (stack_.back().section != kNoSection) {
      Section& section = outline_.sections[stack_.back().section];
      section.span.end = std::max(section.span.begin, std::min(at, last_end_));
    }
    stack_.pop_back();
  }

  [[nodiscard]] std::uint32_t innermost() const {
    return stack_.empty() ? kNoSection : stack_.back().section;
  }

  // From `at` on, what is open now heads the text.
  void turn(Offset at) {
    const auto last_annex = static_cast<std::uint32_t>(outline_.annexes.size()) - 1;
    const Turn next{at, innermost(), annexes() != 0 ? last_annex : kNoSection};
    if (!outline_.turns.empty() && outline_.turns.back().from == at) {
      outline_.turns.back() = next;
    } else {
      outline_.turns.push_back(next);
    }
  }

  [[nodiscard]] std::uint8_t level_of(const Open& open) const {
    return open.section == kNoSection ? std::uint8_t{0} : outline_.sections[open.section].level;
  }

  // Closes down to `size` open headings; from `at` on the rest is what heads the text.
  void close_to(std::size_t size, Offset at) {
    if (stack_.size() <= size) return;
    while (stack_.size() > size) pop(at);
    turn(at);
  }

  void close_all(Offset at) { close_to(0, at); }

  // --- marked items

  [[nodiscard]] bool is_open(MarkerKind kind, std::uint32_t ordinal) const {
    return std::ranges::any_of(stack_, [&](const Open& open) {
      return open.marker.kind == kind && (ordinal == 0 || open.marker.ordinal == ordinal);
    });
  }

  [[nodiscard]] bool is_marked(std::size_t i) const {
    return lines_[i].marker && layout_.part(i) == Part::body;
  }

  // The next line after `i` with a mark of a kind; its ordinal, 0 for none within `far` lines, a few.
  [[nodiscard]] std::uint32_t next_ordinal(MarkerKind kind, std::size_t i, std::size_t far) const {
    const std::size_t end = std::min(layout_.closing, i + far + 1);
    for (std::size_t next = i + 1; next < end; ++next) {
      if (lines_[next].marker.kind == kind && layout_.part(next) == Part::body)
        return lines_[next].marker.ordinal;
    }
    return 0;
  }

  // The same with no line too far, by a list of all marked lines.
  [[nodiscard]] std::uint32_t next_ordinal(MarkerKind kind, std::size_t i) {
    if (!std::exchange(are_places_known_, true)) {
      for (std::size_t line = begin(); line < layout_.closing; ++line) {
        const auto of_kind = static_cast<std::size_t>(lines_[line].marker.kind);
        if (is_marked(line)) places_[of_kind].push_back(static_cast<std::uint32_t>(line));
      }
    }
    const auto& places = places_[static_cast<std::size_t>(kind)];
    const auto next = std::ranges::upper_bound(places, i);
    return next != places.end() ? lines_[*next].marker.ordinal : 0;
  }

  [[nodiscard]] bool is_item(std::size_t i) const {
    const Marker& marker = lines_[i].marker;
    if (!marker) return false;
    if (marker.kind == MarkerKind::sequence) {
      if (marker.ordinal > 1) return is_open(MarkerKind::sequence, 0);
      return next_ordinal(MarkerKind::sequence, i, kFar) == 2 ||
             next_ordinal(MarkerKind::sequence, i, kFar) == 3;
    }
    if (!marker.doubtful) return true;
    if (marker.ordinal == 1) return !is_open(marker.kind, 1) && next_ordinal(marker.kind, i, 3) == 2;
    return is_open(marker.kind, marker.ordinal - 1);
  }

  // （一） below a heading 1. is typed the wrong way round, and stands under it all the same.
  [[nodiscard]] static bool nests_wrongly(const Open& above, const Marker& marker) {
    return marker.ordinal == 1 && marker.kind == MarkerKind::han_bracket && above.rank == Rank::mark &&
           (above.marker.kind == MarkerKind::arabic || above.marker.kind == MarkerKind::arabic_bracket) &&
           above.alone;
  }

  // The same for a decimal, which may stand below an item: 1. with 1.1, but not 1.1 with 1. and then 1.2.
  [[nodiscard]] std::size_t kept_for_decimal(const Marker& marker) const {
    std::size_t kept = stack_.size();
    const auto is_decimal = [](const Open& open) { return open.marker.kind == MarkerKind::decimal; };
    for (std::size_t size = kept; size > 0 && stack_[size - 1].rank != Rank::annex; --size) {
      const Open& open = stack_[size - 1];
      if (open.rank != Rank::mark) continue;
      const auto above = stack_.begin() + static_cast<std::ptrdiff_t>(size - 1);
      const bool divides = marker.depth > 1 && open.marker.kind == MarkerKind::arabic &&
                           std::none_of(stack_.begin(), above, is_decimal);
      if (divides || is_below(marker, open.marker)) break;
      kept = size - 1;
    }
    return kept;
  }

  // How many open headings stay open above a mark.
  [[nodiscard]] std::size_t kept_for(const Marker& marker) const {
    if (marker.kind == MarkerKind::decimal) return kept_for_decimal(marker);
    for (std::size_t size = stack_.size(); size > 0; --size) {
      if (stack_[size - 1].rank == Rank::mark && stack_[size - 1].marker.kind == marker.kind) return size - 1;
    }
    std::size_t kept = stack_.size();
    for (std::size_t size = stack_.size(); size > 0 && stack_[size - 1].rank != Rank::annex; --size) {
      const Open& open = stack_[size - 1];
      if (open.rank != Rank::mark) continue;
      if (open.marker.kind < marker.kind || nests_wrongly(open, marker)) break;
      kept = size - 1;
    }
    return kept;
  }

  [[nodiscard]] std::uint8_t divisions() const {
    return static_cast<std::uint8_t>(std::ranges::count_if(
        stack_, [](const Open& open) { return open.rank == Rank::mark && is_division(open.marker.kind); }));
  }

  [[nodiscard]] std::uint8_t level_for(const Marker& marker) const {
    const Open* above = top();
    const bool below_next_steps = above != nullptr && above->rank == Rank::next_steps;
    if (is_run_in(marker.kind)) {
      if (above == nullptr || above->rank == Rank::annex) return 1;
      const std::uint8_t level = level_of(*above);
      return below_next_steps && level == 0 ? 2 : static_cast<std::uint8_t>(level + 1);
    }
    if (is_division(marker.kind)) return static_cast<std::uint8_t>(divisions() + 1);
    const bool decimal = marker.kind == MarkerKind::decimal;
    const bool below_decimal = above != nullptr && above->marker.kind == MarkerKind::decimal;
    const int below = above == nullptr ? 1 : level_of(*above) + 1;
    const int level = decimal ? below : divisions() + level_of_mark(marker.kind);
    const int least = below_next_steps ? 2 : (below_decimal ? below : 1);
    return static_cast<std::uint8_t>(std::max(level, least));
  }

  void open_item(const Line& line) {
    close_to(kept_for(line.marker), line.span.begin);
    note_gap(line);
    const bool article = line.marker.kind == MarkerKind::article;
    Section section;
    section.span = line.span;
    const Span heading = article ? article_heading(line) : heading_span(line);
    section.heading = unbroken(text::slice(text_, heading));
    section.level = article ? static_cast<std::uint8_t>(divisions() + 1) : level_for(line.marker);
    const bool may_tell = line.steps || !line.is_short();
    const bool steps = !article && may_tell &&
                       tells_next_steps(chars_of(text_, heading, kLongestNextSteps + 1)) &&
                       length_of(text_, heading, kLongestNextSteps) <= kLongestNextSteps;
    if (steps) section.kind = SectionKind::next_steps;
    push(std::move(section), {kNoSection, Rank::mark, line.marker, 0, !line.running});
    if (steps) steps_open_ = stack_.size();
  }

  // Numbering may run on through several sections or start again at one; anything else is a gap.
  void note_gap(const Line& line) {
    if (line.marker.kind == MarkerKind::decimal) return;
    std::uint32_t& last = last_ordinals_[static_cast<std::size_t>(line.marker.kind)];
    if (line.marker.ordinal != 1 && line.marker.ordinal != last && line.marker.ordinal != last + 1) {
      outline_.findings.push_back({std::string(finding::kOutlineGap), mark_span(line), {}});
    }
    last = line.marker.ordinal;
  }

  [[nodiscard]] Span mark_span(const Line& line) const {
    return key_of(text_, line.span, line.marker.size).span(0, line.marker.size);
  }

  // The first sentence without its stop; a very long one up to a clause, and what runs on behind a space up
  // to that.
  [[nodiscard]] Span heading_span(const Line& line) const {
    Span span{line.span.begin, sentence_end(text_, line.span, true)};
    if (line.running) {
      const Offset end = end_of_heading_before_text(text_, span, line.marker.size);
      if (end != 0) return {span.begin, end};
    }
    if (span.size() > kLongestHeading && length_of(text_, span, kLongestHeading) > kLongestHeading) {
      const Key key = key_of(text_, span, kLongestHeading);
      std::size_t size = key.size();
      while (size > line.marker.size && stop_of(key.chars[size - 1]) == Stop::none) --size;
      span.end = key.places[(size > line.marker.size ? size : key.size()) - 1].end;
    }
    return without_stop(text_, span);
  }

  // 第三条 载体建设; 第三条 where no title of its own follows.
  [[nodiscard]] Span article_heading(const Line& line) const {
    const Span sentence{line.span.begin, sentence_end(text_, line.span)};
    const bool titled =
        sentence.end < line.span.end &&
        length_of(text_, {mark_span(line).end, sentence.end}, kLongestArticleTitle) <= kLongestArticleTitle;
    return titled ? without_stop(text_, sentence) : mark_span(line);
  }

  // --- headings without a mark

  void open_heading(const Line& line) {
    std::size_t size = stack_.size();
    while (size > 0 && stack_[size - 1].rank >= Rank::role &&
           (stack_[size - 1].rank == Rank::mark || stack_[size - 1].role_level >= line.level)) {
      --size;
    }
    close_to(size, line.span.begin);
    Section section;
    section.span = line.span;
    section.heading = unbroken(text::slice(text_, without_stop(text_, line.span)));
    section.level = 1;
    if (top() != nullptr) section.level = static_cast<std::uint8_t>(level_of(*top()) + 1);
    push(std::move(section), {kNoSection, Rank::role, {}, line.level, true});
  }

  // The title of what is annexed heads all of it.
  bool open_annex(std::size_t i) {
    const Line& line = lines_[i];
    if (!line.titled || line.marker || line.is_row()) return false;
    const TitleBlock block = title_ending_at(text_, lines_, numbers_, i);
    const std::size_t first = std::max(block.first, layout_.annex);
    close_all(lines_[first].span.begin);
    last_ordinals_.fill(0);
    outline_.annexes.push_back(title_text(text_, lines_, {first, i + 1}));
    stack_.push_back({kNoSection, Rank::annex, {}, 0, true});
    turn(lines_[first].span.begin);
    return true;
  }

  // --- next steps

  [[nodiscard]] bool in_next_steps() const { return steps_open_ != 0 && stack_.size() >= steps_open_; }

  // A sentence of an unmarked paragraph ends what stands before it, unless the outermost numbering goes on.
  void open_next_steps(std::size_t i) {
    const Line& line = lines_[i];
    if (line.is_short() && !line.steps) return;
    const auto found = find_next_steps(text_, line.span);
    if (!found) return;
    const bool unmarked = !is_item(i);
    if (unmarked) close_to(numbering_goes_on(i) ? 1 : annexes(), line.span.begin);
    Section section;
    section.kind = SectionKind::next_steps;
    section.span = {found->begin, line.span.end};
    section.heading = unbroken(text::slice(text_, *found));
    const bool opens_paragraph = unmarked && sentence_end(text_, line.span) >= found->end;
    push(std::move(section), {kNoSection, Rank::next_steps, {}, 0, false});
    if (opens_paragraph) outline_.turns.back().from = line.span.begin;
    steps_open_ = stack_.size();
  }

  [[nodiscard]] std::size_t annexes() const {
    return !stack_.empty() && stack_.front().rank == Rank::annex ? 1 : 0;
  }

  [[nodiscard]] bool numbering_goes_on(std::size_t i) {
    if (stack_.empty() || stack_.front().rank != Rank::mark) return false;
    const Marker& outermost = stack_.front().marker;
    return next_ordinal(outermost.kind, i) > outermost.ordinal;
  }

  std::string_view text_;
  const std::vector<Line>& lines_;
  const NumberLines& numbers_;
  const Layout& layout_;
  Outline outline_;
  std::vector<Open> stack_;
  std::array<std::vector<std::uint32_t>, static_cast<std::size_t>(MarkerKind::sequence) + 1> places_;
  bool are_places_known_ = false;
  std::array<std::uint32_t, static_cast<std::size_t>(MarkerKind::sequence) + 1> last_ordinals_{};
  std::size_t steps_open_ = 0;  // size of the stack with the open next steps on top; 0 for none
  Offset last_end_ = 0;
  Asides asides_;
};

}  // namespace

Turn Outline::turn_at(Offset place) const {
  const auto after = std::ranges::upper_bound(turns, place, {}, &Turn::from);
  return after == turns.begin() ? Turn{} : *std::prev(after);
}

bool Outline::in_next_steps(Offset place) const {
  for (std::uint32_t at = turn_at(place).section; at != kNoSection; at = sections[at].parent) {
    if (sections[at].kind == SectionKind::next_steps) return true;
  }
  return false;
}

Outline outline_of(std::string_view text, const std::vector<Line>& lines, const NumberLines& numbers,
                   const Layout& layout) {
  return Outliner(text, lines, numbers, layout).run();
}

}  // namespace wenhao::document
