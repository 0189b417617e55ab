// Lines make units, cut into pieces at sentence ends; the pieces of a unit are packed into passages.
#include "corpus/document/passages.h"

#include <algorithm>

#include "corpus/document/chars.h"
#include "corpus/document/sentence.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using number::Mention;

constexpr std::uint32_t kLongestHeading = 60;  // characters of a line that heads the next
constexpr std::uint32_t kLongestStopped = 24;  // of one that ends in a stop: （一）统筹设置。
constexpr std::size_t kHeadings = 80;          // characters that headings may add to a passage
constexpr Offset kLongestMention = 600;        // bytes; a longer one may be cut

// Something that is not cut: a line, or a part of one, which ends where the next part begins. They are small:
// a text of short lines has many.
struct Piece {
  Offset begin = 0;
  std::uint32_t line = 0;
  std::uint16_t length = 0;  // characters
  bool heads = false;        // stays with the next piece
};

// Borders that fall inside a mention are none.
class Borders {
 public:
  explicit Borders(const std::vector<Mention>& mentions) : mentions_(&mentions) {}

  // Asked with rising places.
  bool may_cut(Offset place) {
    for (; next_ < mentions_->size() && (*mentions_)[next_].span.begin < place; ++next_) {
      const Span span = (*mentions_)[next_].span;
      if (span.size() <= kLongestMention) end_ = std::max(end_, span.end);
    }
    return end_ <= place;
  }

 private:
  const std::vector<Mention>* mentions_;
  std::size_t next_ = 0;
  Offset end_ = 0;
};

class Cutter {
 public:
  Cutter(const text::SourceText& source, const std::vector<Line>& lines, const Layout& layout,
         const Outline& outline, const std::vector<Mention>& mentions)
      : source_(source),
        text_(source.text),
        lines_(lines),
        layout_(layout),
        outline_(outline),
        mentions_(mentions),
        borders_(mentions),
        paragraph_(paragraph_at(lines[layout.first].span.begin)) {}

  std::vector<Passage> run() {
    passages_.reserve(layout_.end - layout_.first);  // room that is not written to costs nothing
    const std::size_t body = std::clamp(layout_.head.body, layout_.first, layout_.end);
    head_.reserve(body - layout_.first);
    pieces_.reserve(layout_.end - layout_.first);
    for (std::size_t i = layout_.first; i < layout_.end; ++i) {
      if (!layout_.in_passages(i)) continue;
      const bool heading = heads(i);
      add_pieces(i, heading);
      const bool goes_on = i + 1 < layout_.end && layout_.in_passages(i + 1) && stay_together(i, heading);
      if (!goes_on) pack_unit();
    }
    assign_mentions();
    return std::move(passages_);
  }

 private:
  // --- units of lines

  [[nodiscard]] bool is_body(std::size_t i) const { return layout_.part(i) == Part::body; }

  // A line that heads the one below it: a heading, a short line without a stop.
  [[nodiscard]] bool heads(std::size_t i) const {
    const Line& line = lines_[i];
    if (!is_body(i) || line.is_row() || line.length > kLongestHeading || line.colon || line.dated)
      return false;
    if (i + 1 >= layout_.end || !is_body(i + 1)) return false;
    if (line.marker) return !is_listed(i) && marked_heads(line, lines_[i + 1]);
    if (lines_[i + 1].marker.ordinal > 1) return false;  // what stands under 一、 does not head 二、
    return !line.running && !line.stopped && !line.semicolon;
  }

  // The second of a list has its forerunner right above it: an item, whatever follows the last.
  [[nodiscard]] bool is_listed(std::size_t i) const {
    if (i == layout_.first) return false;
    const Marker& above = lines_[i - 1].marker;
    const Marker& marker = lines_[i].marker;
    return above.kind == marker.kind && above.depth == marker.depth && above.ordinal + 1 == marker.ordinal;
  }

