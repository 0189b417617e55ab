// The tree to a plan: what relaxes and what never does, and what the user is told.
#include "search/query/plan.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace wenhao::query {
namespace {

std::string plan_of(const std::string& query, bool expand = false) {
  return to_string(make_plan(parse(query), {nullptr, expand}));
}

TEST(Plan, Table) {
  const std::pair<std::string, std::string> cases[] = {
      {"住院护理", "住院 护理"},
      {"住院护理 养老服务", "住院 护理 + 养老 服务"},
      {"住院 \"护理保险\"", "住院 (phrase 护理保险)"},
      {"住院 -护理", "住院 (not 护理)"},
      {"住院 OR 护理", "(or 住院 护理)"},
      {"(住院 OR \"护理\") -(养老 补贴)", "(or 住院 (phrase 护理)) (not (and 养老 补贴))"},
      {"辽卫发〔2017〕22号 保险", "保险 (number 辽卫发〔2017〕22号)"},
      {"year:2017..2018 保险", "保险 (term Y 2017..2018)"},
      {"issuer:民政厅 保险", "保险 (issuer 民政厅)"},
      {"title:养老", "(title 养老)"},
      {"请问 保险", "保险"},
      {"保险多少钱", "保险 -多少钱 (asks 元、圆、美元)"},
      {"保险 多少钱", "保险 (asks 元、圆、美元)"},
      {"保险 \"多少钱\"", "保险 (phrase 多少钱)"},
      {"多少钱", "多少钱"},                                   // nothing else was asked
      {"养老 养老 \"保险\" \"保险\"", "养老 (phrase 保险)"},  // said twice, asked once
      {"怎么 如何", "怎么 + 如何"},                           // nothing else was asked
      {"", ""},
  };
  for (const auto& [query, expected] : cases) EXPECT_EQ(plan_of(query), expected) << query;
}

TEST(Plan, SaysWhatItExpands) {
  const Plan plan = make_plan(parse("老人 请问"));
  ASSERT_EQ(plan.notes.size(), 2U);
  EXPECT_EQ(plan.notes[0], (Note{NoteCode::left_out, "请问", ""}));
  EXPECT_EQ(plan.notes[1], (Note{NoteCode::expanded, "老人", "老年人"}));
}

TEST(Plan, SaysWordsAsTyped) {
  const Plan plan = make_plan(parse("請問老人幾歲"));
  ASSERT_EQ(plan.notes.size(), 3U);
  EXPECT_EQ(plan.notes[0], (Note{NoteCode::left_out, "請問 幾歲", ""}));
  EXPECT_EQ(plan.notes[1], (Note{NoteCode::asks_number, "周岁、岁", ""}));
  EXPECT_EQ(plan.notes[2], (Note{NoteCode::expanded, "老人", "老年人"}));
  EXPECT_EQ(make_wish("打零工").words.front().shown(), "打零工");
}

TEST(Plan, NotesReadAsSentences) {
  EXPECT_EQ(message({NoteCode::expanded, "老人", "老年人"}, Language::zh), "“老人”同时检索：老年人");
  EXPECT_EQ(message({NoteCode::expanded, "老人", "老年人"}, Language::en),
            "老人 is searched as well as: 老年人");
  EXPECT_EQ(message({NoteCode::absent, "{1}", "x"}, Language::en), "no passage holds {1}");
}

TEST(Lexicon, AUsersFileAddsLines) {
  const auto path = std::filesystem::temp_directory_path() / "wenhao-lexicon-test.tsv";
  std::ofstream(path) << "# own words\nsame\t暖心之家、暖心驿站 | 关爱小屋\t本单位\nbroken line\n\n\tx\n";
  const auto lexicon = Lexicon::with_file(path.string());
  std::filesystem::remove(path);
  ASSERT_TRUE(lexicon);
  const std::vector<Synonym> expected = {{"暖心驿站", kSameNameWeight}, {"关爱小屋", kNearNameWeight}};
  EXPECT_EQ(lexicon->synonyms("暖心之家"), expected);
  EXPECT_FALSE(lexicon->synonyms("卫健委").empty());
  EXPECT_TRUE(Lexicon::builtin().synonyms("暖心之家").empty());
}

TEST(Lexicon, AFileThatCannotBeReadIsAnError) {
  const auto lexicon = Lexicon::with_file("/nowhere/lexicon.tsv");
  ASSERT_FALSE(lexicon);
  EXPECT_EQ(lexicon.error().code, ErrorCode::unreadable);
}

}  // namespace
}  // namespace wenhao::query
