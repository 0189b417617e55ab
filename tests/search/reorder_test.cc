// How single characters weigh texts against one another.
#include "search/match/reorder.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "search/match/character_rarity.h"

namespace wenhao::match {
namespace {

struct Case {
  std::u32string characters;
  std::vector<std::string> texts;
  std::vector<std::size_t> order;  // of the texts that weigh anything, the heaviest first
};

const Case kCases[] = {
    {U"偷", {"盗窃公私财物", "偷税漏税", "偷越国境、偷渡"}, {2, 1}},
    {U"车", {"驾驶车辆", "车", "驾驶员"}, {1, 0}},               // the shorter text says more of it
    {U"车祸", {"驾驶车辆", "车祸赔偿", "车辆登记"}, {1, 0, 2}},  // 祸 is rarer than 车
    {U"车", {"车辆管理", "车船使用", "车站秩序"}, {0, 1, 2}},    // all alike
    {U"赔赔赔偿", {"赔偿损失", "赔礼道歉", "损失"}, {0, 1}},     // asked for once
    {U"", {"盗窃", "偷税"}, {}},
    {U"偷", {}, {}},
    {U"偷", {"", ""}, {}},
    {U"偷", {"\xE5\x81", "\xFF\xFF偷"}, {1}},  // broken bytes are characters of their own
    {U"A1", {"A1类", "B2类"}, {0}},
};

std::vector<std::size_t> order_of(const std::vector<double>& weights) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (weights[i] > 0.0) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return weights[a] > weights[b]; });
  return order;
}

TEST(WeighCharacters, TellsTextsApart) {
  for (const Case& each : kCases) {
    const auto weights = weigh_characters(each.texts, each.characters, Ranking{});
    ASSERT_EQ(weights.size(), each.texts.size());
    EXPECT_EQ(order_of(weights), each.order) << (each.texts.empty() ? "" : each.texts.front());
  }
}

struct Weights {
  std::vector<double> weights;  // from the heaviest on
  double far;
  std::size_t near;
  std::size_t count;  // that are worth it
};

const Weights kWeights[] = {
    {{}, 0.5, 1, 0},
    {{8.0}, 0.5, 0, 1},
    {{8.0, 4.0, 4.0, 3.9}, 0.5, 0, 3},  // half is no less than half
    {{8.0, 4.0, 3.9, 1.0}, 0.5, 3, 3},
    {{8.0, 4.0, 3.9, 1.0}, 0.5, 9, 4},  // never more than there are
    {{8.0, 4.0, 3.9, 1.0}, 0.0, 0, 4},
    {{0.0, 0.0}, 0.5, 0, 2},  // nothing weighs anything
    {std::vector<double>(kReordered + 1, 1.0), 0.5, 0, kReordered},
};

TEST(WorthReordering, IsWhatMayComeUp) {
  for (const Weights& each : kWeights) {
    Ranking ranking;
    ranking.far = each.far;
    ranking.near = each.near;
    std::vector<Candidate> candidates;
    for (const double weight : each.weights) candidates.push_back({1, weight, {}});
    EXPECT_EQ(worth_reordering(candidates, ranking), each.count) << each.far << ' ' << each.weights.size();
  }
}

TEST(CharacterRarity, RisesFromTheCommonToTheUnknown) {
  const std::u32string falling = U"的权房债罾";  // the last stands in no table
  for (std::size_t i = 1; i < falling.size(); ++i)
    EXPECT_LT(character_rarity(falling[i - 1]), character_rarity(falling[i])) << i;
  EXPECT_EQ(character_rarity(U'罾'), character_rarity(U'A'));
  EXPECT_GE(character_rarity(U'的'), 0.0);
}

// What all texts hold says next to nothing beside what one holds.
TEST(WeighCharacters, OfAllIsLessThanOfOne) {
  const std::vector<std::string> texts = {"保险", "保证", "保偷"};
  const auto common = weigh_characters(texts, U"保", Ranking{});
  const auto rare = weigh_characters(texts, U"偷", Ranking{});
  EXPECT_LT(3 * common[2], rare[2]);
}

}  // namespace
}  // namespace wenhao::match
