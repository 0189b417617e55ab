// What a query says: text to tree, notes on what was passed over.
#include "search/query/tree.h"

#include <gtest/gtest.h>

namespace wenhao::query {
namespace {

struct Case {
  std::string query;
  std::string tree;
  std::vector<NoteCode> notes = {};
};

std::vector<NoteCode> codes(const std::vector<Note>& notes) {
  std::vector<NoteCode> list;
  for (const Note& note : notes) list.push_back(note.code);
  return list;
}

void expect(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const Parsed parsed = parse(c.query);
    EXPECT_EQ(to_string(parsed.root), c.tree) << c.query;
    EXPECT_EQ(codes(parsed.notes), c.notes) << c.query;
  }
}

TEST(Tree, Words) {
  expect({
      {"住院护理", "(text 住院护理)"},
      {"  住院　护理\n", "(and (text 住院) (text 护理))"},
      {"住院护理，怎么办？家庭", "(and (text 住院护理，怎么办) (text 家庭))"},
      {"a=1&b=2", "(text a=1&b=2)"},
      {"", "(and)"},
      {"，。！", "(and)"},
      {"土 地 使 用 期 限", "(text 土地使用期限)"},
      {"省 市", "(and (text 省) (text 市))"},
      {"http://example.com/a", "(text http://example.com/a)"},
      {"2018-2020年", "(text 2018-2020年)"},
  });
}

TEST(Tree, Quotes) {
  expect({
      {"\"住院护理\"", "(phrase 住院护理)"},
      {"“住院护理”", "(phrase 住院护理)"},
      {"「住院护理」", "(phrase 住院护理)"},
      {"＂住院护理＂", "(phrase 住院护理)"},
      {"\" 住院 护理 \"", "(phrase 住院 护理)"},
      {"补贴\"住院护理\"标准", "(and (text 补贴) (phrase 住院护理) (text 标准))"},
      {"补贴 “住院护理”", "(and (text 补贴) (phrase 住院护理))"},
      {"补贴“住院护理”", "(and (text 补贴) (phrase 住院护理))"},
      {"开展“暖心”行动", "(text 开展“暖心”行动)"},
      {"“暖心”行动", "(and (phrase 暖心) (text 行动))"},
      {"\"\" 家庭", "(text 家庭)"},
      {"\"家庭", "(text \"家庭)", {NoteCode::unbalanced}},
      {"“家庭", "(text “家庭)", {NoteCode::unbalanced}},
      {"家庭”", "(text 家庭”)"},
  });
}

TEST(Tree, Operators) {
  expect({
      {"甲省 OR 乙省", "(or (text 甲省) (text 乙省))"},
      {"甲省 AND 乙省", "(and (text 甲省) (text 乙省))"},
      {"甲省 乙省 OR 丙省", "(or (and (text 甲省) (text 乙省)) (text 丙省))"},
      {"甲省 (乙省 OR 丙省)", "(and (text 甲省) (or (text 乙省) (text 丙省)))"},
      {"（甲省 OR 乙省）丙省", "(and (or (text 甲省) (text 乙省)) (text 丙省))"},
      {"甲省 -乙省", "(and (text 甲省) (not (text 乙省)))"},
      {"甲省 NOT 乙省", "(and (text 甲省) (not (text 乙省)))"},
      {"NOT NOT 甲省", "(text 甲省)"},
      {"-(甲省 OR 乙省) 丙省", "(and (not (or (text 甲省) (text 乙省))) (text 丙省))"},
      {"甲省 -\"乙省\"", "(and (text 甲省) (not (phrase 乙省)))"},
      {"甲省 - 乙省", "(and (text 甲省) (text 乙省))"},
      {"((甲省))", "(text 甲省)"},
      {"() 甲省", "(text 甲省)"},
      {"独生子女（伤残）家庭", "(text 独生子女（伤残）家庭)"},
      {"甲省 or 乙省", "(and (text 甲省) (text or) (text 乙省))"},
      {"ORAL", "(text ORAL)"},
  });
}

TEST(Tree, WhatJoinsNothingIsPassedOver) {
  expect({
      {"OR", "(text OR)", {NoteCode::operator_alone}},
      {"甲省 OR", "(text 甲省)", {NoteCode::operator_alone}},
      {"OR 甲省", "(text 甲省)", {NoteCode::operator_alone}},
      {"甲省 NOT", "(text 甲省)", {NoteCode::operator_alone}},
      {"AND 甲省", "(text 甲省)", {NoteCode::operator_alone}},
      {"甲省)", "(text 甲省)", {NoteCode::unbalanced}},
      {"(甲省", "(text 甲省)", {NoteCode::unbalanced}},
      {"(甲省 (乙省", "(and (text 甲省) (text 乙省))", {NoteCode::unbalanced}},
  });
}

TEST(Tree, Numbers) {
  expect({
      {"辽卫发〔2017〕22号", "(number 辽卫发〔2017〕22号)"},
      {"遼衛發［２０１７］第０２２號", "(number 辽卫发〔2017〕22号)"},
      {"辽卫发 [ 2017 ] 22 号", "(number 辽卫发〔2017〕22号)"},
      {"\"辽卫发[2017]22号\"", "(number 辽卫发〔2017〕22号)"},
      {"辽卫发(2017)22号 保险费", "(and (number 辽卫发〔2017〕22号) (text 保险费))"},
      {"辽卫发〔2017〕22号保险费", "(and (number 辽卫发〔2017〕22号) (text 保险费))"},
      {"辽卫发〔2017〕22号文件精神", "(number 辽卫发〔2017〕22号)"},
      {"-辽卫发〔2017〕22号 保险", "(and (not (number 辽卫发〔2017〕22号)) (text 保险))"},
      {"\"见辽卫发〔2017〕22号\"", "(phrase 见辽卫发〔2017〕22号)"},
      {"辽民发〔2015〕32号、79号", "(and (number 辽民发〔2015〕32号) (number 辽民发〔2015〕79号))"},
      {"国务院令第666号", "(number 国务院令第666号)"},
      {"辽卫提〔202044", "(number 辽卫提〔2020〕44号)", {NoteCode::number_repaired}},
  });
}

TEST(Tree, CodeAndYear) {
  expect({
      {"辽卫发〔2017〕", "(code_year 辽卫发 2017)"},
      {"遼衛發［２０１７］", "(code_year 辽卫发 2017)"},
      {"辽卫发(2017)", "(code_year 辽卫发 2017)"},
      {"辽卫发〔二〇一七〕", "(code_year 辽卫发 2017)"},
      {"辽卫发〔2017〕 保险", "(and (code_year 辽卫发 2017) (text 保险))"},
      {"养老服务(2017)", "(text 养老服务(2017))"},
      {"〔2017〕", "(text 〔2017〕)"},
      {"辽卫发〔1917〕", "(text 辽卫发〔1917〕)"},
  });
}

TEST(Tree, Fields) {
  expect({
      {"year:2017", "(year: 2017)"},
      {"Year：2017..2020 养老", "(and (year: 2017..2020) (text 养老))"},
      {"number:辽卫发〔2017〕 22 号 养老", "(and (number: 辽卫发〔2017〕 22 号) (text 养老))"},
      {"issuer:\"省 民政厅\"", "(issuer: 省 民政厅)"},
      {"-kind:reply 养老", "(and (not (kind: reply)) (text 养老))"},
      {"(year:2017 OR year:2019)", "(or (year: 2017) (year: 2019))"},
      {"title:养老(服务)", "(title: 养老(服务))"},
      {"colour:red", "(text colour:red)", {NoteCode::field_unknown}},
      {"year:", "(text year:)"},
      {"养老year:2017", "(text 养老year:2017)"},
  });
}

std::string repeated(const std::string& piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

// The number of nodes; the tree's depth is bounded, so that this may call itself.
std::size_t size_of(const Node& node) {
  std::size_t size = 1;
  for (const Node& child : node.children) size += size_of(child);
  return size;
}

TEST(Tree, HostileQueriesAreBounded) {
  const std::string pieces[] = {"(",
                                ")",
                                "((a ",
                                "-(",
                                "NOT ",
                                "a OR ",
                                "\"",
                                "“",
                                "”",
                                "「a",
                                "year:",
                                "OR ",
                                "住",
                                "住 ",
                                "辽卫发〔2017〕22号",
                                "辽卫发〔2017",
                                "〔",
                                "\x01",
                                "\xFF",
                                "\xE4\xBD",
                                "a\n",
                                "《",
                                "a(b)",
                                "-a ",
                                ": "};
  for (const std::string& piece : pieces) {
    const Parsed parsed = parse(repeated(piece, 100000));
    EXPECT_LE(size_of(parsed.root), 4 * kMaxLeaves) << piece;
    EXPECT_LE(parsed.notes.size(), 50U) << piece;
  }
}

TEST(Tree, DeepGroupsJoinTheDeepestAllowed) {
  const Parsed parsed = parse(repeated("(甲 OR ", 100) + "乙" + repeated(")", 100));
  EXPECT_NE(to_string(parsed.root).find("乙"), std::string::npos);
  EXPECT_EQ(codes(parsed.notes).front(), NoteCode::nested_too_deep);
}

TEST(Tree, ALongQueryIsCutAtACharacter) {
  const Parsed parsed = parse(repeated("住", kMaxQueryBytes));
  EXPECT_EQ(codes(parsed.notes), std::vector<NoteCode>{NoteCode::query_cut});
  EXPECT_EQ(parsed.root.value.size(), kMaxQueryBytes / 3 * 3);
}

}  // namespace
}  // namespace wenhao::query
