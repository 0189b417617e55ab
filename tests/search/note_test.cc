// Notes as a screen shows them.
#include "search/query/note.h"

#include <gtest/gtest.h>

namespace wenhao::query {
namespace {

using Code = NoteCode;

TEST(Note, GatheredForAScreen) {
  struct Case {
    std::vector<Note> notes;
    std::vector<Note> gathered;
  };
  const Note relaxed{Code::relaxed, "", ""};
  const Note pension{Code::expanded, "养老金", "基本养老金"};
  const Case cases[] = {
      {{}, {}},
      {{pension, relaxed}, {pension, relaxed}},
      {{{Code::absent, "小道", ""}, relaxed, {Code::absent, "上坡", ""}},
       {relaxed, {Code::absent, "小道、上坡", ""}}},
      {{pension, pension, pension, pension, pension}, {pension, pension, pension, pension, pension}},
      {{pension, pension, pension, pension, pension, pension, relaxed, pension},
       {pension, pension, pension, pension, pension, relaxed, {Code::expanded_more, "2", ""}}},
  };
  for (const Case& c : cases) EXPECT_EQ(gathered(c.notes), c.gathered);
}

}  // namespace
}  // namespace wenhao::query
