// Passages: what stays together, where long paragraphs are split, what is left out as page furniture.
#include "corpus/document/passages.h"

#include <gtest/gtest.h>

#include "tests/corpus/document/support.h"

namespace wenhao::document_test {
namespace {

struct Case {
  const char* name;
  const char* text;
  const char* passages;
};

class Passages : public testing::TestWithParam<Case> {};

TEST_P(Passages, AreCut) {
  const auto source = source_of(GetParam().text);
  EXPECT_EQ(passages_of(parse_one(source), source), GetParam().passages);
}

INSTANTIATE_TEST_SUITE_P(
    Plain, Passages,
    testing::ValuesIn<Case>({
        {"head_stands_with_the_opening",
         "关于甲的通知\n辽民发〔2023〕8号\n各市：\n现通知如下，请遵照执行。\n第二段也是一句完整的话。\n",
         "关于甲的通知辽民发〔2023〕8号各市：现通知如下，请遵照执行。 | 第二段也是一句完整的话。"},
        {"headings_stand_with_their_text",
         "关于甲的通知\n各市：\n现通知如下，请遵照执行。\n一、任务\n（一）摸底\n逐户登记，不漏一人。\n（二）"
         "建档。\n一户一档，动态更新。\n",
         "关于甲的通知各市：现通知如下，请遵照执行。 | 一、任务（一）摸底逐户登记，不漏一人。 | "
         "（二）建档。一户一档，动态更新。"},
        {"items_stand_alone",
         "关于甲的通知\n各市：\n包括下列人员，请分别登记：\n（一）年满六十周岁的；\n（二）重度残疾的。\n",
         "关于甲的通知各市：包括下列人员，请分别登记： | （一）年满六十周岁的； | （二）重度残疾的。"},
        {"the_last_item_of_a_list_heads_nothing",
         "关于甲的通知\n各市：\n包括下列人员，请分别登记：\n（一）年满六十周岁的；\n（二）重度残疾的。\n上述"
         "人员按"
         "年复核一次。\n1.填表\n2.提交\n提交后请留意短信通知。\n",
         "关于甲的通知各市：包括下列人员，请分别登记： | （一）年满六十周岁的； | （二）重度残疾的。 | "
         "上述人员按年复核一次。 | 1.填表 | 2.提交 | 提交后请留意短信通知。"},
        {"foot_stands_together",
         "关于甲的通知\n各市：\n现通知如下，请遵照执行。\n附件：1. 名册\n2. "
         "表格\n辽宁省民政厅\n2023年5月6日\n（此件公开发布）\n",
         "关于甲的通知各市：现通知如下，请遵照执行。 | 附件：1.名册2.表格 | "
         "辽宁省民政厅2023年5月6日（此件公开发布）"},
        {"page_lines_are_left_out",
         "关于甲的通知\n发布时间：2023-05-"
         "09\n来源：办公室\n各市：\n现通知如下，请遵照执行。\n辽宁省民政厅\n2023年5月6日\n附件下载：\n",
         "关于甲的通知 | 各市：现通知如下，请遵照执行。 | 辽宁省民政厅2023年5月6日"},
        {"a_number_across_a_line_break",
         "关于甲的通知\n各市：\n　　程序见辽教发〔2020〕\n62号。报送时间不变。\n　　另起一段，照此办理。\n",
         "关于甲的通知各市：程序见辽教发〔2020〕62号。报送时间不变。 | 另起一段，照此办理。"},
    }),
    [](const auto& test) { return test.param.name; });

TEST(PagePassages, LeaveNavigationOut) {
  const auto source = page_of(
      "<html><head><title>关于甲的通知 - 某省民政厅</title></head><body><div>当前位置：<a href=x>首页</a> "
      "&gt; 公开</div>"
      "<h1>关于甲的通知</h1><p>发布时间：2023-05-09　字号：大 中 小　打印</p><p>各市民政局：</p>"
      "<p>现将有关事项通知如下，请遵照执行。</p><p align=right>某省民政厅</p><p align=right>2023年5月6日</p>"
      "<p>（此件公开发布）</p><div>分享到：微信</div><ul><li><a "
      "href=y>关于乙的通知（某民发〔2023〕7号）</a></li></ul>"
      "<div>主办单位：某省民政厅　网站标识码：2100000000</div><div>现将有关事项通知如下，请遵照执行。</div></"
      "body></html>");
  const auto document = parse_one(source);
  EXPECT_EQ(passages_of(document, source),
            "关于甲的通知 | 各市民政局：现将有关事项通知如下，请遵照执行。 | "
            "某省民政厅2023年5月6日（此件公开发布）");
  EXPECT_EQ(document.opening, 1U);
  std::string furniture;
  for (const auto& span : document.furniture) furniture += text::slice(source.text, span);
  EXPECT_NE(furniture.find("某民发〔2023〕7号"), std::string::npos) << "remembered";
  EXPECT_TRUE(document.relations.empty()) << "and not cited";
}

// The passage that opens a document says more than its title, wherever its body begins.
TEST(Opening, IsNeverTheTitleAlone) {
  const std::string heading = "<html><head><title>甲类收费标准</title></head><body><h1>甲类收费标准</h1>";
  const std::string date = "<p>发布时间：2023-05-09　来源：办公室</p>";
  for (const std::string& body :
       {std::string("<p>各项收费如下，请对照执行。</p>"),
        std::string("<p>床位费每日三十元</p><p>护理费每日二十元</p>"),
        std::string("<table "
                    "border=1><tr><td>床位费</td><td>三十元</td></tr><tr><td>护理费</td><td>二十元</td></"
                    "tr></table>"),
        std::string("<ul><li><a href=x>1. 甲类收费办法</a></li></ul><p>各项收费如下，请对照执行。</p>")}) {
    const auto source = page_of(heading + date + body + "</body></html>");
    const auto document = parse_one(source);
    ASSERT_LT(document.opening, document.passages.size()) << body;
    EXPECT_NE(squeezed(text::slice(source.text, document.passages[document.opening].span)), "甲类收费标准")
        << body;
  }
}

TEST(PagePassages, KeepTheOrderAboveWhatItPublishes) {
  const auto source = page_of(
      "<html><head><title>甲条例</title></head><body><p>国务院令</p><p>第706号</p>"
      "<p>《甲条例》已经国务院常务会议通过，现予公布，自2019年3月1日起施行。</p><p>总理　某某</"
      "p><p>2018年11月6日</p>"
      "<p>甲条例</p><p>第一条 为了规范管理，制定本条例。</p></body></html>");
  const auto document = parse_one(source);
  EXPECT_EQ(number_of(document, source), "国务院令第706号");
  EXPECT_EQ(date_or_dash(document.signed_on), "2018-11-06");
  EXPECT_EQ(document.title, "甲条例");
  EXPECT_NE(passages_of(document, source).find("第706号"), std::string::npos);
}

TEST(PagePassages, KeepTheMetadataApart) {
  const auto source = page_of(
      "<html><body><table><tr><td>索 引 号：</td><td>LN-15/2022-1</td><td>主题分类：</td><td>民政</td></tr>"
      "<tr><td>发文字号：</td><td>某民发〔2023〕8号</td><td>发布日期：</td><td>2023-05-09</td></tr></table>"
      "<p align=center>关于甲的通知</p><p>各市：</p><p>现通知如下，请遵照执行。</p></body></html>");
  const auto document = parse_one(source);
  EXPECT_EQ(number_of(document, source), "某民发〔2023〕8号");
  EXPECT_EQ(passages_of(document, source), "关于甲的通知各市：现通知如下，请遵照执行。");
  std::string fields;
  for (const auto& field : document.fields) {
    fields += squeezed(text::slice(source.text, field.label)) + "=" +
              std::string(text::slice(source.text, field.value)) + ";";
  }
  EXPECT_EQ(fields, "索引号=LN-15/2022-1;主题分类=民政;发文字号=某民发〔2023〕8号;发布日期=2023-05-09;");
}

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80 ? 1U : 0U;
  return count;
}

TEST(LongPassages, AreSplitAtSentenceEnds) {
  std::string paragraph;
  for (int i = 0; i < 100; ++i) paragraph += "各县逐级压实责任，按月调度进度。";
  const auto source = source_of("关于甲的通知\n各市：\n现通知如下，请遵照执行。\n" + paragraph + "\n");
  const auto document = parse_one(source);
  ASSERT_GT(document.passages.size(), 3U);
  for (std::size_t i = 1; i < document.passages.size(); ++i) {
    const std::string_view words = text::slice(source.text, document.passages[i].span);
    EXPECT_TRUE(words.starts_with("各县") && words.ends_with("进度。")) << words;
    EXPECT_LE(characters(words), document::kPassage);
    EXPECT_GE(characters(words), document::kPassage / 2) << "of about the same size";
  }
}

TEST(LongPassages, AreNeverSplitInsideAMention) {
  std::string paragraph = "资金投向包括";
  for (int i = 0; i < 40; ++i)
    paragraph += "《关于加强农村养老服务设施建设和运营管理工作的指导意见》（国办发〔2019〕" +
                 std::to_string(i + 1) + "号）";
  const auto source = source_of("关于甲的通知\n各市：\n现通知如下，请遵照执行。\n" + paragraph + "。\n");
  const auto document = parse_one(source);
  ASSERT_GT(document.passages.size(), 2U);
  for (const auto& mention : document.mentions) {
    bool inside_one = false;
    for (const auto& passage : document.passages)
      inside_one = inside_one || passage.span.contains(mention.span);
    EXPECT_TRUE(inside_one) << text::slice(source.text, mention.span);
  }
}

TEST(Promises, AreToldFromReports) {
  const auto source = source_of(
      "关于甲提案的答复\n许晴委员：\n您提出的甲提案收悉，现答复如下：\n2019年又将参保范围扩大至全省，先后将资"
      "金纳入预算。\n"
      "我委将会同财政厅提高标准，明年实施。\n下一步，增加十处站点。\n感谢您的关心。\n");
  std::string flags;
  const auto document = parse_one(source);
  for (const auto& passage : document.passages) flags += promises_of(document, passage).empty() ? '.' : '!';
  EXPECT_EQ(flags, "..!!.");
}

// A button below the next steps promises nothing.
TEST(Promises, AreNotOfThePage) {
  const auto source = source_of(
      "对第24号提案的答复\n王某委员：\n您提出的提案收悉，现答复如下。\n下一步工作中，我们将增设垃圾桶。\n关闭"
      "窗口\n下载Word 下载PDF\n");
  const auto document = parse_one(source);
  ASSERT_EQ(document.promises.size(), 1U);
  EXPECT_EQ(text::slice(source.text, document.promises[0].span), "下一步工作中，我们将增设垃圾桶。");
}

TEST(Promises, SayNothingThatStandsBehindTheirPassage) {
  std::string aims;
  for (int i = 0; i < 200; ++i) aims += "扩大床位规模、";
  const auto source = source_of("关于甲提案的答复\n许晴委员：\n您提出的甲提案收悉，现答复如下：\n我局将" +
                                aims + "力争2025年底前投入300万元。\n");
  const auto document = parse_one(source);
  std::size_t promises = 0;
  for (const auto& passage : document.passages) {
    for (const auto& promise : promises_of(document, passage)) {
      ++promises;
      EXPECT_TRUE(passage.span.contains(promise.span));
      EXPECT_FALSE(promise.due) << text::slice(source.text, promise.due->span);
      EXPECT_FALSE(promise.amount) << text::slice(source.text, promise.amount->span);
    }
  }
  EXPECT_EQ(promises, 1U);
}

}  // namespace
}  // namespace wenhao::document_test
