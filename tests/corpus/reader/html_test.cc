// Web pages: fragments to paragraphs, and what their layout says of them.
#include "corpus/reader/html.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "corpus/text/utf8.h"

namespace wenhao::reader {
namespace {

using text::Align;
using text::Role;
using Lines = std::vector<std::string>;

std::string name_of(const text::Paragraph& paragraph) {
  switch (paragraph.role) {
    case Role::text:
      return "text";
    case Role::heading:
      return "h" + std::to_string(paragraph.level);
    case Role::row:
      return "row";
    case Role::item:
      return "item";
    case Role::link:
      return "link";
    case Role::chrome:
      return "chrome";
  }
  return "?";
}

text::SourceText read(std::string_view html) {
  auto source = read_html(html, "page.html");
  EXPECT_TRUE(source);
  return source ? std::move(*source) : text::SourceText{};
}

// "role: text" for each paragraph, having checked that its span is what the header promises.
Lines lines_of(const text::SourceText& source) {
  Lines lines;
  std::string expected;
  for (const text::Paragraph& paragraph : source.paragraphs) {
    const std::string words(text::slice(source.text, paragraph.span));
    EXPECT_EQ(paragraph.span.begin, expected.size());
    EXPECT_FALSE(words.empty());
    EXPECT_EQ(text::trim(words), words);
    expected += words + "\n";
    lines.push_back(name_of(paragraph) + ": " + words);
  }
  EXPECT_EQ(source.text, expected);
  return lines;
}

struct Case {
  std::string_view html;
  Lines lines;
};

void expect_all(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    SCOPED_TRACE(c.html);
    EXPECT_EQ(lines_of(read(c.html)), c.lines);
  }
}

TEST(Html, InlineElementsNeitherAddNorTake) {
  expect_all({
      {"<p>辽卫提〔<span>2020</span>〕<span>44</span>号</p>", {"text: 辽卫提〔2020〕44号"}},
      {"<p>国卫办人口发【<span>2019</span>】<span>18</span>号</p>", {"text: 国卫办人口发【2019】18号"}},
      {"<p><span>2020</span>年<span>5</span>月<span>11</span>日</p>", {"text: 2020年5月11日"}},
      {"<p><b>辽</b><i>卫</i><font color=red>发</font><u>〔</u><em>2</em><strong>017</strong>〕</p>",
       {"text: 辽卫发〔2017〕"}},
      {"<p>10<sup>2</sup>，H<sub>2</sub>O</p>", {"text: 102，H2O"}},
      {"<p>一<o:p></o:p>二<st1:date year=2020>三</st1:date></p>", {"text: 一二三"}},
      {"<p>甲<!-- 注 -->乙<img src=x>丙<input value=x>丁<wbr>戊</p>", {"text: 甲乙丙丁戊"}},
      {"<p>一<b>二<p>三</b>四", {"text: 一二", "text: 三四"}},
      {"文", {"text: 文"}},
  });
}

TEST(Html, BlocksAndBreaksMakeParagraphs) {
  expect_all({
      {"<p>一<p>二</p>三<div>四<div>五</div>六</div>七",
       {"text: 一", "text: 二", "text: 三", "text: 四", "text: 五", "text: 六", "text: 七"}},
      {"一<br>二<br/>三</br>四<hr>五", {"text: 一", "text: 二", "text: 三", "text: 四", "text: 五"}},
      {"<article>一<section>二</section></article><center>三</center>", {"text: 一", "text: 二", "text: 三"}},
      {"<ul><li>一<li>二<ul><li>三</ul><li><p>四</p></ul>五",
       {"item: 一", "item: 二", "item: 三", "item: 四", "text: 五"}},
      {"<dl><dt>文号<dd>辽卫发<dt>日期<dd>今日</dl>",
       {"text: 文号", "text: 辽卫发", "text: 日期", "text: 今日"}},
      {"<h1>标题</h1><h2>二级<h3>三级</h3>正文", {"h1: 标题", "h2: 二级", "h3: 三级", "text: 正文"}},
      {"<pre>\n第一行\n  第二行\n\n第三行</pre>后",
       {"text: 第一行", "text: 第二行", "text: 第三行", "text: 后"}},
      {"<p></p><p> &nbsp; </p><div><br></div>", {}},
  });
}

TEST(Html, WhiteSpace) {
  expect_all({
      {"<p>  a \t\n b  c </p>", {"text: a b c"}},
      {"<p>根据有关\n      规定，\n  制定。\n</p>", {"text: 根据有关规定，制定。"}},
      {"<p>根据 有关</p>", {"text: 根据 有关"}},  // a space that was written stays
      {"<p>第22\n号</p>", {"text: 第22 号"}},     // between a digit and Han it shows
      {"<p>见\nGB/T\n9704</p>", {"text: 见 GB/T 9704"}},
      {"<p>甲<span> </span>乙<span>\n</span>丙</p>", {"text: 甲 乙丙"}},
      {"<p>&nbsp;&nbsp;　　甲&nbsp;乙　丙&nbsp;　</p>", {"text: 甲\u00A0乙　丙"}},
      {"<p>&ensp;甲&#8203;</p>", {"text: 甲"}},
      {"<p>〔<span>\n2017</span>〕</p>", {"text: 〔 2017〕"}},
  });
}

TEST(Html, CharacterReferences) {
  expect_all({
      {"<p>&lt;办法&gt;&amp;&quot;&#20013;&#x6587;&mdash;&ldquo;&rdquo;&hellip;",
       {"text: <办法>&\"中文—“”…"}},
      {"<p>&lt 1&nbsp2&copy;&unknown;&#0;&#xD800;&#x110000;&",
       {"text: < 1\u00A02©&unknown;\uFFFD\uFFFD\uFFFD&"}},
      {"<p>国务院&amp;nbsp;&amp;bsp;</p>", {"text: 国务院&nbsp;&bsp;"}},  // escaped twice, as on real pages
      {"<p>a < b && c > d <1 <</p>", {"text: a < b && c > d <1 <"}},
  });
}

TEST(Html, WhatNoReaderSees) {
  expect_all({
      {"<head><title>题</title><style>p{}</style></head><body><script>'<p>无</p>'</script>有", {"text: 有"}},
      {"<script>if (a</b/.test(c)) '</scriptx>'</SCRIPT >有", {"text: 有"}},
      {"<noscript>请启用</noscript><template><p>无<template>无</template>无</template>有", {"text: 有"}},
      {"<iframe>无</iframe><!-- <p>无 --><!>有<![if !x]>也有<![endif]><?php 无 ?>", {"text: 有也有"}},
      {"有<!-- 没有结尾 <p>无", {"text: 有"}},
      {"有<script>没有结尾 <p>无", {"text: 有"}},
      {"有<p title=\"没有结尾>无</p>", {"text: 有"}},
  });
}

TEST(Html, HiddenTextGoesWhereACopyIsVisible) {
  expect_all({
      {"<h1>关于印发办法的通知</h1><div style='display:none'>关于印发办法 的通知</div>",
       {"h1: 关于印发办法的通知"}},
      {"<div hidden>首页</div><p>首页</p>", {"text: 首页"}},
      {"<div style='visibility: HIDDEN'>首页</div><p>首页</p>", {"text: 首页"}},
      {"<div aria-hidden=true>首页</div><p>首页</p>", {"text: 首页"}},
      {"<div style='display:block'>首页</div><p>首页</p>", {"text: 首页", "text: 首页"}},
      {"<div style='display:none;display:block'>首页</div><p>首页</p>", {"text: 首页", "text: 首页"}},
      {"<div style='display:none'>别处没有的话</div><p>首页</p>", {"text: 别处没有的话", "text: 首页"}},
      {"<body style='visibility:hidden'><p>全文由脚本显示</p><p>全文</p>",
       {"text: 全文由脚本显示", "text: 全文"}},
      {"<p>甲乙<span style='display:none'>甲</span>丙</p>", {"text: 甲乙丙"}},
      {"<p>甲乙<span style='display:none'>丁</span>丙</p>", {"text: 甲乙丁丙"}},
      {"<div hidden><p>甲</p><p>丁</p></div><p>甲</p>", {"text: 丁", "text: 甲"}},
      {"<a href=x hidden>甲</a><b hidden>甲</b><p>甲</p>", {"text: 甲"}},
  });
}

TEST(Html, Tables) {
  expect_all({
      {"<table><tr><td><b>索 引 "
       "号：</b></td><td>000014349/2018-00222</td>\n<td>主题分类：<td>卫生</tr></table>",
       {"row: 索 引 号：\t000014349/2018-00222\t主题分类：\t卫生"}},
      {"<table><tr><th>文号<td></td><td>&nbsp;</td><td>日期</table>", {"row: 文号\t\t\t日期"}},
      {"<table><tr><td></td><td>甲<td></table>", {"row: 甲"}},
      {"<table><tr><td>甲<span hidden>&nbsp;</span></td><td>乙</td></tr></table>", {"row: 甲\t乙"}},
      {"<table><tr><td><p>甲</p><p>乙</p></td><td>丙<br>丁</td></tr></table>后",
       {"row: 甲 乙\t丙 丁", "text: 后"}},
      {"<table><caption>表一</caption><thead><tr><td>a<td>b<tbody><tr><td>1<td>2</table>",
       {"text: 表一", "row: a\tb", "row: 1\t2"}},
      {"<table><tr><td>只有一格</td></tr></table>", {"text: 只有一格"}},
      {"<table><tr><td>左<td><table><tr><td>甲<td>乙</table></table>", {"text: 左", "row: 甲\t乙"}},
      {"<table><tr><td>左<td><h1>标题</h1><p>正文</table>", {"text: 左", "h1: 标题", "text: 正文"}},
      {"<table><tr><td>左<td><ul><li>甲</ul></table>", {"text: 左", "item: 甲"}},
      {"<table>甲<tr>乙<td>丙<td>丁</tr>戊</table>己",
       {"text: 甲", "row: 乙\t丙\t丁", "text: 戊", "text: 己"}},
      {"<table><form><tr><td>甲<td>乙</form></table>", {"row: 甲\t乙"}},
      {"<td>甲</td><tr>乙</tr>", {"text: 甲乙"}},
      {"<table><tr><td>甲<td><a href=x>乙</a></table>", {"row: 甲\t乙"}},
      {"<table><tr><td><a href=x>甲</a><td><a href=x>乙</a></table>", {"link: 甲\t乙"}},
  });
}

TEST(Html, ACellTooLongForARowIsAFlowOfItsOwn) {
  std::string words;
  for (int i = 0; i < 400; ++i) words += "字";
  const std::string html = "<table><tr><td>左</td><td>" + words + "</td></tr><tr><td>甲<td>乙</table>";
  EXPECT_EQ(lines_of(read(html)), (Lines{"text: 左", "text: " + words, "row: 甲\t乙"}));
}

TEST(Html, Links) {
  expect_all({
      {"<p><a href=x>首页</a> | <a href=y>公开</a>&nbsp;&gt;</p>", {"link: 首页 | 公开\u00A0>"}},
      {"<p>见<a href=x>《办法》</a></p>", {"text: 见《办法》"}},
      {"<p><a name=x>甲</a></p>", {"text: 甲"}},
      {"<li><a href=x>甲</a></li>", {"link: 甲"}},
      {"<h1><a href=x>标题</a></h1><h3><a href=x>相关</a></h3>", {"h1: 标题", "link: 相关"}},
      {"<a href=x><div>甲</div><div>乙</div></a>丙", {"link: 甲", "link: 乙", "text: 丙"}},
      {"<p><a href=x>甲<p>乙",
       {"link: 甲", "text: 乙"}},  // a link that is not closed ends with its paragraph
  });
}

TEST(Html, Chrome) {
  expect_all({
      {"<nav>首页<a href=x>公开</a></nav><p>文</p><footer>版权</footer><aside><h2>相关</h2></aside>",
       {"chrome: 首页公开", "text: 文", "chrome: 版权", "chrome: 相关"}},
      {"<button>打印</button><select><option>一<option>二</select><textarea>三\n四</textarea>",
       {"chrome: 打印", "chrome: 一", "chrome: 二", "chrome: 三", "chrome: 四"}},
      {"<header><a href=x>首页</a><p>某局</p></header>", {"chrome: 首页", "chrome: 某局"}},
      {"<header><h1>标题</h1><a href=x>首页</a></header>", {"h1: 标题", "link: 首页"}},
      {"<header>无链接</header>", {"text: 无链接"}},
      {"<form>关键词<button>搜索</button></form>", {"chrome: 关键词", "chrome: 搜索"}},
      // A form around the page is no furniture.
      {"<form><h1>标题</"
       "h1><p>"
       "根据《中华人民共和国人口与计划生育法》和有关规定，结合本地实际情况，经研究决定，现将有关事项通知如下"
       "：</p></form>",
       {"h1: 标题",
        "text: "
        "根据《中华人民共和国人口与计划生育法》和有关规定，结合本地实际情况，经研究决定，现将有关事项通知如下"
        "："}},
  });
}

TEST(Html, Alignment) {
  const std::vector<std::pair<std::string_view, Align>> cases{
      {"<p>文", Align::unknown},
      {"<p align=center>文", Align::center},
      {"<p align=RIGHT>文", Align::right},
      {"<p style='text-align: right;'>文", Align::right},
      {"<p style='TEXT-ALIGN:center!important'>文", Align::center},
      {"<p align=right style='text-align:justify'>文", Align::left},
      {"<p align='' style='text-indent:2em'>文", Align::unknown},
      {"<center><p>文", Align::center},
      {"<div align=center><p>文", Align::center},
      {"<div align=center><p align=left>文", Align::left},
      {"<div style='text-align:-webkit-center'>文", Align::center},
      {"<table align=center><tr><td>文</table>", Align::unknown},  // places the table, not its text
      {"<table><tr align=center><td>文</table>", Align::center},
  };
  for (const auto& [html, align] : cases) {
    const text::SourceText source = read(html);
    ASSERT_EQ(source.paragraphs.size(), 1U) << html;
    EXPECT_EQ(source.paragraphs[0].align, align) << html;
  }
}

TEST(Html, TitleAndMetadata) {
  const text::SourceText source = read(
      "<head><title>\n 关于印发&lt;办法&gt;的\n 通知 </title><title>另一个</title>"
      "<meta charset=utf-8><META NAME=\"PubDate\" CONTENT=\"2020-05-14\"><meta name=keywords content='a "
      "&amp; \"b\"'>"
      "<meta name=empty content=''><meta property=og content=x></head><body>文");
  EXPECT_EQ(source.page_title, "关于印发<办法>的通知");
  const std::vector<std::pair<std::string, std::string>> metadata{{"PubDate", "2020-05-14"},
                                                                  {"keywords", "a & \"b\""}};
  EXPECT_EQ(source.metadata, metadata);
  EXPECT_EQ(source.format, "html");
  EXPECT_EQ(source.text, "文\n");
}

}  // namespace
}  // namespace wenhao::reader
