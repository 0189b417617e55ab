// Measuring lines: everything that a line's own characters tell, in one pass over each.
#include "corpus/document/line.h"

#include <algorithm>

#include "corpus/document/chars.h"
#include "corpus/document/contents.h"
#include "corpus/document/decimals.h"
#include "corpus/document/field.h"
#include "corpus/document/glance.h"
#include "corpus/document/glued_closing.h"
#include "corpus/document/glued_title.h"
#include "corpus/document/key.h"
#include "corpus/document/sentence.h"
#include "corpus/document/stacked_fields.h"
#include "corpus/document/vocabulary.h"
#include "corpus/text/date.h"
#include "corpus/text/numeral.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using text::Offset;
using text::Span;

constexpr std::size_t kTail = 24;
constexpr std::uint32_t kLongestTitle = 100;  // characters of one line of a title
constexpr std::uint32_t kLongestLetterhead = 60;
constexpr std::uint32_t kShortestBroken = 20;  // characters; a shorter line breaks off on purpose
constexpr std::uint32_t kShortestSentence = 12;
constexpr std::uint32_t kShortestCut = 8;     // characters of a line that a title is cut off on
constexpr Offset kLongestBroken = 180;        // bytes of a title on either line
constexpr std::uint32_t kLongestOfPage = 90;  // characters of a line that tells of the page
constexpr Offset kShortestGlued = 8;          // bytes of a title and whom it addresses
constexpr std::size_t kHeadLines = 40;        // of a file that a title may run together on

// What a line's head is looked through for, in one pass.
constexpr CharacterSets<16> kSets{
    U"号()〔〕[]【】〈〉<>{}﹝﹞﹙﹚﹛﹜〖〗「」『』〘〙„‟",  // one is in each number
    U"0123456789〇一二两三四五六七八九",
    U"abcdefghijklmnopqrstuvwxyz",
    U"公",
    U"下接",
    U"您你贵",
    U":|",
    kInBottomWords,
};
constexpr unsigned kOfNumbers = 1;
constexpr unsigned kNumerals = 2;
constexpr unsigned kLatin = 4;
constexpr unsigned kOpenness = 8;
constexpr unsigned kSteps = 16;
constexpr unsigned kSecondPerson = 32;
constexpr unsigned kColon = 64;
constexpr unsigned kOfBottom = 128;

// Of 索引号, 统一编号, 标题 and their kin, and bullets.
constexpr Characters kFirstsOfMetadata(U"索信统标名文发•●▪■◆▶-*");

constexpr std::size_t kLongestDate = 64;  // bytes

// One pair of brackets from end to end; （一）… （…） are two.
bool is_bracketed(std::u32string_view chars) {
  return chars.front() == U'(' && chars.size() > 2 && chars.find(U')') == chars.size() - 1;
}

// Han numerals make a date with 年 only, Arabic ones are six characters at least.
bool may_be_date(std::string_view line) {
  const char32_t first = plain(next_char(line, 0).code_point);
  if (text::digit_value(first) >= 0) return line.size() >= 6;
  return text::han_digit(first) >= 0 && line.find("年") != std::string_view::npos;
}

// Four digits of a year, which is after 1948 and before 2100, and two characters more.
bool begins_as_date(std::u32string_view head) {
  constexpr std::u32string_view kFirsts = U"12一二";
  if (head.size() < 6 || kFirsts.find(head.front()) == std::u32string_view::npos) return false;
  const auto is_digit = [](char32_t c) { return text::digit_value(c) >= 0 || text::han_digit(c) >= 0; };
  return std::ranges::all_of(head.substr(1, 3), is_digit);
}

bool is_whole(std::string_view line, const text::DatedSpan& date) {
  return date.readings.front().day != 0 && text::trim(line.substr(date.span.end)).empty();
}

bool holds_sentence(std::string_view text, const Line& line) {
  if (line.length < kShortestSentence) return false;
  if (line.role == text::Role::heading && line.length <= kLongestTitle) return false;
  return line.stopped || line.colon || holds_char(text::slice(text, line.span), "。");
}

void read_end(std::string_view text, std::u32string_view head, Line& line) {
  const char32_t last =
      line.length <= head.size() ? head.back() : plain(prev_char(text, line.span.end).code_point);
  line.stopped = stop_of(last) == Stop::sentence;
  line.colon = last == U':';
  line.semicolon = last == U';';
  line.running = holds_sentence(text, line);
}

