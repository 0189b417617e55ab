// What holds for any text: the parser is total, spans are in bounds and on characters, passages give the
// body back once and in order, segments do not overlap.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "corpus/document/parse.h"
#include "corpus/text/utf8.h"
#include "tests/corpus/document/support.h"
#include "tests/support/letter.h"

namespace wenhao::document_test {
namespace {

using document::Document;
using text::Span;

// A text, and whether it is UTF-8: in broken text, which no reader makes, any byte may be a character.
struct Text {
  std::string_view bytes;
  bool is_valid = false;
};

bool on_border(std::string_view text, std::size_t at) {
  return at == 0 || at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80;
}

void expect_sound(const Text& text, Span span) {
  EXPECT_LE(span.begin, span.end);
  EXPECT_LE(span.end, text.bytes.size());
  if (!text.is_valid) return;
  EXPECT_TRUE(on_border(text.bytes, span.begin) && on_border(text.bytes, span.end))
      << span.begin << "-" << span.end;
}

void expect_sound_spans(const Text& text, const Document& document) {
  expect_sound(text, document.span);
  for (const auto& section : document.sections) expect_sound(text, section.span);
  for (const auto& finding : document.findings) expect_sound(text, finding.span);
  for (const auto& mention : document.mentions) expect_sound(text, mention.span);
  for (const auto& field : document.fields) {
    expect_sound(text, field.label);
    expect_sound(text, field.value);
  }
}

void expect_sound_passages(const Text& text, const Document& document) {
  text::Offset end = document.span.begin;
  for (const auto& passage : document.passages) {
    expect_sound(text, passage.span);
    EXPECT_FALSE(passage.span.empty());
    EXPECT_GE(passage.span.begin, end);
    end = passage.span.end;
    EXPECT_LE(passage.mentions.first, passage.mentions.last);
    EXPECT_LE(passage.mentions.last, document.mentions.size());
    for (const auto& promise : promises_of(document, passage)) {
      expect_sound(text, promise.span);
      EXPECT_TRUE(passage.span.contains(promise.span));
      if (promise.due) {
        expect_sound(text, promise.due->span);
        EXPECT_TRUE(promise.span.contains(promise.due->span));
      }
      if (promise.amount) {
        expect_sound(text, promise.amount->span);
        EXPECT_TRUE(promise.span.contains(promise.amount->span));
      }
    }
    text::Offset segment_end = passage.span.begin;
    for (const auto& segment : segments_of(document, passage)) {
      expect_sound(text, segment.span);
      EXPECT_GE(segment.span.begin, segment_end);
      EXPECT_LE(segment.span.end, passage.span.end);
      EXPECT_FALSE(mentions_of(document, segment).empty());
      segment_end = segment.span.end;
    }
  }
  EXPECT_LE(end, document.span.end);
}

// Every character of the document is in a passage or in what is remembered as furniture, once.
void expect_nothing_lost(std::string_view text, const Document& document) {
  std::vector<Span> spans = document.furniture;
  for (const auto& passage : document.passages) spans.push_back(passage.span);
  std::ranges::sort(spans, {}, &Span::begin);
  std::string covered;
  for (const Span span : spans) covered += squeezed(text::slice(text, span));
  EXPECT_EQ(covered, squeezed(text::slice(text, document.span)));
}

void check(const std::string& text) {
  const auto source = source_of(text);
  const Text whole{source.text, text::is_valid_utf8(source.text)};
  for (const Document& document : document::parse_documents(source)) {
    expect_sound_spans(whole, document);
    expect_sound_passages(whole, document);
    expect_nothing_lost(source.text, document);
  }
  const auto mark = document::secrecy_mark(source);
  if (mark) expect_sound(whole, *mark);
}

std::string repeated(const std::string& piece, std::size_t bytes) {
  std::string out;
  while (out.size() < bytes) out += piece;
  return out;
}

class Hostile : public testing::TestWithParam<const char*> {};

TEST_P(Hostile, TextIsParsed) { check(repeated(GetParam(), 60'000)); }

INSTANTIATE_TEST_SUITE_P(
    Repeated, Hostile,
    testing::Values("一、标题\n", "（一）标题\n1. 标题\n", "《", "》", "《关于", "《甲》", "（", "）", "“",
                    "\n", "。", "，", "　", "辽卫发〔2017〕22号\n", "辽卫发〔2017〕22号、", "〔2017〕",
                    "《关于甲的通知》（辽卫发〔2017〕22号），", "关于甲的通知\n", "各市：\n", "2020511\n",
                    "某某局\n2020年5月6日\n", "关于印发甲的通知\n各市：\n现印发。\n2020年5月6日\n",
                    "下一步，", "下一步，努力。\n", "一是好。\n", "首先，\n", "附件：1. 表\n",
                    "索引号：甲 标题：乙\n", "字", "第一条 甲。\n", "22号文件", "22号文件\n",
                    "当前位置：首页\n", "1.1\n", "1 总则\n1.1 甲\n", "目录\n1 总则\n", "2023年5月 日\n",
                    "文号 甲 标题 乙\n", "根据《\n", "感谢您。\n", "许某委员：\n", "\xff", "\xe4\xb8",
                    "a\tb\n", "机密\n"));

TEST(Properties, HoldForDamagedLetters) {
  std::mt19937 random(31);
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    LetterOptions options;
    options.damage = static_cast<std::uint32_t>(seed * 37 % (damage::kAll + 1));
    std::string text = make_letter(seed, options).text;
    check(text);
    for (int cut = 0; cut < 3; ++cut) text.erase(random() % text.size(), random() % 40);
    check(text);
  }
}

TEST(Properties, HoldForRandomBytes) {
  std::mt19937 random(20240607);
  for (int round = 0; round < 200; ++round) {
    std::string text(random() % 400, ' ');
    for (char& c : text) c = static_cast<char>(random());
    check(text);
  }
}

TEST(Properties, HoldForRandomLines) {
  const std::vector<std::string> pieces = {"一、",
                                           "（一）",
                                           "1.",
                                           "一是",
                                           "第一，",
                                           "第一条",
                                           "首先，",
                                           "下一步，",
                                           "关于甲的通知",
                                           "对第0411号提案的答复",
                                           "辽民发〔2023〕8号",
                                           "辽民提〔202044",
                                           "《甲办法》（辽民发〔2013〕61号）",
                                           "各市：",
                                           "许某委员：",
                                           "您提出的提案收悉，现答复如下：",
                                           "辽宁省民政厅",
                                           "2023年5月6日",
                                           "2020111",
                                           "（此件公开发布）",
                                           "附件：",
                                           "抄送：某局。",
                                           "发布时间：2023-05-09",
                                           "索引号：甲",
                                           "当前位置：首页",
                                           "版权所有",
                                           "根据",
                                           "同时废止",
                                           "。",
                                           "，",
                                           "；",
                                           "\n",
                                           "\n",
                                           "\n",
                                           "　　",
                                           "\t",
                                           "《",
                                           "》",
                                           "（",
                                           "A类",
                                           "甲",
                                           "word",
                                           "\xe4"};
  std::mt19937 random(7);
  for (int round = 0; round < 600; ++round) {
    std::string text;
    for (std::size_t i = random() % 60; i > 0; --i) text += pieces[random() % pieces.size()];
    SCOPED_TRACE(text);
    check(text);
    if (HasFailure()) break;
  }
}

TEST(Properties, HoldForEveryPrefixOfALetter) {
  const std::string letter =
      "关于甲提案的答复\n辽民提〔2023〕8号\n许某委员：\n您提出的《关于甲的提案》（第0411号）收悉，现答复如下"
      "：\n一、现状\n一是好。根据"
      "国发〔2016〕1号，已经办结。\n下一步，我们将努力。\n感谢您。\n辽宁省民政厅\n2023年5月6日\n（A类）\n";
  for (std::size_t size = 0; size <= letter.size(); ++size) check(letter.substr(0, size));
}

}  // namespace
}  // namespace wenhao::document_test
