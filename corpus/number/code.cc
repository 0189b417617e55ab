// Reading the run before a number as words of text and pieces of a code, at the least cost.
#include "corpus/number/code.h"

#include <algorithm>
#include <array>
#include <limits>

#include "corpus/number/run.h"
#include "corpus/number/vocabulary.h"
#include "corpus/text/words.h"

namespace wenhao::number {
namespace {

// Costs, in tenths. What matters is their order: a known code below anything composed, a composed one below
// a word of text and an unknown code, a character that no code holds above everything.
namespace cost {
constexpr int kKnownCode = -4;
constexpr int kPlace = 0;
constexpr int kDoubtfulPlace = 14;
constexpr int kPlaceInFull = 6;  // 上海银发; but 南宁市南府规 begins with text
constexpr int kDistrict = 24;    // 穗天教: 天 for a district of 穗, though 天 opens codes of its own
constexpr int kCentral = 2;
constexpr int kOrgan = 7;
constexpr int kForm = 2;
constexpr int kUnknownFirst = 18;  // an unknown place or body opens the code
constexpr int kUnknown = 28;
constexpr int kFunctionInside = 36;  // 琼环自字
constexpr int kLetter = 3;
constexpr int kGroup = 6;
constexpr int kLine = 22;  // a code broken over lines
constexpr int kGap = 8;
constexpr int kWord = 8;  // a word of the vocabulary
constexpr int kBody = 7;  // a body's whole name: 中国证监会证监基字
constexpr int kDictionaryWord = 11;
constexpr int kFunction = 4;
constexpr int kLightCharacter = 9;
constexpr int kCharacter = 26;
constexpr int kSplit = 6;    // text runs straight into the code
constexpr int kNoCode = 12;  // the whole run is text
constexpr int kNever = 10'000;
}  // namespace cost

// Cost of reading the units from `s` to the end of the run as one code, piece by piece.
class CodeCosts {
 public:
  CodeCosts(const Run& run, const Trie& parts) : run_(run), parts_(parts) {
    rest_.fill(cost::kNever);
    rest_[run.size] = 0;
    for (std::size_t i = run.size; i-- > 0;) {
      rest_[i] = cheapest(i, false);
      whole_[i] = cheapest(i, true);
    }
  }

  [[nodiscard]] int at(std::size_t s) const { return whole_[s]; }
  [[nodiscard]] bool known(std::size_t s) const { return known_[s]; }
  [[nodiscard]] bool placed(std::size_t s) const { return placed_[s]; }
  [[nodiscard]] bool local(std::size_t s) const { return local_[s]; }
  [[nodiscard]] bool national(std::size_t s) const {
    return (parts_.marks_of(run_.units[s].c) & kNational) != 0;
  }

 private:
  int gap_cost(std::size_t i) const {  // between unit i and the one after it, within a code
    if (i + 1 >= run_.size) return 0;
    return run_.units[i].line ? cost::kLine : run_.units[i].gap ? cost::kGap : 0;
  }

  int single(std::size_t i, bool first) const {
    const Unit& unit = run_.units[i];
    if (unit.c == 0) return first ? (unit.opens ? cost::kPlace : cost::kNever) : cost::kGroup;
    if (is_letter(unit.c)) return cost::kLetter;
    const std::uint32_t marks = vocabulary().marks_of(unit.c);
    if ((marks & kFunction) != 0) return first || i + 1 == run_.size ? cost::kNever : cost::kFunctionInside;
    return first ? cost::kUnknownFirst : cost::kUnknown;
  }

  // 日照's 日, 大同's 同 are words of text far more often than places.
  int place(std::size_t i, std::size_t j) const {
    const std::uint32_t marks = vocabulary().marks_of(run_.units[i].c);
    if (i < j) return cost::kPlaceInFull;
    return (marks & kFunction) != 0 ? cost::kDoubtfulPlace : cost::kPlace;
  }

  // The rest of a code where a district's character stands at i, after its city's.
  int district(std::size_t i) const {
    if (i >= run_.size || (parts_.marks_of(run_.units[i].c) & kPlace) == 0) return cost::kNever;
    return cost::kDistrict + gap_cost(i) + rest_[i + 1];
  }

