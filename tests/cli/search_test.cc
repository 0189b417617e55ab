// wenhao as a user meets it: what it prints, its exit status, and one line for each mistake.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "tests/support/process.h"
#include "tests/support/temp_folder.h"

namespace wenhao {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kCircular =
    "关于做好冬季供暖的通知\n鲁建发〔2021〕6号\n各单位：\n请检查管网，确保群众温暖过冬。\n省住房城乡建设厅\n2"
    "021年10月8日\n";
constexpr std::string_view kReply =
    "关于冬季供暖提案的答复\n鲁建提〔2022〕3号\n李明委员：\n您提出的提案收悉，现答复如下：\n"
    "一、关于供暖\n按照鲁建发〔2021〕6号要求，已更新管网八百公里。\n省住房城乡建设厅\n2022年5月9日\n";

// The program over an index of two letters, messages in English.
class SearchCli : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = new TempFolder;
    folder_->write("docs/a.txt", kCircular);
    folder_->write("docs/b.txt", kReply);
    const Outcome made =
        run({{std::string(WENHAO_BIN) + "/wenhao-index", "--db", db(), "update", folder_->at("docs")},
             {},
             {},
             0});
    ASSERT_EQ(made.status, 0) << made.err;
  }
  static void TearDownTestSuite() {
    delete folder_;
    folder_ = nullptr;
  }

  static std::string db() { return folder_->at("db"); }

  static Outcome wenhao(std::vector<std::string> words, const std::string& input = {},
                        std::vector<std::pair<std::string, std::string>> environment = {}) {
    std::vector<std::string> all = {std::string(WENHAO_BIN) + "/wenhao"};
    all.insert(all.end(), words.begin(), words.end());
    const auto given = [&words](const char* option) {
      return std::ranges::find(words, option) != words.end();
    };
    std::vector<std::string> own;
    if (!given("--lang")) own.insert(own.end(), {"--lang", "en"});
    if (!given("--db")) own.insert(own.end(), {"--db", db()});
    all.insert(all.begin() + 1, own.begin(), own.end());
    return run({all, input, std::move(environment), 0});
  }

  static TempFolder* folder_;
};
TempFolder* SearchCli::folder_ = nullptr;

TEST_F(SearchCli, FindsByWordsAndByNumber) {
  struct Case {
    std::vector<std::string> words;
    std::string first;  // title of the first hit
    std::string why;
  };
  const Case cases[] = {
      {{"search", "--json", "管网"}, "", "text"},
      {{"search", "--json", "群众温暖过冬"}, "关于做好冬季供暖的通知", "text"},
      {{"search", "--json", "魯建發［２０２１］第０６號"}, "关于做好冬季供暖的通知", "number"},
      {{"search", "--json", "cites:鲁建发〔2021〕6号"}, "关于冬季供暖提案的答复", "text"},
      {{"search", "--json", "管网", "-群众"}, "关于冬季供暖提案的答复", "text"},
      {{"search", "--json", "\"更新管网\""}, "关于冬季供暖提案的答复", "text"},
  };
  for (const Case& c : cases) {
    const Outcome outcome = wenhao(c.words);
    ASSERT_EQ(outcome.status, 0) << c.words.back() << outcome.err;
    EXPECT_EQ(outcome.err, "");
    const Json answer = Json::parse(outcome.out);
    ASSERT_FALSE(answer["hits"].empty()) << c.words.back();
    const Json title = answer["hits"][0]["document"]["title"];
    EXPECT_TRUE(c.first.empty() || title == c.first) << c.words.back() << title;
    EXPECT_EQ(answer["hits"][0]["why"], c.why) << c.words.back();
  }
}

TEST_F(SearchCli, ResultsAndMessagesGoTheirOwnWays) {
  const Outcome found = wenhao({"search", "管网"});
  EXPECT_EQ(found.status, 0);
  EXPECT_NE(found.out.find("管网"), std::string::npos);
  EXPECT_EQ(found.out.find('\x1B'), std::string::npos);
  EXPECT_NE(found.err.find("2 passages"), std::string::npos) << found.err;
  EXPECT_EQ(wenhao({"search", "管网", "--quiet"}).err, "");
  EXPECT_NE(wenhao({"search", "管网", "--color", "always"}).out.find("\x1B["), std::string::npos);
  const Outcome chinese = wenhao({"search", "管网", "--lang", "zh"});
  EXPECT_NE(chinese.err.find("共 2 段"), std::string::npos) << chinese.err;
}

