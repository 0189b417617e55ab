// A search: what is found, told as an answer.
#include "search/match/search.h"

#include <chrono>
#include <utility>

#include "corpus/index/term_code.h"
#include "corpus/text/utf8.h"
#include "search/match/compile.h"
#include "search/match/facets.h"
#include "search/match/find.h"
#include "search/match/hits.h"
#include "search/match/records.h"
#include "search/match/resolve.h"
#include "search/query/relaxation.h"

namespace wenhao::match {
namespace {

using query::NoteCode;
using query::Plan;

Result<SearchAnswer> answer_from(const index::Store& store, const Request& request, const Plan& plan) {
  Records records(store);
  auto found = find(store, records, request, plan);
  if (!found) return tl::unexpected<Error>(found.error());
  if (!request.facets) return told(records, *std::move(found), request);
  auto facets = facets_of(records, found->page);
  if (!facets) return tl::unexpected<Error>(facets.error());
  const bool read_all = found->read_all;
  auto answer = told(records, *std::move(found), request);
  if (!answer) return answer;
  answer->facets = std::move(*facets);
  answer->exact_facets = read_all;
  return answer;
}

void tell_shards(const index::Store& store, SearchAnswer& answer) {
  answer.shards_asked = store.shards();
  answer.shards_answered = store.shards() - store.unanswered().size();
  const auto notes = notes_of(store.unanswered());
  answer.notes.insert(answer.notes.begin(), notes.begin(), notes.end());
}

std::string in_utf8(std::u32string_view characters) {
  std::string text;
  for (const char32_t c : characters) text::append(text, c);
  return text;
}

}  // namespace

std::vector<query::Note> notes_of(const std::vector<Error>& unanswered) {
  std::vector<query::Note> notes;
  for (const Error& error : unanswered) {
    add_note(notes, NoteCode::shard_unanswered, error.subject, std::string(name_of(error.code)));
  }
  return notes;
}

std::string_view name_of(Why why) {
  switch (why) {
    case Why::number:
      return "number";
    case Why::cites:
      return "cites";
    case Why::text:
      return "text";
  }
  return "text";
}

std::string_view name_of(Tier tier) {
  switch (tier) {
    case Tier::as_written:
      return "as_written";
    case Tier::all_words:
      return "all_words";
    case Tier::known_words:
      return "known_words";
    case Tier::most_words:
      return "most_words";
  }
  return "all_words";
}

Result<SearchAnswer> search(index::Store& store, const Request& request) {
  const auto begin = std::chrono::steady_clock::now();
  const Plan plan = plan_of(request);
  auto answer =
      store.read<SearchAnswer>([&](const Xapian::Database&) { return answer_from(store, request, plan); });
  if (answer) {
    tell_shards(store, *answer);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
    answer->took_ms = took.count();
  }
  return answer;
}

Result<Explanation> explain(index::Store& store, const Request& request) {
  const query::Parsed parsed = query::parse(request.query);
  Plan plan = query::make_plan(parsed, {request.lexicon, request.expand});
  return store.read<Explanation>([&](const Xapian::Database& database) -> Result<Explanation> {
    if (const auto resolved = resolve(database, plan); !resolved)
      return tl::unexpected<Error>(resolved.error());
    KnownTerms terms(database, false);
    Explanation explanation{request.query, to_string(parsed.root), to_string(plan), {}, plan.notes};
    const auto add = [&](const Plan& asked, const std::string& suffix) {
      const Compiler compiler(terms, asked, request.ranking);
      for (const Stage& stage : stages_of(compiler, asked, request.sort)) {
        explanation.stages.push_back({name_of(stage) + suffix,
                                      index::readable(stage.query().get_description()), stage.compiled.exact,
                                      in_utf8(stage.clues.characters)});
      }
    };
    add(plan, {});
    for (const Plan& relaxed : query::relaxations(plan))
      add(relaxed, "/" + std::string(query::name_of(relaxed.notes.back().code)));
    return explanation;
  });
}

}  // namespace wenhao::match
