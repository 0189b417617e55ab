// The material for a reply as Markdown and as a Word file that a reader of Word files reads back.
#include "search/present/report.h"

#include <gtest/gtest.h>

#include "corpus/reader/package/archive.h"
#include "corpus/reader/reader.h"
#include "search/present/docx.h"
#include "search/present/faults.h"
#include "tests/search/followup/library.h"

namespace wenhao::followup_test {
namespace {

using present::Report;

Report report_on(const std::string& proposal) {
  const auto answer = followup::answer(shared_library().store(), source_of(proposal), {});
  EXPECT_TRUE(answer.has_value());
  return present::report_of(answer ? *answer : followup::ProposalAnswer{}, Language::zh);
}

constexpr const char* kProposal =
    "关于办好社区食堂的提案\n建议：\n一、提高社区食堂每餐补贴标准。\n二、在火星建设天文台。\n";

TEST(Report, MarkdownHasRequestsQuotesAndSources) {
  const std::string markdown = present::to_markdown(report_on(kProposal));
  for (const char* part : {"# 《关于办好社区食堂的提案》答复参考材料", "## 一、提高社区食堂每餐补贴标准",
                           "> 一、关于补贴。2022年，我厅印发", "（鲁民建〔2023〕21号），2023年6月20日",
                           "| 鲁民发〔2019〕12号 | 关于建立社区食堂补贴制度的通知 | "
                           "已废止：《关于调整社区食堂补贴标准的通知》（鲁民发〔2022〕30号），2022年8月1日 |",
                           "## 二、在火星建设天文台", "没有查到与这一项有关的以往答复"}) {
    EXPECT_NE(markdown.find(part), std::string::npos) << part << "\n" << markdown;
  }
}

TEST(Report, HeadsBearItsOwnNumbersAlone) {
  const std::string markdown =
      present::to_markdown(report_on("建议：1.提高补助标准；2.简化备案手续；一是错峰放学。\n"));
  EXPECT_NE(markdown.find("## 一、提高补助标准\n"), std::string::npos) << markdown;
  EXPECT_NE(markdown.find("## 二、简化备案手续"), std::string::npos) << markdown;
  EXPECT_NE(markdown.find("> 1\\.提高补助标准"), std::string::npos) << "the proposal's words as they are";
}

TEST(Report, WhatMarkdownOrXmlWouldReadAsMarksIsText) {
  Report report;
  report.push_back({present::BlockKind::title, 0, "<b>&|*甲*"});
  present::Block table{present::BlockKind::table, 0, {}};
  table.cells = {"a|b", "c\nd"};
  table.columns = 2;
  table.widths = {50, 50};
  report.push_back(table);
  EXPECT_EQ(present::to_markdown(report).find("<b>"), std::string::npos);
  EXPECT_NE(present::to_markdown(report).find("a\\|b"), std::string::npos);
  report[0].text = "甲\x01<乙>&丙\xFF";
  const auto docx = present::to_docx(report);
  ASSERT_TRUE(docx.has_value());
  const auto read = reader::read_text(*docx, "a.docx");
  ASSERT_TRUE(read.has_value());
  EXPECT_NE(read->text.find("甲<乙>&丙"), std::string::npos) << read->text;
}

TEST(Report, AWordFileHoldsTheSameWords) {
  const Report report = report_on(kProposal);
  const auto docx = present::to_docx(report);
  ASSERT_TRUE(docx.has_value());
  EXPECT_EQ(*docx, *present::to_docx(report));
  const auto read = reader::read_text(*docx, "a.docx");
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->format, "docx");
  for (const present::Block& block : report) {
    const std::string_view words = std::string_view(block.text).substr(0, block.text.find('\n'));
    EXPECT_NE(read->text.find(words), std::string::npos) << words;
    for (const std::string& cell : block.cells) EXPECT_NE(read->text.find(cell), std::string::npos) << cell;
  }
}

// A quotation may run over a page's end; its last line stays with its source, and what leads to it with it.
TEST(Report, AWordFileBreaksItsPagesWithinQuotations) {
  present::Block quote{present::BlockKind::quote, 0, "甲段。\n乙段。"};
  quote.cells = {"——《某文》"};
  const auto docx = present::to_docx({{present::BlockKind::text, 0, "一、总则"}, quote});
  ASSERT_TRUE(docx.has_value());
  auto archive = reader::Archive::open(*docx, "a.docx");
  ASSERT_TRUE(archive.has_value());
  const auto body = archive->read("word/document.xml");
  ASSERT_TRUE(body.has_value());
  const auto keeps = [&body](const std::string& words) {
    const std::size_t at = body->find(words);
    const std::string paragraph = body->substr(body->rfind("<w:p>", at), at - body->rfind("<w:p>", at));
    return paragraph.find("<w:keepNext") != std::string::npos;
  };
  EXPECT_TRUE(keeps("一、总则"));
  EXPECT_FALSE(keeps("甲段。"));
  EXPECT_TRUE(keeps("乙段。"));
  EXPECT_FALSE(keeps("——《某文》"));
}

TEST(Report, OfNothingSaysSo) {
  const std::string markdown = present::to_markdown(report_on("天气很好。\n"));
  EXPECT_NE(markdown.find("没有在文中找到请求事项"), std::string::npos);
}

TEST(Report, FaultsHaveWordsInBothLanguages) {
  for (int code = 0; code <= static_cast<int>(followup::FaultCode::body_superseded); ++code) {
    followup::Fault fault;
    fault.code = static_cast<followup::FaultCode>(code);
    for (const std::string suggestion : {"", "甲"}) {
      fault.suggestion = suggestion;
      const std::string chinese = present::message_of(fault, Language::zh);
      EXPECT_FALSE(chinese.empty());
      EXPECT_NE(chinese, present::message_of(fault, Language::en));
      EXPECT_EQ(chinese.find('{'), std::string::npos) << chinese;
    }
  }
}

TEST(Report, ATitleWithinATitleIsMarkedSo) {
  followup::Fault fault;
  fault.code = followup::FaultCode::title_mismatch;
  fault.number = "甲发〔2020〕1号";
  fault.detail = "关于印发《办法》的通知";
  EXPECT_EQ(present::message_of(fault, Language::zh),
            "标题与文号不符：甲发〔2020〕1号 为《关于印发〈办法〉的通知》");
  fault.code = followup::FaultCode::article_missing;
  fault.detail = "二十";
  fault.evidence.emplace_back().document.title = "修改《办法》的决定";
  EXPECT_EQ(present::message_of(fault, Language::zh),
            "《修改〈办法〉的决定》没有这一条，库中文本止于第二十条");
}

}  // namespace
}  // namespace wenhao::followup_test