// A first build under way, or ended, leaves an empty index: nothing found is not to mean that nothing is
// there.
TEST_F(SearchCli, AnEmptyIndexIsToldAsSuch) {
  folder_->write("nothing/skipped.exe", std::string("MZ\0\1", 4));
  const std::string empty = folder_->at("empty_db");
  const std::string indexer = std::string(WENHAO_BIN) + "/wenhao-index";
  ASSERT_EQ(run({{indexer, "--db", empty, "update", folder_->at("nothing")}, {}, {}, 0}).status, 0);
  const Outcome told = wenhao({"search", "管网", "--db", empty});
  EXPECT_EQ(told.status, 1);
  EXPECT_TRUE(told.err.starts_with(empty + ": the index is empty")) << told.err;
  EXPECT_EQ(wenhao({"search", "管网", "--db", empty, "--quiet"}).err, "");
}

TEST_F(SearchCli, NothingFoundIsStatusOne) {
  for (const std::vector<std::string>& words :
       std::vector<std::vector<std::string>>{{"search", "量子"},
                                             {"search", ""},
                                             {"search", "鲁建发〔2019〕6号"},
                                             {"show", "鲁建发〔2019〕6号"},
                                             {"cites", "鲁建发〔2019〕6号"},
                                             {"number", "没有文号"}}) {
    EXPECT_EQ(wenhao(words).status, 1) << words.back();
  }
  const Outcome json = wenhao({"search", "--json", "量子"});
  EXPECT_EQ(json.status, 1);
  EXPECT_EQ(Json::parse(json.out)["total"], 0);
}

TEST_F(SearchCli, AMistakeIsOneLineWithAHint) {
  folder_->write("no_index/letter.txt", "mine");
  struct Case {
    std::vector<std::string> words;
    int status;
    std::vector<std::string> pieces;
  };
  const Case cases[] = {
      {{}, 2, {"usage error", "a command", "--help"}},
      {{"search"}, 2, {"QUERY", "missing"}},
      {{"search", "x", "--sort", "best"}, 2, {"--sort", "relevance"}},
      {{"search", "x", "--db", folder_->at("nowhere")}, 3, {"no such index", "nowhere", "update"}},
      {{"search", "x", "--db", folder_->at("no_index")}, 3, {"no_index"}},
      {{"show", "鲁建发〔2019〕6号"}, 1, {"鲁建发〔2019〕6号"}},
  };
  for (const Case& c : cases) {
    const Outcome outcome = wenhao(c.words);
    EXPECT_EQ(outcome.status, c.status) << outcome.err;
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1) << outcome.err;
    for (const std::string& piece : c.pieces)
      EXPECT_NE(outcome.err.find(piece), std::string::npos) << outcome.err;
  }
}

TEST_F(SearchCli, EveryFormat) {
  const Outcome lines = wenhao({"search", "管网", "--format", "jsonl"});
  EXPECT_EQ(std::ranges::count(lines.out, '\n'), 2);
  EXPECT_TRUE(Json::accept(lines.out.substr(0, lines.out.find('\n'))));
  EXPECT_EQ(wenhao({"search", "管网", "--format", "csv"}).out.substr(0, 13), "\xEF\xBB\xBFrank,score")
      << "into a file, which is opened by spreadsheets";
  EXPECT_EQ(wenhao({"search", "管网", "--format", "markdown"}).out.substr(0, 6), "### 1.");
  EXPECT_EQ(Json::parse(wenhao({"search", "管网", "--format", "json"}).out)["version"], 1);
}

TEST_F(SearchCli, AFileOfWhatIsFound) {
  const std::string word = folder_->at("found.docx");
  const Outcome outcome = wenhao({"search", "管网", "--format", "docx", "--output", word, "--lang", "zh"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.out, "");
  EXPECT_NE(outcome.err.find("共 2 段"), std::string::npos) << outcome.err;
  const Outcome read = run({{std::string(WENHAO_BIN) + "/wenhao-index", "inspect", word}, {}, {}, 0});
  for (const char* piece :
       {"检索结果：管网", "《关于冬季供暖提案的答复》（鲁建提〔2022〕3号）", "已更新管网八百公里", "b.txt"})
    EXPECT_NE(read.out.find(piece), std::string::npos) << piece << read.out;
  const std::string text = folder_->at("found.txt");
  EXPECT_EQ(wenhao({"search", "管网", "-o", text, "--color", "always"}).out, "");
  std::ifstream file(text);
  const std::string content((std::istreambuf_iterator<char>(file)), {});
  EXPECT_EQ(content, wenhao({"search", "管网"}).out) << "without colours";
  EXPECT_EQ(wenhao({"search", "管网", "-o", folder_->at("no/such/folder.txt")}).status, 2);
  EXPECT_EQ(wenhao({"search", "管网", "-o", "/dev/null"}).status, 0);
}

TEST_F(SearchCli, AFullDiskLeavesTheFileAsItWas) {
  folder_->write("kept/found.docx", "as it was");
  const std::string file = folder_->at("kept/found.docx");
  const std::string command = "trap '' XFSZ; ulimit -f 1; exec " + std::string(WENHAO_BIN) + "/wenhao --db " +
                              db() + " search 管网 --format docx -o " + file;
  const Outcome outcome = run({{"/bin/sh", "-c", command}, {}, {}, 0});
  EXPECT_EQ(outcome.status, 2) << outcome.err;
  std::ifstream kept(file);
  EXPECT_EQ(std::string((std::istreambuf_iterator<char>(kept)), {}), "as it was");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_->at("kept")), {}), 1);
}