// 图1 号牌编码规则
bool is_caption(std::u32string_view head) {
  return head.size() > 1 && head[0] == U'图' && text::digit_value(head[1]) >= 0;
}

void read_title(std::string_view text, std::u32string_view head, Line& line) {
  if (line.length > kLongestTitle || line.marker || line.stopped || line.colon || line.is_row()) return;
  if (line.field != FieldName::none || line.furniture != Furniture::none) return;
  if (line.is_layout() || line.running || is_bullet(head[0]) || is_caption(head)) return;
  const bool is_whole = line.length <= head.size();
  while (is_whole && head.ends_with(U'|')) head.remove_suffix(1);  // a cell without its table
  line.titled = is_whole ? ends_as_title(head) : ends_as_title(tail_of(text, line.span, kTail).chars);
}

void read_label(std::string_view text, std::u32string_view head, Line& line) {
  const bool labelled =
      line.introduces && head.substr(0, 9).find_first_of(U":|") != std::u32string_view::npos;
  if (line.introduces && head[0] == U'2' && head.size() > 4 && head[4] == U'-') {
    line.field = dated_label(text, line.span);
    return;
  }
  if (!line.is_row() && head[0] != U'【' && head[0] != U'[' && head[0] != U'附' && !labelled) {
    const bool may_tell = line.introduces && line.numeral && !line.marker && line.length <= kLongestOfPage;
    if (may_tell && stop_of(prev_char(text, line.span.end).code_point) != Stop::sentence)
      line.field = about_page(text, line.span);
    return;
  }
  line.field = first_field(text, line.span, line.is_row());
}

unsigned look_through(std::u32string_view head, Line& line) {
  const unsigned found = kSets.in(head);
  if (found == 0) return found;
  line.second_person = (kSets.of(head.front()) & kSecondPerson) != 0;
  line.numeral = (found & kNumerals) != 0;
  line.numbered = line.numeral && (found & kOfNumbers) != 0;
  line.latin = (found & kLatin) != 0;
  line.introduces = (found & kColon) != 0;
  line.openness = (found & kOpenness) != 0;
  line.steps = (found & kSteps) != 0;
  return found;
}

// Measures the line that a paragraph is; it has a length only if it has a word.
void measure(std::string_view text, const text::Paragraph& paragraph, Line& line) {
  line.span = trim(text, paragraph.span);
  line.role = paragraph.role;
  line.align = paragraph.align;
  line.level = paragraph.level;
  const Chars chars = chars_of(text, line.span, kHead);
  const std::u32string_view head = chars;
  if (head.empty()) return;
  const Span rest{chars.end(), line.span.end};
  std::size_t length = head.size();
  if (!rest.empty())
    length = std::min<std::size_t>(length + length_of(text, rest, kMeasured - length), kMeasured);
  line.length = static_cast<std::uint8_t>(length);
  line.marker = line.is_row() ? Marker{} : marker_of(head);
  line.bracketed = line.length <= kHead && is_bracketed(head);
  const unsigned found = look_through(head, line);
  line.described = kFirstsOfMetadata.holds(head[0]);
  line.dated = line.numeral && begins_as_date(head) && date_filling(text, line.span).has_value();
  read_label(text, head, line);
  read_end(text, head, line);
  if (!line.marker && !line.running)
    line.furniture = furniture_of(head, line.length, (found & kOfBottom) != 0);
  read_title(text, head, line);
  line.letterhead = line.length <= kLongestLetterhead && !line.running && head.ends_with(U"文件") &&
                    head.find(U"关于") == std::u32string_view::npos;
}

// What one line at least has: what none has needs no further pass over them.
struct Seen {
  bool described = false;
  bool digit = false;  // it begins with one
  bool marker = false;
  bool contents = false;  // it may be 目录, 目次

  void add(std::string_view text, const Line& line) {
    constexpr char32_t kFirst = U'目';
    described = described || line.described;
    marker = marker || line.marker;
    if (digit && contents) return;
    const bool two = line.length == 2;
    if (!line.numeral && !two) return;
    const char32_t first = plain(next_char(text, line.span.begin).code_point);
    digit = digit || text::digit_value(first) >= 0;
    contents = contents || (two && first == kFirst);
  }
};

