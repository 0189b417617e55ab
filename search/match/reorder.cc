// Characters from the stored texts, neighbours from the values; both are sums over a hundred passages.
#include "search/match/reorder.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "corpus/index/schema.h"
#include "corpus/index/terms.h"
#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"
#include "search/match/character_rarity.h"

namespace wenhao::match {
namespace {

using First = std::vector<Candidate>::iterator;

// How often each of the sorted characters stands in a text, and how many characters that has.
struct Counted {
  std::vector<double> counts;
  double length = 0.0;
};

Counted count(std::string_view text, std::u32string_view sorted) {
  Counted counted{std::vector<double>(sorted.size(), 0.0)};
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode(text, at);
    at += next.size;
    counted.length += 1.0;
    const auto same = std::lower_bound(sorted.begin(), sorted.end(), next.code_point);
    if (same != sorted.end() && *same == next.code_point)
      counted.counts[static_cast<std::size_t>(same - sorted.begin())] += 1.0;
  }
  return counted;
}

std::vector<std::string> folded_texts(const Records& records, First begin, First end) {
  std::vector<std::string> texts;
  for (auto candidate = begin; candidate != end; ++candidate) {
    const auto passage = records.passage(candidate->id);
    texts.push_back(passage ? text::fold(passage->text) : std::string());
  }
  return texts;
}

// The document of each candidate. In the order of docids a slot is read as a stream.
std::unordered_map<Xapian::docid, std::string> documents_of(const Xapian::Database& database, First begin,
                                                            First end) {
  std::vector<Xapian::docid> ids;
  std::transform(begin, end, std::back_inserter(ids), [](const Candidate& each) { return each.id; });
  std::sort(ids.begin(), ids.end());
  std::unordered_map<Xapian::docid, std::string> documents;
  auto value = database.valuestream_begin(index::slot::kDateKey);
  for (const Xapian::docid id : ids) {
    value.skip_to(id);
    if (value == database.valuestream_end(index::slot::kDateKey)) break;
    if (value.get_docid() == id) documents[id] = index::date_and_document(*value);
  }
  return documents;
}

void add_characters(const Records& records, First begin, First end, std::u32string_view characters,
                    const Ranking& ranking) {
  const auto weights = weigh_characters(folded_texts(records, begin, end), characters, ranking);
  for (auto candidate = begin; candidate != end; ++candidate)
    candidate->weight += ranking.characters * weights[static_cast<std::size_t>(candidate - begin)];
}

void add_neighbours(const Records& records, First begin, First end, double share) {
  auto documents = documents_of(records.database(), begin, end);
  struct Best {
    double first = 0.0;
    double second = 0.0;
  };
  std::unordered_map<std::string, Best> best;
  for (auto each = begin; each != end; ++each) {
    Best& of = best[documents[each->id]];
    of.second = std::max(of.second, std::min(of.first, each->weight));
    of.first = std::max(of.first, each->weight);
  }
  for (auto each = begin; each != end; ++each) {
    const Best& of = best[documents[each->id]];
    each->weight += share * (each->weight == of.first ? of.second : of.first);
  }
}

}  // namespace

std::vector<double> weigh_characters(const std::vector<std::string>& texts, std::u32string_view characters,
                                     const Ranking& ranking) {
  std::u32string sorted(characters);
  std::sort(sorted.begin(), sorted.end());
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  std::vector<Counted> counted;
  std::vector<double> held(sorted.size(), 0.0);  // by how many texts
  double length = 0.0;
  for (const std::string& text : texts) {
    counted.push_back(count(text, sorted));
    length += counted.back().length;
    for (std::size_t i = 0; i < sorted.size(); ++i) held[i] += counted.back().counts[i] > 0.0 ? 1.0 : 0.0;
  }
  const double all = static_cast<double>(texts.size());
  std::vector<double> weights;
  for (const Counted& text : counted) {
    const double fixed =
        ranking.k1 * (1.0 - ranking.b + ranking.b * text.length * all / std::max(length, 1.0));
    double weight = 0.0;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      if (text.counts[i] == 0.0) continue;
      const double among = std::log(1.0 + (all - held[i] + 0.5) / (held[i] + 0.5));
      const double rarity = ranking.among * among + (1.0 - ranking.among) * character_rarity(sorted[i]);
      weight += rarity * text.counts[i] * (ranking.k1 + 1.0) / (text.counts[i] + fixed);
    }
    weights.push_back(weight);
  }
  return weights;
}

void reorder(const Records& records, First begin, First end, std::u32string_view characters,
             const Ranking& ranking) {
  if (ranking.characters > 0.0 && !characters.empty())
    add_characters(records, begin, end, characters, ranking);
  if (ranking.neighbour > 0.0) add_neighbours(records, begin, end, ranking.neighbour);
  std::for_each(begin, end, [](Candidate& each) { each.weight = rounded(each.weight); });
  std::stable_sort(begin, end, [](const Candidate& a, const Candidate& b) { return a.weight > b.weight; });
}

}  // namespace wenhao::match
