// The quality table of searching: judged queries through wenhao and its peers over the same passages.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "corpus/index/store.h"
#include "search/match/search.h"
#include "tests/quality/search/judged.h"

namespace wenhao::quality {
namespace {

constexpr std::size_t kDepth = 100;

struct Options {
  std::string db;
  std::vector<std::string> files;
  std::string half = "all";
  match::Ranking ranking;
  bool each = false;
  bool expand = true;
};

std::vector<Answer> ask(index::Store& store, const Options& options, const std::string& query) {
  match::Request request;
  request.query = query;
  request.limit = kDepth;
  request.expand = options.expand;
  request.ranking = options.ranking;
  std::vector<Answer> answers;
  const auto answer = match::search(store, request);
  if (!answer) return answers;
  for (const match::Hit& hit : answer->hits) answers.push_back({hit.source, tokens_in_one(hit.passage.text)});
  return answers;
}

void print_row(const std::string& name, const Measure& sum) {
  const double n = static_cast<double>(sum.queries);
  std::printf("| %-14s | %4zu | %.3f | %.3f | %.3f | %5.1f %% |\n", name.c_str(), sum.queries, sum.ndcg / n,
              sum.reciprocal / n, sum.recall / n, 100.0 * static_cast<double>(sum.empty) / n);
}

int run(const Options& options) {
  auto store = index::Store::open(options.db);
  if (!store) return 2;
  std::map<std::string, Measure> kinds;
  Measure all;
  for (const std::string& file : options.files) {
    const auto judged = read_judged(file);
    if (!judged) return 2;
    for (const Judged& one : *judged) {
      if (options.half != "all" && one.test != (options.half == "test")) continue;
      const auto answers = ask(*store, options, one.query);
      Measure single;
      single.add(one, answers);
      if (options.each) std::printf("%.3f\t%.3f\t%s\n", single.ndcg, single.recall, one.query.c_str());
      kinds[one.kind].add(one, answers);
      all.add(one, answers);
    }
  }
  std::printf("| kind           |    n | nDCG@10 | MRR | R@100 | empty |\n|---|---:|---:|---:|---:|---:|\n");
  for (const auto& [kind, sum] : kinds) print_row(kind, sum);
  print_row("all", all);
  return 0;
}

}  // namespace
}  // namespace wenhao::quality

int main(int argc, char** argv) {
  wenhao::quality::Options options;
  for (int i = 1; i < argc; ++i) {
    const std::string arg = argv[i];
    if (arg == "--db" && i + 1 < argc) {
      options.db = argv[++i];
    } else if (arg == "--half" && i + 1 < argc) {
      options.half = argv[++i];
    } else if (arg == "--each") {
      options.each = true;
    } else if (arg == "--no-expand") {
      options.expand = false;
    } else if (arg == "--set" && i + 1 < argc) {
      const std::string choice = argv[++i];
      const std::size_t equals = choice.find('=');
      if (equals == std::string::npos || !wenhao::match::set_choice(options.ranking, choice.substr(0, equals),
                                                                    std::atof(choice.c_str() + equals + 1))) {
        std::fprintf(stderr, "no such choice: %s\n", choice.c_str());
        return 2;
      }
    } else {
      options.files.push_back(arg);
    }
  }
  return wenhao::quality::run(options);
}
