// Units gathered wish by wish; one that stands in several keeps its greatest weight.
#include "search/match/units.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "corpus/index/schema.h"
#include "corpus/index/terms.h"
#include "corpus/text/tokens.h"

namespace wenhao::match {
namespace {

namespace prefix = index::prefix;

double rarity(double passages, double frequency) { return std::log(1.0 + passages / (frequency + 1.0)); }

class Units {
 public:
  Units(KnownTerms& terms, const Ranking& ranking)
      : terms_(terms), passages_(terms.database().get_doccount()), ranking_(ranking) {}

  void add(const query::Plan& plan) {
    for (const query::Wish& wish : plan.wishes) {
      for (const query::Gram& gram : wish.grams)
        add_unit(gram.text, weight_of(gram, ranking_), gram.place == query::Gram::Place::word);
      for (const query::Word& word : wish.words) {
        if (wish.grams.empty()) add_unit(word.text, 1.0, true);
        add_names(word, ranking_.expansion);
      }
      for (const query::Word& hint : wish.hints) {
        const bool character = text::tokens_of(hint.text).size() == 1;
        add_names(hint, character ? ranking_.hint : ranking_.ask);
      }
    }
  }

  std::vector<Unit> take() {
    std::stable_sort(units_.begin(), units_.end(),
                     [](const Unit& a, const Unit& b) { return a.impact > b.impact; });
    return std::move(units_);
  }

 private:
  [[nodiscard]] bool is_common(double frequency) const {
    return passages_ >= ranking_.common_from && frequency > passages_ * ranking_.common_share;
  }

  // A single character weighs nothing; were it to choose, it would offer every passage that has it.
  void add_unit(const std::string& text, double weight, bool in_context) {
    const bool weighs = !is_single(text);
    if (weighs && !any_weighs_) {
      units_.clear();
      places_.clear();
    }
    any_weighs_ = any_weighs_ || weighs;
    if (any_weighs_ && !weighs) return;
    const double frequency = terms_.rarest(text, prefix::kText);
    const double impact = frequency == 0 ? 0.0 : weight * rarity(passages_, frequency);
    if (frequency == 0 && !in_context) return;
    const Unit unit{text, weight, impact, frequency, is_common(frequency), in_context};
    const auto [place, is_new] = places_.emplace(text, units_.size());
    if (is_new) {
      units_.push_back(unit);
    } else if (units_[place->second].weight < weight) {
      units_[place->second] = unit;
    }
  }

  // Each name by itself: Xapian 1.4.22 crashes on OP_MAX below OP_AND_MAYBE, and the best name alone is no
  // better.
  void add_names(const query::Word& word, double factor) {
    for (const query::Synonym& synonym : word.synonyms) {
      const double asked = std::max(1.0, static_cast<double>(index::all_of(synonym.text).get_length()));
      add_unit(synonym.text, synonym.weight * factor * std::min(1.0, ranking_.name_terms / asked), true);
    }
  }

  KnownTerms& terms_;
  double passages_;
  const Ranking& ranking_;
  std::vector<Unit> units_;
  bool any_weighs_ = false;
  std::unordered_map<std::string, std::size_t> places_;  // of each text among them
};

}  // namespace

double weight_of(const query::Gram& gram, const Ranking& ranking) {
  switch (gram.place) {
    case query::Gram::Place::joining:
      return ranking.joining;
    case query::Gram::Place::straddling:
      return ranking.straddling;
    case query::Gram::Place::word:
      break;
  }
  return 1.0;
}

std::vector<Unit> units_of(KnownTerms& terms, const query::Plan& plan, const Ranking& ranking) {
  Units units(terms, ranking);
  units.add(plan);
  return units.take();
}

}  // namespace wenhao::match
