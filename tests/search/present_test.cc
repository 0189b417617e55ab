// Renderings of one answer: text, JSON, JSON Lines, CSV, Markdown.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "search/present/json.h"
#include "search/present/quote.h"
#include "search/present/results.h"
#include "search/present/table.h"
#include "search/present/text.h"
#include "search/present/words.h"

namespace wenhao::present {
namespace {

match::SearchAnswer answer() {
  match::Hit hit;
  hit.rank = 1;
  hit.score = 20003.25;
  hit.why = match::Why::cites;
  hit.tier = match::Tier::as_written;
  hit.document = {.id = "ab",
                  .number = "辽卫提〔2020〕44号",
                  .code = "辽卫提",
                  .title = "关于<养老>的答复",
                  .issuer = "省卫健委",
                  .addressee = "",
                  .date = "2020-05-11",
                  .kind = "reply",
                  .openness = "closed",
                  .session = "12.3",
                  .body = "cppcc",
                  .year = 2020,
                  .class_mark = 0,
                  .content = "",
                  .passages = 3,
                  .answered = ""};
  hit.source = "/data/a,b.txt";
  hit.duplicates = {{"cd", "/data/c.txt"}};
  hit.passage.ordinal = 7;
  hit.passage.span = {100, 130};
  hit.passage.path = {"一、总则", "（一）范围"};
  hit.passage.text = "=建立*保险*制度。";
  hit.passage.numbers = {"国发〔2016〕3号"};
  hit.passage.segments = {{{"国发〔2016〕3号"}, {0, 10}}};
  const auto at = static_cast<text::Offset>(hit.passage.text.find("保险"));
  hit.spans = {{at, at + 6}};
  match::SearchAnswer made;
  made.query = "保险";
  made.total = 1;
  made.exact_total = true;
  made.took_ms = 1.2345678;
  made.notes = {{query::NoteCode::expanded, "老人", "老年人"}};
  made.hits = {hit};
  return made;
}

// A block a line: its kind, its words, its cells.
std::string lines_of(const Report& report) {
  std::string out;
  for (const Block& block : report) {
    out += std::to_string(static_cast<int>(block.kind)) + " " + block.text;
    for (const std::string& cell : block.cells) out += "|" + cell;
    out += "\n";
  }
  return out;
}

const Paint kMarked = [](std::string_view text, Look look) {
  return look == Look::hit ? "[" + std::string(text) + "]" : printable(text);
};

TEST(Json, HasTheFieldsOfTheContract) {
  const nlohmann::json json = nlohmann::json::parse(to_json_text(answer(), Language::zh));
  EXPECT_EQ(json["version"], 1);
  EXPECT_EQ(json["query"], "保险");
  EXPECT_EQ(json["total"], 1);
  EXPECT_EQ(json["exact_total"], true);
  EXPECT_EQ(json["relaxed"], false);
  EXPECT_EQ(json["took_ms"], 1.235);
  EXPECT_EQ(json["notes"], nlohmann::json({"“老人”同时检索：老年人"}));
  EXPECT_EQ(json["shards"]["asked"], 1);
  EXPECT_EQ(json["shards"]["answered"], 1);
  const auto& hit = json["hits"][0];
  EXPECT_EQ(hit["rank"], 1);
  EXPECT_EQ(hit["score"], 20003.25);
  EXPECT_EQ(hit["why"], "cites");
  EXPECT_EQ(hit["tier"], "as_written");
  EXPECT_EQ(
      hit["document"],
      nlohmann::json({{"id", "ab"},
                      {"number", "辽卫提〔2020〕44号"},
                      {"title", "关于<养老>的答复"},
                      {"issuer", "省卫健委"},
                      {"date", "2020-05-11"},
                      {"kind", "reply"},
                      {"openness", "closed"},
                      {"source", "/data/a,b.txt"},
                      {"duplicates", nlohmann::json::array({{{"id", "cd"}, {"source", "/data/c.txt"}}})}}));
  const auto& passage = hit["passage"];
  EXPECT_EQ(passage["ordinal"], 7);
  EXPECT_EQ(passage["page"], nullptr);
  EXPECT_EQ(passage["path"], nlohmann::json({"一、总则", "（一）范围"}));
  EXPECT_EQ(passage["begin"], 100);
  EXPECT_EQ(passage["numbers"], nlohmann::json({"国发〔2016〕3号"}));
  EXPECT_EQ(passage["segments"][0]["begin"], 100);
  EXPECT_EQ(passage["segments"][0]["end"], 110);
  EXPECT_EQ(passage["fragments"], nlohmann::json::array({{{"text", "=建立*"}, {"hit", false}},
                                                         {{"text", "保险"}, {"hit", true}},
                                                         {{"text", "*制度。"}, {"hit", false}}}));
  EXPECT_EQ(hit["quote"], "《关于<养老>的答复》（辽卫提〔2020〕44号）：“=建立*保险*制度。”（不予公开）");
}

TEST(Json, WhatIsNotKnownIsNull) {
  match::SearchAnswer bare;
  bare.hits.emplace_back();
  const nlohmann::json json = nlohmann::json::parse(to_json_text(bare, Language::en));
  for (const char* key : {"number", "title", "issuer", "date", "openness", "source"}) {
    EXPECT_EQ(json["hits"][0]["document"][key], nullptr) << key;
  }
  EXPECT_FALSE(json["hits"][0].contains("context"));
}

TEST(Json, BrokenBytesMakeValidJson) {
  match::SearchAnswer broken = answer();
  broken.query = "\xFF\xE4";
  broken.hits[0].source = "/data/\xE4\xBD.txt";
  EXPECT_TRUE(nlohmann::json::accept(to_json_text(broken, Language::zh)));
}

TEST(Json, FacetsOnlyWhereAskedFor) {
  match::SearchAnswer made = answer();
  EXPECT_FALSE(nlohmann::json::parse(to_json_text(made, Language::zh)).contains("facets"));
  made.facets = {{"year", {{"2020", 3}, {"2017", 1}}}, {"class", {}}};
  made.exact_facets = true;
  const nlohmann::json json = nlohmann::json::parse(to_json_text(made, Language::zh));
  EXPECT_EQ(json["facets"], nlohmann::json::parse(R"({"year":[{"value":"2020","count":3},
                                                   {"value":"2017","count":1}],"class":[]})"));
  EXPECT_EQ(json["exact_facets"], true);
}

TEST(JsonLines, OneHitALine) {
  match::SearchAnswer two = answer();
  two.hits.push_back(two.hits[0]);
  const std::string lines = to_json_lines(two);
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 2);
  EXPECT_TRUE(nlohmann::json::accept(lines.substr(0, lines.find('\n'))));
}

