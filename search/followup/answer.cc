// One request after another: its passages, what they lean on, what they promise.
#include "search/followup/answer.h"

#include <algorithm>

#include "search/followup/earlier.h"
#include "search/followup/topic.h"
#include "search/match/search.h"

namespace wenhao::followup {
namespace {

constexpr std::size_t kMostSources = 12;
constexpr std::size_t kMostPromises = 6;

bool names_document(const index::MentionRecord& mention) {
  return mention.kind == number::Kind::document || mention.kind == number::Kind::order ||
         mention.kind == number::Kind::announcement;
}

Source source_of(const Facts& facts, Evidence named) {
  Source source;
  source.number = facts.number;
  if (!facts.names.empty()) source.title = facts.names.front().title;
  if (!facts.held.empty()) source.date = facts.held.front().date;
  source.standing = standing_of(facts);
  if (const Ending* ending = ended_by(facts, std::nullopt)) source.ended_by.push_back(ending->by);
  source.named = std::move(named);
  return source;
}

// What a passage names in its quoted sentences and in others on the topic, and the circular itself where it
// is a circular's.
Result<void> add_sources(Catalogue& catalogue, const RequestTopic& topic, const Earlier& earlier,
                         std::vector<Source>& sources) {
  constexpr double kOnTopic = 0.2;  // of the topic that a sentence must hold for its numbers to count
  const match::Hit& hit = earlier.hit;
  const auto add = [&](const std::string& number, text::Span part) -> Result<void> {
    if (number.empty() || sources.size() == kMostSources) return {};
    if (std::ranges::find(sources, number, &Source::number) != sources.end()) return {};
    const auto facts = catalogue.of(number);
    if (!facts) return tl::unexpected<Error>(facts.error());
    sources.push_back(source_of(**facts, evidence_of(hit.document, hit.source, hit.passage, part)));
    return {};
  };
  if (hit.document.kind != "reply" && hit.document.kind != "opinion") {
    const text::Offset begin = hit.passage.span.begin;
    const text::Span quoted{earlier.quote.span.begin - begin, earlier.quote.span.end - begin};
    if (const auto added = add(hit.document.number, quoted); !added) return added;
  }
  for (const index::MentionRecord& mention : hit.passage.mentions) {
    if (!names_document(mention) || mention.span.begin < hit.passage.span.begin) continue;
    const text::Span sentence = sentence_at(hit.passage.text, mention.span.begin - hit.passage.span.begin);
    const bool counts = earlier.quote.span.contains(mention.span) ||
                        share_held(topic, text::slice(hit.passage.text, sentence)) >= kOnTopic;
    if (!counts) continue;
    if (const auto added = add(mention.canonical, sentence); !added) return added;
  }
  return {};
}

// Sentences that commit to something on the topic, of the passages shown and of others.
Result<void> add_promises(index::Store& store, const RequestTopic& topic, const AnswerOptions& options,
                          std::vector<Promise>& promises) {
  constexpr std::size_t kLooked = 12;
  constexpr double kSentence = 0.15;  // of the topic that the sentence itself must hold
  match::Request asked{topic.query};
  asked.promises = true;
  asked.limit = kLooked;
  asked.limits.counted = 0;
  asked.lexicon = options.lexicon;
  const auto found = match::search(store, asked);
  if (!found) return tl::unexpected<Error>(found.error());
  for (const match::Hit& hit : found->hits) {
    if (!is_about(topic, hit)) continue;
    for (Promise& promise : promises_of(hit.document, hit.source, hit.passage, options.as_of)) {
      if (promises.size() < kMostPromises && share_held(topic, promise.by.text) >= kSentence)
        promises.push_back(std::move(promise));
    }
  }
  std::ranges::stable_sort(promises, std::ranges::greater(),
                           [](const Promise& promise) { return promise.by.document.date; });
  return {};
}

Result<AnsweredRequest> answer_request(Catalogue& catalogue, Request request, const std::string& title,
                                       const AnswerOptions& options) {
  AnsweredRequest answered;
  const auto topic = topic_of(catalogue.store(), request, title, options.lexicon);
  if (!topic) return tl::unexpected<Error>(topic.error());
  answered.request = std::move(request);
  auto passages = earlier_passages(catalogue.store(), *topic, options);
  if (!passages) return tl::unexpected<Error>(passages.error());
  answered.passages = std::move(*passages);
  for (const Earlier& earlier : answered.passages) {
    if (const auto added = add_sources(catalogue, *topic, earlier, answered.sources); !added)
      return tl::unexpected<Error>(added.error());
  }
  if (topic->words.empty()) return answered;
  const auto added = add_promises(catalogue.store(), *topic, options, answered.promises);
  if (!added) return tl::unexpected<Error>(added.error());
  return answered;
}

}  // namespace

Result<ProposalAnswer> answer(index::Store& store, const text::SourceText& source,
                              const AnswerOptions& options) {
  Proposal proposal = requests_of(source);
  ProposalAnswer answer;
  answer.title = proposal.title;
  Catalogue catalogue(store);
  for (Request& request : proposal.requests) {
    if (answer.requests.size() == kMostRequests) break;
    auto answered = answer_request(catalogue, std::move(request), proposal.title, options);
    if (!answered) return tl::unexpected<Error>(answered.error());
    answer.requests.push_back(std::move(*answered));
  }
  answer.left_out = proposal.requests.size() - answer.requests.size();
  return answer;
}

}  // namespace wenhao::followup
