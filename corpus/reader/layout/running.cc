// Running lines stand at the edge of the page and say the same on page after page.
#include "corpus/reader/layout/running.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>

#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

constexpr double kTop = 0.11;  // of the height of the page
constexpr double kBottom = 0.88;
constexpr std::size_t kOutermost = 3;    // lines at either edge that may run
constexpr std::size_t kFewestPages = 3;  // that say the same
constexpr double kShare = 0.4;           // of all pages; some headers stand on every other

bool is_ornament(char32_t c) {
  constexpr std::u32string_view kOrnaments = U"-—–－―‐·•・.～~_|/／第页頁共ofPage";
  return text::is_space(c) || kOrnaments.find(c) != std::u32string_view::npos;
}

// A line without its digits and spaces: what stays the same from page to page.
std::string lasting(std::string_view line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const text::Decoded next = text::decode(line, at);
    if (!text::is_space(next.code_point) && text::digit_value(next.code_point) < 0)
      out += line.substr(at, next.size);
    at += next.size;
  }
  return out;
}

enum class Edge : std::uint8_t { none, top, bottom };

Edge edge_of(const std::vector<LaidLine>& lines, std::size_t index, double height) {
  const double place = height > 0 ? lines[index].middle / height : 0.5;
  if (place < kTop && index < kOutermost) return Edge::top;
  if (place > kBottom && index + kOutermost >= lines.size()) return Edge::bottom;
  return Edge::none;
}

}  // namespace

bool is_page_number(std::string_view text) {
  constexpr int kMostDigits = 8;
  int digits = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode(text, at);
    if (text::digit_value(next.code_point) >= 0) {
      ++digits;
    } else if (!is_ornament(next.code_point)) {
      return false;
    }
    at += next.size;
  }
  return digits > 0 && digits <= kMostDigits;
}

void take_running_lines(std::vector<std::vector<LaidLine>>& pages, const std::vector<double>& heights,
                        text::SourceText& source) {
  using Key = std::pair<Edge, std::string>;
  std::map<Key, std::size_t> seen;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    std::set<Key> here;
    for (std::size_t i = 0; i < pages[page].size(); ++i) {
      const Edge edge = edge_of(pages[page], i, heights[page]);
      if (edge != Edge::none) here.emplace(edge, lasting(pages[page][i].text()));
    }
    for (const Key& key : here) ++seen[key];
  }
  const auto often = static_cast<std::size_t>(static_cast<double>(pages.size()) * kShare);
  std::set<Key> told;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    std::vector<LaidLine> kept;
    for (std::size_t i = 0; i < pages[page].size(); ++i) {
      const Edge edge = edge_of(pages[page], i, heights[page]);
      const std::string text = pages[page][i].text();
      if (edge != Edge::none && is_page_number(text)) continue;
      const Key key(edge, lasting(text));
      if (edge == Edge::none || seen[key] < std::max(kFewestPages, often)) {
        kept.push_back(std::move(pages[page][i]));
      } else if (told.insert(key).second) {
        source.metadata.emplace_back(edge == Edge::top ? "header" : "footer", text);
      }
    }
    pages[page] = std::move(kept);
  }
}

}  // namespace wenhao::reader
