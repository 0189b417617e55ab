// The sample documents, indexed by the indexer itself, asked by the judged queries beside them.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "corpus/index/store.h"
#include "indexer/update.h"
#include "search/match/documents.h"
#include "search/match/search.h"
#include "tests/support/temp_folder.h"

namespace wenhao::search_test {
namespace {

namespace fs = std::filesystem;

// An index of files, made by the indexer in a folder of its own.
class Indexed {
 public:
  explicit Indexed(std::vector<std::string> paths) {
    indexer::UpdateOptions options;
    options.db = folder_.at("index");
    options.paths = std::move(paths);
    const auto done = indexer::update(options, [](const auto&) {});
    EXPECT_TRUE(done.has_value());
    auto opened = index::Store::open(options.db);
    if (opened) store_ = std::make_unique<index::Store>(std::move(*opened));
  }

  [[nodiscard]] index::Store& store() { return *store_; }

  [[nodiscard]] match::SearchAnswer search(const std::string& query) {
    auto answer = match::search(*store_, {query});
    EXPECT_TRUE(answer.has_value()) << query;
    return answer ? *answer : match::SearchAnswer{};
  }

 private:
  TempFolder folder_;
  std::unique_ptr<index::Store> store_;
};

std::vector<std::string> split(const std::string& text, const std::string& by) {
  std::vector<std::string> parts;
  std::size_t begin = 0;
  for (std::size_t end = text.find(by); end != std::string::npos; end = text.find(by, begin)) {
    parts.push_back(text.substr(begin, end - begin));
    begin = end + by.size();
  }
  parts.push_back(text.substr(begin));
  return parts;
}

// A query and the passages of which any must come first: file name and words that the passage holds.
struct Judged {
  std::string query;
  std::vector<std::string> files;
  std::vector<std::string> words;
};

std::vector<Judged> judged_queries() {
  std::vector<Judged> all;
  std::ifstream file(WENHAO_ROOT "/corpus/samples/queries.tsv");
  for (std::string line; std::getline(file, line);) {
    const auto columns = split(line, "\t");
    if (line.starts_with('#') || columns.size() < 3) continue;
    all.push_back({columns[0], split(columns[1], " | "), split(columns[2], " | ")});
  }
  return all;
}

bool is_one_of(const match::Hit& hit, const Judged& judged) {
  for (std::size_t i = 0; i < judged.words.size(); ++i) {
    const std::string& file = judged.files[std::min(i, judged.files.size() - 1)];
    if (fs::path(hit.source).filename() == file &&
        hit.passage.text.find(judged.words[i]) != std::string::npos)
      return true;
  }
  return false;
}

TEST(Samples, EveryJudgedQueryHasItsPassageFirst) {
  Indexed samples({WENHAO_ROOT "/corpus/samples"});
  const std::vector<Judged> queries = judged_queries();
  ASSERT_GE(queries.size(), 50U);
  for (const Judged& judged : queries) {
    const auto answer = samples.search(judged.query);
    ASSERT_FALSE(answer.hits.empty()) << judged.query;
    EXPECT_TRUE(is_one_of(answer.hits.front(), judged))
        << judged.query << "\n  first: " << answer.hits.front().source << " "
        << answer.hits.front().passage.text;
  }
}

TEST(Samples, TheReplyIsFoundByNumberByTopicAndByQuestion) {
  const std::string shared = WENHAO_SHARED;
  if (!fs::exists(shared + "/seed")) GTEST_SKIP() << "the real reply is not here";
  Indexed all({shared + "/seed", shared + "/real", WENHAO_ROOT "/corpus/samples"});
  for (const std::string query : {"辽卫发(2017)22号", "遼衛發［２０１７］第０２２號", "住院护理保险",
                                  "失独家庭住院护理怎么保障", "計生特殊家庭住院護理保險"}) {
    const auto answer = all.search(query);
    ASSERT_FALSE(answer.hits.empty()) << query;
    const match::Hit& first = answer.hits.front();
    EXPECT_EQ(first.document.number, "辽卫提〔2020〕44号") << query;
    ASSERT_FALSE(first.passage.path.empty()) << query;
    EXPECT_EQ(first.passage.path.back(), "四是实施帮扶项目精准化") << query;
    EXPECT_FALSE(first.spans.empty()) << query;
  }
}

// Each session counts its proposals from one.
TEST(Samples, RepliesToAProposal) {
  Indexed indexed({WENHAO_ROOT "/corpus/samples/reply-liaowei-2023-17.html"});
  const std::pair<std::string, bool> cases[] = {{"第88号提案", true},
                                                {"第13010088号提案", true},
                                                {"省政协十三届一次会议第0088号提案", true},
                                                {"省政协十二届一次会议第88号提案", false},
                                                {"第89号提案", false},
                                                {"第88号建议", false}};
  for (const auto& [number, is_held] : cases) {
    const auto answer = match::citations(indexed.store(), number);
    ASSERT_EQ(answer.has_value(), is_held) << number;
    const auto shown = match::documents(indexed.store(), number);
    ASSERT_EQ(shown.has_value(), is_held) << number;
    if (!is_held) continue;
    EXPECT_EQ(shown->front().document.number, "辽卫提〔2023〕17号") << number;
    ASSERT_EQ(answer->cited_by.size(), 1U) << number;
    EXPECT_EQ(answer->cited_by.front().type, "answers");
    EXPECT_EQ(answer->cited_by.front().document.number, "辽卫提〔2023〕17号");
  }
}

}  // namespace
}  // namespace wenhao::search_test
