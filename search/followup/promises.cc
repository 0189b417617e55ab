// Promises are stored with their passages; what came of them is searched for in later answers.
#include "search/followup/promises.h"

#include <algorithm>
#include <utility>

#include "search/followup/asks.h"
#include "search/followup/topic.h"
#include "search/match/search.h"

namespace wenhao::followup {
namespace {

constexpr double kSameMatter = 0.35;           // of a promise's words that a later passage must hold
constexpr double kSameMatterAndNumber = 0.25;  // where both name one number
constexpr std::size_t kLooked = 12;            // passages looked at for later words
constexpr std::size_t kBatch = 200;

std::string shared_number(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  for (const std::string& number : a) {
    if (std::ranges::find(b, number) != b.end()) return number;
  }
  return {};
}

// The sentence of a passage that holds most of the topic.
text::Span telling_sentence(const RequestTopic& topic, std::string_view passage) {
  text::Span best;
  double most = -1.0;
  for (const text::Span sentence : sentences_in(passage, {0, static_cast<text::Offset>(passage.size())})) {
    const double held = share_held(topic, text::slice(passage, sentence));
    if (held <= most) continue;
    best = sentence;
    most = held;
  }
  return best;
}

Result<void> add_later(index::Store& store, const index::PassageRecord& passage, Promise& promise,
                       const PromiseRequest& request) {
  const std::string& date = promise.by.document.date;
  const bool only_leads = promise.by.text.ends_with(':') || promise.by.text.ends_with("：");  // 做好三件事：
  if (request.later == 0 || date.empty() || only_leads) return {};
  const auto topic =
      topic_of(store, {promise.by.span, promise.by.text, promise.topic, {}}, promise.topic, request.lexicon);
  if (!topic) return tl::unexpected<Error>(topic.error());
  match::Request asked{topic->query + " kind:reply date:" + date + ".."};
  asked.limit = kLooked;
  asked.limits.counted = 0;
  asked.lexicon = request.lexicon;
  const auto answer = match::search(store, asked);
  if (!answer) return tl::unexpected<Error>(answer.error());
  for (const match::Hit& hit : answer->hits) {
    const bool later = hit.document.date > date && hit.document.id != promise.by.document.id &&
                       !is_boilerplate(hit.passage.text);
    if (!later) continue;
    const std::string number = shared_number(passage.numbers, hit.passage.numbers);
    const double needed = number.empty() ? kSameMatter : kSameMatterAndNumber;
    if (share_held(*topic, hit) < needed) continue;
    promise.later.push_back(
        {evidence_of(hit.document, hit.source, hit.passage, telling_sentence(*topic, hit.passage.text)),
         number});
  }
  std::ranges::stable_sort(promise.later, std::ranges::greater(),
                           [](const LaterWord& word) { return word.by.document.date; });
  if (promise.later.size() > request.later) promise.later.resize(request.later);
  return {};
}

Result<void> add_promises(index::Store& store, const match::Hit& hit, const PromiseRequest& request,
                          std::vector<Promise>& out) {
  for (Promise& promise : promises_of(hit.document, hit.source, hit.passage, request.as_of)) {
    if (out.size() == request.limit) return {};
    if (request.only_overdue && !promise.overdue) continue;
    if (const auto added = add_later(store, hit.passage, promise, request); !added) return added;
    out.push_back(std::move(promise));
  }
  return {};
}

}  // namespace

namespace {

// The heading above, else the first proposal that is answered: the title of a reply names no matter where it
// is 对…第0213号提案的答复.
std::string topic_named(const index::DocumentHead& document, const index::PassageRecord& passage) {
  if (!passage.path.empty()) return passage.path.back();
  const std::string answered = document.answered.substr(0, document.answered.find('\n'));
  return answered.empty() ? document.title : answered;
}

}  // namespace

std::vector<Promise> promises_of(const index::DocumentHead& document, const std::string& source,
                                 const index::PassageRecord& passage, const std::string& as_of) {
  std::vector<Promise> found;
  for (const index::PromiseRecord& record : passage.promises) {
    Promise promise;
    promise.by = evidence_of(document, source, passage, record.span);
    promise.due = record.due;
    promise.due_written = std::string(text::slice(passage.text, record.due_span));
    promise.fen = record.fen;
    promise.amount_written = std::string(text::slice(passage.text, record.amount_span));
    promise.topic = topic_named(document, passage);
    promise.overdue = !as_of.empty() && !record.due.empty() && record.due < as_of;
    found.push_back(std::move(promise));
  }
  return found;
}

Result<PromiseAnswer> promises(index::Store& store, const PromiseRequest& request) {
  PromiseAnswer answer;
  match::Request asked{request.query};
  asked.promises = true;
  asked.lexicon = request.lexicon;
  asked.limit = kBatch;
  bool first = true;
  for (bool more = true; more && answer.promises.size() < request.limit;) {
    asked.sort = match::Sort::newest;
    auto found = match::search(store, asked);
    if (!found) return tl::unexpected<Error>(found.error());
    if (std::exchange(first, false)) {
      answer.passages = found->total;
      answer.exact = found->exact_total;
      answer.notes = found->notes;
    }
    for (const match::Hit& hit : found->hits) {
      if (const auto added = add_promises(store, hit, request, answer.promises); !added)
        return tl::unexpected<Error>(added.error());
    }
    more = found->hits.size() == kBatch;
    asked.offset += kBatch;
  }
  return answer;
}

}  // namespace wenhao::followup
