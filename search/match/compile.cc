// The unquoted words of a plan to the stages of a search.
#include "search/match/compile.h"

#include <algorithm>
#include <array>

#include "corpus/index/schema.h"
#include "corpus/index/terms.h"
#include "corpus/text/tokens.h"
#include "search/match/units.h"

namespace wenhao::match {
namespace {

namespace prefix = index::prefix;
using Xapian::Query;

constexpr double kMostListed = 200'000;   // passages weighed from lists: 20 MB; more are left to Xapian
constexpr double kMostOfOne = 1'000'000;  // likewise of one term: 16 MB
constexpr std::size_t kContextUnits = 8;  // of a sentence that are asked for in title and headings

Query scaled(const Query& query, double weight) { return Query(Query::OP_SCALE_WEIGHT, query, weight); }
Query any_of(const std::vector<Query>& queries) {
  return Query(Query::OP_OR, queries.begin(), queries.end());
}
Query each_of(const std::vector<Query>& queries) {
  return Query(Query::OP_AND, queries.begin(), queries.end());
}

constexpr std::array kContext = {prefix::kTitle, prefix::kHeading};
constexpr std::array kWherever = {prefix::kText, prefix::kTitle, prefix::kHeading};

bool can_be_held(KnownTerms& terms, const query::Word& word) {
  const auto held = [&terms](const std::string& text) {
    return std::any_of(kWherever.begin(), kWherever.end(),
                       [&](std::string_view each) { return terms.rarest(text, each) > 0; });
  };
  return held(word.text) || std::any_of(word.synonyms.begin(), word.synonyms.end(),
                                        [&held](const auto& synonym) { return held(synonym.text); });
}

// Whether some passage holds two characters of a word side by side.
bool held_in_part(KnownTerms& known, const query::Word& word) {
  const auto terms = text::terms_of(word.text);
  return std::any_of(terms.begin(), terms.end(), [&known](const std::string& term) {
    return text::tokens_of(term).size() > 1 && known.passages(index::word_term(prefix::kText, term)) > 0;
  });
}

// Whether some passage holds each term of a query that asks for all of them.
bool has_all_terms(KnownTerms& terms, const Query& query) {
  return std::all_of(query.get_terms_begin(), query.get_terms_end(),
                     [&terms](const std::string& term) { return terms.passages(term) > 0; });
}

// What is asked for beside other things, by lists where these say all that a query would.
struct Asked {
  KnownTerms& terms;
  std::vector<Query> queries = {};
  std::vector<Together> lists = {};

