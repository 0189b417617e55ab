// Reading the run before a number: characters, letters that belong to a code, groups in brackets.
#include "corpus/number/run.h"

#include <algorithm>
#include <optional>

#include "corpus/text/numeral.h"

namespace wenhao::number {
namespace {

Edge edge_of(const Glyph& glyph, Offset floor) {
  if (glyph.c == 0 || glyph.begin < floor || glyph.line) return Edge::start;
  if (is_open(glyph.c) || glyph.c == U'“' || glyph.c == U'"' || glyph.c == U'、' || glyph.c == U':' ||
      glyph.c == U'/' || glyph.c == U'\t' || glyph.c == U'《') {
    return Edge::opening;
  }
  if (glyph.c == U'》' || is_close(glyph.c)) return Edge::title;
  if (is_digit(glyph.c) || is_letter(glyph.c)) return Edge::other;
  return Edge::pause;
}

// A bracket group that belongs to a code: up to six Han characters between a pair. The place that opens a
// code may stand in one: （淮）公（活）鉴字.
std::optional<Unit> group_before(std::string_view text, const Glyph& close, Offset floor, const Trie& parts) {
  Glyph glyph = glyph_before(text, close.begin);
  for (int i = 0; i < 6 && is_han_glyph(glyph.c) && glyph.begin >= floor; ++i)
    glyph = glyph_before(text, glyph.begin);
  if (!is_open(glyph.c) || glyph.begin < floor || glyph.end == close.begin) return std::nullopt;
  const Glyph inner = glyph_at(text, glyph.end);
  const bool counts = text::han_digit(inner.c, false) >= 0;  // （三） is an item more often than 三亚
  const bool opens = inner.end == close.begin && !counts && (parts.marks_of(inner.c) & kPlace) != 0;
  if (!opens && !is_han_glyph(glyph_before(text, glyph.begin).c)) return std::nullopt;
  return Unit{0, glyph.begin, close.end, false, false, opens};
}

// One or two capitals directly before a code are part of it (GF财字, B南水复); a word of letters is not.
bool letters_belong(std::string_view text, Glyph glyph) {
  int count = 0;
  while (glyph.c >= U'A' && glyph.c <= U'Z' && !glyph.gap && ++count <= 2)
    glyph = glyph_before(text, glyph.begin);
  return count > 0 && count <= 2 && (glyph.gap || !is_letter(glyph.c));
}

bool belongs_to_run(std::string_view text, const Glyph& glyph, char32_t right) {
  if (is_han_glyph(glyph.c)) return true;
  return is_letter(glyph.c) && (is_letter(right) || letters_belong(text, glyph));
}

}  // namespace

Run run_before(std::string_view text, std::size_t end, Offset floor, const Trie& parts) {
  Run run;
  std::size_t at = end;
  std::size_t count = 0;
  for (; count < kMaxRun; ++count) {
    const Glyph glyph = glyph_before(text, at);
    Unit unit{glyph.c, glyph.begin, glyph.end, glyph.line, glyph.gap};
    if (glyph.c != 0 && is_close(glyph.c) && glyph.begin >= floor) {
      if (const auto group = group_before(text, glyph, floor, parts)) {
        unit = *group;
        unit.line = glyph.line;
      }
    }
    const char32_t right = count == 0 ? 0 : run.units[kMaxRun - count].c;
    if ((unit.c != 0 && !belongs_to_run(text, glyph, right)) || unit.begin == unit.end ||
        unit.begin < floor) {
      run.edge = edge_of(glyph, floor);
      break;
    }
    run.units[kMaxRun - 1 - count] = unit;
    at = unit.begin;
  }
  if (count == kMaxRun) run.edge = Edge::text;
  std::copy(run.units.end() - static_cast<std::ptrdiff_t>(count), run.units.end(), run.units.begin());
  run.size = count;
  return run;
}

}  // namespace wenhao::number