  int piece(std::uint32_t marks, std::size_t i, std::size_t j, bool first) const {
    const bool last = j + 1 == run_.size;
    int best = cost::kNever;
    if (first && last && (marks & kWholeCode) != 0) best = cost::kKnownCode;
    if (first && (marks & kPlace) != 0) best = std::min(best, place(i, j));
    if (first && (marks & kCentral) != 0) best = std::min(best, cost::kCentral);
    if ((marks & kOrgan) != 0) best = std::min(best, cost::kOrgan);
    if (!first && (marks & kForm) != 0) best = std::min(best, last ? cost::kForm : cost::kOrgan);
    return best;
  }

  int cheapest(std::size_t i, bool first) {
    int best = std::min(cost::kNever, single(i, first) + gap_cost(i) + rest_[i + 1]);
    if (first) placed_[i] = local_[i] = run_.units[i].opens;
    std::uint32_t node = 0;
    int gaps = 0;
    for (std::size_t j = i; j < run_.size && run_.units[j].c != 0; ++j) {
      node = parts_.step(node, run_.units[j].c);
      if (node == 0) break;
      gaps += gap_cost(j);
      const std::uint32_t marks = parts_.marks(node);
      const bool last = j + 1 == run_.size;
      if (first && last && (marks & kWholeCode) != 0) known_[i] = true;
      if (marks != 0) best = std::min(best, piece(marks, i, j, first) + gaps + rest_[j + 1]);
      if (first && (marks & kPlace) != 0) {
        local_[i] = true;
        best = std::min(best, place(i, j) + gaps + district(j + 1));
      }
      if (first && (marks & (kPlace | kCentral | (last ? kWholeCode : 0U))) != 0) placed_[i] = true;
    }
    return best;
  }

