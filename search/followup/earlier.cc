// Asks answers first, then all other documents, and ranks by what each passage holds of the topic.
#include "search/followup/earlier.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "corpus/document/sentence.h"
#include "corpus/text/fold.h"
#include "corpus/text/utf8.h"
#include "search/followup/asks.h"
#include "search/match/search.h"

namespace wenhao::followup {
namespace {

constexpr std::size_t kLooked = 40;  // hits that are looked at in each search
constexpr double kEqual = 0.05;      // shares that differ by less are about equal: the newest first
constexpr double kAnswers = 1.4;     // what an answer is worth beside a circular that says the same
constexpr double kSecond = 0.1;      // what a letter's second passage loses
constexpr double kSame = 0.8;        // of the shorter text's runs that near-duplicates share
constexpr std::size_t kMostOfALetter = 3;
constexpr std::size_t kQuote = 200;  // characters

struct Ranked {
  Earlier earlier;
  double worth = 0.0;
};

Result<void> search_into(index::Store& store, const RequestTopic& topic, const AnswerOptions& options,
                         std::string_view filter, double factor, std::vector<Ranked>& found) {
  match::Request request{topic.query + std::string(filter)};
  request.limit = kLooked;
  request.limits.counted = 0;
  request.lexicon = options.lexicon;
  auto answer = match::search(store, request);
  if (!answer) return tl::unexpected<Error>(answer.error());
  for (match::Hit& hit : answer->hits) {
    if (is_boilerplate(hit.passage.text) || !is_about(topic, hit)) continue;
    Ranked ranked;
    ranked.earlier.share = share_held(topic, hit);
    ranked.worth = ranked.earlier.share * factor;
    ranked.earlier.hit = std::move(hit);
    found.push_back(std::move(ranked));
  }
  return {};
}

// Equal steps of worth, and within one the newest first.
void put_in_order(std::vector<Ranked>& found) {
  std::ranges::stable_sort(found, [](const Ranked& a, const Ranked& b) {
    const auto step = [](const Ranked& ranked) { return static_cast<int>(ranked.worth / kEqual); };
    if (step(a) != step(b)) return step(a) > step(b);
    const index::DocumentHead& left = a.earlier.hit.document;
    const index::DocumentHead& right = b.earlier.hit.document;
    if (left.date != right.date) return left.date > right.date;
    return a.worth > b.worth;
  });
}

void lower_seconds(std::vector<Ranked>& found) {
  for (std::size_t i = 0; i < found.size(); ++i) {
    const auto before = std::count_if(
        found.begin(), found.begin() + static_cast<std::ptrdiff_t>(i), [&](const Ranked& other) {
          return other.earlier.hit.document.id == found[i].earlier.hit.document.id;
        });
    if (before > 0) found[i].worth -= kSecond * static_cast<double>(before);
  }
}

std::size_t count_of(const std::vector<Earlier>& chosen, const std::string& document) {
  return static_cast<std::size_t>(std::ranges::count_if(
      chosen, [&](const Earlier& earlier) { return earlier.hit.document.id == document; }));
}

// Passages far below the best one are on another matter.
void drop_weak(std::vector<Ranked>& found) {
  constexpr double kOfBest = 0.55;
  double best = 0.0;
  for (const Ranked& ranked : found) best = std::max(best, ranked.earlier.share);
  std::erase_if(found, [best](const Ranked& ranked) { return ranked.earlier.share < kOfBest * best; });
}

std::vector<Earlier> fold(std::vector<Ranked> found, std::size_t limit) {
  std::vector<Earlier> chosen;
  for (Ranked& ranked : found) {
    const match::Hit& hit = ranked.earlier.hit;
    const auto same = std::ranges::find_if(
        chosen, [&](const Earlier& other) { return nearly_same(other.hit.passage.text, hit.passage.text); });
    if (same != chosen.end()) {
      if (same->hit.document.id != hit.document.id) {
        const text::Span whole{0, static_cast<text::Offset>(hit.passage.text.size())};
        same->repeats.push_back(evidence_of(hit.document, hit.source, hit.passage, whole));
      }
    } else if (chosen.size() < limit && count_of(chosen, hit.document.id) < kMostOfALetter) {
      chosen.push_back(std::move(ranked.earlier));
    }
  }
  return chosen;
}

std::unordered_set<std::u32string> runs_of(std::string_view text) {
  constexpr std::size_t kRun = 4;
  std::u32string letters;
  for (const char32_t c : text::code_points(text::fold(text))) {
    if (text::is_han(c) || text::digit_value(c) >= 0) letters += c;
  }
  std::unordered_set<std::u32string> runs;
  for (std::size_t at = 0; at + kRun <= letters.size(); ++at) runs.insert(letters.substr(at, kRun));
  return runs;
}

}  // namespace

bool nearly_same(std::string_view a, std::string_view b) {
  auto left = runs_of(a);
  auto right = runs_of(b);
  if (left.size() > right.size()) std::swap(left, right);
  if (left.empty()) return a == b;
  const auto shared =
      std::ranges::count_if(left, [&](const std::u32string& run) { return right.contains(run); });
  return static_cast<double>(shared) >= kSame * static_cast<double>(left.size());
}

text::Span best_sentences(std::string_view passage, const RequestTopic& topic) {
  const auto size = static_cast<text::Offset>(passage.size());
  const std::vector<text::Span> sentences = sentences_in(passage, {0, size});
  if (sentences.empty()) return {0, size};
  std::vector<double> held;
  for (const text::Span sentence : sentences)
    held.push_back(share_held(topic, text::slice(passage, sentence)));
  std::size_t first = static_cast<std::size_t>(std::ranges::max_element(held) - held.begin());
  std::size_t last = first;
  const auto fits = [&](std::size_t from, std::size_t to) {
    const text::Span span{sentences[from].begin, sentences[to].end};
    const bool one_line = text::slice(passage, span).find('\n') == std::string_view::npos;
    return one_line && document::length_of(passage, span, kQuote) <= kQuote;
  };
  for (bool grown = true; grown;) {
    const bool after = last + 1 < sentences.size() && fits(first, last + 1);
    const bool before = first > 0 && fits(first - 1, last);
    const bool prefer_after = after && (!before || held[last + 1] >= held[first - 1]);
    grown = after || before;
    if (prefer_after) {
      ++last;
    } else if (before) {
      --first;
    }
  }
  return {sentences[first].begin, sentences[last].end};
}

Result<std::vector<Earlier>> earlier_passages(index::Store& store, const RequestTopic& topic,
                                              const AnswerOptions& options) {
  std::vector<Ranked> found;
  if (topic.words.empty()) return std::vector<Earlier>{};
  for (const auto& [filter, factor] : {std::pair(" kind:reply", kAnswers), std::pair(" -kind:reply", 1.0)}) {
    if (const auto searched = search_into(store, topic, options, filter, factor, found); !searched)
      return tl::unexpected<Error>(searched.error());
  }
  drop_weak(found);
  put_in_order(found);
  lower_seconds(found);
  put_in_order(found);
  std::vector<Earlier> chosen = fold(std::move(found), options.limit);
  for (Earlier& earlier : chosen) {
    const index::PassageRecord& passage = earlier.hit.passage;
    earlier.quote =
        evidence_of(earlier.hit.document, earlier.hit.source, passage, best_sentences(passage.text, topic));
  }
  return chosen;
}

}  // namespace wenhao::followup
