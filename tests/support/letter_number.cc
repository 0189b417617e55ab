// Everything here follows from the seed alone, so that any letter can cite any other without making it.
#include "tests/support/letter_number.h"

#include <cstdio>

#include "tests/support/letter.h"

namespace wenhao {
namespace {

using letter_words::kBureaus;
using letter_words::kTopics;

constexpr int kFirstYear = 2012;
constexpr std::uint64_t kYears = 12;

// Titles of replies name the proposal; those of circulars what they are about.
std::string reply_title(std::uint64_t seed, std::string_view word) {
  Dice dice(seed + 7);
  const int serial = dice.from(1, 1900);
  const std::string session = letter_words::han(dice.from(1, 5));
  char written[8];
  std::snprintf(written, sizeof written, "%04d", serial);
  if (dice.percent(50))
    return "对省政协十三届" + session + "次会议第" + written + "号提案的" + std::string(word);
  return "对省十三届人大" + session + "次会议第" + std::to_string(serial) + "号建议的" + std::string(word);
}

}  // namespace

const letter_words::Bureau& bureau_of(std::uint64_t seed) { return kBureaus[seed % kBureaus.size()]; }

std::string_view topic_of(std::uint64_t seed) { return kTopics[Dice(seed + 3).below(kTopics.size())]; }

LetterKind kind_of(std::uint64_t seed) {
  const std::uint64_t turn = seed / kBureaus.size() % 30;
  if (turn % 3 != 2) return LetterKind::circular;
  return turn == 29 ? LetterKind::opinion : LetterKind::reply;
}

LetterNumber letter_number(std::uint64_t seed) {
  const auto& bureau = bureau_of(seed);
  const std::uint64_t turn = seed / kBureaus.size();
  const std::string_view code = kind_of(seed) == LetterKind::circular ? bureau.circular : bureau.reply;
  return {code, kFirstYear + static_cast<int>(turn % kYears), static_cast<int>(turn / kYears) + 1};
}

std::string number_of(std::uint64_t seed) {
  const LetterNumber number = letter_number(seed);
  return std::string(number.code) + "〔" + std::to_string(number.year) + "〕" +
         std::to_string(number.serial) + "号";
}

std::string title_of(std::uint64_t seed) {
  if (kind_of(seed) == LetterKind::reply) return reply_title(seed, "答复");
  if (kind_of(seed) == LetterKind::opinion) return reply_title(seed, "会办意见");
  constexpr std::array<std::string_view, 6> kOpenings = {"关于做好",       "关于加强",     "关于推进",
                                                         "关于进一步规范", "关于全面落实", "关于统筹做好"};
  constexpr std::array<std::string_view, 4> kEnds = {"工作的通知", "有关事项的通知", "工作的指导意见",
                                                     "的实施方案"};
  Dice dice(seed + 5);
  const std::string topic(topic_of(seed));
  const std::string place(dice.percent(40) ? dice.pick(letter_words::kPlaces) : "");
  if (dice.percent(20)) return "关于印发《" + place + topic + "管理办法》的通知";
  return std::string(dice.pick(kOpenings)) + place + topic + std::string(dice.pick(kEnds));
}

std::string cited_title(std::uint64_t seed) {
  return replaced(replaced(title_of(seed), "《", "〈"), "》", "〉");
}

std::string written_number(std::uint64_t seed, std::uint32_t damage, bool closed, Dice& dice) {
  struct Pair {
    std::string_view open;
    std::string_view close;
  };
  constexpr std::array<Pair, 6> kPairs = {
      {{"[", "]"}, {"【", "】"}, {"（", "）"}, {"(", ")"}, {"［", "］"}, {"﹝", "﹞"}}};
  const LetterNumber number = letter_number(seed);
  Pair pair{"〔", "〕"};
  if ((damage & damage::kBrackets) != 0 && dice.percent(70)) pair = dice.pick(kPairs);
  std::string hao = "号";
  if ((damage & damage::kLost) != 0 && dice.percent(40)) {
    if (pair.open == "（" || pair.open == "(") pair = {"〔", "〕"};
    const bool loses_hao = closed && dice.percent(50);
    if (loses_hao) hao = "";
    if (!loses_hao || dice.percent(50)) pair.close = "";
  }
  return std::string(number.code) + std::string(pair.open) + std::to_string(number.year) +
         std::string(pair.close) + std::to_string(number.serial) + hao;
}

std::string iso_date(int year, int month, int day) {
  char text[24];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, month, day);
  return text;
}

std::string written_date(int year, int month, int day, bool lost) {
  const std::string y = std::to_string(year);
  const std::string m = std::to_string(month);
  const std::string d = std::to_string(day);
  const bool one_reading = month >= 2 && month <= 9 && day >= 10;  // 2020111 has two
  if (lost && one_reading) return y + m + d;
  return y + "年" + m + "月" + d + "日";
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
  return text;
}

}  // namespace wenhao
