// Runs the stages of a plan, one after another, until the page is full and the total is known.
#include "search/match/search.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "corpus/index/schema.h"
#include "search/match/compile.h"
#include "search/match/facets.h"
#include "search/match/hits.h"
#include "search/match/judge.h"
#include "search/match/number_search.h"
#include "search/match/page.h"
#include "search/match/records.h"
#include "search/match/resolve.h"
#include "search/match/runner.h"

namespace wenhao::match {
namespace {

using query::NoteCode;
using query::Plan;

// Passages with the mark of a promise. Within `all`, so that it lists passages as words do, not documents.
query::Part promises_part() {
  query::Part mark;
  mark.kind = query::PartKind::terms;
  mark.text = index::mark::kPromise;
  mark.terms = {{index::prefix::kMark, std::string(index::mark::kPromise)}};
  query::Part part;
  part.kind = query::PartKind::all;
  part.children = {std::move(mark)};
  return part;
}

query::Plan plan_of(const Request& request) {
  query::Plan plan = query::make_plan(query::parse(request.query), {request.lexicon, request.expand});
  if (request.promises) plan.strict.push_back(promises_part());
  return plan;
}

// Words at most so many must all be held, else as many as any passage holds. More are a sentence, so are
// three of one run without spaces, and a wish with 怎么 or 请问 in it is a question: after the passages that
// hold all of it come those that hold its heaviest words.
bool is_sentence(const Compiler& compiler, const Plan& plan) {
  constexpr std::size_t kFewWords = 4;
  constexpr std::size_t kFewOfARun = 2;
  const bool asks = std::any_of(plan.wishes.begin(), plan.wishes.end(),
                                [](const query::Wish& wish) { return !wish.idle.empty(); });
  const std::size_t words = compiler.words().size() + compiler.absent().size();
  const bool is_run = plan.wishes.size() == 1;
  return words > (is_run ? kFewOfARun : kFewWords) || (asks && words > 1);
}

// A stage of a search, asked only where those before found nothing if it is a last resort.
struct Step {
  Stage stage;
  bool last_resort = false;
};

// The stages of unquoted words, best first.
std::vector<Step> word_steps(const Compiler& compiler, const Plan& plan, Sort sort) {
  std::vector<Step> steps;
  const std::size_t known = compiler.words().size();
  const bool all_known = compiler.absent().empty();
  if (compiler.one_plain_word()) {
    steps.push_back({compiler.as_written()});
  } else if (all_known) {
    if (sort == Sort::relevance) steps.push_back({compiler.as_written()});
    steps.push_back({compiler.all_words()});
  } else if (known > 0 && !compiler.absent_in_part() &&
             (!is_sentence(compiler, plan) || compiler.ranking().known_words != 0)) {
    steps.push_back({compiler.known_words()});
  }
  if (is_sentence(compiler, plan) || compiler.absent_in_part()) {
    steps.push_back({compiler.most_words()});
  } else {
    for (std::size_t count = known; count > 1; --count)
      steps.push_back({compiler.some_words(count - 1), true});
    if (!compiler.one_plain_word()) steps.push_back({compiler.most_words(), true});
  }
  steps.push_back({compiler.by_title(), true});
  return steps;
}

Result<void> run_words(Runner& runner, const std::vector<Step>& steps, Sort sort) {
  const auto asked_always = [](const Step& step) { return !step.last_resort; };
  for (auto step = steps.begin(); step != steps.end(); ++step) {
    if (step->last_resort && !runner.page().entries().empty()) return {};
    const bool wider = std::any_of(step + 1, steps.end(), asked_always);
    if (auto run = runner.run(step->stage, Why::text, sort, wider); !run) return run;
  }
  return {};
}

Result<void> run_stages(Runner& runner, const Compiler& compiler, const Plan& plan, Sort sort) {
  if (plan.empty()) return {};
  if (asks_for_one_number(plan)) return run_number(runner, plan, sort);
  if (plan.wishes.empty()) {
    const bool lists = only_filters(plan);
    const Stage stage = lists ? openings(compiler.strict()) : compiler.strict();
    return runner.run(stage, Why::text, lists && sort == Sort::relevance ? Sort::newest : sort, false);
  }
  const bool by_date = sort == Sort::relevance && compiler.weightless();
  return run_words(runner, word_steps(compiler, plan, sort), by_date ? Sort::newest : sort);
}

void tell(const Compiler& compiler, SearchAnswer& answer, const Page& page, std::size_t offset) {
  for (const query::Word* word : compiler.absent()) add_note(answer.notes, NoteCode::absent, word->text);
  const auto& entries = page.entries();
  const auto held_all = [](const Entry& entry) { return entry.tier >= Tier::all_words; };
  const auto begin = entries.begin() + static_cast<std::ptrdiff_t>(std::min(offset, entries.size()));
  answer.relaxed = !std::all_of(begin, begin + static_cast<std::ptrdiff_t>(answer.hits.size()), held_all);
  if (!answer.relaxed) return;
  const bool some_hold_all = std::any_of(entries.begin(), entries.end(), held_all);
  add_note(answer.notes, some_hold_all ? NoteCode::partly : NoteCode::relaxed);
}

// Where some shards are elsewhere less can be looked at.
Limits limits_of(const index::Store& store, const Request& request) {
  Limits limits = request.limits;
  if (store.is_remote()) limits.faceted = std::min(limits.faceted, limits.faceted_afar);
  return limits;
}

Result<SearchAnswer> answer_from(const index::Store& store, const Request& request, Plan plan) {
  const Xapian::Database& database = store.database();
  if (const auto resolved = resolve(database, plan); !resolved)
    return tl::unexpected<Error>(resolved.error());
  Records records(database, store.is_remote());
  const Compiler compiler(database, plan, request.ranking);
  Judge judge(records, plan, compiler);
  Page page(records, request.group, request.offset + request.limit);
  Runner runner(records, judge, page, limits_of(store, request), request.facets);
  if (const auto run = run_stages(runner, compiler, plan, request.sort); !run) {
    return tl::unexpected<Error>(run.error());
  }
  SearchAnswer answer;
  answer.query = request.query;
  answer.notes = plan.notes;
  answer.total = runner.total();
  answer.exact_total = runner.exact();
  if (runner.gave_up()) add_note(answer.notes, NoteCode::gave_up);
  auto hits = make_hits(records, plan, page, request);
  if (!hits) return tl::unexpected<Error>(hits.error());
  answer.hits = std::move(*hits);
  if (request.facets) {
    auto facets = facets_of(records, page);
    if (!facets) return tl::unexpected<Error>(facets.error());
    answer.facets = std::move(*facets);
    answer.exact_facets = runner.read_all();
  }
  tell(compiler, answer, page, request.offset);
  if (const auto told = tell_of_number(records, plan, answer.notes); !told) {
    return tl::unexpected<Error>(told.error());
  }
  return answer;
}

void tell_shards(const index::Store& store, SearchAnswer& answer) {
  answer.shards_asked = store.shards();
  answer.shards_answered = store.shards() - store.unanswered().size();
  const auto notes = notes_of(store.unanswered());
  answer.notes.insert(answer.notes.begin(), notes.begin(), notes.end());
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
    const Compiler compiler(database, plan, request.ranking);
    Explanation explanation{request.query, to_string(parsed.root), to_string(plan), {}, plan.notes};
    std::vector<Stage> stages;
    if (asks_for_one_number(plan)) {
      stages = number_stages(plan);
    } else if (plan.wishes.empty()) {
      stages = {only_filters(plan) ? openings(compiler.strict()) : compiler.strict()};
    } else {
      for (Step& step : word_steps(compiler, plan, request.sort)) stages.push_back(std::move(step.stage));
    }
    for (const Stage& stage : stages) {
      explanation.stages.push_back(
          {name_of(stage), stage.compiled.query.get_description(), stage.compiled.exact});
    }
    return explanation;
  });
}

}  // namespace wenhao::match
