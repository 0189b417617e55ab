// CPU time of searching by kind of query, in one process, warm, ten hits: wenhao finding them (retrieval,
// verification, stored passages) and, apart, telling them (documents, files, marks, fragments, the text for a
// terminal); a bare Xapian query of the same terms with the stored data; and the peers where a folder for
// them is given.
//
//   bench-search --db DIR [--peers FOLDER] [--queries N] [--kind PREFIX]
#include <xapian.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "corpus/index/schema.h"
#include "corpus/index/store.h"
#include "corpus/index/terms.h"
#include "corpus/text/fold.h"
#include "corpus/text/tokens.h"
#include "corpus/text/utf8.h"
#include "corpus/text/words.h"
#include "search/match/find.h"
#include "search/match/hits.h"
#include "search/match/records.h"
#include "search/present/text.h"
#include "tests/quality/search/peers.h"

namespace wenhao::bench {
namespace {

constexpr std::size_t kHits = 10;

double cpu_us() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

double timed(const std::function<void()>& body) {
  const double begin = cpu_us();
  body();
  return cpu_us() - begin;
}

struct Asked {
  std::string kind;
  std::string text;   // for wenhao
  std::string plain;  // for the peers
  Xapian::Query bare;
};

// A run of so many Han characters of a text, from a place chosen by chance; empty where there is none.
std::string run_of(const std::string& folded, std::size_t length, std::mt19937& chance) {
  const auto tokens = text::tokens_of(folded);
  if (tokens.size() <= length) return {};
  const std::size_t first = chance() % (tokens.size() - length);
  for (std::size_t i = first; i < first + length; ++i) {
    if (tokens[i].kind != text::TokenKind::han || (i > first && tokens[i].starts_run)) return {};
  }
  return folded.substr(tokens[first].span.begin,
                       tokens[first + length - 1].span.end - tokens[first].span.begin);
}

// A word of two Han characters, as the dictionary cuts it.
std::string word_of(const std::string& folded, std::mt19937& chance) {
  std::vector<std::string> words;
  for (const text::Span& span : text::words_of(folded)) {
    const std::string word(text::slice(folded, span));
    const auto tokens = text::tokens_of(word);
    if (tokens.size() == 2 && tokens[0].kind == text::TokenKind::han && !tokens[0].ends_run)
      words.push_back(word);
  }
  return words.empty() ? std::string() : words[chance() % words.size()];
}

class Sampler {
 public:
  explicit Sampler(const Xapian::Database& database) : database_(database), records_(database) {}

  std::vector<Asked> take(std::size_t each) {
    std::vector<Asked> all;
    for (std::size_t i = 0; i < each; ++i) {
      all.push_back(word());
      all.push_back(phrase("phrase of 4 to 8", 4 + chance_() % 5));
      all.push_back(phrase("phrase of 20", 20));
      all.push_back(question());
      all.push_back(number());
    }
    return all;
  }

 private:
  index::PassageRecord passage() {
    for (;;) {
      const auto id = static_cast<Xapian::docid>(chance_() % database_.get_lastdocid() + 1);
      try {
        auto record = records_.passage(id);
        if (record) return *record;
      } catch (const Xapian::Error&) {
        continue;  // no document bears this id
      }
    }
  }

  std::string run(std::size_t length) {
    for (;;) {
      std::string found = run_of(text::fold(passage().text), length, chance_);
      if (!found.empty()) return found;
    }
  }

  Asked word() {
    for (;;) {
      const std::string word = word_of(text::fold(passage().text), chance_);
      if (!word.empty()) return {"word of 2", word, word, index::all_of(word)};
    }
  }

  Asked phrase(const std::string& kind, std::size_t length) {
    const std::string text = run(length);
    return {kind, '"' + text + '"', text, index::all_of(text)};
  }

  Asked question() {
    std::string text;
    const std::size_t pieces = 3 + chance_() % 3;
    for (std::size_t i = 0; i < pieces; ++i) text += run(10 + chance_() % 3);
    std::vector<Xapian::Query> terms;
    for (const std::string& term : text::terms_of(text)) {
      if (text::tokens_of(term).size() > 1) terms.emplace_back(index::word_term(index::prefix::kText, term));
    }
    return {"question of 30 to 60", text, text,
            Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end())};
  }

  Asked number() {
    for (;;) {
      for (const index::MentionRecord& mention : passage().mentions) {
        if (mention.kind != number::Kind::document || mention.canonical.empty()) continue;
        return {"number", mention.canonical, mention.canonical,
                Xapian::Query(index::number_term(index::prefix::kCites, mention.canonical))};
      }
    }
  }

