// Characters from the stored texts, neighbours by the document that a record names; both are sums over a
// hundred passages.
#include "search/match/reorder.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "corpus/index/terms.h"
#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"
#include "search/match/character_rarity.h"
#include "search/query/quantities.h"

namespace wenhao::match {
namespace {

using First = std::vector<Candidate>::iterator;

// Where a character stands among the sorted ones; those of the first plane are looked up at once.
class Places {
 public:
  explicit Places(std::u32string_view sorted) : sorted_(sorted), direct_(kDirect) {
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      if (is_direct(sorted[i])) direct_[sorted[i] - kFirst] = static_cast<std::uint16_t>(i + 1);
    }
  }

  // Its place + 1; 0 where it is none of them.
  [[nodiscard]] std::size_t of(char32_t c) const {
    if (is_direct(c)) return direct_[c - kFirst];
    const auto same = std::lower_bound(sorted_.begin(), sorted_.end(), c);
    return same == sorted_.end() || *same != c ? 0 : static_cast<std::size_t>(same - sorted_.begin()) + 1;
  }

  [[nodiscard]] std::size_t size() const { return sorted_.size(); }

 private:
  static constexpr char32_t kFirst = 0x4E00;
  static constexpr std::size_t kDirect = 0x5200;
  static bool is_direct(char32_t c) { return c >= kFirst && c - kFirst < kDirect; }

  std::u32string_view sorted_;
  std::vector<std::uint16_t> direct_;
};

// What stands at a place of a text. Nearly all of official text, Han and its punctuation, is of three bytes
// and is read here; the first bytes left out allow not all that may follow.
text::Decoded decoded(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const bool is_usual = at + 2 < text.size() && (byte(0) & 0xF0U) == 0xE0U && byte(0) != 0xE0 &&
                        byte(0) != 0xED && (byte(1) & 0xC0U) == 0x80U && (byte(2) & 0xC0U) == 0x80U;
  if (!is_usual) return text::decode(text, at);
  const unsigned code_point = (byte(0) & 0xFU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
  return {static_cast<char32_t>(code_point), 3};
}

// How often each of the sorted characters stands in each of some texts, and how many characters those have.
class Counts {
 public:
  Counts(const std::vector<std::string>& texts, const Places& places)
      : row_(places.size() + 1), counts_(texts.size() * row_), lengths_(texts.size()) {
    for (std::size_t i = 0; i < texts.size(); ++i) lengths_[i] = count(texts[i], places, &counts_[i * row_]);
  }

  // Of a text, by place.
  [[nodiscard]] const std::uint32_t* of(std::size_t text) const { return &counts_[text * row_ + 1]; }
  [[nodiscard]] double length(std::size_t text) const { return static_cast<double>(lengths_[text]); }

 private:
  static std::size_t count(std::string_view text, const Places& places, std::uint32_t* counts) {
    std::size_t length = 0;
    for (std::size_t at = 0; at < text.size(); ++length) {
      const text::Decoded next = decoded(text, at);
      at += next.size;
      ++counts[places.of(next.code_point)];
    }
    return length;
  }

  std::size_t row_;
  std::vector<std::uint32_t> counts_;  // a row for each text, the first of it for what is none of them
  std::vector<std::size_t> lengths_;
};

std::vector<std::string> folded_texts(Records& records, First begin, First end) {
  std::vector<std::string> texts;
  for (auto candidate = begin; candidate != end; ++candidate) {
    const auto text = index::text_in(records.kept(candidate->id));
    texts.push_back(text ? text::fold(*text) : std::string());
  }
  return texts;
}

void add_characters(const std::vector<std::string>& texts, First begin, std::u32string_view characters,
                    const Ranking& ranking) {
  for (const double weight : weigh_characters(texts, characters, ranking))
    (begin++)->weight += ranking.characters * weight;
}

// A passage that names a number of what is asked weighs so much more, as a share of what it weighs.
void add_quantities(const std::vector<std::string>& texts, First begin, const std::vector<std::string>& units,
                    double share) {
  for (const std::string& text : texts) {
    if (!query::quantities(text, units).empty()) begin->weight *= 1.0 + share;
    ++begin;
  }
}

void add_neighbours(Records& records, First begin, First end, double share) {
  struct Best {
    double first = 0.0;
    double second = 0.0;
  };
  std::unordered_map<std::string, Best> best;  // by document
  std::vector<const Best*> of_each;
  for (auto each = begin; each != end; ++each) {
    Best& of = best[std::string(index::date_and_document(index::date_key_in(records.kept(each->id))))];
    of.second = std::max(of.second, std::min(of.first, each->weight));
    of.first = std::max(of.first, each->weight);
    of_each.push_back(&of);
  }
  for (auto each = begin; each != end; ++each) {
    const Best& of = *of_each[static_cast<std::size_t>(each - begin)];
    each->weight += share * (each->weight == of.first ? of.second : of.first);
  }
}

}  // namespace

std::size_t worth_reordering(std::span<const Candidate> candidates, const Ranking& ranking) {
  std::size_t count = std::min(candidates.size(), kReordered);
  while (count > ranking.near && candidates[count - 1].weight < ranking.far * candidates.front().weight)
    --count;
  return count;
}

std::vector<double> weigh_characters(const std::vector<std::string>& texts, std::u32string_view characters,
                                     const Ranking& ranking) {
  std::u32string sorted(characters);
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  const Places places(sorted);
  const Counts counts(texts, places);
  std::vector<double> held(sorted.size(), 0.0);  // by how many texts
  double length = 0.0;
  for (std::size_t text = 0; text < texts.size(); ++text) {
    length += counts.length(text);
    for (std::size_t i = 0; i < sorted.size(); ++i) held[i] += counts.of(text)[i] > 0 ? 1.0 : 0.0;
  }
  const double all = static_cast<double>(texts.size());
  std::vector<double> rarity;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const double among = std::log(1.0 + (all - held[i] + 0.5) / (held[i] + 0.5));
    rarity.push_back(ranking.among * among + (1.0 - ranking.among) * character_rarity(sorted[i]));
  }
  std::vector<double> weights;
  for (std::size_t text = 0; text < texts.size(); ++text) {
    const double relative = counts.length(text) * all / std::max(length, 1.0);
    const double fixed = ranking.k1 * (1.0 - ranking.b + ranking.b * relative);
    double weight = 0.0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {  // to pass over zeros would cost more than to add them
      const double times = counts.of(text)[i];
      weight += rarity[i] * times * (ranking.k1 + 1.0) / (times + fixed);
    }
    weights.push_back(weight);
  }
  return weights;
}

void reorder(Records& records, First begin, First end, const Clues& clues, const Ranking& ranking) {
  const bool by_characters = ranking.characters > 0.0 && !clues.characters.empty();
  const bool by_quantities = ranking.quantity > 0.0 && !clues.units.empty();
  records.keep({begin, end});
  if (by_characters || by_quantities) {
    const std::vector<std::string> texts = folded_texts(records, begin, end);
    if (by_characters) add_characters(texts, begin, clues.characters, ranking);
    if (by_quantities) add_quantities(texts, begin, clues.units, ranking.quantity);
  }
  if (ranking.neighbour > 0.0) add_neighbours(records, begin, end, ranking.neighbour);
  std::for_each(begin, end, [](Candidate& each) { each.weight = rounded(each.weight); });
  std::stable_sort(begin, end, [](const Candidate& a, const Candidate& b) { return a.weight > b.weight; });
}

}  // namespace wenhao::match