  void add(const std::string& text, std::string_view term_prefix, double weight) {
    if (auto list = together(text, term_prefix, weight, terms)) {
      lists.push_back(*std::move(list));
    } else {
      queries.push_back(scaled(index::terms_of_all(text, term_prefix, terms.beginnings()), weight));
    }
  }
  [[nodiscard]] bool is_listed() const { return queries.empty(); }
  [[nodiscard]] Query query() const { return any_of({any_of(lists), any_of(queries)}); }
  [[nodiscard]] std::size_t size() const { return queries.size() + lists.size(); }
};

// What units weigh in the title and the headings: they add a little to a passage that has others.
void add_context(const std::vector<Unit>& units, double weight, Asked& adding) {
  std::vector<const Unit*> asked;
  std::vector<std::string> terms;
  for (const Unit& unit : units) {
    if (!unit.in_context || asked.size() == kContextUnits) continue;
    asked.push_back(&unit);
    for (const std::string_view each : kContext) add_terms(terms, unit.text, each);
  }
  adding.terms.look_up(std::move(terms));
  for (const Unit* unit : asked) {
    for (const std::string_view each : kContext) {
      if (adding.terms.rarest(unit->text, each) > 0) adding.add(unit->text, each, weight * unit->weight);
    }
  }
}

// The terms of all that a plan may ask of texts.
std::vector<std::string> terms_of(const query::Plan& plan) {
  std::vector<std::string> terms;
  const auto add = [&terms](const std::string& text) { add_terms(terms, text, prefix::kText); };
  const auto add_names = [&add](const query::Word& word) {
    for (const query::Synonym& synonym : word.synonyms) add(synonym.text);
  };
  for (const query::Wish& wish : plan.wishes) {
    for (const query::Gram& gram : wish.grams) add(gram.text);
    for (const query::Word& word : wish.words) {
      if (wish.grams.empty()) add(word.text);
      add_names(word);
    }
    std::for_each(wish.hints.begin(), wish.hints.end(), add_names);
  }
  return terms;
}

std::size_t count_different(std::u32string characters) {
  std::sort(characters.begin(), characters.end());
  return static_cast<std::size_t>(std::unique(characters.begin(), characters.end()) - characters.begin());
}

void choose(const std::vector<const query::Word*>& words, std::size_t count, std::size_t from,
            std::vector<std::size_t>& chosen, std::vector<std::vector<std::size_t>>& sets) {
  if (chosen.size() == count) return sets.push_back(chosen);
  for (std::size_t i = from; i < words.size(); ++i) {
    chosen.push_back(i);
    choose(words, count, i + 1, chosen, sets);
    chosen.pop_back();
  }
}

}  // namespace

Compiler::Compiler(KnownTerms& terms, const query::Plan& plan, const Ranking& ranking)
    : terms_(terms), plan_(plan), ranking_(ranking) {
  terms.look_up(terms_of(plan));
  std::vector<Query> parts;
  for (const query::Part& part : plan.strict) {
    Compiled compiled = compile(part, terms.beginnings());
    strict_.exact = strict_.exact && compiled.exact;
    parts.push_back(std::move(compiled.query));
  }
  if (!parts.empty()) strict_.query = each_of(parts);
  for (const query::Wish& wish : plan.wishes) {
    asks_ = asks_ || !wish.idle.empty();
    clues_.characters += wish.characters;
    for (const query::Word& word : wish.words) {
      const bool held = can_be_held(terms_, word);
      (held ? words_ : absent_).push_back(&word);
      absent_in_part_ = absent_in_part_ || (!held && held_in_part(terms_, word));
    }
  }
  ranking_ = for_length(ranking, count_different(clues_.characters));
  if (ranking_.quantity > 0.0) clues_.units = plan.units;
}

Stage Compiler::stage(Stage::Kind kind, Query query, bool exact) const {
  if (!plan_.strict.empty()) query = Query(Query::OP_AND, query, strict_.query);
  const bool wants_all = kind == Stage::Kind::as_written || kind == Stage::Kind::all_words;
  const bool names_number = wants_all && asks_number();
  exact = exact && strict_.exact && !names_number;
  Stage made{kind, 0, {std::move(query), exact}, apart(), names_number, clues_};
  if (made.ranking.characters == 0.0) made.clues.characters.clear();
  if (made.compiled.query.get_type() == Query::LEAF_TERM) {
    if (auto term = together(made.compiled.query, 1.0, terms_); term->terms.front().passages <= kMostOfOne)
      made.sum.choosing.push_back(*std::move(term));
  }
  return made;
}

// Where all words must be held each passage stands for itself, and only of a question are the characters
// worth a look.
Ranking Compiler::apart() const {
  Ranking ranking = ranking_;
  ranking.neighbour = 0.0;
  if (!asks_) ranking.characters = 0.0;
  return ranking;
}

// Any of some names by lists, if nothing else is asked for.
Sum Compiler::sum_of(const std::vector<query::Synonym>& names) const {
  Sum sum;
  double offered = 0.0;
  for (const query::Synonym& name : names) {
    auto together = together_as_written(name.text, name.weight, terms_);
    if (!together) return {};
    offered += together->terms.front().passages;
    sum.choosing.push_back(*std::move(together));
  }
  return offered <= kMostListed ? sum : Sum();
}

Stage Compiler::strict() const {
  Stage made{Stage::Kind::strict, 0, strict_, apart()};
  const bool is_phrase = plan_.strict.size() == 1 && plan_.strict.front().kind == query::PartKind::phrase;
  if (is_phrase && plan_.wishes.empty()) made.sum = sum_of({{plan_.strict.front().text}});
  return made;
}

Stage Compiler::as_written() const {
  const auto stands_for_little = [](const query::Wish& wish) { return is_single(wish.written); };
  const bool alone = std::all_of(plan_.wishes.begin(), plan_.wishes.end(), stands_for_little);
  const auto asked = plan_.wishes.size() > 1 ? index::terms_of_all : index::all_of;
  std::vector<Query> runs;
  bool exact = true;
  for (const query::Wish& wish : plan_.wishes) {
    const bool left_out = !alone && stands_for_little(wish);
    exact = exact && !left_out && wish.also_written.empty() && is_one_term(wish.written);
    if (left_out) continue;
    std::vector<Query> writings = {asked(wish.written, {}, terms_.beginnings())};
    for (const std::string& other : wish.also_written)
      writings.push_back(asked(other, {}, terms_.beginnings()));
    runs.push_back(any_of(writings));
  }
  Stage made = stage(Stage::Kind::as_written, each_of(runs), exact);
  if (plan_.wishes.size() == 1 && plan_.strict.empty() && made.sum.empty()) {
    std::vector<query::Synonym> writings = {{plan_.wishes.front().written}};
    for (const std::string& other : plan_.wishes.front().also_written) writings.push_back({other});
    made.sum = sum_of(writings);
  }
  return made;
}

// A word by itself or another name, in the text or, where other words may be there, in title or headings.
Query Compiler::word(const query::Word& word, bool context) const {
  std::vector<Query> names;
  const auto add = [&](const std::string& text, double weight) {
    const auto asked = context ? index::terms_of_all : index::all_of;
    const Query own = asked(text, {}, terms_.beginnings());
    names.push_back(weight == 1.0 ? own : scaled(own, weight));
    if (!context) return;
    for (const std::string_view each : kContext) {
      const Query elsewhere = asked(text, each, terms_.beginnings());
      if (has_all_terms(terms_, elsewhere)) names.push_back(scaled(elsewhere, weight * ranking_.context));
    }
  };
  add(word.text, 1.0);
  for (const query::Synonym& synonym : word.synonyms) add(synonym.text, synonym.weight);
  return any_of(names);
}

// The bigrams that no word holds whole: of two neighbouring words, or of one and what only joins.
std::vector<const query::Gram*> Compiler::grams_between_words() const {
  std::vector<const query::Gram*> grams;
  for (const query::Wish& wish : plan_.wishes) {
    for (const query::Gram& gram : wish.grams) {
      const bool is_word = gram.place == query::Gram::Place::word;
      if (!is_word && grams.size() < ranking_.adding) grams.push_back(&gram);
    }
  }
  return grams;
}

Query Compiler::between_words() const {
  std::vector<Query> grams;
  for (const query::Gram* gram : grams_between_words())
    grams.push_back(scaled(Query(index::word_term(prefix::kText, gram->text)), weight_of(*gram, ranking_)));
  return any_of(grams);
}

std::vector<Query> Compiler::rarest_words() const {
  constexpr std::size_t kMany = 6;
  constexpr std::size_t kRarest = 4;
  std::vector<std::pair<Xapian::doccount, std::size_t>> order;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (!is_single(words_[i]->text)) order.emplace_back(terms_.rarest(words_[i]->text, prefix::kText), i);
  }
  if (order.size() < kMany) return {};
  std::partial_sort(order.begin(), order.begin() + kRarest, order.end());
  std::vector<Query> each;
  for (std::size_t i = 0; i < kRarest; ++i) each.push_back(word(*words_[order[i].second], true));
  return each;
}

