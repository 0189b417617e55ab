// The choices by name, for the measuring of them.
#include "search/match/ranking.h"

#include <array>

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
                               Real{"expansion", &Ranking::expansion},
                               Real{"absent", &Ranking::absent},
                               Real{"hint", &Ranking::hint},
                               Real{"ask", &Ranking::ask},
                               Real{"name_terms", &Ranking::name_terms},
                               Real{"neighbour", &Ranking::neighbour},
                               Real{"known_words", &Ranking::known_words},
                               Real{"common_share", &Ranking::common_share},
                               Real{"common_from", &Ranking::common_from}};

struct Count {
  std::string_view name;
  std::size_t Ranking::*member;
};
constexpr std::array kCounts = {Count{"choosing", &Ranking::choosing}, Count{"adding", &Ranking::adding}};

}  // namespace

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
