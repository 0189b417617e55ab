// The table, made when it is first asked for.
#include "search/match/character_rarity.h"

#include <algorithm>
#include <charconv>
#include <string_view>
#include <unordered_map>

#include "corpus/text/utf8.h"

namespace wenhao::match {
namespace {

constexpr std::string_view kTable =
#include "search/match/character_rarity.tsv.inc"
    ;

struct Rarities {
  std::unordered_map<char32_t, double> of;
  double greatest = 0.0;
};

Rarities read(std::string_view table) {
  Rarities rarities;
  while (!table.empty()) {
    const std::size_t end = std::min(table.find('\n'), table.size());
    const std::string_view line = table.substr(0, end);
    table.remove_prefix(std::min(end + 1, table.size()));
    const std::size_t tab = line.find('\t');
    if (line.starts_with('#') || tab == std::string_view::npos) continue;
    double rarity = 0.0;
    std::from_chars(line.data(), line.data() + tab, rarity);
    rarities.greatest = std::max(rarities.greatest, rarity);
    for (const char32_t c : text::code_points(line.substr(tab + 1))) rarities.of.emplace(c, rarity);
  }
  return rarities;
}

}  // namespace

double character_rarity(char32_t character) {
  static const auto* const rarities = new Rarities(read(kTable));  // never taken apart, as the lexicon
  const auto found = rarities->of.find(character);
  return found == rarities->of.end() ? rarities->greatest : found->second;
}

}  // namespace wenhao::match