TEST_F(SearchCli, FacetsCountWhatIsFound) {
  const Json answer = Json::parse(wenhao({"search", "管网", "--json", "--facets", "-n", "1"}).out);
  EXPECT_EQ(answer["hits"].size(), 1U);
  EXPECT_EQ(answer["facets"]["kind"],
            Json::parse(R"([{"value":"circular","count":1},{"value":"reply","count":1}])"));
  EXPECT_EQ(answer["facets"]["code"].size(), 2U);
  EXPECT_EQ(answer["exact_facets"], true);
  const Outcome text = wenhao({"search", "管网", "--facets"});
  EXPECT_NE(text.out.find("\n\nyear  2021 1  2022 1\n"), std::string::npos) << text.out;
}

TEST_F(SearchCli, NumbersOfATextAndOfAStream) {
  const Outcome text = wenhao({"number", "按照鲁建发[2021]第06号和鲁建提〔20223"});
  EXPECT_EQ(text.status, 0);
  EXPECT_EQ(text.out,
            "鲁建发[2021]第06号 → 鲁建发〔2021〕6号\n鲁建提〔20223 → 鲁建提〔2022〕3号 (repaired)\n");
  const Outcome stream = wenhao({"number", "--json", "-"}, "见鲁建发〔2021〕6号。\n");
  EXPECT_EQ(stream.status, 0);
  const Json mention = Json::parse(stream.out);
  EXPECT_EQ(mention["canonical"], "鲁建发〔2021〕6号");
  EXPECT_EQ(mention["begin"], 3);
  EXPECT_EQ(mention["end"], 26);
  const Outcome known = wenhao({"number", "--json", "《供暖的意见》（以下简称《意见》）"});
  EXPECT_NE(known.out.find(R"("written":"《意见》","canonical":"《意见》")"), std::string::npos) << known.out;
  EXPECT_NE(known.out.find(R"("refers_to":"《供暖的意见》")"), std::string::npos) << known.out;
  EXPECT_EQ(wenhao({"number"}, "鲁建发〔2021〕6号").out, "鲁建发〔2021〕6号 → 鲁建发〔2021〕6号\n");
}

TEST_F(SearchCli, ShowsAWholeDocument) {
  const Outcome text = wenhao({"show", "鲁建提(2022)3号"});
  EXPECT_EQ(text.status, 0) << text.err;
  EXPECT_NE(text.out.find("[1] "), std::string::npos);
  EXPECT_NE(text.out.find("鲁建发〔2021〕6号"), std::string::npos);
  const Json object = Json::parse(wenhao({"show", "--json", "鲁建提〔2022〕3号"}).out);
  EXPECT_EQ(object["title"], "关于冬季供暖提案的答复");
  EXPECT_FALSE(object["passages"].empty());
  ASSERT_EQ(object["sources"].size(), 1U);
  const Json by_id = Json::parse(wenhao({"show", "--json", object["id"].get<std::string>()}).out);
  EXPECT_EQ(by_id, object);
}

TEST_F(SearchCli, CitesBothWays) {
  const Json answer = Json::parse(wenhao({"cites", "--json", "鲁建发〔2021〕6号"}).out);
  ASSERT_EQ(answer["cited_by"].size(), 1U);
  EXPECT_EQ(answer["cited_by"][0]["number"], "鲁建提〔2022〕3号");
  const Json other = Json::parse(wenhao({"cites", "--json", "鲁建提〔2022〕3号"}).out);
  ASSERT_FALSE(other["cites"].empty());
  EXPECT_EQ(other["cites"][0]["number"], "鲁建发〔2021〕6号");
  EXPECT_EQ(other["cites"][0]["held"], true);
}