  const Xapian::Database& database_;
  match::Records records_;
  std::mt19937 chance_{20261124};
};

void ask_bare(const Xapian::Database& database, const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.75, 0.5));
  enquire.set_query(query);
  const Xapian::MSet found = enquire.get_mset(0, kHits);
  for (auto it = found.begin(); it != found.end(); ++it) (void)it.get_document().get_data();
}

double percentile(std::vector<double>& times, double share) {
  std::sort(times.begin(), times.end());
  return times[static_cast<std::size_t>(static_cast<double>(times.size() - 1) * share)];
}

// What a search is made of, in two parts; and what of the second is fragments and the text for a terminal.
struct Parts {
  double found = 0.0;
  double told = 0.0;
  double printed = 0.0;
  std::size_t hits = 0;
};

Parts ask_wenhao(const index::Store& store, const std::string& text) {
  Parts parts;
  const match::Request request{text};
  const double begin = cpu_us();
  match::Records records(store);
  auto found = match::find(store, records, request, match::plan_of(request));
  const double middle = cpu_us();
  parts.found = middle - begin;
  if (!found) return parts;
  const auto answer = match::told(records, *std::move(found), request);
  if (!answer) return parts;
  const auto plain = [](std::string_view words, present::Look) { return std::string(words); };
  const double looked_up = cpu_us();
  const std::string printed = present::to_text(*answer, Language::zh, plain);
  const double end = cpu_us();
  parts.told = end - middle;
  parts.printed = end - looked_up;
  parts.hits = printed.empty() ? 0 : answer->hits.size();
  return parts;
}

using Times = std::map<std::string, std::map<std::string, std::vector<double>>>;

void print(Times& times) {
  std::printf("| asked | engine | µs p50 | p95 | p50 against bare |\n|---|---|---:|---:|---:|\n");
  for (auto& [kind, engines] : times) {
    const double bare = percentile(engines["bare"], 0.5);
    for (auto& [engine, taken] : engines) {
      const double half = percentile(taken, 0.5);
      std::printf("| %s | %s | %.0f | %.0f | %.2f |\n", kind.c_str(), engine.c_str(), half,
                  percentile(taken, 0.95), half / bare);
    }
  }
}

int run(const std::string& db, const std::string& folder, std::size_t each, const std::string& kind) {
  auto store = index::Store::open(db);
  if (!store) return 2;
  const Xapian::Database& database = store->database();
  std::vector<std::unique_ptr<quality::Peer>> peers;
  if (!folder.empty()) {
    peers = quality::make_peers(folder);
    std::erase_if(peers, [](const auto& peer) { return peer->name() == "xapian"; });  // bare is beside it
    match::Records records(database);
    const std::string passages = index::prefixed(index::prefix::kType, index::type::kPassage);
    for (auto it = database.postlist_begin(passages); it != database.postlist_end(passages); ++it) {
      const auto passage = records.passage(*it);
      if (!passage) continue;
      for (const auto& peer : peers) peer->add({passage->text, *it});
    }
    for (const auto& peer : peers) peer->finish();
  }
  Times times;
  for (const bool warm : {false, true}) {
    for (const Asked& asked : Sampler(database).take(each)) {
      if (!asked.kind.starts_with(kind)) continue;
      const auto note = [&](const std::string& engine, double taken) {
        if (warm) times[asked.kind][engine].push_back(taken);
      };
      note("bare", timed([&] { ask_bare(database, asked.bare); }));
      const Parts parts = ask_wenhao(*store, asked.text);
      note("wenhao", parts.found);
      const auto hits = static_cast<double>(parts.hits);
      if (parts.hits > 0) {
        note("wenhao, telling a hit", parts.told / hits);
        note("wenhao, telling: fragments and text", parts.printed / hits);
      }
      for (const auto& peer : peers) note(peer->name(), timed([&] { (void)peer->ask(asked.plain, kHits); }));
    }
  }
  print(times);
  return 0;
}

}  // namespace
}  // namespace wenhao::bench

int main(int argc, char** argv) {
  std::string db;
  std::string peers;
  std::size_t each = 100;
  std::string kind;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string name = argv[i];
    if (name == "--db") db = argv[i + 1];
    if (name == "--peers") peers = argv[i + 1];
    if (name == "--kind") kind = argv[i + 1];
    if (name == "--queries") each = std::stoul(argv[i + 1]);
  }
  return wenhao::bench::run(db, peers, each, kind);
}
