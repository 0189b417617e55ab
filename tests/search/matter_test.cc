// Where a passage begins to say what its document's head does not.
#include "search/match/matter.h"

#include <gtest/gtest.h>

namespace wenhao::match {
namespace {

TEST(Matter, BeginsBehindTheHead) {
  index::DocumentHead document;
  document.title = "关于办好食堂的通知";
  document.number = "鲁民发〔2019〕12号";
  document.issuer = "山东省民政厅";
  document.addressee = "各市民政局";
  const std::pair<std::string, std::string> cases[] = {
      {"鲁民发[2019]12号\n关 于 办 好\n食 堂 的 通 知\n各市民政局：\n现通知如下。\n关于办好食堂的通知",
       "现通知如下。\n关于办好食堂的通知"},
      {"山东省民政厅\n\n  现通知如下。", "  现通知如下。"},
      {"关于办好食堂的通知", "关于办好食堂的通知"},  // nothing else: all of it
      {"关于办好食堂的通知\n", "关于办好食堂的通知\n"},
      {"现通知如下。\n各市民政局：", "现通知如下。\n各市民政局："},
      {"鲁民发〔201912\n现通知如下。", "现通知如下。"},  // damaged: the letters of the number all the same
      {"鲁民发〔2019〕13号\n现通知如下。", "鲁民发〔2019〕13号\n现通知如下。"},
      {"", ""},
  };
  for (const auto& [text, matter] : cases) {
    index::PassageRecord passage;
    passage.text = text;
    EXPECT_EQ(text::slice(passage.text, matter_of(passage, document)), matter) << text;
  }
}

}  // namespace
}  // namespace wenhao::match