  [[nodiscard]] bool marked_heads(const Line& line, const Line& next) const {
    if (next.marker && !is_below(next.marker, line.marker)) return false;
    if (line.marker.kind == MarkerKind::article) return false;
    if (line.stopped && line.length > kLongestStopped) return false;
    return !line.semicolon && sentence_end(text_, line.span, true) == line.span.end;
  }

  // Whether a line, which heads the next or not, stands in one passage with it where its size allows.
  [[nodiscard]] bool stay_together(std::size_t upper, bool heading) const {
    const Part above = layout_.part(upper);
    const Part below = layout_.part(upper + 1);
    if (above == Part::head) return below == Part::head || below == Part::body;
    if (above == Part::body && below == Part::body) {
      return heading || (lines_[upper].is_row() && lines_[upper + 1].is_row());
    }
    if (above == Part::attachment) return below == Part::attachment;
    return is_end(above) && is_end(below);
  }

  static bool is_end(Part part) {
    return part == Part::signature || part == Part::date || part == Part::foot;
  }

  // --- pieces of a unit

  void pack_unit() {
    const std::size_t size = length_of_pieces(pieces_);
    if (!head_.empty() && size > 0 && (size > kPassage || size + length_of_pieces(head_) <= kPassage)) {
      pieces_.insert(pieces_.begin(), head_.begin(), head_.end());
      head_.clear();
    }
    pack(head_);
    pack(pieces_);
    head_.clear();
    pieces_.clear();
  }

  [[nodiscard]] static std::size_t length_of_pieces(const std::vector<Piece>& pieces) {
    std::size_t length = 0;
    for (const Piece& piece : pieces) length += piece.length;
    return length;
  }

  void add_pieces(std::size_t i, bool heading) {
    const Line& line = lines_[i];
    const bool in_head = layout_.part(i) == Part::head;
    std::vector<Piece>& pieces = in_head ? head_ : pieces_;
    if (line.length < kMeasured) {
      pieces.push_back({line.span.begin, static_cast<std::uint32_t>(i), line.length, heading || in_head});
      return;
    }
    for (Offset at = line.span.begin; at < line.span.end;) {
      const Borders before = borders_;
      Offset end = sentence_end(text_, {at, line.span.end});
      while (end < line.span.end && !borders_.may_cut(end)) end = sentence_end(text_, {end, line.span.end});
      add_sentence({at, end}, i, before, pieces);
      at = end;
    }
  }

  // A sentence longer than a passage is cut at clauses, at last anywhere.
  void add_sentence(Span span, std::size_t line, Borders borders, std::vector<Piece>& pieces) {
    const std::size_t length = length_of(text_, span, kPassage);
    if (length <= kPassage) {
      pieces.push_back(
          {span.begin, static_cast<std::uint32_t>(line), static_cast<std::uint16_t>(length), false});
      return;
    }
    Piece piece{span.begin, static_cast<std::uint32_t>(line), 0, false};
    for (Offset at = span.begin; at < span.end;) {
      const text::Decoded c = next_char(text_, at);
      at += c.size;
      if (!is_blank(c.code_point)) ++piece.length;
      const bool clause = piece.length >= kPassage / 4 && stop_of(c.code_point) != Stop::none;
      const bool full = clause || piece.length >= kPassage - kPassage / 10;
      if ((full && borders.may_cut(at)) || piece.length >= kPassage || at == span.end) {
        pieces.push_back(piece);
        piece = {at, piece.line, 0, false};
      }
    }
  }

  // --- packing

  // Whether pieces [first, last) are one passage: headings may go over the size a little.
  [[nodiscard]] static bool fits(std::size_t length, std::size_t headings) {
    return length - std::min(headings, kHeadings) <= kPassage;
  }