TEST(JsonLines, FacetsAreTheLastLine) {
  match::SearchAnswer made = answer();
  made.facets = {{"year", {{"2020", 3}}}};
  const std::string lines = to_json_lines(made);
  const std::string last = lines.substr(lines.find('\n') + 1);
  EXPECT_EQ(last, R"({"facets":{"year":[{"value":"2020","count":3}]},"exact_facets":false})"
                  "\n");
}

TEST(Csv, FieldsByRfc4180WithoutFormulas) {
  const std::pair<std::string, std::string> cases[] = {
      {"", ""},
      {"养老", "养老"},
      {"a,b", "\"a,b\""},
      {"a\"b", "\"a\"\"b\""},
      {"a\nb", "\"a\nb\""},
      {"=1+1", "'=1+1"},
      {"+8613", "'+8613"},
      {"-1", "'-1"},
      {"@x", "'@x"},
      {"\tx", "'\tx"},
      {"\r\n=1", "\"'\r\n=1\""},
      {"＝1", "'＝1"},
      {"1=1", "1=1"},
      {"=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""},
  };
  for (const auto& [text, field] : cases) EXPECT_EQ(csv_field(text), field) << text;
}

TEST(Csv, AHeaderAndARowForEachHit) {
  const std::string csv = to_csv(answer());
  EXPECT_EQ(
      csv,
      "rank,score,why,number,title,issuer,date,kind,openness,document,passage,page,path,text,quote,source\r\n"
      "1,20003.250000,cites,辽卫提〔2020〕44号,关于<养老>的答复,省卫健委,2020-05-11,reply,closed,ab,7,,"
      "一、总则 › （一）范围,'=建立*保险*制度。,"
      "《关于<养老>的答复》（辽卫提〔2020〕44号）：“=建立*保险*制度。”（不予公开）,\"/data/a,b.txt\"\r\n");
}

TEST(Markdown, MarksOfMarkdownAndHtmlAreText) {
  const std::pair<std::string, std::string> cases[] = {{"a*b_c", "a\\*b\\_c"},
                                                       {"<b>&", "\\<b\\>\\&"},
                                                       {"[x](y)", "\\[x\\]\\(y\\)"},
                                                       {"`#|", "\\`\\#\\|"},
                                                       {"养老", "养老"}};
  for (const auto& [text, expected] : cases) EXPECT_EQ(markdown_text(text), expected);
}

TEST(Quote, OfAnOwnNumberLeavesItsHeadOut) {
  match::Hit hit = answer().hits.front();
  hit.why = match::Why::number;
  hit.passage.text = hit.document.title + "\n" + hit.document.number + "\n建立保险制度。";
  hit.spans = {};
  EXPECT_EQ(quote(hit), "《关于<养老>的答复》（辽卫提〔2020〕44号）：“建立保险制度。”（不予公开）");
  hit.why = match::Why::text;
  EXPECT_NE(quote(hit).find("“关于<养老>的答复 辽卫提〔2020〕44号 建立"), std::string::npos) << quote(hit);
}

TEST(Markdown, OneSectionAHit) {
  EXPECT_EQ(to_markdown(answer(), Language::zh),
            "### 1. 《关于\\<养老\\>的答复》（辽卫提〔2020〕44号）\n\n"
            "一、总则 › （一）范围\n\n"
            "> =建立\\***保险**\\*制度。\n\n"
            "《关于\\<养老\\>的答复》（辽卫提〔2020〕44号）：“=建立\\*保险\\*制度。”（不予公开）\n\n"
            "省卫健委, 2020\\-05\\-11, /data/a,b\\.txt\n");
}

TEST(Markdown, NeighboursStandInTheQuotation) {
  match::SearchAnswer made = answer();
  made.hits[0].before.emplace_back().text = "前*段。";
  made.hits[0].after.emplace_back().text = "后段。";
  const std::string markdown = to_markdown(made, Language::zh);
  EXPECT_NE(markdown.find("\n\n> 前\\*段。\n>\n> =建立\\***保险**\\*制度。\n>\n> 后段。\n\n《"),
            std::string::npos)
      << markdown;
}

TEST(Text, WhatADocumentIsCalled) {
  struct Case {
    std::string title;
    std::string number;
    std::string line;
  };
  const Case cases[] = {
      {"关于印发《办法》的通知", "甲发〔2020〕1号", "《关于印发〈办法〉的通知》（甲发〔2020〕1号）"},
      {"关于印发《办法》的通知", "", "《关于印发〈办法〉的通知》"},
      {"", "甲发〔2020〕1号", "甲发〔2020〕1号"},
      {"", "", "（无标题）"},
      {"a\x1B[31m", "", "《a\\x1B[31m》"},
  };
  const Paint plain = [](std::string_view text, Look) { return printable(text); };
  for (const Case& c : cases) EXPECT_EQ(name_line(c.title, c.number, Language::zh, plain), c.line);
}

TEST(Renderings, AHeadingThatANeighbourSaysIsNotSaidTwice) {
  match::SearchAnswer made = answer();
  made.hits[0].before.emplace_back().text = "一、总则\n前段。";
  EXPECT_NE(to_markdown(made, Language::zh).find("\n\n（一）范围\n\n> 一、总则"), std::string::npos);
  EXPECT_NE(to_text(made, Language::zh, kMarked).find("\n    （一）范围\n    一、总则"), std::string::npos);
  EXPECT_NE(lines_of(report_of(made, match::Group::none, Language::zh)).find("\n2 （一）范围\n3 一、总则"),
            std::string::npos);
  made.hits[0].before.emplace_back().text = "（一）范围。二段。";
  EXPECT_NE(to_markdown(made, Language::zh).find("号）\n\n> 一、总则"), std::string::npos);
}

TEST(Markdown, AHeadingThatTheTextSaysIsNotSaidTwice) {
  match::SearchAnswer made = answer();
  made.hits[0].passage.text = "（一）范围。建立保险制度。";
  made.hits[0].spans.clear();
  EXPECT_NE(to_markdown(made, Language::zh).find("\n\n一、总则\n\n> （一）范围。"), std::string::npos);
}

TEST(Markdown, FacetsStandUnderTheHits) {
  match::SearchAnswer made = answer();
  made.facets = {{"year", {{"2020", 3}}}, {"issuer", {{"a*b", 2}}}, {"class", {}}};
  const auto under = [&made](Language language) {
    const std::string markdown = to_markdown(made, language);
    return markdown.substr(markdown.find("\n\n- "));
  };
  EXPECT_EQ(under(Language::zh), "\n\n- 年份: 2020 3\n- 发文机关: a\\*b 2\n\n（只统计了最靠前的部分）\n");
  made.exact_facets = true;
  made.facets[0].values.resize(12, {"x", 1});
  EXPECT_EQ(under(Language::en),
            "\n\n- year: 2020 3, x 1, x 1, x 1, x 1, x 1, x 1, x 1, x 1, x 1, 2 more\n- issuer: a\\*b 2\n");
}

TEST(Results, AHeadingAQuotationAndItsPlaceForEachHit) {
  match::SearchAnswer made = answer();
  made.query = "保险";
  made.total = 7;
  made.exact_total = true;
  made.hits[0].before.emplace_back().text = "前段。";
  made.facets = {{"year", {{"2020", 3}}}, {"class", {}}};
  EXPECT_EQ(lines_of(report_of(made, match::Group::none, Language::zh)),
            "0 检索结果：保险\n2 共 7 段\n2 “老人”同时检索：老年人\n1 1. "
            "《关于<养老>的答复》（辽卫提〔2020〕44号）（不予公开）\n"
            "2 一、总则 › （一）范围\n"
            "3 前段。\n=建立*保险*制度。|——省卫健委，2020年5月11日，第8段，a,b.txt\n"
            "4 |分面|内容|段数|年份|2020|3\n2 （只统计了最靠前的部分）\n");
}

TEST(Text, AFilesNameIsReadable) { EXPECT_EQ(file_name("/data/\xB4\xF0\xB8\xB4.txt"), "答复.txt"); }

TEST(Text, AHitForATerminal) {
  EXPECT_EQ(to_text(answer(), Language::zh, kMarked),
            " 1. 《关于<养老>的答复》（辽卫提〔2020〕44号）（不予公开）  省卫健委  2020-05-11\n"
            "    一、总则 › （一）范围\n"
            "    =建立*[保险]*制度。\n"
            "    /data/a,b.txt  第8段\n"
            "    另见 /data/c.txt\n");
}

TEST(Text, FacetsStandUnderTheHitsInTheUsersWords) {
  match::SearchAnswer made = answer();
  made.facets = {{"year", {{"2020", 3}}},
                 {"kind", {{"reply", 2}, {"circular", 1}}},
                 {"session", {{"12.3", 1}}},
                 {"class", {}},
                 {"body", {{"npc", 1}}}};
  const auto under = [&made](Language language) {
    const std::string text = to_text(made, language, kMarked);
    return text.substr(text.find("\n\n"));
  };
  EXPECT_EQ(under(Language::zh),
            "\n\n年份  2020 3\n文种  答复 2  公文 1\n届次  12届3次 1\n提出渠道  人大 "
            "1\n（只统计了最靠前的部分）\n");
  made.exact_facets = true;
  made.facets.resize(3);
  for (int i = 0; i < 14; ++i) made.facets[0].values.push_back({"x", 1});
  made.facets[0].values.resize(12);
  EXPECT_EQ(under(Language::en),
            "\n\nyear  2020 3  x 1  x 1  x 1  x 1  x 1  x 1  x 1  x 1  x 1  2 more\n"
            "kind  reply 2  circular 1\nsession  12.3 1\n");
}

TEST(Text, ControlCharactersOfADocumentReachNoTerminal) {
  match::SearchAnswer evil = answer();
  evil.hits[0].document.title = "a\x1B[31mb";
  evil.hits[0].passage.text = "x\x1B]0;y\x07保险";
  evil.hits[0].source = "/\x1B.txt";
  evil.hits[0].spans.clear();
  EXPECT_EQ(to_text(evil, Language::en, kMarked).find('\x1B'), std::string::npos);
}

TEST(Text, TheSummarySaysHowManyAndWhy) {
  match::SearchAnswer made = answer();
  made.took_ms = 2.04;
  EXPECT_EQ(summary(made, match::Group::none, Language::zh), "共 1 段 (2.0 ms)\n“老人”同时检索：老年人\n");
  made.exact_total = false;
  made.total = 300;
  made.notes.clear();
  EXPECT_EQ(summary(made, match::Group::document, Language::en), "about 300 documents (2.0 ms)\n");
  made.total = 0;
  EXPECT_EQ(summary(made, match::Group::none, Language::zh), "没有找到 (2.0 ms)\n");
}

}  // namespace
}  // namespace wenhao::present
