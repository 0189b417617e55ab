// Values of fields: ranges of years and dates, proposals, sessions; what each asks of the index.
#include "search/query/fields.h"

#include <gtest/gtest.h>

#include "search/query/field_terms.h"
#include "search/query/plan.h"

namespace wenhao::query {
namespace {

std::string shown(const std::optional<Range>& range) {
  if (!range) return "-";
  const auto end = [](const std::optional<text::Date>& date) {
    return date ? text::iso(*date) : std::string();
  };
  return end(range->from) + ".." + end(range->until);
}

TEST(Fields, YearRanges) {
  const std::pair<std::string, std::string> cases[] = {
      {"2017", "2017..2017"},
      {"2017..2020", "2017..2020"},
      {"..2020", "..2020"},
      {"2017..", "2017.."},
      {"２０１７", "2017..2017"},
      {"17", "-"},
      {"1948", "-"},
      {"2100", "-"},
      {"..", "-"},
      {"", "-"},
      {"abc", "-"},
      {"2017-05", "-"},
      {"2017..x", "-"},
      {"99999999999999999999", "-"},
  };
  for (const auto& [value, expected] : cases) EXPECT_EQ(shown(year_range(value)), expected) << value;
}

TEST(Fields, DateRanges) {
  const std::pair<std::string, std::string> cases[] = {
      {"2020", "2020..2020"},
      {"2020-05", "2020-05..2020-05"},
      {"2020-05..", "2020-05.."},
      {"2020-05-11", "2020-05-11..2020-05-11"},
      {"2019-01..2020-05-11", "2019-01..2020-05-11"},
      {"2020年5月", "2020-05..2020-05"},
      {"2020-13", "-"},
      {"2020-05-32", "-"},
      {"May", "-"},
      {"..", "-"},
  };
  for (const auto& [value, expected] : cases) EXPECT_EQ(shown(date_range(value)), expected) << value;
}

TEST(Fields, Proposals) {
  struct Case {
    std::string value;
    std::optional<ProposalValue> expected;
  };
  const Case cases[] = {
      {"0411", ProposalValue{411, ""}},
      {"411", ProposalValue{411, ""}},
      {"12030411", ProposalValue{411, "12.3"}},
      {"十二届三次0411", ProposalValue{411, "12.3"}},
      {"12届3次0411", ProposalValue{411, "12.3"}},
      {"第0411号", ProposalValue{411, ""}},
      {"abc", std::nullopt},
      {"", std::nullopt},
      {"123456789012", std::nullopt},
      {"十二届", std::nullopt},
  };
  for (const Case& c : cases) EXPECT_EQ(proposal_value(c.value), c.expected) << c.value;
}

TEST(Fields, Sessions) {
  const std::pair<std::string, std::string> cases[] = {
      {"12.3", "12.3"}, {"十二届三次", "12.3"}, {"12届3次会议", "12.3"}, {"12", "12."}, {"abc", ""},
      {"", ""},         {"1.2.3", ""},
  };
  for (const auto& [value, expected] : cases) EXPECT_EQ(session_value(value).value_or(""), expected) << value;
}

// The first term that a field asks for, as prefix and word; a star where it may go on.
std::string term_of(const std::string& query) {
  const Plan plan = make_plan(parse(query));
  if (plan.strict.empty() || plan.strict.front().terms.empty()) return {};
  const Term& term = plan.strict.front().terms.front();
  return std::string(term.prefix) + " " + term.word + (term.starts_with ? "*" : "");
}

TEST(Fields, Terms) {
  const std::pair<std::string, std::string> cases[] = {
      {"code:辽卫发", "XK 辽卫发"},
      {"year:2017", "Y 2017"},
      {"kind:reply", "XT reply"},
      {"kind:答复", "XT reply"},
      {"kind:通知", "XT circular"},
      {"to:许静", "XU 许静*"},
      {"proposal:0411", "XP 411"},
      {"session:12.3", "XS 12.3"},
      {"session:12", "XS 12.*"},
      {"body:cppcc", "XW cppcc"},
      {"body:人大", "XW npc"},
      {"class:a", "XM A"},
      {"openness:依申请公开", "XO on_request"},
      {"kind:poem", ""},
      {"body:x", ""},
      {"class:AB", ""},
      {"year:x", ""},
      {"number:保险", ""},
      {"openness:?", ""},
  };
  for (const auto& [query, expected] : cases) EXPECT_EQ(term_of(query), expected) << query;
}

TEST(Fields, WhatIsNotUnderstoodIsSearchedAsText) {
  for (const std::string query : {"year:abc", "kind:诗歌", "number:保险", "session:x", "date:某日"}) {
    const Plan plan = make_plan(parse(query));
    ASSERT_EQ(plan.wishes.size(), 1U) << query;
    EXPECT_EQ(plan.wishes.front().typed, query.substr(query.find(':') + 1));
    ASSERT_FALSE(plan.notes.empty()) << query;
    EXPECT_EQ(plan.notes.front().code, NoteCode::field_value);
    EXPECT_EQ(plan.notes.front().subject, query);
  }
}

TEST(Fields, AnUnknownOneIsTold) {
  const std::pair<std::string, bool> cases[] = {
      {"foo:养老", true},        {"isuer:民政厅 补助", true},
      {"养老 tilte:服务", true}, {"issuer:民政厅", false},
      {"http://a.cn/b", false},  {"A:甲", false},
      {"PS：请转告", false},     {"foo: 养老", false},
      {"养老foo:bar", false},    {"\"foo:养老\"", false},
      {"foo:", false},
  };
  for (const auto& [query, told] : cases) {
    const auto notes = parse(query).notes;
    const bool is_told = std::any_of(notes.begin(), notes.end(),
                                     [](const Note& note) { return note.code == NoteCode::field_unknown; });
    EXPECT_EQ(is_told, told) << query;
  }
}

}  // namespace
}  // namespace wenhao::query