TEST_F(SearchCli, CitesAsAGraphAndWhatIsWanted) {
  const Json graph = Json::parse(wenhao({"cites", "--json", "鲁建提〔2022〕3号", "--depth", "2"}).out);
  EXPECT_EQ(graph["nodes"].size(), 2U) << graph.dump();
  const Outcome dot = wenhao({"cites", "鲁建发〔2021〕6号", "--dot"});
  EXPECT_EQ(dot.status, 0);
  EXPECT_NE(dot.out.find(" -> "), std::string::npos) << dot.out;
  const Outcome none = wenhao({"wanted"});
  EXPECT_EQ(none.status, 1) << none.out;  // all that is cited is held
  EXPECT_EQ(Json::parse(wenhao({"wanted", "--json"}).out)["total"], 0);
}

TEST_F(SearchCli, ShardsAnswerTogetherAndTheMissingIsTold) {
  const Outcome both = wenhao({"search", "--json", "管网", "--db", db(), "--db", folder_->at("gone")});
  EXPECT_EQ(both.status, 0) << both.err;
  const Json answer = Json::parse(both.out);
  EXPECT_EQ(answer["hits"].size(), 2U);
  EXPECT_EQ(answer["shards"], Json::parse(R"({"asked":2,"answered":1})"));
  EXPECT_NE(answer["notes"][0].get<std::string>().find("gone"), std::string::npos);
  const std::string stub = folder_->write("stub", "auto db\n");
  EXPECT_EQ(wenhao({"show", "鲁建提〔2022〕3号", "--db", stub}).status, 0);
  const Outcome shown = wenhao({"show", "鲁建提〔2022〕3号", "--db", stub, "--db", folder_->at("gone")});
  EXPECT_NE(shown.err.find("gone"), std::string::npos) << shown.err;
}

TEST_F(SearchCli, ExplainsEveryStage) {
  const Outcome text = wenhao({"explain", "供暖管网 -群众"});
  EXPECT_EQ(text.status, 0);
  for (const std::string piece : {"tree", "plan", "as_written", "all_words", "管网 (not 群众)"}) {
    EXPECT_NE(text.out.find(piece), std::string::npos) << piece << text.out;
  }
  const Json answer = Json::parse(wenhao({"explain", "--json", "供暖"}).out);
  EXPECT_EQ(answer["tree"], "(text 供暖)");
  const Json asked = Json::parse(wenhao({"explain", "--json", "请问供暖管网老旧由哪家单位改造"}).out);
  const Json& stages = asked["stages"];
  const auto most = std::find_if(stages.begin(), stages.end(),
                                 [](const Json& stage) { return stage["name"] == "most_words"; });
  ASSERT_NE(most, stages.end());
  const auto by = (*most)["reordered_by"].get<std::string>();
  EXPECT_NE(by.find("供暖"), std::string::npos) << by;
  EXPECT_EQ(by.find("请"), std::string::npos) << by;
  // Words that are no question are put in order by what the index weighs, but for the sentence's last stage.
  const Json words = Json::parse(wenhao({"explain", "--json", "供暖管网改造"}).out);
  for (const Json& stage : words["stages"]) {
    EXPECT_EQ(stage["reordered_by"].get<std::string>().empty(), stage["name"] != "most_words") << stage;
  }
}

TEST_F(SearchCli, AUsersLexiconAddsWords) {
  const std::string lexicon = folder_->write("words.tsv", "same\t热力管道 | 管网\t本单位\n");
  EXPECT_EQ(wenhao({"search", "热力管道"}).status, 1);
  const Outcome outcome = wenhao({"search", "热力管道"}, {}, {{"WENHAO_LEXICON", lexicon}});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_NE(outcome.err.find("热力管道"), std::string::npos);
  EXPECT_EQ(wenhao({"search", "热力管道", "--no-expand"}, {}, {{"WENHAO_LEXICON", lexicon}}).status, 1);
  const Outcome missing = wenhao({"search", "管网"}, {}, {{"WENHAO_LEXICON", folder_->at("none.tsv")}});
  EXPECT_EQ(missing.status, 0);
  EXPECT_NE(missing.err.find("lexicon"), std::string::npos) << missing.err;
}

TEST_F(SearchCli, HostileQueriesEndWithAnAnswer) {
  for (const std::string piece : {"(", "\"", "管网 OR ", "-(", "\x01\x7F", "鲁建发〔2021〕6号 "}) {
    std::string query;
    while (query.size() < 100'000) query += piece;
    const Outcome outcome = wenhao({"search", "--json", "--", query});
    EXPECT_LE(outcome.status, 1) << piece << outcome.err;
    EXPECT_GE(outcome.status, 0) << piece;
  }
}

}  // namespace
}  // namespace wenhao