  void pack(const std::vector<Piece>& pieces) {
    std::size_t total = length_of_pieces(pieces);
    const std::size_t parts = (total + kPassage - 1) / kPassage;
    const std::size_t target = (total + parts - 1) / std::max<std::size_t>(parts, 1);
    std::size_t length = 0;
    std::size_t headings = 0;
    std::size_t first = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const bool full = length >= target && !fits(total, headings) && !pieces[i - 1].heads;
      if (i > first && (full || !fits(length + pieces[i].length, headings))) {
        emit(pieces[first], pieces[i - 1], pieces[i]);
        total -= length;
        first = i;
        length = headings = 0;
      }
      length += pieces[i].length;
      if (pieces[i].heads) headings += pieces[i].length;
    }
    if (first < pieces.size()) emit(pieces[first], pieces.back(), {});
  }

  // A passage of pieces up to the `next`; its path is that of its last line, which headings above it are part
  // of.
  void emit(const Piece& first, const Piece& last, const Piece& next) {
    Passage passage;
    const bool is_cut = next.line == last.line && next.begin > last.begin;
    passage.span = trim(text_, {first.begin, is_cut ? next.begin : lines_[last.line].span.end});
    if (passage.span.empty()) return;
    if (layout_.part(last.line) == Part::body) {
      const Turn& turn = turn_at(std::max(passage.span.begin, lines_[last.line].span.begin));
      passage.section = turn.section;
      passage.annex = turn.annex;
    }
    passage.page = page_at(lines_[first.line].span.begin);
    passages_.push_back(passage);
  }

  // Where the document begins among the paragraphs of its file.
  [[nodiscard]] std::size_t paragraph_at(Offset place) const {
    const auto& all = source_.paragraphs;
    const auto begin = [](const text::Paragraph& paragraph) { return paragraph.span.begin; };
    const auto after = std::ranges::upper_bound(all, place, {}, begin);
    return after == all.begin() ? 0 : static_cast<std::size_t>(after - all.begin()) - 1;
  }

  // Asked with rising places.
  std::uint32_t page_at(Offset place) {
    const auto& paragraphs = source_.paragraphs;
    while (paragraph_ + 1 < paragraphs.size() && paragraphs[paragraph_ + 1].span.begin <= place) ++paragraph_;
    return paragraphs[paragraph_].page;
  }

  const Turn& turn_at(Offset place) {
    const std::vector<Turn>& turns = outline_.turns;
    while (next_turn_ < turns.size() && turns[next_turn_].from <= place) turn_ = turns[next_turn_++];
    return turn_;
  }

  void assign_mentions() {
    std::uint32_t next = 0;
    for (Passage& passage : passages_) {
      while (next < mentions_.size() && mentions_[next].span.begin < passage.span.begin) ++next;
      passage.mentions.first = next;
      while (next < mentions_.size() && mentions_[next].span.begin < passage.span.end) ++next;
      passage.mentions.last = next;
    }
  }

  const text::SourceText& source_;
  std::string_view text_;
  const std::vector<Line>& lines_;
  const Layout& layout_;
  const Outline& outline_;
  const std::vector<Mention>& mentions_;
  Borders borders_;
  Turn turn_;  // what heads the place that was asked for last
  std::size_t next_turn_ = 0;
  std::size_t paragraph_;    // likewise
  std::vector<Piece> head_;  // of the unit of lines that is being made: title, number and addressee
  std::vector<Piece> pieces_;
  std::vector<Passage> passages_;
};

}  // namespace

std::vector<Passage> passages_of(const text::SourceText& source, const std::vector<Line>& lines,
                                 const Layout& layout, const Outline& outline,
                                 const std::vector<Mention>& mentions) {
  return Cutter(source, lines, layout, outline, mentions).run();
}

std::uint32_t passage_at(const std::vector<Passage>& passages, Offset place) {
  const auto after =
      std::ranges::upper_bound(passages, place, {}, [](const Passage& p) { return p.span.begin; });
  return after == passages.begin() ? 0 : static_cast<std::uint32_t>(after - passages.begin() - 1);
}

}  // namespace wenhao::document
