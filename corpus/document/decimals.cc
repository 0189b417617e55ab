// One pass that holds the numbers of the headings that are open.
#include "corpus/document/decimals.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "corpus/document/chars.h"
#include "corpus/document/key.h"
#include "corpus/text/numeral.h"
#include "corpus/text/utf8.h"

namespace wenhao::document {
namespace {

using text::Offset;
using text::Span;

constexpr std::size_t kDeepest = 5;
constexpr std::uint32_t kLargest = 99;                       // a part of a mark
constexpr std::uint32_t kLongestHeading = 30;                // characters of 3 预警和预防机制
constexpr std::size_t kFar = 12;                             // lines from a heading to the first below it
constexpr std::u32string_view kUnits = U"万亿千百%％倍元℃";  // 1.5万元 is a sum

// The parts of 1.2.1, and how many characters they take.
struct Parts {
  std::array<std::uint32_t, kDeepest> numbers{};
  std::uint8_t depth = 0;
  std::uint8_t size = 0;
  bool apart = false;  // white space stands behind them
};

// Those at a place; nothing where none stand there, nor where more of a number or a unit does.
std::optional<Parts> parts_in(std::string_view text, Span span) {
  Parts parts;
  Offset at = span.begin;
  const auto look = [&](Offset place) {
    text::Decoded c = place < span.end ? next_char(text, place) : text::Decoded{};
    c.code_point = plain(c.code_point);
    return c;
  };
  text::Decoded c = look(at);
  while (parts.depth < kDeepest && text::digit_value(c.code_point) >= 0) {
    std::uint32_t number = 0;
    for (int digit = 0; (digit = text::digit_value(c.code_point)) >= 0; c = look(at += c.size)) {
      number = number * 10 + static_cast<std::uint32_t>(digit);
      if (number > kLargest) return std::nullopt;
      ++parts.size;
    }
    if (number == 0) return std::nullopt;
    parts.numbers[parts.depth++] = number;
    if (c.code_point != U'.') break;
    const text::Decoded behind = look(at + c.size);
    if (text::digit_value(behind.code_point) < 0) break;
    at += c.size;
    c = behind;
    ++parts.size;
  }
  parts.apart = c.size != 0 && is_blank(c.code_point);
  while (c.size != 0 && is_blank(c.code_point)) c = look(at += c.size);
  const bool goes_on = c.size != 0 && c.code_point != U'.' && kUnits.find(c.code_point) == kUnits.npos;
  return parts.depth > 0 && goes_on ? std::optional(parts) : std::nullopt;
}

class Marking {
 public:
  Marking(std::string_view text, std::vector<Line>& lines) : text_(text), lines_(lines) {}

  void run() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      Line& line = lines_[i];
      if (may_divide(line.marker)) {
        if (!bare_) open(1, line.marker.ordinal);  // 1. 总则 and 第一章 总则, with 1.1 below them
      } else if (const auto parts = parts_at(i); parts && continues(*parts, i)) {
        open(parts->depth, parts->numbers[parts->depth - 1]);
        if (!bare_ && parts->depth == 1) {
          bare_ = true;
          glued_ = !parts->apart;
        }
        line.marker = {parts->numbers[parts->depth - 1], MarkerKind::decimal, parts->size, false,
                       parts->depth};
        line.titled = false;
      }
    }
  }

 private:
  [[nodiscard]] static bool may_divide(const Marker& marker) {
    return (marker.kind == MarkerKind::arabic && !marker.doubtful) || marker.kind == MarkerKind::chapter;
  }

  void open(std::size_t depth, std::uint32_t number) {
    open_[depth - 1] = number;
    std::fill(open_.begin() + static_cast<std::ptrdiff_t>(depth), open_.end(), 0);
  }

