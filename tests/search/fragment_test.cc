// Fragments and quotations: whole sentences, whole terms, marks that nest.
#include "search/present/fragment.h"

#include <gtest/gtest.h>

#include "corpus/text/utf8.h"
#include "search/present/quote.h"

namespace wenhao::present {
namespace {

using text::Span;

// The spans of a word in a text, wherever it stands.
std::vector<Span> spans_of(const std::string& text, const std::string& word) {
  std::vector<Span> spans;
  for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size())) {
    spans.push_back({static_cast<text::Offset>(at), static_cast<text::Offset>(at + word.size())});
  }
  return spans;
}

// The fragments of a text around a word, hits in brackets.
std::string shown(const std::string& text, const std::string& word, std::size_t room = 160) {
  std::string out;
  for (const Fragment& piece : fragments(text, spans_of(text, word), {}, {room})) {
    out += piece.hit ? "[" + piece.text + "]" : piece.text;
  }
  return out;
}

TEST(Fragments, Table) {
  struct Case {
    std::string text;
    std::string word;
    std::size_t room;
    std::string shown;
  };
  const Case cases[] = {
      {"甲。乙丙。丁", "丙", 160, "甲。乙[丙]。丁"},
      {"甲甲甲。乙丙。丁丁", "丙", 5, "……乙[丙]。丁丁"},
      {"甲甲甲。乙丙。丁丁", "丙", 3, "……乙[丙]。……"},
      {"甲丙。乙乙乙乙。丙丁", "丙", 6, "甲[丙]。……[丙]丁"},
      {"他说：“丙。”然后走了。", "丙", 8, "他说：“[丙]。”……"},
      {"甲甲甲甲甲甲甲甲丙乙乙乙乙乙乙乙乙", "丙", 8, "……甲甲[丙]乙乙乙乙乙……"},
      {"没有要找的字。第二句。", "丙", 160, "没有要找的字。第二句。"},
      {"没有要找的字。第二句。", "丙", 4, "没有要找……"},
      {"第一段\n第二段丙", "丙", 160, "第一段 第二段[丙]"},
      {"　　丙。  ", "丙", 160, "[丙]。"},
      {"丙丙", "丙丙", 160, "[丙丙]"},
      {"", "丙", 160, ""},
  };
  for (const Case& c : cases) EXPECT_EQ(shown(c.text, c.word, c.room), c.shown) << c.text;
}

TEST(Fragments, TheSentenceWithMostWordsIsShownNotThatWithOneWordOften) {
  const std::string text = "养老、养老、养老和养老。护理在后。又养老又护理。";
  std::vector<Span> spans = spans_of(text, "养老");
  for (const Span& span : spans_of(text, "护理")) spans.push_back(span);
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
  EXPECT_EQ(plain(fragments(text, spans, {}, {8})), "……又养老又护理。");
}

TEST(Fragments, ATermOverTwoLinesStaysWhole) {
  const std::string text = "甲。关于互助\n幸福院的通知\n乙乙乙乙乙乙乙乙";
  EXPECT_EQ(plain(fragments(text, spans_of(text, "互助\n幸福院"), {}, {12})), "……关于互助幸福院的通知……");
}

TEST(Fragments, TheSegmentAskedForComesFirst) {
  const std::string text = "丙丙丙丙。乙乙乙。丙甲。";
  const auto begin = static_cast<text::Offset>(text.find("丙甲"));
  const std::vector<Span> focus = {{begin, static_cast<text::Offset>(text.size())}};
  EXPECT_EQ(plain(fragments(text, spans_of(text, "丙"), focus, {4})), "……丙甲。");
}

TEST(Fragments, AnyTextAndAnySpansAreWholeCharacters) {
  const std::string text = "辽宁省\xE5\x85，。！？“”𠮷\n\n\tabc……。。；";
  for (text::Offset begin = 0; begin <= text.size(); ++begin) {
    for (text::Offset end = begin; end <= text.size(); ++end) {
      const std::string all = plain(fragments(text, {{begin, end}}, {}, {3}));
      EXPECT_LE(all.size(), text.size() + 3 * kGap.size());
    }
  }
}

TEST(Sentences, EndWithTheMarksThatCloseThem) {
  struct Case {
    std::string text;
    std::vector<std::string> sentences;
  };
  const Case cases[] = {
      {"甲。乙！丙", {"甲。", "乙！", "丙"}},
      {"他说：“甲。”乙。", {"他说：“甲。”", "乙。"}},
      {"甲；乙\n丙", {"甲；", "乙", "丙"}},
      {"甲？！乙", {"甲？！", "乙"}},
      {"  ", {}},
  };
  for (const Case& c : cases) {
    std::vector<std::string> found;
    for (const Span& span : sentences_of(c.text)) found.emplace_back(text::slice(c.text, span));
    EXPECT_EQ(found, c.sentences) << c.text;
  }
}

match::Hit hit_of(const std::string& title, const std::string& number, const std::string& text,
                  const std::string& openness = "unknown") {
  match::Hit hit;
  hit.document.id = "0123";
  hit.document.title = title;
  hit.document.number = number;
  hit.document.openness = openness;
  hit.passage.text = text;
  return hit;
}

TEST(Quote, Table) {
  struct Case {
    match::Hit hit;
    std::string quote;
  };
  const Case cases[] = {
      {hit_of("关于养老的答复", "辽卫提〔2020〕44号", "建立保险。"),
       "《关于养老的答复》（辽卫提〔2020〕44号）：“建立保险。”"},
      {hit_of("关于养老的答复", "", "建立保险。"), "《关于养老的答复》：“建立保险。”"},
      {hit_of("", "辽卫提〔2020〕44号", "建立保险。"), "辽卫提〔2020〕44号：“建立保险。”"},
      {hit_of("", "", "建立保险。"), "“建立保险。”"},
      {hit_of("关于印发《办法》的通知", "", "开展“暖心”行动。"),
       "《关于印发〈办法〉的通知》：“开展‘暖心’行动。”"},
      {hit_of("甲", "", "乙", "open"), "《甲》：“乙”"},
      {hit_of("甲", "", "乙", "closed"), "《甲》：“乙”（不予公开）"},
      {hit_of("甲", "", "乙", "on_request"), "《甲》：“乙”（依申请公开）"},
      {hit_of("甲\n 乙", "", "丙\t丁"), "《甲 乙》：“丙 丁”"},
  };
  for (const Case& c : cases) EXPECT_EQ(quote(c.hit), c.quote);
}

TEST(Quote, ACitationWithoutTitleAndNumberIsTheId) {
  EXPECT_EQ(citation(hit_of("", "", "").document), "0123");
}

}  // namespace
}  // namespace wenhao::present