// Two spaces or an ideographic one stand between the line break and the line.
bool is_indented(std::string_view text, const Line& line) {
  int width = 0;
  for (Offset at = line.span.begin; at > 0 && width < 2;) {
    const text::Decoded c = prev_char(text, at);
    if (!is_blank(c.code_point) || text::is_line_end(c.code_point)) break;
    width += c.code_point == 0x3000 ? 2 : 1;
    at -= c.size;
  }
  return width >= 2;
}

bool is_broken_off(std::string_view text, const Line& line) {
  constexpr std::u32string_view kEnds = U"。！？；：!?;:”’）)》…";
  return line.length >= kShortestBroken && line.role == text::Role::text && line.field == FieldName::none &&
         kEnds.find(prev_char(text, line.span.end).code_point) == std::u32string_view::npos;
}

bool can_follow(const Line& line) {
  return !line.marker && !line.titled && !line.dated && !line.bracketed && line.field == FieldName::none &&
         line.furniture == Furniture::none && line.role == text::Role::text;
}

// Joins the lines of a text saved with hard line breaks: where paragraphs are indented, a line that breaks
// off without a stop goes on in the next one that is not.
class Joiner {
 public:
  explicit Joiner(const text::SourceText& source) : text_(source.text), joins_(source.format == "text") {
    lines_.reserve(source.paragraphs.size());
  }

  void add(const text::Paragraph& paragraph) {
    if (lines_.size() < kHeadLines && paragraph.span.size() >= kShortestGlued && cut(paragraph)) return;
    if (paragraph.span.size() >= kShortestLetter && paragraph.role == text::Role::text &&
        cut_closing(paragraph))
      return;
    add_whole(paragraph);
  }

  std::vector<Line> take() {
    if (is_joined_) finish(lines_.back());
    return std::move(lines_);
  }

  [[nodiscard]] const Seen& seen() const { return seen_; }

 private:
  [[nodiscard]] bool ends_in_colon(const text::Paragraph& paragraph) const {
    return plain(prev_char(text_, trim(text_, paragraph.span).end).code_point) == U':';
  }

  [[nodiscard]] std::optional<Offset> end_of_title(const text::Paragraph& paragraph) const {
    if (!ends_in_colon(paragraph))
      return paragraph.role == text::Role::text ? end_of_title_above_letter(text_, paragraph.span)
                                                : std::nullopt;
    Line line;
    measure(text_, paragraph, line);
    return line.length > 0 ? end_of_glued_title(text_, line) : std::nullopt;
  }

  // A title and its addressee that run together are two lines.
  bool cut(const text::Paragraph& paragraph) {
    const auto end = end_of_title(paragraph);
    if (end) add_halves(paragraph, *end);
    return end.has_value();
  }

  void add_halves(const text::Paragraph& paragraph, Offset middle) {
    text::Paragraph half = paragraph;
    half.span = {paragraph.span.begin, middle};
    add_whole(half);
    half.span = {middle, paragraph.span.end};
    add_whole(half);
  }

  // A letter of one line is its text, its closing, and what stands in brackets behind it.
  bool cut_closing(const text::Paragraph& paragraph) {
    const auto closing = closing_glued_to(text_, paragraph.span);
    if (!closing) return false;
    text::Paragraph piece = paragraph;
    for (const Span span : {Span{paragraph.span.begin, closing->begin}, Span{closing->begin, closing->note},
                            Span{closing->note, paragraph.span.end}}) {
      piece.span = span;
      if (!trim(text_, span).empty()) add_whole(piece);
    }
    return true;
  }

  void add_whole(const text::Paragraph& paragraph) {
    Line& line = lines_.emplace_back();
    measure(text_, paragraph, line);
    seen_.add(text_, line);
    const auto chapter = line.marker.kind == MarkerKind::chapter || line.marker.kind == MarkerKind::section
                             ? end_of_glued_chapter(text_, line.span, line.marker)
                             : std::nullopt;
    if (chapter) {
      lines_.pop_back();
      add_halves(paragraph, *chapter);
    } else if (line.length == 0) {
      lines_.pop_back();
    } else if (lines_.size() > 1 && goes_on(line)) {
      last_ = line;
      lines_.pop_back();
      lines_.back().span.end = last_.span.end;
      is_joined_ = true;
    } else if (is_joined_) {
      finish(lines_[lines_.size() - 2]);
    }
  }

