// Fragments to lines: by height, then from left to right, with the spaces that their distances mean.
#include <algorithm>
#include <cmath>

#include "corpus/reader/layout/page.h"
#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

constexpr double kSameLine = 0.45;  // how far apart in height, in ems
constexpr double kCellGap = 1.8;    // how far apart pieces of one cell may stand, in ems
constexpr double kTwice = 0.2;      // the same text so near itself is one, printed twice to look bold

bool is_wide(char32_t c) {
  return text::is_han(c) || (c >= 0x2014 && c <= 0x2026) || (c >= 0x2460 && c <= 0x24FF) ||
         (c >= 0x3000 && c <= 0x30FF) || (c >= 0xFF00 && c <= 0xFF60);
}

// The distance, in ems, from which a gap between two characters is a space. Programs set a quarter of an em
// between Han and Latin by themselves.
double space_between(char32_t before, char32_t after) {
  const int wide = (is_wide(before) ? 1 : 0) + (is_wide(after) ? 1 : 0);
  return wide == 2 ? 0.6 : wide == 1 ? 0.4 : 0.14;
}

void add(LaidLine& line, const Fragment& fragment) {
  const double gap = line.cells.empty() ? 0 : (fragment.left - line.right) / fragment.size;
  if (line.cells.empty() || gap > kCellGap) {
    line.cells.push_back({fragment.left, fragment.text});
  } else {
    std::string& text = line.cells.back().text;
    const char32_t before = text::decode_before(text, text.size()).code_point;
    const char32_t after = text::decode(fragment.text, 0).code_point;
    if (gap > space_between(before, after) && !text::is_space(before) && !text::is_space(after)) text += ' ';
    text += fragment.text;
  }
  line.right = std::max(line.right, fragment.right);
}

LaidLine line_of(std::vector<const Fragment*>& fragments, std::size_t page) {
  std::ranges::stable_sort(fragments, {}, [](const Fragment* each) { return each->left; });
  LaidLine line;
  line.page = page;
  line.left = fragments.front()->left;
  line.right = line.left;
  const Fragment* last = nullptr;
  std::size_t longest = 0;
  for (const Fragment* each : fragments) {
    const bool twice = last != nullptr && last->text == each->text &&
                       std::abs(last->left - each->left) < kTwice * each->size;
    if (twice) continue;
    add(line, *each);
    if (each->text.size() > longest) {  // the longest piece says how large the line is
      longest = each->text.size();
      line.size = each->size;
      line.middle = each->middle;
    }
    last = each;
  }
  return line;
}

}  // namespace

std::string LaidLine::text() const {
  std::string out;
  for (const Cell& cell : cells) {
    if (!out.empty()) out += ' ';
    out += cell.text;
  }
  return out;
}

double ems_of(std::string_view text) {
  double ems = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode(text, at);
    ems += is_wide(next.code_point) ? 1 : 0.5;
    at += next.size;
  }
  return ems;
}

std::vector<LaidLine> lines_of(const LaidPage& page, std::size_t number) {
  std::vector<const Fragment*> sorted;
  for (const Fragment& fragment : page.fragments) {
    const bool placed = std::isfinite(fragment.left) && std::isfinite(fragment.right) &&
                        std::isfinite(fragment.middle) && fragment.size > 0 && std::isfinite(fragment.size);
    if (placed && !text::trim(fragment.text).empty()) sorted.push_back(&fragment);
  }
  std::ranges::stable_sort(sorted, {}, [](const Fragment* each) { return each->middle; });
  std::vector<LaidLine> lines;
  std::vector<const Fragment*> line;
  for (const Fragment* each : sorted) {
    if (!line.empty()) {
      const double reach = kSameLine * std::max(line.front()->size, each->size);
      const double least = std::min(line.front()->size, each->size) * 0.8;
      if (each->middle - line.front()->middle > std::min(reach, least)) {
        lines.push_back(line_of(line, number));
        line.clear();
      }
    }
    line.push_back(each);
  }
  if (!line.empty()) lines.push_back(line_of(line, number));
  return lines;
}

}  // namespace wenhao::reader
