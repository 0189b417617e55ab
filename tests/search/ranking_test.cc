// How the choices of a ranking change with the length of what is asked.
#include "search/match/ranking.h"

#include <gtest/gtest.h>

namespace wenhao::match {
namespace {

TEST(Ranking, AQuestionIsRankedAsChosen) {
  const Ranking chosen;
  for (const std::size_t characters : {std::size_t{0}, std::size_t{1}, std::size_t{30}}) {
    const Ranking ranking = for_length(chosen, characters);
    EXPECT_EQ(ranking.straddling, chosen.straddling) << characters;
    EXPECT_EQ(ranking.characters, chosen.characters) << characters;
    EXPECT_EQ(ranking.expansion, chosen.expansion) << characters;
    EXPECT_EQ(ranking.quantity, chosen.quantity) << characters;
  }
}

TEST(Ranking, OfATextBigramsAloneDecide) {
  for (const std::size_t characters : {std::size_t{80}, std::size_t{256}}) {
    const Ranking ranking = for_length({}, characters);
    EXPECT_EQ(ranking.straddling, 1.0) << characters;
    for (const double none : {ranking.characters, ranking.expansion, ranking.hint, ranking.ask,
                              ranking.neighbour, ranking.quantity})
      EXPECT_EQ(none, 0.0) << characters;
  }
}

TEST(Ranking, BetweenThemTheChoicesPassOver) {
  Ranking before = for_length({}, 30);
  for (std::size_t characters = 31; characters <= 80; ++characters) {
    const Ranking ranking = for_length({}, characters);
    EXPECT_GT(ranking.straddling, before.straddling) << characters;
    EXPECT_LT(ranking.characters, before.characters) << characters;
    EXPECT_LT(ranking.quantity, before.quantity) << characters;
    before = ranking;
  }
}

// Limits that leave nothing between them are a step, not a division by nothing.
TEST(Ranking, EqualLimitsAreAStep) {
  Ranking chosen;
  chosen.question_characters = 50;
  chosen.text_characters = 50;
  EXPECT_EQ(for_length(chosen, 50).straddling, chosen.straddling);
  EXPECT_EQ(for_length(chosen, 51).straddling, 1.0);
}

}  // namespace
}  // namespace wenhao::match