Stage Compiler::all_words() const {
  const bool context = words_.size() > 1;
  std::vector<Query> each;
  bool exact = !context;
  for (const query::Word* one : words_) {
    if (!context || !is_single(one->text)) each.push_back(word(*one, context));
    exact = exact && is_one_term(one->text) &&
            std::all_of(one->synonyms.begin(), one->synonyms.end(),
                        [](const auto& synonym) { return is_one_term(synonym.text); });
  }
  if (each.empty()) each.push_back(word(*words_.front(), context));
  Stage made =
      stage(Stage::Kind::all_words, Query(Query::OP_AND_MAYBE, each_of(each), between_words()), exact);
  made.words = words_.size();
  if (!context && plan_.strict.empty() && made.sum.empty()) {
    std::vector<query::Synonym> names = {{words_.front()->text}};
    names.insert(names.end(), words_.front()->synonyms.begin(), words_.front()->synonyms.end());
    made.sum = sum_of(names);
    for (const query::Gram* gram : grams_between_words())
      made.sum.adding.push_back(*together(gram->text, prefix::kText, weight_of(*gram, ranking_), terms_));
  }
  return made;
}

Stage Compiler::known_words() const {
  Stage made = all_words();
  made.kind = Stage::Kind::known_words;
  return made;
}