  // …根据《 and what it names; （2023年5月31日某市第五届人民代表大会 and 常务委员会第七次会议通过）
  [[nodiscard]] bool goes_on_within_marks(const Line& above, const Line& line) const {
    const Span last = (is_joined_ ? last_ : above).span;
    if (text::slice(text_, last).ends_with("《")) return true;
    if (above.colon || above.stopped || line.marker || above.length < kShortestCut) return false;
    if (is_cut_title(last, line.span)) return true;
    if (is_joined_ || above.length > kHead || line.length > kHead || above.marker) return false;
    if (plain(next_char(text_, last.begin).code_point) != U'(') return false;
    if (plain(prev_char(text_, line.span.end).code_point) != U')') return false;
    const auto holds = [&](Span span, char32_t c) {
      return std::u32string_view(chars_of(text_, span)).find(c) != std::u32string_view::npos;
    };
    return !holds(above.span, U')') && !holds(line.span, U'(');
  }

  // …根据《国务院关于做好甲工作的意 and 见》（国发〔2019〕28号）
  [[nodiscard]] bool is_cut_title(Span last, Span line) const {
    constexpr std::string_view kOpen = "《";
    constexpr std::string_view kClose = "》";
    const Offset end = line.begin + std::min(line.size(), kLongestBroken);
    const std::string_view head = text::slice(text_, {line.begin, end});
    if (!holds_char(head, kClose)) return false;
    const Offset begin = last.end - std::min(last.size(), kLongestBroken);
    const std::string_view tail = text::slice(text_, {begin, last.end});
    const std::size_t open = tail.rfind(kOpen);
    return open != std::string_view::npos && tail.find(kClose, open) == std::string_view::npos &&
           head.find(kOpen) > head.find(kClose);
  }

  // Whether the last line of the list goes on the one before it.
  [[nodiscard]] bool goes_on(const Line& line) const {
    const Line& above = lines_[lines_.size() - 2];
    if (above.titled && line.colon) return false;  // a title, and whom it addresses
    if (above.role == text::Role::text && line.role == text::Role::text && goes_on_within_marks(above, line))
      return true;
    return joins_ && is_broken_off(text_, is_joined_ ? last_ : above) && can_follow(line) &&
           is_indented(text_, above) && !is_indented(text_, line);
  }

  // A joined line is measured anew, as the one it is.
  void finish(Line& joined) {
    const text::Paragraph whole{joined.span, joined.role, joined.align, joined.level, 0};
    joined = Line();
    measure(text_, whole, joined);
    seen_.add(text_, joined);
    is_joined_ = false;
  }

  std::string_view text_;
  bool joins_;
  std::vector<Line> lines_;
  Seen seen_;
  Line last_;               // the piece that was joined last to the one that is being joined
  bool is_joined_ = false;  // the last line of the list is of several pieces
};

}  // namespace

std::optional<text::DatedSpan> date_filling(std::string_view text, Span span) {
  const std::string_view line = text::slice(text, span);
  if (line.size() > kLongestDate || !may_be_date(line)) return std::nullopt;
  auto date = text::date_at(line, 0);
  if (!date || !is_whole(line, *date)) {
    std::string together;
    for (const char32_t c : text::code_points(line)) {
      if (!is_blank(c)) text::append(together, c);
    }
    if (together.size() == line.size()) return std::nullopt;
    date = text::date_at(together, 0);
    if (!date || !is_whole(together, *date)) return std::nullopt;
    date->span.end = static_cast<Offset>(line.size());
  }
  date->span.begin += span.begin;
  date->span.end += span.begin;
  return date;
}

std::vector<Line> lines_of(const text::SourceText& source) {
  Joiner joiner(source);
  for (const text::Paragraph& paragraph : source.paragraphs) joiner.add(paragraph);
  std::vector<Line> lines = joiner.take();
  const Seen& seen = joiner.seen();
  join_stacked_fields(source.text, lines, seen.described);
  if (seen.marker || seen.digit || seen.contents) unmark_contents(source.text, lines);
  if (seen.digit) mark_decimals(source.text, lines);
  return lines;
}

}  // namespace wenhao::document