  // What a line without any other mark begins with; one part alone heads a short line of its own.
  [[nodiscard]] std::optional<Parts> parts_at(std::size_t i) const {
    const Line& line = lines_[i];
    if (line.dated || line.listed || line.is_row() || line.field != FieldName::none) return std::nullopt;
    const bool doubtful = line.marker.kind == MarkerKind::arabic && line.marker.doubtful;
    const bool bare = !line.marker && line.numeral && !line.running && line.length <= kLongestHeading;
    if (!doubtful && !bare) return std::nullopt;
    const auto parts = parts_in(text_, line.span);
    return parts && (parts->depth == 1) != doubtful ? parts : std::nullopt;
  }

  [[nodiscard]] bool continues(const Parts& parts, std::size_t i) const {
    const std::size_t last = parts.depth - 1U;
    const std::uint32_t number = parts.numbers[last];
    if (!std::equal(parts.numbers.begin(), parts.numbers.begin() + last, open_.begin())) return false;
    if (last == 0) {
      if (bare_ && number == open_[0] + 1) return parts.apart || glued_ || follows(std::array{number, 1U}, i);
      return number == 1 && follows(std::array{1U, 1U}, i);
    }
    if (number != open_[last] + 1) return false;
    if (number > 1 || parts.apart || is_heading(i - 1, parts.depth - 1)) return true;
    Parts next = parts;
    ++next.numbers[last];
    return follows({next.numbers.begin(), next.numbers.begin() + parts.depth}, i);
  }

  [[nodiscard]] bool is_heading(std::size_t i, int depth) const {
    if (depth == 1 && lines_[i].marker.kind == MarkerKind::chapter) return true;
    return lines_[i].marker.kind == MarkerKind::decimal && lines_[i].marker.depth == depth &&
           !lines_[i].running;
  }

  // Whether these numbers stand on one of the next few lines.
  [[nodiscard]] bool follows(std::span<const std::uint32_t> numbers, std::size_t i) const {
    const std::size_t end = std::min(lines_.size(), i + kFar);
    for (std::size_t next = i + 1; next < end; ++next) {
      const auto parts = parts_at(next);
      if (parts && std::ranges::equal(numbers, std::span(parts->numbers).first(parts->depth))) return true;
    }
    return false;
  }

  std::string_view text_;
  std::vector<Line>& lines_;
  std::array<std::uint32_t, kDeepest> open_{};
  bool bare_ = false;   // the outermost headings bear a number alone
  bool glued_ = false;  // and no space behind it: 1总则
};

// 1 总则, 2 组织体系, 3 附则 without 1.1 below them: short lines with numbers that go on from one, each above
// running text.
class Bare {
 public:
  Bare(std::string_view text, std::vector<Line>& lines) : text_(text), lines_(lines) {}

  void run() {
    constexpr std::size_t kFewest = 3;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      const std::uint32_t number = number_at(i);
      if (number == 0 || (number != 1 && number != places.size() + 1)) continue;
      if (number == 1) places.clear();
      places.push_back(i);
    }
    if (places.size() < kFewest) return;
    for (std::size_t n = 0; n < places.size(); ++n) {
      Line& line = lines_[places[n]];
      const std::uint8_t size = n + 1 < 10 ? 1 : 2;
      line.marker = {static_cast<std::uint32_t>(n + 1), MarkerKind::decimal, size, false, 1};
      line.titled = false;
    }
  }

 private:
  // Of a heading above running text; 0 for none.
  [[nodiscard]] std::uint32_t number_at(std::size_t i) const {
    const Line& line = lines_[i];
    if (!line.numeral || line.marker || line.running || line.dated || line.length > kLongestHeading) return 0;
    const Line& below = lines_[i + 1];
    if ((!below.running && !below.stopped) || below.marker || line.is_row() || line.listed) return 0;
    if (line.field != FieldName::none) return 0;
    const auto parts = parts_in(text_, line.span);
    return parts && parts->depth == 1 && parts->apart ? parts->numbers[0] : 0;
  }

  std::string_view text_;
  std::vector<Line>& lines_;
};

}  // namespace

void mark_decimals(std::string_view text, std::vector<Line>& lines) {
  if (std::ranges::any_of(lines, [](const Line& line) { return line.marker.doubtful; })) {
    Marking(text, lines).run();
  } else {
    Bare(text, lines).run();
  }
}

}  // namespace wenhao::document
