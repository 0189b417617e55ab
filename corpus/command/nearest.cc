// Optimal string alignment: the least number of slips between two words.
#include "corpus/command/nearest.h"

#include <algorithm>
#include <cstddef>

namespace wenhao::command {
namespace {

constexpr std::size_t kShortest = 2;  // letters of a beginning
constexpr std::size_t kLongWord = 6;  // letters from which two slips are forgiven
constexpr std::size_t kMostSlips = 2;

// One row for each letter of `a`; two back for what is exchanged.
std::size_t slips_between(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> rows(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) rows[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t other = rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      rows[i][j] = std::min({other, rows[i - 1][j] + 1, rows[i][j - 1] + 1});
      const bool is_exchanged = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (is_exchanged) rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
    }
  }
  return rows[a.size()][b.size()];
}

}  // namespace

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known) {
  if (word.size() < kShortest) return std::nullopt;
  const auto* best = static_cast<const std::string*>(nullptr);
  std::size_t least = word.size() < kLongWord ? kMostSlips : kMostSlips + 1;
  for (const std::string& each : known) {
    if (each.starts_with(word)) return each;
    if (word.size() > each.size() + kMostSlips) continue;
    const std::size_t slips = slips_between(word, each);
    if (slips >= least) continue;
    least = slips;
    best = &each;
  }
  return best == nullptr ? std::nullopt : std::optional(*best);
}

}  // namespace wenhao::command
