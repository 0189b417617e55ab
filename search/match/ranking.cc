// BM25 for passages among other records, and the choices by name, for the measuring of them.
#include "search/match/ranking.h"

#include <algorithm>
#include <array>

#include "corpus/index/schema.h"
#include "corpus/index/terms.h"

namespace wenhao::match {
namespace {

struct Real {
  std::string_view name;
  double Ranking::*member;
};
constexpr std::array kReals = {Real{"k1", &Ranking::k1},
                               Real{"b", &Ranking::b},
                               Real{"context", &Ranking::context},
                               Real{"straddling", &Ranking::straddling},
                               Real{"joining", &Ranking::joining},
                               Real{"expansion", &Ranking::expansion},
                               Real{"hint", &Ranking::hint},
                               Real{"ask", &Ranking::ask},
                               Real{"name_terms", &Ranking::name_terms},
                               Real{"characters", &Ranking::characters},
                               Real{"among", &Ranking::among},
                               Real{"far", &Ranking::far},
                               Real{"question_characters", &Ranking::question_characters},
                               Real{"text_characters", &Ranking::text_characters},
                               Real{"quantity", &Ranking::quantity},
                               Real{"neighbour", &Ranking::neighbour},
                               Real{"known_words", &Ranking::known_words},
                               Real{"choosing_share", &Ranking::choosing_share},
                               Real{"choosing_few", &Ranking::choosing_few},
                               Real{"common_share", &Ranking::common_share},
                               Real{"common_from", &Ranking::common_from}};

struct Count {
  std::string_view name;
  std::size_t Ranking::*member;
};
constexpr std::array kCounts = {Count{"choosing", &Ranking::choosing},
                                Count{"choosing_least", &Ranking::choosing_least},
                                Count{"adding", &Ranking::adding}, Count{"near", &Ranking::near}};

}  // namespace

// Xapian's lengths are in units of its own mean, which is `share` of the mean passage's; so k1 and b are
// those that give k1 ((1 - b) + b length / mean passage) all the same.
Bm25 bm25(const Xapian::Database& database, const Ranking& ranking) {
  const double passages = database.get_termfreq(index::prefixed(index::prefix::kType, index::type::kPassage));
  const double share = passages / std::max(1.0, static_cast<double>(database.get_doccount()));
  const double fixed = ranking.k1 * (1.0 - ranking.b);
  const double by_length = ranking.k1 * ranking.b * share;
  const double k1 = fixed + by_length;
  constexpr double kLeastLength = 0.2;  // of the mean: shorter passages count as so long
  return {k1, k1 > 0.0 ? by_length / k1 : 0.0, share > 0.0 ? kLeastLength / share : kLeastLength};
}

Ranking for_length(Ranking ranking, std::size_t characters) {
  const double beyond = static_cast<double>(characters) - ranking.question_characters;
  const double share =
      std::clamp(beyond / std::max(1.0, ranking.text_characters - ranking.question_characters), 0.0, 1.0);
  ranking.straddling += share * (1.0 - ranking.straddling);
  for (double Ranking::*each : {&Ranking::characters, &Ranking::expansion, &Ranking::hint, &Ranking::ask,
                                &Ranking::neighbour, &Ranking::quantity})
    ranking.*each *= 1.0 - share;
  return ranking;
}

bool set_choice(Ranking& ranking, std::string_view name, double value) {
  for (const Real& real : kReals) {
    if (real.name != name) continue;
    ranking.*real.member = value;
    return true;
  }
  for (const Count& count : kCounts) {
    if (count.name != name) continue;
    ranking.*count.member = static_cast<std::size_t>(value);
    return true;
  }
  return false;
}

}  // namespace wenhao::match