  const Run& run_;
  const Trie& parts_;
  std::array<int, kMaxRun + 1> rest_{};
  std::array<int, kMaxRun + 1> whole_{};
  std::array<bool, kMaxRun + 1> known_{};
  std::array<bool, kMaxRun + 1> placed_{};
  std::array<bool, kMaxRun + 1> local_{};
};

using Costs = std::array<int, kMaxRun + 1>;

void lower(int& cost, int other) { cost = std::min(cost, other); }

using WordBegins = std::array<std::size_t, kMaxRun + 1>;

WordBegins no_words() {
  WordBegins begins;
  begins.fill(kMaxRun);
  return begins;
}

// Words of ICU's dictionary in the run: for the unit each ends before, the unit it begins at.
WordBegins dictionary_words(const Run& run, std::string_view text) {
  WordBegins begins = no_words();
  const Offset origin = run.units[0].begin;
  std::size_t unit = 0;
  for (const Span word : text::words_of(text.substr(origin, run.units[run.size - 1].end - origin))) {
    while (unit < run.size && run.units[unit].begin < origin + word.begin) ++unit;
    std::size_t last = unit;
    while (last < run.size && run.units[last].end <= origin + word.end) ++last;
    if (last > unit + 1 && is_han_glyph(run.units[unit].c)) begins[last] = unit;
  }
  return begins;
}

int word_cost(std::uint32_t marks, bool single) {
  int price = cost::kNever;
  if ((marks & kWord) != 0 || ((marks & kName) != 0 && !single)) lower(price, cost::kWord);
  if ((marks & kFunction) != 0) lower(price, cost::kFunction);
  if ((marks & kLight) != 0) lower(price, cost::kLightCharacter);
  return price;
}

// The name of a body as one word, however many it is made of: 鞍山市卫健委, 省人力资源社会保障厅.
void add_names(const Run& run, const Trie& parts, std::size_t from, Costs& costs) {
  std::array<bool, kMaxRun + 1> reached{};
  reached[from] = true;
  for (std::size_t i = from; i < run.size; ++i) {
    if (!reached[i]) continue;
    std::uint32_t word = 0;
    std::uint32_t place = 0;
    bool words_go_on = true;
    bool places_go_on = true;
    for (std::size_t j = i; j < run.size && run.units[j].c != 0 && (words_go_on || places_go_on); ++j) {
      word = words_go_on ? vocabulary().step(word, run.units[j].c) : 0;
      place = places_go_on ? parts.step(place, run.units[j].c) : 0;
      words_go_on = word != 0;
      places_go_on = place != 0;
      const std::uint32_t marks = vocabulary().marks(word);
      if ((words_go_on && (marks & kName) != 0) || (places_go_on && (parts.marks(place) & kPlaceName) != 0)) {
        reached[j + 1] = true;
      }
      const bool suffix = words_go_on && (marks & kSuffix) != 0;
      if (suffix && j + 1 > from + 2) lower(costs[j + 1], costs[from] + cost::kBody);
    }
  }
}

// A place's whole name: 南宁市, 辽宁.
void add_places(const Run& run, const Trie& parts, std::size_t from, Costs& costs) {
  std::uint32_t node = 0;
  for (std::size_t j = from; j < run.size && run.units[j].c != 0; ++j) {
    node = parts.step(node, run.units[j].c);
    if (node == 0) return;
    if ((parts.marks(node) & kPlaceName) != 0) lower(costs[j + 1], costs[from] + cost::kWord);
  }
}

// Cost of reading the first n units as words of text, for every n.
Costs text_costs(const Run& run, const Trie& parts, const WordBegins& dictionary) {
  Costs costs;
  costs.fill(cost::kNever);
  costs[0] = 0;
  for (std::size_t i = 0; i < run.size; ++i) {
    std::uint32_t node = 0;
    for (std::size_t j = i; j < run.size && run.units[j].c != 0; ++j) {
      node = vocabulary().step(node, run.units[j].c);
      if (node == 0) break;
      lower(costs[j + 1], costs[i] + word_cost(vocabulary().marks(node), i == j));
    }
    add_places(run, parts, i, costs);
    add_names(run, parts, i, costs);
    const bool apart = run.units[i].gap || run.units[i].line;  // 大 中 小: layout, not a word
    lower(costs[i + 1], costs[i] + (apart ? cost::kLightCharacter : cost::kCharacter));
    if (const std::size_t begin = dictionary[i + 1]; begin < i) {
      lower(costs[i + 1], costs[begin] + cost::kDictionaryWord);
    }
  }
  return costs;
}

// Text between this kind of edge and a code: after an opening bracket or at a line's start a code is
// expected.
int edge_cost(Edge edge) {
  switch (edge) {
    case Edge::opening:
      return 9;
    case Edge::start:
      return 4;
    case Edge::title:
      return 6;
    default:
      return 0;
  }
}

bool has_mark(char32_t c, std::uint32_t mark) { return (vocabulary().marks_of(c) & mark) != 0; }

struct Choice {
  std::size_t start = 0;
  int cost = cost::kNever;
};

Choice best_start(const Run& run, const CodeCosts& code, const Costs& text) {
  Choice best;
  for (std::size_t s = run.size > kMaxCode ? run.size - kMaxCode : 0; s < run.size; ++s) {
    const bool after_break = s > 0 && (run.units[s - 1].line || run.units[s - 1].gap);
    const int split = after_break ? 0 : cost::kSplit;
    const int before = s == 0 && run.edge == Edge::text ? cost::kCharacter : text[s];
    const bool lone = s + 1 == run.size && !code.known(s);  // one character is a code only if it is known
    const bool named = s > 0 && text[s] == cost::kBody && code.placed(s);  // the body's name, then its code
    const int parting = s == 0 || named ? 0 : edge_cost(run.edge) + split;
    const int total = before + parting + code.at(s) + (lone ? cost::kUnknown : 0);
    if (total < best.cost) best = {s, total};
  }
  return best;
}

// 新财教: the place 新 and 财教, or the word 新 and the known code 财教. The start of the shorter reading.
std::optional<std::size_t> second_start(const Run& run, const CodeCosts& code, std::size_t start,
                                        bool expected) {
  const std::size_t next = start + 1;
  if (next >= run.size || code.known(start) || !code.known(next) || !code.placed(start)) return std::nullopt;
  if (run.units[start].end != run.units[next].begin || code.national(next))
    return std::nullopt;  // 同国残工委
  const char32_t c = run.units[start].c;
  // At a line's start or after a bracket only a word that joins clauses (并, 自) leaves a doubt.
  return has_mark(c, expected ? kFunction : kFunction | kLight) ? std::optional(next) : std::nullopt;
}

CodeEdge edge_from(const Run& run, const CodeCosts& code, const Trie& parts, std::size_t start,
                   bool expected) {
  CodeEdge edge;
  edge.begin = run.units[start].begin;
  edge.end = run.units[run.size - 1].end;
  edge.alternative = edge.end;
  edge.known = code.known(start);
  edge.placed = code.placed(start);
  edge.local = code.local(start);
  const auto pieces = static_cast<int>(run.size - start);
  const char32_t last = run.units[run.size - 1].c;
  edge.closed = pieces > 1 && last != 0 && (parts.marks_of(last) & kForm) != 0;
  edge.shaped =
      edge.closed && pieces > 2 && code.at(start) <= cost::kUnknownFirst + cost::kOrgan * (pieces - 1);
  edge.composed = pieces > 1 && code.at(start) <= cost::kOrgan * pieces;
  if (const auto second = second_start(run, code, start, expected && start == 0)) {
    edge.alternative = run.units[*second].begin;
  }
  return edge;
}

// The known code that starts at `start` may be the end of a longer one (并财社); then the longer is taken,
// with the shorter as its second reading. Not where its first character ends a word of the text (摘自民航发,
// 9日教基二).
std::size_t widened(const Run& run, const CodeCosts& code, const Costs& words, std::size_t start) {
  if (start == 0 || (start == 1 && run.edge == Edge::other)) return start;
  const bool ends_a_word = words[start] < words[start - 1];
  return !ends_a_word && second_start(run, code, start - 1, false) == start ? start - 1 : start;
}

// （粤工信生产合作函〔2024〕2号: what an opening bracket and a form enclose is a code, however little of it
// is known, if it opens with a place's short name and holds no word of a text.
bool is_whole(const Run& run, const CodeCosts& code, const Trie& parts) {
  const char32_t last = run.units[run.size - 1].c;
  if (run.size < 3 || run.size > kMaxCode || !code.local(0) || code.at(0) >= cost::kNever) return false;
  if ((parts.marks_of(run.units[0].c) & kPlace) == 0 || last == 0 || (parts.marks_of(last) & kForm) == 0)
    return false;
  std::uint32_t place = 0;
  for (std::size_t i = 0; i < run.size; ++i) {
    if (i > 0 && (code.known(i) || run.units[i].c == run.units[0].c)) return false;  // 粤府办转国办发
    place = i == 0 || place != 0 ? parts.step(place, run.units[i].c) : 0;
    if ((parts.marks(place) & kPlaceName) != 0 || run.units[i].gap || run.units[i].line) return false;
    std::uint32_t word = 0;
    for (std::size_t j = i; j < run.size; ++j) {
      word = vocabulary().step(word, run.units[j].c);
      if (word == 0) break;
      const std::uint32_t marks = vocabulary().marks(word);
      if ((marks & (kWord | kFunction)) != 0 || ((marks & kSuffix) != 0 && j > i + 1)) return false;
    }
  }
  return true;
}

}  // namespace

std::optional<CodeEdge> code_before(std::string_view text, std::size_t end, const Authority& authority,
                                    const CodeRules& rules) {
  const Run run = run_before(text, end, rules.floor, authority.parts());
  if (run.size == 0) return std::nullopt;
  const CodeCosts code(run, authority.parts());
  const bool expected = run.edge == Edge::opening || run.edge == Edge::start || run.edge == Edge::title;
  if ((expected && code.known(0)) || (rules.is_field && code.at(0) < cost::kNever)) {
    return edge_from(run, code, authority.parts(), 0, true);
  }
  if (run.edge == Edge::opening && is_whole(run, code, authority.parts()))
    return edge_from(run, code, authority.parts(), 0, true);
  // Without the dictionary first: a code of known pieces that begins the run is not made of its words.
  Costs words = text_costs(run, authority.parts(), no_words());
  Choice best = best_start(run, code, words);
  const bool is_plain = run.size <= 6 && best.start == 0 && code.placed(0) &&
                        best.cost <= cost::kOrgan * static_cast<int>(run.size - 1);
  if (!is_plain && run.size > 1) {  // one character is no word of a dictionary's
    words = text_costs(run, authority.parts(), dictionary_words(run, text));
    best = best_start(run, code, words);
  }
  if (best.cost >= cost::kNever || words[run.size] + cost::kNoCode <= best.cost) return std::nullopt;
  return edge_from(run, code, authority.parts(), widened(run, code, words, best.start), expected);
}

}  // namespace wenhao::number
