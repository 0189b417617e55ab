// A run of words to what is asked for: pieces, synonyms, what weighs nothing, terms that rank.
#include <gtest/gtest.h>

#include <algorithm>

#include "corpus/text/utf8.h"
#include "search/query/plan.h"
#include "search/query/segment.h"

namespace wenhao::query {
namespace {

// The pieces of a text, idle ones in brackets, singles with a dot.
std::string pieces(const std::string& folded, const Lexicon& lexicon = Lexicon::builtin()) {
  std::string out;
  for (const Piece& piece : segment(folded, lexicon)) {
    const std::string text(text::slice(folded, piece.span));
    out += out.empty() ? "" : " ";
    out += piece.kind == PieceKind::idle || piece.kind == PieceKind::joining ? "[" + text + "]"
           : piece.kind == PieceKind::single                                 ? "." + text
                                                                             : text;
  }
  return out;
}

TEST(Segment, Table) {
  const std::pair<std::string, std::string> cases[] = {
      {"住院护理保险", "住院 护理 保险"},
      {"失独家庭住院护理怎么保障", "失独家庭 住院 护理 [怎么] 保障"},
      {"省计生协开展帮扶", ".省 计生协 开展 帮扶"},
      {"人民政府", "人民政府"},  // 民政 is no word of it
      {"护理保险谁能申请", "护理 保险 [谁能] 申请"},
      {"请问怎么办理", "[请问] [怎么] 办理"},  // not 怎么办|理
      {"非常感谢您的建议", "[非常感谢] [您] [的] 建议"},
      {"六十五岁以上老人", "六十五岁 以上 老人"},
      {"万一发生火灾", "万一 发生 火灾"},
      {"十二届三次会议", "十二届 三次 会议"},
      {"第3次会议", "第3次 会议"},
      {"2020年补贴标准", "2020年 补贴 标准"},
      {"一次性补贴", "一次性 补贴"},
      {"偷东西判几年", "偷东西 [判几年]"},
      {"别人打架怎么办", "[别人] 打架 [怎么办]"},
      {"希望工程", "希望 工程"},  // what is idle in speech may be the matter in a name or a short query
      {"白天照料", "白天 照料"},
      {"晚上开放", "晚上 开放"},
      {"典型做法", "典型 做法"},
      {"gb/t 9704", "gb t 9704"},
      {"住院，护理", "住院 护理"},
      {"", ""},
      {"，。", ""},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(pieces(text), expected) << text;
}

TEST(Segment, AUsersWordIsKeptWhole) {
  Lexicon lexicon = Lexicon::builtin();
  lexicon.add("same\t惠民暖民补\t测试\n");
  EXPECT_EQ(pieces("惠民暖民补标准", lexicon), "惠民暖民补 标准");
}

std::vector<std::string> words_of(const Wish& wish) {
  std::vector<std::string> words;
  for (const Word& word : wish.words) words.push_back(word.text);
  return words;
}

TEST(Wish, WordsAndWhatIsWritten) {
  struct Case {
    std::string typed;
    std::string written;
    std::vector<std::string> words;
  };
  const Case cases[] = {
      {"失独家庭住院护理怎么保障", "失独家庭住院护理怎么保障", {"失独家庭", "住院", "护理", "保障"}},
      {"请问住院护理保险吗", "住院护理保险", {"住院", "护理", "保险"}},
      {"計劃生育", "计划生育", {"计划生育"}},
      {"护", "护", {"护"}},
      {"的护", "的护", {"的护"}},
      {"住院住院", "住院住院", {"住院"}},
      {"怎么办", "怎么办", {"怎么办"}},
      {"ＧＢ／Ｔ９７０４", "gb/t9704", {"gb", "t9704"}},
  };
  for (const Case& c : cases) {
    const Wish wish = make_wish(c.typed);
    EXPECT_EQ(wish.written, c.written) << c.typed;
    EXPECT_EQ(words_of(wish), c.words) << c.typed;
  }
  EXPECT_TRUE(make_wish("怎么办").only_idle);
  EXPECT_FALSE(make_wish("怎么办理").only_idle);
}

TEST(Wish, GramsKnowTheirPlaceAmongWords) {
  const Wish wish = make_wish("住院护理怎么报住院和门诊的费用");
  const auto place = [&wish](const std::string& text) -> std::optional<Gram::Place> {
    const auto found = std::find_if(wish.grams.begin(), wish.grams.end(),
                                    [&](const Gram& gram) { return gram.text == text; });
    return found == wish.grams.end() ? std::nullopt : std::optional(found->place);
  };
  using Place = Gram::Place;
  const std::pair<std::string, std::optional<Place>> cases[] = {
      {"住院", Place::word},       {"护理", Place::word},       {"费用", Place::word},
      {"院护", Place::straddling}, {"报住", Place::straddling}, {"院和", Place::joining},
      {"和门", Place::joining},    {"诊的", Place::joining},    {"理怎", std::nullopt},
      {"怎么", std::nullopt},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(place(text), expected) << text;
}

TEST(Wish, CharactersOfWhatWeighs) {
  const std::pair<std::string, std::u32string> cases[] = {
      {"请问住院护理怎么报", U"住院护理报"},
      {"住院的住房", U"住院房"},
      {"計劃3次", U"计划次"},
      {"怎么办", U""},
      {"GB/T 9704", U""},
  };
  for (const auto& [typed, characters] : cases) EXPECT_EQ(make_wish(typed).characters, characters) << typed;
}

TEST(Wish, OtherNames) {
  struct Case {
    std::string typed;
    std::string word;
    std::string other;
    double weight;
  };
  const Case cases[] = {
      {"卫健委", "卫健委", "卫生健康委", kSameNameWeight},
      {"卫健委", "卫健委", "卫计委", kNearNameWeight},
      {"计生协", "计生协", "计划生育协会", kSameNameWeight},
      {"计生协", "计生协", "计生协会", 0.0},  // holds the word itself
      {"十二届", "十二届", "12届", kSameNameWeight},
      {"12届", "12届", "十二届", kSameNameWeight},
      {"2020年", "2020年", "二〇二〇年", kSameNameWeight},
      {"第三次会议", "第三次", "第3次", kSameNameWeight},
      {"偷", "偷", "盗窃", 0.0},  // a character alone only ranks by what it stands for
      {"3次", "3", "三", 0.0},
  };
  for (const Case& c : cases) {
    double weight = 0.0;
    for (const Word& word : make_wish(c.typed).words) {
      if (word.text != c.word) continue;
      for (const Synonym& synonym : word.synonyms) {
        if (synonym.text == c.other) weight = synonym.weight;
      }
    }
    EXPECT_EQ(weight, c.weight) << c.typed << " → " << c.other;
  }
  EXPECT_TRUE(make_wish("卫健委", {nullptr, false}).words.front().synonyms.empty());
}

TEST(Wish, IsBoundedWhateverIsTyped) {
  std::string text;
  for (char32_t c = 0x4E00; c < 0x4E00 + 5000; ++c) text::append(text, c);
  const Wish wish = make_wish(text);
  EXPECT_LE(wish.words.size(), 64U);
  EXPECT_LE(wish.grams.size(), 512U);
  EXPECT_LE(wish.characters.size(), 256U);
}

}  // namespace
}  // namespace wenhao::query
