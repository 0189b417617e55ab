// The quality table of searching: judged queries through wenhao and its peers over the same passages.
//
//   search-quality --db DIR [--peers FOLDER] [--half tuning|test] [--set NAME=VALUE] [--no-expand] [--each]
//   FILE...
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "corpus/index/schema.h"
#include "corpus/index/store.h"
#include "corpus/index/terms.h"
#include "search/match/records.h"
#include "search/match/search.h"
#include "tests/quality/search/judged.h"
#include "tests/quality/search/peers.h"

namespace wenhao::quality {
namespace {

constexpr std::size_t kDepth = 100;

struct Options {
  std::string db;
  std::string peers;  // a folder for their indexes; none are asked where empty
  std::vector<std::string> files;
  std::string half;
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

// The peers, and what their ids stand for.
struct Peers {
  std::vector<std::unique_ptr<Peer>> all;
  std::vector<Answer> passages;
};

void fill(Peers& peers, const index::Store& store) {
  const Xapian::Database& database = store.database();
  match::Records records(database);
  const std::string passages = index::prefixed(index::prefix::kType, index::type::kPassage);
  for (auto it = database.postlist_begin(passages); it != database.postlist_end(passages); ++it) {
    const auto passage = records.passage(*it);
    if (!passage) continue;
    const auto document = records.document(passage->document);
    const auto source = records.source(passage->document);
    if (!document || !source) continue;
    const PeerPassage given{(*document)->title + "\n" + (*document)->number + "\n" + passage->text,
                            peers.passages.size()};
    for (const auto& peer : peers.all) peer->add(given);
    peers.passages.push_back({*source, tokens_in_one(passage->text)});
  }
  for (const auto& peer : peers.all) peer->finish();
}

using Rows = std::map<std::string, std::map<std::string, Measure>>;  // by kind, then by engine

void print_rows(const Rows& rows) {
  std::printf(
      "| kind | engine | n | nDCG@10 | MRR | R@100 | nothing found |\n|---|---|---:|---:|---:|---:|---:|\n");
  for (const auto& [kind, engines] : rows) {
    for (const auto& [engine, sum] : engines) {
      const double n = static_cast<double>(sum.queries);
      std::printf("| %s | %s | %zu | %.3f | %.3f | %.3f | %.1f %% |\n", kind.c_str(), engine.c_str(),
                  sum.queries, sum.ndcg / n, sum.reciprocal / n, sum.recall / n,
                  100.0 * static_cast<double>(sum.empty) / n);
    }
  }
}

void add(Rows& rows, const std::string& engine, const Judged& judged, const std::vector<Answer>& answers) {
  rows[judged.kind][engine].add(judged, answers);
  rows["all"][engine].add(judged, answers);
}

int run(const Options& options) {
  auto store = index::Store::open(options.db);
  if (!store) return 2;
  Peers peers;
  if (!options.peers.empty()) {
    peers.all = make_peers(options.peers);
    fill(peers, *store);
  }
  Rows rows;
  for (const std::string& file : options.files) {
    const auto judged = read_judged(file);
    if (!judged) return 2;
    for (const Judged& one : *judged) {
      if (!options.half.empty() && one.test != (options.half == "test")) continue;
      const auto answers = ask(*store, options, one.query);
      Measure single;
      single.add(one, answers);
      if (options.each) std::printf("%.3f\t%.3f\t%s\n", single.ndcg, single.recall, one.query.c_str());
      add(rows, "wenhao", one, answers);
      for (const auto& peer : peers.all) {
        std::vector<Answer> theirs;
        for (const std::size_t id : peer->ask(one.query, kDepth)) theirs.push_back(peers.passages[id]);
        add(rows, peer->name(), one, theirs);
      }
    }
  }
  print_rows(rows);
  return 0;
}

bool set(match::Ranking& ranking, const std::string& choice) {
  const std::size_t equals = choice.find('=');
  return equals != std::string::npos &&
         match::set_choice(ranking, choice.substr(0, equals), std::atof(choice.c_str() + equals + 1));
}

int run(const std::vector<std::string>& arguments) {
  Options options;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& arg = arguments[i];
    const bool has_value = i + 1 < arguments.size();
    if (arg == "--each") {
      options.each = true;
    } else if (arg == "--no-expand") {
      options.expand = false;
    } else if (arg == "--db" && has_value) {
      options.db = arguments[++i];
    } else if (arg == "--peers" && has_value) {
      options.peers = arguments[++i];
    } else if (arg == "--half" && has_value) {
      options.half = arguments[++i];
    } else if (arg == "--set" && has_value) {
      if (!set(options.ranking, arguments[++i])) return 2;
    } else {
      options.files.push_back(arg);
    }
  }
  return run(options);
}

}  // namespace
}  // namespace wenhao::quality

int main(int argc, char** argv) {
  return wenhao::quality::run(std::vector<std::string>(argv + 1, argv + argc));
}