Stage Compiler::some_words(std::size_t count) const {
  std::vector<std::vector<std::size_t>> sets;
  std::vector<std::size_t> chosen;
  choose(words_, count, 0, chosen, sets);
  std::vector<Query> queries;
  for (const auto& set : sets) {
    std::vector<Query> each;
    each.reserve(set.size());
    for (const std::size_t i : set) each.push_back(word(*words_[i], true));
    queries.push_back(each_of(each));
  }
  Stage made =
      stage(Stage::Kind::some_words, Query(Query::OP_AND_MAYBE, any_of(queries), between_words()), false);
  made.words = count;
  return made;
}

Stage Compiler::most_words() const {
  Asked choosing{terms_};
  Asked adding{terms_};
  double offered = 0.0;  // passages that those chosen offer, at most
  const double all = terms_.database().get_doccount();
  const double few = std::max(ranking_.choosing_few, ranking_.choosing_share * all);
  const std::vector<Unit> units = units_of(terms_, plan_, ranking_);
  const auto chooses = [&](const Unit& unit) {
    const std::size_t chosen = choosing.size();
    if (chosen == 0) return true;
    if (chosen >= ranking_.choosing || unit.common) return false;
    return chosen < ranking_.choosing_least || offered + unit.passages <= few;
  };
  for (const Unit& unit : units) {
    if (unit.impact == 0.0) continue;
    if (chooses(unit)) {
      offered += unit.passages;
      choosing.add(unit.text, {}, unit.weight);
    } else if (adding.size() < ranking_.adding && !unit.common) {
      adding.add(unit.text, {}, unit.weight);
    }
  }
  add_context(units, ranking_.context, adding);
  const bool sums = plan_.strict.empty() && choosing.is_listed() && adding.is_listed() &&
                    choosing.size() > 0 && offered <= kMostListed;
  Query asked = sums ? Query() : Query(Query::OP_AND_MAYBE, choosing.query(), adding.query());
  Stage made = stage(Stage::Kind::most_words, std::move(asked), true);
  if (sums) made.sum = {std::move(choosing.lists), std::move(adding.lists)};
  made.ranking = ranking_;
  made.clues = clues_;
  return made;
}

Stage Compiler::by_title() const {
  std::vector<Query> titles;
  for (const query::Word* one : words_) {
    titles.push_back(index::all_of(one->text, prefix::kTitle, terms_.beginnings()));
    for (const query::Synonym& synonym : one->synonyms) {
      titles.push_back(
          scaled(index::all_of(synonym.text, prefix::kTitle, terms_.beginnings()), synonym.weight));
    }
  }
  const Query opening(index::prefixed(prefix::kMark, index::mark::kOpening));
  Stage made = stage(Stage::Kind::by_title, Query(Query::OP_FILTER, any_of(titles), opening), true);
  made.clues = {};  // its passages are shown for their documents' titles
  return made;
}

bool Compiler::weightless() const {
  return std::all_of(plan_.wishes.begin(), plan_.wishes.end(), [](const query::Wish& wish) {
    const auto tokens = text::tokens_of(wish.written);
    return tokens.size() == 1 && tokens.front().kind == text::TokenKind::han;
  });
}

bool Compiler::writes_otherwise() const {
  return std::any_of(plan_.wishes.begin(), plan_.wishes.end(),
                     [](const query::Wish& wish) { return !wish.also_written.empty(); });
}

bool Compiler::one_plain_word() const {
  return plan_.wishes.size() == 1 && plan_.wishes.front().words.size() == 1 &&
         plan_.wishes.front().words.front().text == plan_.wishes.front().written &&
         plan_.wishes.front().words.front().synonyms.empty();
}

}  // namespace wenhao::match
